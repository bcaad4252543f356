// What went wrong with a call, in the three ways that matter to who waits for it.

import { Code, ConnectError } from "@connectrpc/connect";
import { BinaryReader, WireType } from "@bufbuild/protobuf/wire";

export type ProblemKind =
  // The server said no, and will again.
  | "refused"
  // It does not know our token (any more).
  | "not_signed_in"
  // No answer, or none that is sure: ask again, with the same request id.
  | "unreachable";

export interface Problem {
  kind: ProblemKind;
  // Upper snake case, such as "JOINING_LOCKED"; may be empty.
  reason: string;
  // What the server says to people, in the language that the call asked for; may be empty.
  sentence: string;
  // What of the request it is about, as a path such as "items[2].title"; may be empty.
  field: string;
  code: Code;
}

// gRPC itself gives these for streams that broke; our server explains its own.
const kUnsure = new Set([Code.Internal, Code.Canceled, Code.Aborted]);
const kUnreachable = new Set([Code.Unavailable, Code.Unknown, Code.DeadlineExceeded]);

// Of google.rpc.ErrorInfo and google.rpc.LocalizedMessage. Their whole contract would be as large as
// the page's own.
const kReasonField = 1;
const kMetadataField = 3;
const kMessageField = 2;

const utf8 = new TextDecoder();

// What a field of a message holds, text or messages; none if there is none, or if it cannot be read.
function partsIn(message: Uint8Array, field: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  try {
    const reader = new BinaryReader(message);
    while (reader.pos < reader.len) {
      const [number, wireType] = reader.tag();
      if (number === field && wireType === WireType.LengthDelimited) parts.push(reader.bytes());
      else reader.skip(wireType, number);
    }
  } catch {
    // It says nothing more, then.
  }
  return parts;
}

function textIn(message: Uint8Array, field: number): string {
  return utf8.decode(partsIn(message, field)[0]);
}

// Whether the sign-in itself has ended, and not merely that this session is none of ours.
export function endsSignIn(problem: Problem | null | undefined): boolean {
  return problem?.kind === "not_signed_in" && problem.reason !== "NOT_IN_SESSION";
}

export function problemOf(error: unknown): Problem {
  const failure = ConnectError.from(error, Code.Unavailable);
  const problem: Problem = {
    kind: "refused",
    reason: "",
    sentence: "",
    field: "",
    code: failure.code,
  };
  for (const detail of failure.details) {
    if (!("type" in detail) || !("value" in detail) || !(detail.value instanceof Uint8Array))
      continue;
    if (detail.type === "google.rpc.ErrorInfo") {
      problem.reason = textIn(detail.value, kReasonField);
      // A map comes as pairs of name and value.
      const named = partsIn(detail.value, kMetadataField).find(
        (pair) => textIn(pair, 1) === "field",
      );
      if (named) problem.field = textIn(named, 2);
    } else if (detail.type === "google.rpc.LocalizedMessage") {
      problem.sentence = textIn(detail.value, kMessageField);
    }
  }
  const isUnsure =
    kUnsure.has(failure.code) && (problem.reason === "" || problem.reason === "OUTCOME_UNKNOWN");
  if (kUnreachable.has(failure.code) || isUnsure) {
    problem.kind = "unreachable";
  } else if (failure.code === Code.Unauthenticated || problem.reason === "NOT_IN_SESSION") {
    problem.kind = "not_signed_in";
  }
  return problem;
}
