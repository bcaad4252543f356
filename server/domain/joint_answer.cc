// Joint answers, and the agreement that puts them together. Rules: docs/SPEC.md, B and J.
#include "server/domain/joint_answer.h"

#include <string>
#include <utility>

#include "server/domain/ballot_lookup.h"
#include "server/domain/decide.h"
#include "server/domain/evolve.h"
#include "server/domain/gate.h"
#include "server/domain/limits.h"
#include "server/domain/refusals.h"
#include "server/domain/sentences.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

// "Which form?" needs no colon behind it.
bool EndsSentence(const std::string& title) {
  return !title.empty() && std::string_view("?.!:").find(title.back()) != std::string_view::npos;
}

// Per language of the session, "title: joint answer" of each item that has one, in the order of the
// agenda. Empty if none has.
type::v1::Text PutTogether(const Session& session) {
  type::v1::Text together;
  for (const std::string& language : session.plan.languages()) {
    std::string value;
    for (const Item& item : session.items) {
      if (item.definition.has_agreement() || !HasWords(item.joint_answer.wording)) continue;
      if (!value.empty()) value += "\n";
      const std::string title = InLanguage(item.definition.title(), language);
      value += title + (EndsSentence(title) ? " " : ": ") +
               InLanguage(item.joint_answer.wording, language);
    }
    if (value.empty()) break;
    auto& entry = *together.add_entries();
    entry.set_language(language);
    entry.set_value(std::move(value));
  }
  return together;
}

}  // namespace

Result<NewEvent> NextJointAnswer(const Item& item, const type::v1::Text& wording) {
  const size_t chars_max =
      item.definition.has_agreement() ? kAgreementCharsMax : kJointAnswerCharsMax;
  if (auto ok = CheckRequired(wording, chars_max, "wording"); !ok) return Propagate(ok);
  NewEvent drafted;
  auto& body = *drafted.event.mutable_joint_answer_drafted();
  body.set_item(item.number().value);
  body.set_version(item.joint_answer.version + 1);
  *drafted.content.emplace().mutable_wording() = wording;
  return drafted;
}

Result<Decision> Decide(const Session& session, const v1::DraftJointAnswerRequest& request,
                        const Context& context) {
  if (auto ok = RequireFacilitatorLive(session, context); !ok) return Propagate(ok);
  auto found = FindTalkedItem(session, request.item());
  if (!found) return Propagate(found);
  const Item& item = **found;
  type::v1::Text together;
  const type::v1::Text* wording = &request.wording();
  if (item.definition.has_agreement() && wording->entries().empty()) {
    together = PutTogether(session);
    if (together.entries().empty()) return Refuse(kNothingAgreed);
    wording = &together;
  }
  auto drafted = NextJointAnswer(item, *wording);
  if (!drafted) return Propagate(drafted);
  return Decided(*std::move(drafted), item.joint_answer.version + 1);
}

void Apply(Session& session, const log::v1::JointAnswerDrafted& event, const StoredEvent& stored) {
  JointAnswer& answer = session.items[event.item() - 1].joint_answer;
  answer.version = event.version();
  answer.erased = stored.content_erased;
  answer.wording.Clear();
  if (stored.content) answer.wording = stored.content->wording();
}

}  // namespace vooraf::domain
