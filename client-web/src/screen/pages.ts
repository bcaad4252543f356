// What is too much for one screen is shown on several, one after another; pure.

import type { AspectResult } from "$gen/vooraf/type/v1/result_pb";
import type { StatementView } from "$gen/vooraf/v1/entity_pb";
import type { Stage } from "../core/stage";
import type { Snapshot } from "../core/snapshot";

// So many statements are readable at once.
const kStatementsPerPage = 3;

export type ResultPage =
  | { kind: "aspect"; result: AspectResult }
  | { kind: "statements"; statements: StatementView[] }
  | { kind: "joint_answer" };

// Of a revealed round, and of the joint answer that followed.
export function resultPages(snapshot: Snapshot, stage: Stage): ResultPage[] {
  if (stage.kind !== "result" && stage.kind !== "joint_answer") return [];
  const item = stage.item.item?.item ?? 0;
  const pages: ResultPage[] = [];
  if (stage.kind === "result") {
    for (const result of stage.round.result?.aspects ?? []) pages.push({ kind: "aspect", result });
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
