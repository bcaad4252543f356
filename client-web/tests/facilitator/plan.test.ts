import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { QuestionSchema, type Question } from "$gen/vooraf/type/v1/agenda_pb";
import { DecisionMethod, Scope } from "$gen/vooraf/type/v1/decision_pb";
import { SessionPlanSchema } from "$gen/vooraf/type/v1/plan_pb";
import { TextSchema, type Text } from "$gen/vooraf/type/v1/text_pb";
import { optionsOf } from "../../src/core/agenda";
import { asKind, kQuestionKinds, move, newItem } from "../../src/facilitator/plan/new_parts";
import {
  missingIn,
  removeLanguage,
  shownText,
  tidy,
  valueIn,
  withValue,
} from "../../src/facilitator/plan/plan_texts";
import {
  byMethod,
  hasOptions,
  kEverydayMethods,
  kMoreMethods,
  mayBeSecret,
  newRule,
  shareOf,
  shareText,
  takesHands,
} from "../../src/facilitator/rule";

const text = (entries: Record<string, string>): Text =>
  create(TextSchema, {
    entries: Object.entries(entries).map(([language, value]) => ({ language, value })),
  });
const inWords = (given: Text | undefined) =>
  given?.entries.map(({ language, value }) => `${language}:${value}`).join(" ");

describe("texts of a plan", () => {
  it("are written in one language at a time, the others stay", () => {
    const changed = withValue(text({ nl: "Plein", en: "Square" }), "nl", "Park");
    expect(inWords(changed)).toBe("nl:Park en:Square");
    expect(inWords(withValue(undefined, "en", "Park"))).toBe("en:Park");
    expect(valueIn(changed, "ar")).toBe("");
    expect(shownText(changed, "ar")).toBe("Park");
  });
  it("are sent without empty wordings, in the order of the session's languages", () => {
    const plan = create(SessionPlanSchema, {
      languages: ["nl", "en"],
      title: text({ fy: "Plein ", en: " Square", nl: "Plein" }),
      groups: [{ name: text({ nl: "  ", en: "Residents" }) }],
      meetingLink: " https://voorbeeld.example ",
    });
    tidy(plan);
    expect(inWords(plan.title)).toBe("nl:Plein en:Square fy:Plein");
    expect(inWords(plan.groups[0]?.name)).toBe("en:Residents");
    expect(plan.meetingLink).toBe("https://voorbeeld.example");
  });
  it("go with a language that is removed, wherever they stand", () => {
    const item = newItem("question");
    if (item.kind.case === "question") {
      item.kind.value.wording = text({ nl: "Wat?", en: "What?" });
    }
    const plan = create(SessionPlanSchema, {
      languages: ["nl", "en"],
      title: text({ nl: "Plein" }),
      items: [item],
    });
    expect(missingIn(plan, "en")).toBe(1);
    removeLanguage(plan, "nl");
    expect(plan.languages).toEqual(["en"]);
    expect(inWords(plan.title)).toBe("");
    const kind = plan.items[0]?.kind;
    expect(kind?.case === "question" ? inWords(kind.value.wording) : "").toBe("en:What?");
  });
});

describe("a question", () => {
  it("keeps its options, marks and all, whichever kind it becomes and comes back from", () => {
    let question: Question = create(QuestionSchema, {
      kind: {
        case: "scale",
        value: { steps: [{ mark: "informing" }, { mark: "consult" }], aspects: [{ aspect: 2 }] },
      },
    });
    for (const kind of kQuestionKinds.filter((found) => found !== "openText")) {
      question = asKind(question, kind);
      expect(question.kind.case).toBe(kind);
      expect(optionsOf(question).map(({ mark }) => mark)).toEqual(["informing", "consult"]);
    }
  });
  it("asks for no reason in open text, which is words already", () => {
    const question = create(QuestionSchema, { reasonAsked: true });
    expect(asKind(question, "openText").reasonAsked).toBe(false);
  });
  it("lets nobody choose more than there is", () => {
    const question = asKind(create(QuestionSchema), "severalChoices");
    if (question.kind.case === "severalChoices") question.kind.value.choicesMax = 5;
    const item = newItem("question");
    item.kind = { case: "question", value: question };
    const plan = tidy(create(SessionPlanSchema, { items: [item] }));
    const kind = plan.items[0]?.kind;
    expect(kind?.case === "question" && kind.value.kind.value).toMatchObject({ choicesMax: 2 });
  });
});

describe("a list", () => {
  it("takes an element one place up or down", () => {
    const list = ["a", "b", "c"];
    move(list, 2, -1);
    expect(list).toEqual(["a", "c", "b"]);
    move(list, 0, 1);
    expect(list).toEqual(["c", "a", "b"]);
  });
});

describe("a rule of deciding", () => {
  it("B1CanBeByEveryMethodThatThereIs", () => {
    const known = Object.values(DecisionMethod).filter((method) => typeof method === "number");
    const offered = [...kEverydayMethods, ...kMoreMethods];
    expect([...offered].sort((a, b) => a - b)).toEqual(
      known.filter((method) => method !== DecisionMethod.UNSPECIFIED),
    );
  });
  it("is for everyone, and not secret, where an objection counts wherever it comes from", () => {
    const rule = byMethod({ ...newRule(), secret: true }, DecisionMethod.CONSENT);
    expect(rule).toMatchObject({ scope: Scope.EVERYONE, secret: false });
    expect(mayBeSecret(DecisionMethod.CONSENT)).toBe(false);
    expect(byMethod(rule, DecisionMethod.YES_NO).threshold?.share).toMatchObject({
      numerator: 1,
      denominator: 2,
    });
  });
  it("asks for options by those methods that choose among them", () => {
    expect(hasOptions(newRule())).toBe(false);
    expect(hasOptions(byMethod(newRule(), DecisionMethod.SCHULZE))).toBe(true);
    expect(hasOptions(byMethod(newRule(), DecisionMethod.GRADIENTS))).toBe(false);
  });
  it("Q2TakesNoHandsWhereVotesAreSecretOrSayMoreThanOneThing", () => {
    expect(takesHands(newRule())).toBe(true);
    expect(takesHands({ ...newRule(), secret: true })).toBe(false);
    expect(takesHands(byMethod(newRule(), DecisionMethod.CONSENT))).toBe(false);
    expect(takesHands(byMethod(newRule(), DecisionMethod.BORDA))).toBe(false);
    expect(takesHands(byMethod(newRule(), DecisionMethod.FIST_TO_FIVE))).toBe(true);
  });
  it("has shares that can be written and read", () => {
    for (const written of [">1/2", ">=2/3", ">=0/1", ">7/10"]) {
      const { share, isAtLeast } = shareOf(written);
      expect(shareText(share, isAtLeast)).toBe(written);
    }
  });
});
