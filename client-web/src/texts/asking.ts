import { dictionary } from "../ui/language.svelte";
import type { Asking } from "./nl/asking";

export const asking = dictionary<Asking>({
  nl: () => import("./nl/asking"),
  en: () => import("./en/asking"),
});
