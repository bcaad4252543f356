// What we know of a session: the entities that we were sent, by key. A snapshot never changes; an
// update makes the next one.

import type {
  AmendmentView,
  BallotView,
  CountsView,
  Entity,
  FactsView,
  FloorQueueView,
  FloorView,
  FollowUpView,
  GroupView,
  InvitationsView,
  ItemView,
  JointAnswerView,
  MeView,
  MyFloorView,
  MyItemView,
  ObjectionView,
  PersonView,
  PresenceView,
  ReasonView,
  RoundView,
  SessionView,
  SignalView,
  SpeakingView,
  StatementView,
  TextTurnView,
  ThemeView,
  TimerView,
} from "$gen/vooraf/v1/entity_pb";
import { TimerPhase } from "$gen/vooraf/v1/entity_pb";
import type { Revision } from "$gen/vooraf/v1/revision_pb";
import type { SessionUpdate } from "$gen/vooraf/v1/watch_service_pb";
import { lastOf } from "./agenda";

type Kind = Entity["kind"];
type Views = { [K in Extract<Kind, { case: string }> as K["case"]]: K["value"] };
type Case = keyof Views;

export class Snapshot {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly revision: Revision | undefined;

  constructor(entities: ReadonlyMap<string, Entity> = new Map(), revision?: Revision) {
    this.entities = entities;
    this.revision = revision;
  }

  // After one whole step: messages of which the last one carries a revision.
  after(step: readonly SessionUpdate[]): Snapshot {
    const entities = new Map(this.entities);
    let revision = this.revision;
    for (const update of step) {
      if (update.snapshot) entities.clear();
      for (const key of update.removed) entities.delete(key);
      for (const entity of update.changed) entities.set(entity.key, entity);
      revision = update.revision ?? revision;
    }
    return new Snapshot(entities, revision);
  }

  // Whether it contains what a command changed that came to this revision.
  reaches(revision: Revision | undefined): boolean {
    return revision !== undefined && (this.revision?.seq ?? 0n) >= revision.seq;
  }

  get session(): SessionView | undefined {
    return this.#one("session", "session");
  }
  get groups(): GroupView[] {
    return this.#all("group").sort(by((view) => view.group?.group ?? 0));
  }
  group(group: number): GroupView | undefined {
    return this.#one(`group/${group}`, "group");
  }
  // In the order of the agenda.
  get items(): ItemView[] {
    return (this.session?.items ?? [])
      .map((item) => this.item(item))
      .filter((view) => view !== undefined);
  }
  item(item: number): ItemView | undefined {
    return this.#one(`item/${item}`, "item");
  }
  get currentItem(): ItemView | undefined {
    return this.item(this.session?.currentItem ?? 0);
  }
  round(item: number, round: number): RoundView | undefined {
    return this.#one(`round/${item}/${round}`, "round");
  }
  lastRound(item: number): RoundView | undefined {
    return this.round(item, this.item(item)?.rounds ?? 0);
  }
  counts(item: number, round: number): CountsView | undefined {
    return this.#one(`counts/${item}/${round}`, "counts");
  }
  statements(item: number): StatementView[] {
    return this.#all("statement")
      .filter((view) => view.item === item)
      .sort(by((view) => view.statement));
  }
  reasons(item: number, round: number): ReasonView[] {
    return this.#all("reason")
      .filter((view) => view.item === item && view.round === round)
      .sort(by((view) => view.reason));
  }
  themes(item: number): ThemeView[] {
    return this.#all("theme")
      .filter((view) => view.item === item)
      .sort(by((view) => view.theme));
  }
  jointAnswer(item: number): JointAnswerView | undefined {
    return this.#one(`joint_answer/${item}`, "jointAnswer");
  }
  // In the order in which they were told.
  get followUps(): FollowUpView[] {
    return this.#all("followUp").sort(by((view) => view.followUp));
  }
  amendments(item: number): AmendmentView[] {
    return this.#all("amendment")
      .filter((view) => view.item === item)
      .sort(by((view) => view.amendment));
  }
  ballots(item: number): BallotView[] {
    return this.#all("ballot")
      .filter((view) => view.item === item)
      .sort(by((view) => view.ballot));
  }
  lastBallot(item: number): BallotView | undefined {
    return lastOf(this.ballots(item));
  }
  objections(ballot: number): ObjectionView[] {
    return this.#all("objection")
      .filter((view) => view.ballot === ballot)
      .sort(by((view) => view.objection));
  }
  get facts(): FactsView | undefined {
    return this.#one("facts", "facts");
  }
  get floor(): FloorView | undefined {
    return this.#one("floor", "floor");
  }
  get textTurns(): TextTurnView[] {
    return this.#all("textTurn").sort(by((view) => view.textTurn));
  }
  get speakerName(): string {
    return this.#one("speaker_name", "speakerName")?.name ?? "";
  }
  get runningTimers(): TimerView[] {
    return this.#all("timer").filter((view) => view.phase === TimerPhase.RUNNING);
  }

  // Ours, if we take part.
  get me(): MeView | undefined {
    return this.#one("me", "me");
  }
  myItem(item: number): MyItemView | undefined {
    return this.#one(`my_item/${item}`, "myItem");
  }
  get myFloor(): MyFloorView | undefined {
    return this.#one("my_floor", "myFloor");
  }

  // For facilitators.
  get people(): PersonView[] {
    return this.#all("person").sort(by((view) => view.participant));
  }
  nameOf(participant: number): string {
    return this.#one(`person_name/${participant}`, "personName")?.name ?? "";
  }
  get invitations(): InvitationsView[] {
    return this.#all("invitations").sort(by((view) => view.first));
  }
  get presence(): PresenceView | undefined {
    return this.#one("presence", "presence");
  }
  get speaking(): SpeakingView | undefined {
    return this.#one("speaking", "speaking");
  }
  get floorQueue(): FloorQueueView | undefined {
    return this.#one("floor_queue", "floorQueue");
  }
  // Those that stand first, the dismissed ones after them.
  get signals(): SignalView[] {
    return this.#all("signal").sort(
      by((view) => Number(view.dismissed) * 1e6 + view.kind * 1e3 + view.item),
    );
  }

  #one<C extends Case>(key: string, kind: C): Views[C] | undefined {
    const found = this.entities.get(key)?.kind;
    if (found?.case !== kind) return undefined;
    return found.value as unknown as Views[C];
  }
  #all<C extends Case>(kind: C): Views[C][] {
    const found: Views[C][] = [];
    for (const entity of this.entities.values()) {
      if (entity.kind.case === kind) found.push(entity.kind.value as Views[C]);
    }
    return found;
  }
}

function by<T>(number: (view: T) => number): (a: T, b: T) => number {
  return (a, b) => number(a) - number(b);
}
