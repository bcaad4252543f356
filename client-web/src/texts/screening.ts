import { dictionary } from "../ui/language.svelte";
import type { Screening } from "./nl/screening";

export const screening = dictionary<Screening>({
  nl: () => import("./nl/screening"),
  en: () => import("./en/screening"),
});
