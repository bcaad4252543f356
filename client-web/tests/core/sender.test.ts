import { create, equals, toBinary } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  AnswerService,
  SubmitAnswerRequestSchema,
  SubmitAnswerResponseSchema,
} from "$gen/vooraf/v1/answer_service_pb";
import type { SubmitAnswerRequest } from "$gen/vooraf/v1/answer_service_pb";
import { BallotService, CastVoteRequestSchema } from "$gen/vooraf/v1/ballot_service_pb";
import { Backoff } from "../../src/core/backoff";
import { Outbox } from "../../src/core/outbox";
import type { Problem } from "../../src/core/problem";
import { Sender, type Call, type Sent } from "../../src/core/sender";
import { MemoryStore, type Store } from "../../src/core/store";
import { refusal } from "./fakes";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const submit = AnswerService.method.submitAnswer;
const optionOf = (request: SubmitAnswerRequest) => request.value?.value.value;

// A server that answers each attempt as a test says; the last answer is repeated.
function sending(answers: ("ok" | "late" | "never" | Error)[], store: Store = new MemoryStore()) {
  const attempts: SubmitAnswerRequest[] = [];
  const done: { sent: Sent; response: unknown }[] = [];
  const refused: { sent: Sent; problem: Problem }[] = [];
  // What lay in the outbox when the call was made.
  const storedAtCall: number[] = [];
  const call = (async (_method: unknown, request: unknown) => {
    attempts.push(request as SubmitAnswerRequest);
    storedAtCall.push(store.keys("outbox.").length);
    const answer = answers[Math.min(attempts.length, answers.length) - 1]!;
    if (answer === "never") return new Promise(() => {});
    if (answer instanceof Error) throw answer;
    return create(SubmitAnswerResponseSchema, { late: answer === "late" });
  }) as Call;
  const listener = {
    onChange: () => {},
    onDone: (sent: Sent, response: unknown) => void done.push({ sent, response }),
    onRefused: (sent: Sent, problem: Problem) => void refused.push({ sent, problem }),
  };
  const sender = new Sender(
    call,
    new Outbox(store, "s1"),
    [submit],
    async () => [BallotService.method.castVote],
    listener,
    new Backoff({ firstMs: 100, longestMs: 400 }, () => 1),
  );
  const answer = (option: number, memoryOnly = false) =>
    sender.submit(
      submit,
      "answer/1/1/0/0",
      { session: "s1", item: 1, round: 1, value: { value: { case: "option", value: option } } },
      memoryOnly,
    );
  return { sender, attempts, done, refused, storedAtCall, store, answer };
}

const gone = () => new ConnectError("gone", Code.Unavailable);

