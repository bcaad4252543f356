import { dictionary } from "../ui/language.svelte";
import type { Facilitating } from "./nl/facilitating";

export const facilitating = dictionary<Facilitating>({
  nl: () => import("./nl/facilitating"),
  en: () => import("./en/facilitating"),
});
