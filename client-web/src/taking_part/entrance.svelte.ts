// From a code to taking part: finds the session, makes a token, joins. Who was here before is back at
// once. A line that fails is tried again; what the server refuses is told.

import type { DescMessage, MessageInitShape, MessageShape } from "@bufbuild/protobuf";
import { Place, Role, type Group } from "$gen/vooraf/type/v1/people_pb";
import { FollowUpService, type ListFollowUpsResponse } from "$gen/vooraf/v1/follow_up_service_pb";
import { ParticipantService } from "$gen/vooraf/v1/participant_service_pb";
import { SessionService, type FindSessionResponse } from "$gen/vooraf/v1/session_service_pb";
import { Asker } from "../core/ask";
import { randomBytes } from "../core/bytes";
import { Connection, serverOfThisPage } from "../core/connection";
import { invitationSecret, Memberships, newToken, plainCode, tokenHash } from "../core/membership";
import type { Problem } from "../core/problem";
import type { Method } from "../core/sender";
import { MemoryStore, type Store } from "../core/store";
import { language } from "../ui/language.svelte";
import { learnTime } from "../ui/now.svelte";
import { Participation } from "./participation.svelte";

export type Step = "code" | "finding" | "choosing" | "joining" | "inside";

const kCodeLength = 8;

export class Entrance {
  step = $state<Step>("code");
  code = $state("");
  found = $state.raw<FindSessionResponse | null>(null);
  refused = $state.raw<Problem | null>(null);
  // The last attempt found no server.
  isFailing = $state(false);
  participation = $state.raw<Participation | null>(null);
  // All that was kept about us has been erased.
  isErased = $state(false);
  // The session that is watched again.
  replayed = $state("");
  // More people use this device: nothing may stay on it.
  isShared = $state(false);
  // The link is for who watches or interprets, and so stands in no group.
  isWatching = $state(false);
  place = $state<Place>(Place.HALL);
  // The group that the link is for; 0 if it leaves the choice.
  groupOfLink = $state(0);

  readonly connection: Connection;
  readonly #store: Store;
  readonly #asker: Asker;
  #invitation: Uint8Array | null = null;
  #isReplay = false;
  #token: string | null = null;

  constructor(store: Store) {
    this.#store = store;
    this.connection = new Connection(serverOfThisPage(), {
      token: () => this.#token,
      language,
      onDate: learnTime,
    });
    this.#asker = new Asker(this.connection, (isFailing) => (this.isFailing = isFailing));
  }

  // What the link says: /j/CODE, a shared device, at home, a replay. An invitation stands behind its #, where no
  // server sees it.
  async openLink(location: Location, invitation: string): Promise<void> {
    const [, page, code] = location.pathname.split("/");
    const wanted = new URLSearchParams(location.search);
    this.isShared = wanted.has("shared");
    this.isWatching = wanted.has("watch");
    if (wanted.has("home")) this.place = Place.HOME;
    this.#isReplay = wanted.has("replay");
    this.#invitation = invitationSecret(invitation);
    if (page === "j" && code)
      await this.enter(decodeURIComponent(code), Number(wanted.get("g")) || 0);
  }

  // `group`: one that the link chose already.
  async enter(typed: string, group = 0): Promise<void> {
    this.code = plainCode(typed);
    this.refused = null;
    const member = this.#memberships.get(this.code);
    if (member?.joined) return this.#goInside(member.session, member.token);
    this.step = "finding";
    const found = await this.#ask(SessionService.method.findSession, { joinCode: this.code });
    if (found === null) return;
    this.found = found;
    this.step = "choosing";
    // Such a link shows that group alone; the tap stays, under the sentences about who sees what.
    if (group > 0 && found.groups.some((other) => other.group === group)) this.groupOfLink = group;
  }

  // What people were told after the session; null where that was refused.
  followUps(): Promise<ListFollowUpsResponse | null> {
    return this.#ask(FollowUpService.method.listFollowUps, { joinCode: this.code });
  }

  get isInvited(): boolean {
    return this.#invitation !== null;
  }
  get canJoin(): boolean {
    return this.found !== null && (!this.found.invitationRequired || this.isInvited);
  }
  get groups(): Group[] {
    const groups = this.found?.groups ?? [];
    return this.groupOfLink ? groups.filter(({ group }) => group === this.groupOfLink) : groups;
  }

  async join(group: number): Promise<void> {
    const found = this.found;
    if (found === null || this.step !== "choosing") return;
    this.step = "joining";
    this.refused = null;
    // Kept before asking: if the answer is lost, the same token joins again and nobody is twice there.
    const kept = this.#memberships.get(this.code);
    const member = kept ?? { session: found.session, token: newToken(), joined: false };
    this.#memberships.set(this.code, member);
    const admission: MessageInitShape<typeof ParticipantService.method.join.input>["admission"] =
      this.#invitation === null
        ? { case: "joinCode", value: this.code }
        : { case: "invitationSecret", value: this.#invitation };
    const joined = await this.#ask(ParticipantService.method.join, {
      session: found.session,
      requestId: randomBytes(16),
      tokenHash: tokenHash(member.token),
      admission,
      // An invitation has its own role.
      role: this.#invitation === null ? Role.PARTICIPANT : Role.UNSPECIFIED,
      group,
      place: this.place,
    });
    if (joined === null) {
      this.step = "choosing";
      return;
    }
    this.#memberships.set(this.code, { ...member, joined: true });
    this.#goInside(member.session, member.token);
  }

  // Forgets who we were here; the code stays.
  async forget(): Promise<void> {
    this.#leaveNothing();
    await this.enter(this.code);
  }

  // The same, where nothing of us is left on the server either.
  wipe(): void {
    this.#leaveNothing();
    this.isErased = true;
  }

  #leaveNothing(): void {
    this.participation?.wipe();
    this.participation = null;
    this.#token = null;
    this.#memberships.remove(this.code);
    if (this.isShared) this.#shared = new MemoryStore();
  }

  anotherCode(): void {
    this.#asker.wake();
    this.refused = null;
    this.found = null;
    this.step = "code";
  }

  isWhole(typed: string): boolean {
    return plainCode(typed).length === kCodeLength;
  }

  // On a shared device everything lives in memory alone.
  #shared: Store = new MemoryStore();
  get #memberships(): Memberships {
    return new Memberships(this.isShared ? this.#shared : this.#store, "participant");
  }

  #goInside(session: string, token: string): void {
    this.#token = token;
    if (this.#isReplay) {
      this.replayed = session;
      return;
    }
    const store = this.isShared ? this.#shared : this.#store;
    this.participation = new Participation(this.connection, store, session, this.isShared);
    this.participation.start();
    this.step = "inside";
  }

  // Null where the server refused, or where somebody went to another code.
  async #ask<I extends DescMessage, O extends DescMessage>(
    method: Method<I, O>,
    request: MessageInitShape<I>,
  ): Promise<MessageShape<O> | null> {
    const code = this.code;
    const answer = await this.#asker.ask(
      method,
      request,
      () => code === this.code && this.step !== "code",
    );
    if (answer?.problem) this.refused = answer.problem;
    return answer?.response ?? null;
  }
}