describe("a sender", () => {
  it("keeps a command before it is sent, and lets go of it when it is acknowledged", async () => {
    const seen = sending(["ok"]);
    seen.answer(2);
    await tick();
    expect(seen.storedAtCall).toEqual([1]);
    expect(seen.store.keys("outbox.")).toEqual([]);
    expect(seen.done).toHaveLength(1);
    expect(seen.attempts[0]?.requestId).toHaveLength(16);
  });

  it("L3RepeatsACommandWithTheSameBytesUntilThereIsAnAnswer", async () => {
    const seen = sending([gone(), gone(), "ok"]);
    seen.answer(2);
    await tick();
    expect(seen.sender.isFailing).toBe(true);
    await tick(100 + 200);
    expect(seen.attempts).toHaveLength(3);
    for (const attempt of seen.attempts) {
      expect(equals(SubmitAnswerRequestSchema, attempt, seen.attempts[0]!)).toBe(true);
    }
    expect(seen.done).toHaveLength(1);
    expect(seen.sender.isFailing).toBe(false);
  });

  it("sends after a reload what was left, with the id that it had", async () => {
    const store = new MemoryStore();
    const before = sending(["never"], store);
    before.answer(3);
    await tick();
    const after = sending(["ok"], store);
    await after.sender.pump();
    expect(after.attempts).toEqual(before.attempts);
    expect(store.keys("outbox.")).toEqual([]);
  });

  it("sends in order, one at a time, and of several changes the last alone", async () => {
    const seen = sending([gone(), "ok"]);
    seen.answer(1);
    await tick();
    // The first may have arrived; it must go before the others. Those in between are of no use.
    seen.answer(2);
    seen.answer(3);
    seen.answer(4);
    await tick(100);
    expect(seen.attempts.map(optionOf)).toEqual([1, 1, 4]);
    expect(seen.done.map(({ sent }) => optionOf(sent.request as SubmitAnswerRequest))).toEqual([
      1, 4,
    ]);
  });

  it("R2TellsThatAnAnswerCameLate", async () => {
    const seen = sending(["late"]);
    seen.answer(1);
    await tick();
    expect(seen.done[0]?.response).toMatchObject({ late: true });
  });

  it("lets go of what the server refuses, tells why, and goes on", async () => {
    const seen = sending([refusal("ROUND_NOT_OPEN", "De ronde is voorbij."), "ok"]);
    seen.answer(1);
    seen.sender.submit(submit, "answer/2/1/0/0", { session: "s1", item: 2, round: 1 });
    await tick();
    expect(seen.refused.map(({ problem }) => problem.sentence)).toEqual(["De ronde is voorbij."]);
    expect(seen.done.map(({ sent }) => sent.slot)).toEqual(["answer/2/1/0/0"]);
    expect(seen.store.keys("outbox.")).toEqual([]);
  });

  it("leaves no trace of what must leave none", async () => {
    const seen = sending(["never"]);
    seen.answer(1, true);
    await tick();
    expect(seen.attempts).toHaveLength(1);
    expect(seen.store.keys("")).toEqual([]);
    expect(seen.sender.waiting).toHaveLength(1);
  });

  it("tries at once when the network is back", async () => {
    const seen = sending([gone(), gone(), gone(), "ok"]);
    seen.answer(1);
    await tick(100 + 200);
    expect(seen.attempts).toHaveLength(3);
    seen.sender.wake();
    await tick();
    expect(seen.attempts).toHaveLength(4);
    expect(seen.done).toHaveLength(1);
  });

  it("stops when told to, and keeps what waits", async () => {
    const seen = sending([gone()]);
    seen.answer(1);
    await tick();
    seen.sender.stop();
    await tick(10_000);
    expect(seen.attempts).toHaveLength(1);
    expect(seen.store.keys("outbox.")).toHaveLength(1);
  });
});

describe("a sender that does not know all methods at once", () => {
  it("fetches them before it gives up on what is left from before", async () => {
    const store = new MemoryStore();
    const vote = create(CastVoteRequestSchema, { session: "s1", ballot: 3 });
    new Outbox(store, "s1").add(
      "vooraf.v1.BallotService.CastVote",
      "vote/3/0",
      toBinary(CastVoteRequestSchema, vote),
    );
    new Outbox(store, "s1").add("vooraf.v1.BallotService.NoLongerThere", "x", new Uint8Array());
    const seen = sending(["ok"], store);
    await seen.sender.pump();
    expect(seen.done.map(({ sent }) => sent.slot)).toEqual(["vote/3/0"]);
    expect(store.keys("")).toEqual([]);
  });
});

describe("an outbox", () => {
  const request = toBinary(
    SubmitAnswerRequestSchema,
    create(SubmitAnswerRequestSchema, { item: 1 }),
  );

  it("drops what cannot be read", () => {
    const store = new MemoryStore();
    const outbox = new Outbox(store, "s1");
    outbox.add("m", "slot", request);
    store.set("outbox.s1.0000000000000007", "{");
    store.set("outbox.s1.0000000000000008", '{"method":"m","slot":"s","request":"?"}');
    expect(outbox.list().map((waiting) => waiting.slot)).toEqual(["slot"]);
    expect(store.keys("outbox.s1.")).toHaveLength(1);
  });
  it("keeps the order where the clock stands still or goes back", () => {
    let now = 1000;
    const outbox = new Outbox(new MemoryStore(), "s1", () => now--);
    for (const slot of ["a", "b", "c"]) outbox.add("m", slot, request);
    expect(outbox.list().map((waiting) => waiting.slot)).toEqual(["a", "b", "c"]);
  });
  it("knows its own session alone, and clears nothing else", () => {
    const store = new MemoryStore();
    new Outbox(store, "s1").add("m", "a", request);
    new Outbox(store, "s2").add("m", "b", request);
    new Outbox(store, "s1").clear();
    expect(new Outbox(store, "s2").list()).toHaveLength(1);
    expect(new Outbox(store, "s1").list()).toHaveLength(0);
  });
});
