#include "client-gui/models/prepare/plan_editing.h"

#include "client-core/rule.h"
#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

using type::v1::SessionPlan;

PlanEditing::PlanEditing(SessionPlan plan)
    : plan_(std::move(plan)), known_(plan_.SerializeAsString()) {
  auto* settings = plan_.mutable_settings();
  if (!settings->has_default_rule()) *settings->mutable_default_rule() = client::NewRule();
  plan_.mutable_privacy();
  plan_.mutable_facts();
  kept_ = Tidied().SerializeAsString();
}

SessionPlan PlanEditing::Tidied() const {
  SessionPlan tidied = plan_;
  Tidy(&tidied);
  return tidied;
}

bool PlanEditing::IsChanged() const { return Tidied().SerializeAsString() != kept_; }

bool PlanEditing::IsKnown(const SessionPlan& on_server) const {
  return on_server.SerializeAsString() == known_;
}

void PlanEditing::MarkKept(const SessionPlan& sent, const SessionPlan& on_server) {
  kept_ = sent.SerializeAsString();
  known_ = on_server.SerializeAsString();
}

std::string PlanEditing::ProblemField() const {
  if (!problem_) return {};
  const auto field = problem_->metadata.find("field");
  return field == problem_->metadata.end() ? std::string() : field->second;
}

QString PlanEditing::ProblemAt(const std::string& path, const QString& label) const {
  if (path.empty() || ProblemField() != path) return {};
  return Clean(problem_->Sentence(Language())).replace(Q(path), u"“%1”"_qs.arg(label));
}

void PlanEditing::PutBack() {
  if (!removed_) return;
  const auto undo = std::move(removed_->undo);
  removed_.reset();
  undo();
}

}  // namespace vooraf::gui
