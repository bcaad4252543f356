// Results of rankings, points and scores in words; and the middle of a scale.

import type { Option, Question } from "$gen/vooraf/type/v1/agenda_pb";
import type { OptionResult, PartResult } from "$gen/vooraf/type/v1/result_pb";
import { optionsOf } from "../core/agenda";
import { showing } from "../texts/showing";
import { pick } from "../ui/language.svelte";

export function labelOf(options: readonly Option[], option: number): string {
  return pick(options.find((found) => found.option === option)?.label) || String(option);
}

// People who chose something, without "don't know" and "skip".
export function choseOf(part: PartResult): number {
  return part.answered - part.dontKnow - part.skipped;
}

// The middle step, or both of them.
export function middleOf(question: Question | undefined, part: PartResult): string {
  if (part.lowerMedian === 0) return showing().nobodyChose;
  const options = optionsOf(question);
  const lower = labelOf(options, part.lowerMedian);
  if (part.lowerMedian === part.upperMedian) return lower;
  return showing().between(lower, labelOf(options, part.upperMedian));
}

// "2", or "2 of 3".
function numbers(result: OptionResult): string {
  if (result.lowerMedian === result.upperMedian) return String(result.lowerMedian);
  return `${result.lowerMedian} ${showing().others} ${result.upperMedian}`;
}

export function figureOf(question: Question | undefined, result: OptionResult | undefined): string {
  if (!result || result.count === 0) return showing().nobody;
  switch (question?.kind.case) {
    case "points":
      return showing().pointsFrom(result.total, result.count);
    case "ranking":
      return showing().middlePlace(numbers(result), result.count);
    default:
      return showing().middleScore(numbers(result), result.count);
  }
}

// Up to where its bar goes, in percent: the share of points, or how good its middle place or score is.
export function figureShare(
  question: Question | undefined,
  part: PartResult,
  result: OptionResult | undefined,
): number {
  if (!question || !result || result.count === 0) return 0;
  const middle = (result.lowerMedian + result.upperMedian) / 2;
  switch (question.kind.case) {
    case "points": {
      const together = part.options.reduce((sum, option) => sum + option.total, 0);
      return together === 0 ? 0 : (100 * result.total) / together;
    }
    case "ranking": {
      const places = Math.max(
        1,
        question.kind.value.placesMax || question.kind.value.options.length,
      );
      return (100 * (places + 1 - middle)) / places;
    }
    case "scores": {
      const { lowest, highest } = question.kind.value;
      return (100 * (middle - lowest)) / Math.max(1, highest - lowest);
    }
    default:
      return 0;
  }
}
