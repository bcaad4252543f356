import { describe, expect, it } from "vitest";
import { Snapshot } from "../../src/core/snapshot";
import { entity, revision, update } from "./fakes";

const item = (number: number, rounds = 0) =>
  entity(`item/${number}`, { case: "item", value: { item: { item: number }, rounds } });
const session = (items: number[], currentItem = 0) =>
  entity("session", { case: "session", value: { items, currentItem } });

describe("a snapshot", () => {
  it("V1IsTheSameByUpdatesAsByASnapshot", () => {
    const first = update({ snapshot: true, changed: [session([1, 2]), item(1)] });
    const rest = update({ changed: [item(2)], revision: revision(4) });
    const later = update({ changed: [item(1, 1)], removed: ["item/2"], revision: revision(5) });
    const byUpdates = new Snapshot().after([first, rest]).after([later]);
    const fresh = new Snapshot().after([
      update({ snapshot: true, changed: [session([1, 2]), item(1, 1)], revision: revision(5) }),
    ]);
    expect([...byUpdates.entities].sort()).toEqual([...fresh.entities].sort());
    expect(byUpdates.revision).toEqual(fresh.revision);
  });
  it("forgets everything before a snapshot", () => {
    const before = new Snapshot().after([update({ changed: [item(1)], revision: revision(1) })]);
    const after = before.after([update({ snapshot: true, revision: revision(1, 2) })]);
    expect(after.entities.size).toBe(0);
    expect(before.entities.size).toBe(1);
  });
  it("keeps its revision over a heartbeat without one", () => {
    const before = new Snapshot().after([update({ revision: revision(3) })]);
    expect(before.after([update({})]).revision).toEqual(revision(3));
  });
  it("lists items in the order of the agenda, and knows the one that is on", () => {
    const snapshot = new Snapshot().after([
      update({ changed: [item(1), item(2), session([2, 1, 9], 2)], revision: revision(1) }),
    ]);
    expect(snapshot.items.map((view) => view.item?.item)).toEqual([2, 1]);
    expect(snapshot.currentItem?.item?.item).toBe(2);
  });
  it("gives nothing where an entity is of another kind than its key says", () => {
    const strange = entity("session", { case: "group", value: {} });
    const snapshot = new Snapshot().after([update({ changed: [strange], revision: revision(1) })]);
    expect(snapshot.session).toBeUndefined();
  });
  it("says whether it contains what a command changed", () => {
    const snapshot = new Snapshot().after([update({ revision: revision(7) })]);
    expect(snapshot.reaches(revision(7))).toBe(true);
    expect(snapshot.reaches(revision(8))).toBe(false);
    expect(snapshot.reaches(undefined)).toBe(false);
  });
});
