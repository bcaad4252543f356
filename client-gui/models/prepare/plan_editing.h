// A plan while it is changed: what differs from what the server has, what it refused, and what was
// removed last; pure.
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <string>

#include "client-core/error.h"
#include "client-gui/models/prepare/plan_parts.h"
#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::gui {

class PlanEditing {
 public:
  // `plan`: as the server has it.
  explicit PlanEditing(type::v1::SessionPlan plan = {});

  // Forms write in it. Settings, privacy and facts are always there.
  type::v1::SessionPlan& plan() { return plan_; }
  const type::v1::SessionPlan& plan() const { return plan_; }
  // As it is sent.
  type::v1::SessionPlan Tidied() const;
  bool IsChanged() const;
  // Whether that is what the server had when we began, or has kept of us since.
  bool IsKnown(const type::v1::SessionPlan& on_server) const;
  // The server has `sent`, and says it as `on_server`.
  void MarkKept(const type::v1::SessionPlan& sent, const type::v1::SessionPlan& on_server);

  // What the server refused, until something is changed.
  const std::optional<client::Error>& problem() const { return problem_; }
  void SetProblem(std::optional<client::Error> problem) { problem_ = std::move(problem); }
  // The field that it is about; empty if none.
  std::string ProblemField() const;
  // What is said beside the field: in the server's words, but by the name that stands there.
  QString ProblemAt(const std::string& path, const QString& label) const;

  // Takes an element out of a list of the plan, to be put back.
  template <class List>
  void Remove(List* list, int index, const QString& name) {
    auto value = list->Get(index);
    RemoveAt(list, index);
    removed_ = Removed{name, [list, index, value] { Insert(list, index, value); }};
  }
  // Its name; empty if nothing can be put back.
  QString removed() const { return removed_ ? removed_->name : QString(); }
  void PutBack();
  // The list that it came from is there no longer.
  void ForgetRemoved() { removed_.reset(); }

 private:
  struct Removed {
    QString name;
    std::function<void()> undo;
  };

  type::v1::SessionPlan plan_;
  // As bytes: messages have no comparison of their own.
  std::string kept_;
  std::string known_;
  std::optional<client::Error> problem_;
  std::optional<Removed> removed_;
};

}  // namespace vooraf::gui
