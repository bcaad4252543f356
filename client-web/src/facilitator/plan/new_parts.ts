// New parts of a plan, and questions that become another kind; pure.

import { create } from "@bufbuild/protobuf";
import {
  AgendaItemSchema,
  AgreementSchema,
  DiscussionSchema,
  OneChoiceSchema,
  OpenTextSchema,
  OptionSchema,
  PointsSchema,
  QuestionSchema,
  RankingSchema,
  ScaleSchema,
  ScoresSchema,
  SeveralChoicesSchema,
  StatementsKindSchema,
  type AgendaItem,
  type Option,
  type Question,
} from "$gen/vooraf/type/v1/agenda_pb";
import { GroupSchema, Side, type Group } from "$gen/vooraf/type/v1/people_pb";
import { optionsOf } from "../../core/agenda";

export type ItemKind = "question" | "statements" | "discussion" | "agreement";
export type QuestionKind = NonNullable<Question["kind"]["case"]>;

export const kQuestionKinds: readonly QuestionKind[] = [
  "oneChoice",
  "severalChoices",
  "scale",
  "ranking",
  "points",
  "scores",
  "openText",
];

const kNewMinutes = 10;
const kPoints = 10;

export function newGroup(): Group {
  return create(GroupSchema, { side: Side.RESIDENT });
}

export function newOption(): Option {
  return create(OptionSchema);
}

export function newItem(kind: ItemKind): AgendaItem {
  return create(AgendaItemSchema, { plannedMinutes: kNewMinutes, kind: kindOf(kind) });
}

function kindOf(kind: ItemKind): AgendaItem["kind"] {
  switch (kind) {
    case "question":
      return { case: kind, value: asKind(create(QuestionSchema), "oneChoice") };
    case "statements":
      return { case: kind, value: create(StatementsKindSchema) };
    case "discussion":
      return { case: kind, value: create(DiscussionSchema) };
    case "agreement":
      return { case: kind, value: create(AgreementSchema) };
  }
}

// The same question of another kind: its options come along.
export function asKind(question: Question, kind: QuestionKind): Question {
  const before = optionsOf(question);
  const options = before.length > 0 ? before : [newOption(), newOption()];
  const reasonAsked = question.reasonAsked && kind !== "openText";
  return create(QuestionSchema, { ...question, reasonAsked, kind: answers(kind, options) });
}

function answers(kind: QuestionKind, options: Option[]): Question["kind"] {
  switch (kind) {
    case "oneChoice":
      return { case: kind, value: create(OneChoiceSchema, { options }) };
    case "severalChoices":
      return { case: kind, value: create(SeveralChoicesSchema, { options, choicesMin: 1 }) };
    case "scale":
      return { case: kind, value: create(ScaleSchema, { steps: options }) };
    case "ranking":
      return { case: kind, value: create(RankingSchema, { options }) };
    case "points":
      return { case: kind, value: create(PointsSchema, { options, points: kPoints }) };
    case "scores":
      return { case: kind, value: create(ScoresSchema, { options, lowest: 1, highest: 10 }) };
    case "openText":
      return { case: kind, value: create(OpenTextSchema) };
  }
}

// Moves one element of a list by one place.
export function move<T>(list: T[], index: number, by: 1 | -1): void {
  const [moved] = list.splice(index, 1);
  if (moved !== undefined) list.splice(index + by, 0, moved);
}
