import { dictionary } from "../ui/language.svelte";
import type { Replaying } from "./nl/replaying";

export const replaying = dictionary<Replaying>({
  nl: () => import("./nl/replaying"),
  en: () => import("./en/replaying"),
});
