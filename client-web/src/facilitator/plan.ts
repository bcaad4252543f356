// Changing the privacy facts of a draft: the plan as it stands is asked for, changed and handed back.

import { create } from "@bufbuild/protobuf";
import { PrivacyFactsSchema, type PrivacyFacts } from "$gen/vooraf/type/v1/plan_pb";
import { SessionService } from "$gen/vooraf/v1/session_service_pb";
import { pick } from "../ui/language.svelte";
import { rewritten } from "../ui/text";
import type { Commands } from "./commands.svelte";
import type { PrivacyWords } from "./PrivacyForm.svelte";

const kRetentionDefault = 90;

export function privacyWords(privacy: PrivacyFacts | undefined): PrivacyWords {
  return {
    controller: pick(privacy?.controller),
    purpose: pick(privacy?.purpose),
    legalBasis: pick(privacy?.legalBasis),
    contact: pick(privacy?.contact),
    retentionDays: privacy?.retentionDays || kRetentionDefault,
  };
}

// False where it was refused.
export async function changePrivacy(commands: Commands, words: PrivacyWords): Promise<boolean> {
  const found = await commands.read(SessionService.method.getPlan, {});
  const plan = found?.plan;
  if (plan === undefined) return false;
  const before = plan.privacy;
  const isSame = JSON.stringify(privacyWords(before)) === JSON.stringify(words);
  if (isSame) return true;
  const text = (was: PrivacyFacts["controller"], value: string) =>
    rewritten(was, value, plan.languages);
  const privacy = create(PrivacyFactsSchema, {
    controller: text(before?.controller, words.controller),
    purpose: text(before?.purpose, words.purpose),
    legalBasis: text(before?.legalBasis, words.legalBasis),
    contact: text(before?.contact, words.contact),
    retentionDays: words.retentionDays,
  });
  return (
    (await commands.run(SessionService.method.changePlan, { plan: { ...plan, privacy } })) !==
    undefined
  );
}
