import { dictionary } from "../ui/language.svelte";
import type { Deciding } from "./nl/deciding";

export const deciding = dictionary<Deciding>({
  nl: () => import("./nl/deciding"),
  en: () => import("./en/deciding"),
});
