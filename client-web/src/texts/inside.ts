import { dictionary } from "../ui/language.svelte";
import type { Inside } from "./nl/inside";

export const inside = dictionary<Inside>({
  nl: () => import("./nl/inside"),
  en: () => import("./en/inside"),
});
