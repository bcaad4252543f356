import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { Side } from "$gen/vooraf/type/v1/people_pb";
import { SessionTemplateSchema, TemplateKind } from "$gen/vooraf/type/v1/plan_pb";
import { textFormat } from "../../src/core/text_format";

describe("the text format", () => {
  it("has fields by their names in the contract, only those that say something", () => {
    const message = create(SessionTemplateSchema, {
      template: "wijk-oost",
      kind: TemplateKind.TALK,
      plan: {
        title: { entries: [{ language: "nl", value: 'Zeg "ja"\nof \\ nee' }] },
        languages: ["nl", "en"],
        plannedMinutes: 60,
        items: [
          {
            kind: {
              case: "question",
              value: {
                reasonAsked: true,
                kind: { case: "scale", value: { aspects: [{ aspect: 2, sides: [Side.OTHER] }] } },
              },
            },
          },
          { kind: { case: "agreement", value: {} } },
        ],
      },
    });
    expect(textFormat(SessionTemplateSchema, message)).toBe(`template: "wijk-oost"
plan {
  title {
    entries {
      language: "nl"
      value: "Zeg \\"ja\\"\\nof \\\\ nee"
    }
  }
  languages: "nl"
  languages: "en"
  items {
    question {
      reason_asked: true
      scale {
        aspects {
          aspect: ASPECT_OFFERED
          sides: SIDE_OTHER
        }
      }
    }
  }
  items {
    agreement {
    }
  }
  planned_minutes: 60
}
kind: TEMPLATE_KIND_TALK
`);
  });
});
