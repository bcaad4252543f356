import { dictionary } from "../ui/language.svelte";
import type { Showing } from "./nl/showing";

export const showing = dictionary<Showing>({
  nl: () => import("./nl/showing"),
  en: () => import("./en/showing"),
});
