// Looking things up in what is asked and answered; pure.

import type { AgendaItem, AspectQuestion, Option, Question } from "$gen/vooraf/type/v1/agenda_pb";
import { Aspect } from "$gen/vooraf/type/v1/agenda_pb";
import type { AnswerValue } from "$gen/vooraf/type/v1/answer_pb";
import type { Side } from "$gen/vooraf/type/v1/people_pb";
import type { Part, Partition } from "$gen/vooraf/type/v1/result_pb";
import type { Text } from "$gen/vooraf/type/v1/text_pb";
import type { MyAnswer, MyItemView } from "$gen/vooraf/v1/entity_pb";

export function questionOf(item: AgendaItem | undefined): Question | undefined {
  return item?.kind.case === "question" ? item.kind.value : undefined;
}

// What is asked or talked about; an agreement has no words of its own.
export function wordingOf(item: AgendaItem | undefined): Text | undefined {
  switch (item?.kind.case) {
    case "question":
    case "statements":
    case "discussion":
      return item.kind.value.wording;
    default:
      return undefined;
  }
}

// In large letters a wording of so many characters fills half of a small phone.
export function isLong(wording: string): boolean {
  return wording.length > 50;
}

export function optionsOf(question: Question | undefined): Option[] {
  switch (question?.kind.case) {
    case "scale":
      return question.kind.value.steps;
    case "oneChoice":
    case "severalChoices":
    case "ranking":
    case "points":
    case "scores":
      return question.kind.value.options;
    default:
      return [];
  }
}

// The aspects that somebody of a side is asked; one without a name where the question has none.
export function aspectsFor(
  question: Question | undefined,
  side: Side,
): Pick<AspectQuestion, "aspect" | "wording">[] {
  const aspects = question?.kind.case === "scale" ? question.kind.value.aspects : [];
  if (aspects.length === 0) return [{ aspect: Aspect.UNSPECIFIED, wording: question?.wording }];
  return aspects.filter(({ sides }) => sides.length === 0 || sides.includes(side));
}

// What I, or somebody whom I help, did at an item.
export function partOf(
  mine: MyItemView | undefined,
  person: number,
): Pick<MyItemView, "answers" | "ratings" | "votes"> {
  const none = { answers: [], ratings: [], votes: [] };
  if (person === 0) return mine ?? none;
  return mine?.helped.find(({ participant }) => participant === person) ?? none;
}

export function answerIn(
  answers: readonly MyAnswer[],
  round: number,
  aspect: Aspect,
): MyAnswer | undefined {
  return answers.find(
    (answer) => answer.round === round && answer.aspect === aspect && !answer.late,
  );
}

// Whether an answer chose this option.
export function chooses(value: AnswerValue | undefined, option: number): boolean {
  switch (value?.value.case) {
    case "option":
      return value.value.value === option;
    case "options":
    case "ranking":
      return value.value.value.options.includes(option);
    case "points":
    case "scores":
      return value.value.value.options.some((given) => given.option === option);
    default:
      return false;
  }
}

export function partById(partition: Partition | undefined, part: number): Part | undefined {
  return partition?.parts.find((found) => found.part === part);
}

export function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}
