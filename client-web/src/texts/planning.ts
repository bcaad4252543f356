import { dictionary } from "../ui/language.svelte";
import type { Planning } from "./nl/planning";

export const planning = dictionary<Planning>({
  nl: () => import("./nl/planning"),
  en: () => import("./en/planning"),
});
