import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { ChapterKind, ChapterSchema } from "$gen/vooraf/v1/replay_service_pb";
import { chapterAt, mainChapters, nextChapter, previousChapter } from "../../src/replay/chapters";

const chapter = (seq: number, kind: ChapterKind) =>
  create(ChapterSchema, { seq: BigInt(seq), kind });
const all = [
  chapter(2, ChapterKind.SESSION_OPENED),
  chapter(9, ChapterKind.ROUND_OPENED),
  chapter(12, ChapterKind.TURN),
  chapter(15, ChapterKind.ROUND_REVEALED),
];

describe("chapters", () => {
  const chapters = mainChapters(all);
  it("leave out turns, which are too many to choose from", () => {
    expect(chapters.map(({ seq }) => Number(seq))).toEqual([2, 9, 15]);
  });
  it.each([
    [1, undefined],
    [2, 2n],
    [14, 9n],
    [15, 15n],
    [99, 15n],
  ])("event %i belongs to the last that had begun", (seq, expected) => {
    expect(chapterAt(chapters, seq)?.seq).toBe(expected);
  });
  it("lead on to the next, and at last to the end", () => {
    expect(nextChapter(chapters, 9, 30)).toBe(15);
    expect(nextChapter(chapters, 15, 30)).toBe(30);
  });
  it("lead back to the beginning of this one first", () => {
    expect(previousChapter(chapters, 14)).toBe(9);
    expect(previousChapter(chapters, 9)).toBe(2);
    expect(previousChapter(chapters, 2)).toBe(0);
  });
});
