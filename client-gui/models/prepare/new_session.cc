#include "client-gui/models/prepare/new_session.h"

#include <QList>
#include <algorithm>

#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kTitleMax = 120;
constexpr int kOccasionMax = 1'000;

}  // namespace

const type::v1::SessionTemplate* NewSession::Chosen() const {
  for (const auto& each : templates) {
    if (each.template_() == chosen) return &each;
  }
  return nullptr;
}

void NewSession::Choose(const std::string& name) {
  chosen = name;
  const auto* found = Chosen();
  if (found == nullptr) return;
  if (!title_written) title = In(found->plan().title());
  if (!occasion_written) occasion = In(found->plan().occasion());
}

bool NewSession::Fits() const {
  const auto length = title.trimmed().toUcs4().size();
  return length > 0 && length <= kTitleMax && occasion.trimmed().toUcs4().size() <= kOccasionMax;
}

v1::CreateSessionRequest NewSession::Request() const {
  const auto& plan = Chosen()->plan();
  v1::CreateSessionRequest request;
  request.set_template_(chosen);
  *request.mutable_title() = Rewritten(plan.title(), title, plan.languages());
  *request.mutable_occasion() = Rewritten(plan.occasion(), occasion, plan.languages());
  return request;
}

}  // namespace vooraf::gui
