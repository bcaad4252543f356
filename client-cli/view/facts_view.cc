#include "client-cli/view/facts_view.h"

namespace vooraf::cli {
namespace {

constexpr int kIndent = 2;

void DrawFactText(const ViewContext& context, T name, const std::string& value, Page* page) {
  page->Text({{context.texts(name) + ": ", Style::kQuiet},
              {value.empty() ? context.texts(T::kNotFilledIn) : value,
               value.empty() ? Style::kWarning : Style::kPlain}},
             kIndent, kIndent);
}

T FormText(type::v1::TaskForm form) {
  switch (form) {
    case type::v1::TASK_FORM_POLICY:
      return T::kFormPolicy;
    case type::v1::TASK_FORM_SOCIETAL:
      return T::kFormSocietal;
    case type::v1::TASK_FORM_TAKING_OVER:
      return T::kFormTakingOver;
    default:
      return T::kFormUnknown;
  }
}

T PresenceText(type::v1::TargetPresence presence) {
  switch (presence) {
    case type::v1::TARGET_PRESENCE_PRESENT:
      return T::kTargetPresent;
    case type::v1::TARGET_PRESENCE_ABSENT:
      return T::kTargetAbsent;
    default:
      return T::kTargetUnknown;
  }
}

}  // namespace

void DrawFacts(const ViewContext& context, Page* page) {
  const auto* view = context.session.Facts();
  if (view == nullptr) return;
  const type::v1::Facts& facts = view->facts();
  page->Text(context.texts(T::kFactsTitle), Style::kStrong);
  DrawFactText(context, T::kFactFixed, context.In(facts.fixed()), page);
  DrawFactText(context, T::kFactOpen, context.In(facts.open()), page);
  DrawFactText(context, T::kFactMandate, context.In(facts.mandate()), page);
  DrawFactText(context, T::kFactBudget, context.In(facts.budget()), page);
  DrawFactText(context, T::kFactReplyDate, facts.reply_date(), page);
  DrawFactText(context, T::kFactReplyFrom, context.In(facts.reply_from()), page);
  if (facts.task_parts().empty()) DrawFactText(context, T::kFactTaskParts, "", page);
  for (const auto& part : facts.task_parts()) {
    std::string said = context.In(part.name()) + ": " + context.texts(FormText(part.form()));
    if (!context.In(part.explanation()).empty()) said += ". " + context.In(part.explanation());
    DrawFactText(context, T::kFactTaskPart, said, page);
  }
  if (facts.target_groups().empty()) DrawFactText(context, T::kFactTargetGroups, "", page);
  for (const auto& group : facts.target_groups()) {
    DrawFactText(context, T::kFactTargetGroup,
                 context.In(group.name()) + ": " + context.texts(PresenceText(group.presence())),
                 page);
  }
  if (view->erased()) page->Text(context.texts(T::kErased), Style::kQuiet, kIndent);
  page->Blank();
}

}  // namespace vooraf::cli
