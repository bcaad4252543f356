// Fetches what nobody needs before the first answer.

import { untilItWorks } from "../core/until";
import { inside } from "../texts/inside";
import { showing } from "../texts/showing";

type Rest = typeof import("./rest");

let rest = $state.raw<Rest | null>(null);
let isLoading = false;

export function restOfPage(): Rest | null {
  return rest;
}

export async function loadRest(): Promise<void> {
  if (isLoading) return;
  isLoading = true;
  const [parts] = await Promise.all([
    untilItWorks(() => import("./rest")),
    showing.load(),
    inside.load(),
  ]);
  rest = parts;
}
