// A plan while it is changed: what the forms share.

import { clone, create, toBinary } from "@bufbuild/protobuf";
import { getContext, setContext } from "svelte";
import type { AgendaItem } from "$gen/vooraf/type/v1/agenda_pb";
import {
  PrivacyFactsSchema,
  SessionPlanSchema,
  SessionSettingsSchema,
  type SessionPlan,
} from "$gen/vooraf/type/v1/plan_pb";
import type { Problem } from "../../core/problem";
import { language } from "../../ui/language.svelte";
import { newRule } from "../rule";
import { move } from "./new_parts";
import { removeLanguage, tidy } from "./plan_texts";

const kKey = Symbol("plan");

export class PlanEditing {
  // Forms write in it; messages of the contract are plain objects.
  plan: SessionPlan;
  // The language in which texts are written now.
  tag = $state("");
  // The agenda item that is open to be changed, wherever it moves.
  openItem = $state.raw<AgendaItem | undefined>();
  // What the server refused, shown at the field that it names.
  problem = $state.raw<Problem | null>(null);
  // What was removed last, to be put back.
  removed = $state.raw<{ name: string; undo: () => void } | null>(null);
  // What happened to the order, for who does not see it.
  said = $state("");

  #kept = $state("");
  // Changes with every change.
  readonly now = $derived.by(() => fingerprint(this.tidied()));
  readonly isChanged = $derived(this.now !== this.#kept);

  constructor(plan: SessionPlan) {
    const own = clone(SessionPlanSchema, plan);
    own.settings ??= create(SessionSettingsSchema);
    own.settings.defaultRule ??= newRule();
    own.privacy ??= create(PrivacyFactsSchema);
    this.plan = $state(own);
    this.tag = own.languages.includes(language()) ? language() : (own.languages[0] ?? "");
    this.#kept = fingerprint(this.tidied());
  }

  // As it is sent.
  tidied(): SessionPlan {
    return tidy($state.snapshot(this.plan) as SessionPlan);
  }
  // The server has it as it was sent.
  markKept(sent: SessionPlan): void {
    this.#kept = fingerprint(sent);
    this.removed = null;
  }

  remove<T>(list: T[], index: number, name: string): void {
    const [value] = list.splice(index, 1);
    if (value === undefined) return;
    const undo = () => {
      list.splice(Math.min(index, list.length), 0, value);
      this.removed = null;
    };
    this.removed = { name, undo };
  }
  move<T>(list: T[], index: number, by: 1 | -1, say: (place: number) => string): void {
    move(list, index, by);
    this.said = say(index + by + 1);
  }
  removeLanguage(tag: string): void {
    removeLanguage(this.plan, tag);
    if (this.tag === tag) this.tag = this.plan.languages[0] ?? "";
  }

  // What the server says of this field, in its words but by the name that stands here.
  problemAt(path: string, label: string): string {
    if (this.problem?.field !== path) return "";
    return this.problem.sentence.replace(path, `“${label}”`);
  }
}

// Whether two plans are the same, whoever read them.
export function fingerprint(plan: SessionPlan): string {
  return toBinary(SessionPlanSchema, plan).join();
}

export function providePlan(editing: PlanEditing): void {
  setContext(kKey, editing);
}
export function planInUse(): PlanEditing {
  return getContext<PlanEditing>(kKey);
}
