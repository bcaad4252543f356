#include "client-cli/view/amendment_view.h"

#include <fmt/format.h>

#include <algorithm>

namespace vooraf::cli {
namespace {

constexpr int kHanging = 4;

void DrawOutcome(const ViewContext& context, const v1::AmendmentView& amendment, Page* page) {
  std::string outcome;
  switch (amendment.phase()) {
    case v1::AMENDMENT_PHASE_ACCEPTED:
      outcome = context.texts(T::kAmendmentAccepted, amendment.accepted_as_version());
      break;
    case v1::AMENDMENT_PHASE_DECLINED:
      outcome = context.texts(T::kAmendmentDeclined);
      break;
    default:
      return;
  }
  if (!amendment.reason().empty()) outcome += ": " + amendment.reason();
  const bool accepted = amendment.phase() == v1::AMENDMENT_PHASE_ACCEPTED;
  page->Text(outcome, accepted ? Style::kGood : Style::kQuiet, kHanging);
}

}  // namespace

void DrawAmendments(const ViewContext& context, uint32_t item, Page* page) {
  const auto amendments = context.session.Amendments(item);
  if (amendments.empty()) return;
  page->Text(context.texts(T::kAmendments), Style::kTitle);
  const auto* mine = context.session.MyItem(item);
  for (const auto* amendment : amendments) {
    std::vector<Span> spans{
        {fmt::format("{:>2}. ", amendment->amendment())},
        {amendment->erased() ? context.texts(T::kErased) : amendment->text()},
        {" " + Unbroken("(" + context.texts(T::kToVersion, amendment->version()) + ")"),
         Style::kQuiet}};
    if (!amendment->released()) {
      spans.push_back({" (" + context.texts(T::kNotReleased) + ")", Style::kWarning});
    }
    if (mine != nullptr && std::count(mine->my_amendments().begin(), mine->my_amendments().end(),
                                      amendment->amendment()) > 0) {
      spans.push_back({" " + Unbroken("(" + context.texts(T::kFromYou) + ")"), Style::kMine});
    }
    page->Text(spans, 0, kHanging);
    DrawOutcome(context, *amendment, page);
  }
  page->Blank();
}

}  // namespace vooraf::cli
