// A vote in words.

import type { Option } from "$gen/vooraf/type/v1/agenda_pb";
import { ConsentVote, YesNoVote, type Vote } from "$gen/vooraf/type/v1/answer_pb";
import { deciding } from "../texts/deciding";
import { showing } from "../texts/showing";
import { labelOf } from "./figures";

export function voteInWords(vote: Vote | undefined, options: readonly Option[]): string {
  const name = (option: number) => labelOf(options, option);
  const value = vote?.value;
  switch (value?.case) {
    case "yesNo":
      return {
        [YesNoVote.UNSPECIFIED]: "",
        [YesNoVote.YES]: showing().for,
        [YesNoVote.NO]: showing().against,
        [YesNoVote.ABSTAIN]: showing().abstain,
      }[value.value];
    case "consent":
      return {
        [ConsentVote.UNSPECIFIED]: "",
        [ConsentVote.CONSENT]: showing().consent,
        [ConsentVote.OBJECTION]: showing().objection,
        [ConsentVote.ABSTAIN]: showing().abstain,
      }[value.value];
    case "option":
      return name(value.value);
    case "approvals":
      return value.value.options.map(name).join(", ") || deciding().noneOfThem;
    case "ranking":
      return value.value.options.map((option, i) => `${i + 1}. ${name(option)}`).join(", ");
    case "scores":
      return value.value.options.map(({ option, score }) => `${name(option)}: ${score}`).join(", ");
    case "points":
      return value.value.options
        .map(({ option, points }) => `${name(option)}: ${points}`)
        .join(", ");
    case "step":
      return String(value.value);
    default:
      return showing().abstain;
  }
}
