// What somebody who takes part can do besides answering. Each goes through the outbox.

import type { Rating, Vote } from "$gen/vooraf/type/v1/answer_pb";
import type { Facts, TaskPart } from "$gen/vooraf/type/v1/facts_pb";
import { Place } from "$gen/vooraf/type/v1/people_pb";
import { AgendaService } from "$gen/vooraf/v1/agenda_service_pb";
import { AmendmentService } from "$gen/vooraf/v1/amendment_service_pb";
import { BallotService } from "$gen/vooraf/v1/ballot_service_pb";
import { FactsService } from "$gen/vooraf/v1/facts_service_pb";
import { FloorService } from "$gen/vooraf/v1/floor_service_pb";
import { ParticipantService } from "$gen/vooraf/v1/participant_service_pb";
import { StatementService } from "$gen/vooraf/v1/statement_service_pb";
import type { Method } from "../core/sender";
import { ratingSlot, voteSlot, type Participation } from "./participation.svelte";
import type { Amend } from "./seen";

const agenda = AgendaService.method;
const floor = FloorService.method;
const people = ParticipantService.method;
const statements = StatementService.method;

export const kMoreMethods: readonly Method[] = [
  agenda.holdReveal,
  agenda.endHold,
  AmendmentService.method.proposeAmendment,
  BallotService.method.castVote,
  FactsService.method.changeFacts,
  FactsService.method.changeTaskParts,
  floor.raiseHand,
  floor.lowerHand,
  floor.yieldFloor,
  floor.passTurn,
  floor.sendTextTurn,
  people.leave,
  people.setName,
  people.moveParticipant,
  people.helpPerson,
  statements.proposeStatement,
  statements.rateStatement,
];

export function rate(to: Participation, statement: number, rating: Rating): void {
  const onBehalfOf = to.person;
  to.submit(statements.rateStatement, ratingSlot(statement, onBehalfOf), {
    onBehalfOf,
    statement,
    rating,
  });
}

export function proposeStatement(to: Participation, item: number, text: string): void {
  to.submit(statements.proposeStatement, to.once("statement"), {
    onBehalfOf: to.person,
    item,
    text,
  });
}

// None for who only watches.
export function amending(to: Participation): Amend | undefined {
  if (!to.isParticipant) return undefined;
  const { proposeAmendment } = AmendmentService.method;
  return (item, version, text) =>
    to.submit(proposeAmendment, to.once("amendment"), { item, version, text });
}

export function castVote(
  to: Participation,
  ballot: number,
  vote: Vote,
  words: string,
  need: string,
): void {
  const onBehalfOf = to.person;
  const slot = voteSlot(ballot, onBehalfOf);
  to.submit(BallotService.method.castVote, slot, { onBehalfOf, ballot, vote, words, need });
}

// The hand goes up or down; what was tapped last holds.
export function raiseHand(to: Participation): void {
  to.submit(floor.raiseHand, "hand", {});
}
export function lowerHand(to: Participation): void {
  to.submit(floor.lowerHand, "hand", {});
}
export function yieldFloor(to: Participation): void {
  to.submit(floor.yieldFloor, "turn", {});
}
export function passTurn(to: Participation): void {
  to.submit(floor.passTurn, "turn", {});
}
export function sendTextTurn(to: Participation, text: string): void {
  to.submit(floor.sendTextTurn, "text", { text });
}

// People of professional groups fill in the facts as well; the server says so if somebody changed them
// meanwhile. True: it is on its way.
export function changeFacts(to: Participation, basedOn: number, facts: Facts): boolean {
  to.submit(FactsService.method.changeFacts, "facts", { basedOn, facts });
  return true;
}
export function changeTaskParts(
  to: Participation,
  basedOn: number,
  taskParts: TaskPart[],
): boolean {
  to.submit(FactsService.method.changeTaskParts, "task_parts", { basedOn, taskParts });
  return true;
}

export function setName(to: Participation, name: string): void {
  to.submit(people.setName, "name", { name });
}
export function moveTo(to: Participation, group: number): void {
  const participant = to.person;
  to.submit(people.moveParticipant, `move/${participant}`, { participant, group });
}
export function helpPerson(to: Participation, group: number): void {
  to.submit(people.helpPerson, to.once("help"), { group, place: Place.HALL });
}
// I, or somebody whom I help.
export function leave(to: Participation, onBehalfOf: number): void {
  to.person = 0;
  to.submit(people.leave, `leave/${onBehalfOf}`, { onBehalfOf });
}

// Interpreters.
export function holdReveal(to: Participation, item: number, round: number, reason: string): void {
  to.submit(agenda.holdReveal, `hold/${item}/${round}`, { item, round, reason });
}
export function endHold(to: Participation, item: number, round: number): void {
  to.submit(agenda.endHold, `hold/${item}/${round}`, { item, round });
}
