// The screen's way in: by the code in the address it joins by itself, as a screen, and stays.

import { Place, Role } from "$gen/vooraf/type/v1/people_pb";
import { ParticipantService } from "$gen/vooraf/v1/participant_service_pb";
import { SessionService } from "$gen/vooraf/v1/session_service_pb";
import { Asker } from "../core/ask";
import { randomBytes } from "../core/bytes";
import { Connection, serverOfThisPage } from "../core/connection";
import { invitationSecret, Memberships, newToken, plainCode, tokenHash } from "../core/membership";
import type { Problem } from "../core/problem";
import { BrowserStore } from "../core/store";
import { language } from "../ui/language.svelte";
import { LiveSession } from "../ui/live_session.svelte";
import { learnTime } from "../ui/now.svelte";

export class Admission {
  code = $state("");
  live = $state.raw<LiveSession | null>(null);
  refused = $state.raw<Problem | null>(null);
  needsInvitation = $state(false);
  isFailing = $state(false);

  readonly #memberships = new Memberships(new BrowserStore(() => localStorage), "screen");
  readonly #connection = new Connection(serverOfThisPage(), {
    token: () => this.#token,
    language,
    onDate: learnTime,
  });
  readonly #asker = new Asker(this.#connection, (isFailing) => (this.isFailing = isFailing));
  #token: string | null = null;
  #invitation: Uint8Array | null = null;

  async enter(typed: string, invitation: string): Promise<void> {
    this.code = plainCode(typed);
    this.#invitation = invitationSecret(invitation);
    this.refused = null;
    const member = this.#memberships.get(this.code);
    if (member?.joined) return this.#watch(member.session, member.token);
    const found = await this.#asker.ask(SessionService.method.findSession, { joinCode: this.code });
    if (!found) return;
    if (found.problem) {
      this.refused = found.problem;
      return;
    }
    this.needsInvitation = found.response.invitationRequired && this.#invitation === null;
    if (!this.needsInvitation) await this.#join(found.response.session);
  }

  // Forgets this screen's place in the session and asks for a new one.
  async again(): Promise<void> {
    this.live?.stop();
    this.live = null;
    this.#memberships.remove(this.code);
    await this.enter(this.code, "");
  }

  async #join(session: string): Promise<void> {
    const token = this.#memberships.get(this.code)?.token ?? newToken();
    this.#memberships.set(this.code, { session, token, joined: false });
    const joined = await this.#asker.ask(ParticipantService.method.join, {
      session,
      requestId: randomBytes(16),
      tokenHash: tokenHash(token),
      admission:
        this.#invitation === null
          ? { case: "joinCode", value: this.code }
          : { case: "invitationSecret", value: this.#invitation },
      role: this.#invitation === null ? Role.SCREEN : Role.UNSPECIFIED,
      place: Place.HALL,
    });
    if (joined?.problem) this.refused = joined.problem;
    if (!joined?.response) return;
    this.#memberships.set(this.code, { session, token, joined: true });
    this.#watch(session, token);
  }

  #watch(session: string, token: string): void {
    this.#token = token;
    this.live = new LiveSession(this.#connection, session);
    this.live.start();
  }
}
