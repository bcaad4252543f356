// Names of what a plan is made of, as facilitators read them.

import { Aspect } from "$gen/vooraf/type/v1/agenda_pb";
import { Side } from "$gen/vooraf/type/v1/people_pb";
import { aspectName } from "../../parts/names";
import { planning } from "../../texts/planning";
import type { ItemKind, QuestionKind } from "./new_parts";

export function sideNames(): [Side, string][] {
  return [
    [Side.RESIDENT, planning().sideResident],
    [Side.PROFESSIONAL, planning().sideProfessional],
    [Side.OTHER, planning().sideOther],
  ];
}

export function itemKindNames(): Record<ItemKind, string> {
  return {
    question: planning().kindQuestion,
    statements: planning().kindStatements,
    discussion: planning().kindDiscussion,
    agreement: planning().kindAgreement,
  };
}

export function questionKindNames(): Record<QuestionKind, string> {
  return {
    oneChoice: planning().oneChoice,
    severalChoices: planning().severalChoices,
    scale: planning().scale,
    ranking: planning().ranking,
    points: planning().pointsKind,
    scores: planning().scores,
    openText: planning().openText,
  };
}

export function aspectNames(): [Aspect, string][] {
  return [Aspect.NOW, Aspect.OFFERED, Aspect.EXPECTED].map((aspect) => [
    aspect,
    aspectName(aspect),
  ]);
}
