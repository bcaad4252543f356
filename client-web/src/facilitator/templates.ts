// Templates of one's own.

import { create } from "@bufbuild/protobuf";
import { FactsSchema } from "$gen/vooraf/type/v1/facts_pb";
import {
  SessionTemplateSchema,
  TemplateKind,
  type SessionPlan,
  type SessionTemplate,
} from "$gen/vooraf/type/v1/plan_pb";
import { TemplateService } from "$gen/vooraf/v1/template_service_pb";
import { textFormat } from "../core/text_format";
import { writtenText } from "../ui/text";
import type { Commands } from "./commands.svelte";

const kPageSize = 100;

// Undefined where it was refused.
export async function ownTemplates(commands: Commands): Promise<SessionTemplate[] | undefined> {
  const own: SessionTemplate[] = [];
  for (let pageToken = ""; ;) {
    const request = { pageSize: kPageSize, pageToken };
    const page = await commands.read(TemplateService.method.listTemplates, request);
    if (page === undefined) return undefined;
    own.push(...page.templates.slice(page.templates.length - page.own));
    pageToken = page.nextPageToken;
    if (pageToken === "") return own;
  }
}

// A plan as the text of a template. What is known beforehand belongs to one evening and stays behind, but
// for the parts of the task; so does the link of that evening's meeting.
export function templateText(plan: SessionPlan, name: string, description: string): string {
  const taskParts = plan.facts?.taskParts ?? [];
  return textFormat(
    SessionTemplateSchema,
    create(SessionTemplateSchema, {
      template: name,
      description: writtenText(description, plan.languages),
      kind: TemplateKind.TALK,
      plan: { ...plan, facts: create(FactsSchema, { taskParts }), meetingLink: "" },
    }),
  );
}
