// Finding one's way in a replay; pure.

import { ChapterKind, type Chapter } from "$gen/vooraf/v1/replay_service_pb";

// Turns are too many to choose from.
export function mainChapters(chapters: readonly Chapter[]): Chapter[] {
  return chapters.filter(({ kind }) => kind !== ChapterKind.TURN);
}

// The one that an event belongs to: the last that had begun by then.
export function chapterAt(chapters: readonly Chapter[], seq: number): Chapter | undefined {
  let found: Chapter | undefined;
  for (const chapter of chapters) {
    if (Number(chapter.seq) > seq) break;
    found = chapter;
  }
  return found;
}

// Where the next chapter begins, or the end; back, to the beginning of this one if we are in the middle
// of it.
export function nextChapter(chapters: readonly Chapter[], seq: number, lastSeq: number): number {
  const found = chapters.find((chapter) => Number(chapter.seq) > seq);
  return found ? Number(found.seq) : lastSeq;
}
export function previousChapter(chapters: readonly Chapter[], seq: number): number {
  return Number(chapterAt(chapters, seq - 1)?.seq ?? 0n);
}
