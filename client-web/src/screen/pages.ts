// What is too much for one screen is shown on several, one after another; pure.

import type { AspectResult } from "$gen/vooraf/type/v1/result_pb";
import type { ReasonView, StatementView } from "$gen/vooraf/v1/entity_pb";
import { optionsOf, questionOf } from "../core/agenda";
import type { Stage } from "../core/stage";
import type { Snapshot } from "../core/snapshot";

// So many statements are readable at once, and so many words of people: of long ones fewer.
const kStatementsPerPage = 3;
const kWordsPerPage = 4;
const kCharactersPerPage = 500;
// Lines of a chart: of each option its label and a bar for each part.
const kLinesPerPage = 36;

export type ResultPage =
  // Of many options, those from one to before another; what else there is stands on the last page.
  | { kind: "aspect"; result: AspectResult; from: number; to: number; isLast: boolean }
  | { kind: "statements"; statements: StatementView[] }
  | { kind: "themes" }
  | { kind: "words"; words: ReasonView[] }
  | { kind: "joint_answer" }
  // Of a closed ballot: what it came to; then what was decided on, and what happens with it.
  | { kind: "votes" | "proposal" };

// Of a revealed round and of the joint answer that followed, or of a closed ballot.
export function resultPages(snapshot: Snapshot, stage: Stage): ResultPage[] {
  if (stage.kind === "decision") return [{ kind: "votes" }, { kind: "proposal" }];
  if (stage.kind !== "result" && stage.kind !== "joint_answer") return [];
  const item = stage.item.item?.item ?? 0;
  const pages: ResultPage[] = [];
  if (stage.kind === "result") {
    const options = optionsOf(questionOf(stage.item.item)).length;
    for (const result of stage.round.result?.aspects ?? []) {
      const atOnce = Math.floor(kLinesPerPage / (result.parts.length + 1));
      const count = Math.max(1, Math.ceil(options / Math.max(1, atOnce)));
      const size = Math.ceil(options / count);
      for (let i = 0; i < count; ++i) {
        const isLast = i === count - 1;
        pages.push({ kind: "aspect", result, from: i * size, to: (i + 1) * size, isLast });
      }
    }
    if (snapshot.themes(item).length > 0) pages.push({ kind: "themes" });
    const words = snapshot.reasons(item, stage.round.round).filter(({ released }) => released);
    for (const some of perPage(words)) pages.push({ kind: "words", words: some });
    const statements = snapshot
      .statements(item)
      .filter((statement) => statement.result !== undefined);
    for (let at = 0; at < statements.length; at += kStatementsPerPage) {
      pages.push({ kind: "statements", statements: statements.slice(at, at + kStatementsPerPage) });
    }
  }
  if (snapshot.jointAnswer(item) !== undefined) pages.push({ kind: "joint_answer" });
  return pages;
}

function perPage(words: readonly ReasonView[]): ReasonView[][] {
  const pages: ReasonView[][] = [];
  let characters = 0;
  for (const word of words) {
    const last = pages[pages.length - 1];
    characters += word.text.length;
    if (last && last.length < kWordsPerPage && characters <= kCharactersPerPage) {
      last.push(word);
    } else {
      pages.push([word]);
      characters = word.text.length;
    }
  }
  return pages;
}
