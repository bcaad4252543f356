import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { endsSignIn, problemOf } from "../../src/core/problem";
import { refusal } from "./fakes";

describe("a problem", () => {
  it("has the server's reason and sentence", () => {
    const problem = problemOf(refusal("JOINING_LOCKED", "Er kan nu niemand meer bij."));
    expect(problem).toMatchObject({
      kind: "refused",
      reason: "JOINING_LOCKED",
      sentence: "Er kan nu niemand meer bij.",
    });
  });
  it("names the field that it is about, where it is about one", () => {
    const metadata = { problem: "0 to 480", field: "items[2].planned_minutes" };
    const problem = problemOf(refusal("FIELD_INVALID", "Nee.", Code.InvalidArgument, metadata));
    expect(problem.field).toBe("items[2].planned_minutes");
    expect(problemOf(refusal("JOINING_LOCKED", "Nee.")).field).toBe("");
  });
  it("is for asking again where no answer came", () => {
    for (const code of [
      Code.Unavailable,
      Code.Unknown,
      Code.DeadlineExceeded,
      Code.Internal,
      Code.Canceled,
    ]) {
      expect(problemOf(new ConnectError("", code)).kind).toBe("unreachable");
    }
    expect(problemOf(new TypeError("Failed to fetch")).kind).toBe("unreachable");
  });
  it("is for asking again where the server does not know what came of it", () => {
    const unsure = refusal("OUTCOME_UNKNOWN", "Onbekend.", Code.Internal);
    expect(problemOf(unsure).kind).toBe("unreachable");
  });
  it("is a refusal where the server explains itself", () => {
    const fault = refusal("SESSION_BROKEN", "Kapot.", Code.Internal);
    expect(problemOf(fault).kind).toBe("refused");
  });
  it("tells a token that the server does not know", () => {
    expect(problemOf(new ConnectError("", Code.Unauthenticated)).kind).toBe("not_signed_in");
  });
  it("ends a sign-in only where it is about that, and not about one session", () => {
    const signedOut = problemOf(new ConnectError("", Code.Unauthenticated));
    const stranger = problemOf(
      refusal("NOT_IN_SESSION", "U doet niet mee.", Code.PermissionDenied),
    );
    expect(endsSignIn(signedOut)).toBe(true);
    expect(endsSignIn(stranger)).toBe(false);
    expect(endsSignIn(null)).toBe(false);
  });
  it("is read whatever stands in its details", () => {
    const strange = new ConnectError("", Code.FailedPrecondition);
    strange.details.push({ type: "google.rpc.ErrorInfo", value: Uint8Array.of(255) });
    expect(problemOf(strange)).toMatchObject({ kind: "refused", reason: "" });
  });
});
