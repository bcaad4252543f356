#include "client-cli/view/signal_view.h"

#include <fmt/format.h>

namespace vooraf::cli {
namespace {

constexpr int kIndent = 6;

T KindText(type::v1::SignalKind kind) {
  switch (kind) {
    case type::v1::SIGNAL_KIND_TALKING_PAST:
      return T::kSignalTalkingPast;
    case type::v1::SIGNAL_KIND_NOT_TAKEN_SERIOUSLY:
      return T::kSignalNotTakenSeriously;
    case type::v1::SIGNAL_KIND_OVERASKED:
      return T::kSignalOverasked;
    case type::v1::SIGNAL_KIND_GOVERNMENT_VIEW:
      return T::kSignalGovernmentView;
    case type::v1::SIGNAL_KIND_PATRONISING:
      return T::kSignalPatronising;
    case type::v1::SIGNAL_KIND_WHO_IS_MISSING:
      return T::kSignalWhoIsMissing;
    default:
      return T::kSignalUnknown;
  }
}

void DrawSignal(const ViewContext& context, const v1::SignalView& signal, Page* page) {
  std::string kind = context.texts(KindText(signal.kind()));
  if (signal.item() != 0) kind += ", " + context.texts(T::kSignalAtItem, signal.item());
  const Style style = signal.dismissed() ? Style::kQuiet : Style::kPlain;
  page->Text({{fmt::format("{:>4}  ", SignalName(signal))},
              {kind + ": ", signal.dismissed() ? Style::kQuiet : Style::kWarning},
              {context.In(signal.sentence()), style}},
             0, kIndent);
  if (signal.reason().empty()) return;
  page->Text(
      context.texts(signal.dismissed() ? T::kSignalDismissedBecause : T::kSignalOnceDismissed,
                    signal.reason()),
      Style::kQuiet, kIndent);
}

}  // namespace

std::string SignalName(const v1::SignalView& signal) {
  std::string name = std::to_string(static_cast<int>(signal.cause()));
  if (signal.item() != 0) name += "/" + std::to_string(signal.item());
  return name;
}

void DrawSignals(const ViewContext& context, Page* page) {
  const auto signals = context.session.Signals();
  if (signals.empty()) return;
  size_t set_aside = 0;
  page->Text(context.texts(T::kSignals), Style::kTitle);
  for (const auto* signal : signals) {
    if (signal->dismissed()) {
      ++set_aside;
    } else {
      DrawSignal(context, *signal, page);
    }
  }
  if (set_aside > 0) page->Text(context.texts(T::kSignalsSetAside, set_aside), Style::kQuiet);
  page->Blank();
}

void DrawAllSignals(const ViewContext& context, Page* page) {
  const auto signals = context.session.Signals();
  if (signals.empty()) return;
  page->Text(context.texts(T::kSignals), Style::kTitle);
  for (const auto* signal : signals) DrawSignal(context, *signal, page);
  page->Text(context.texts(T::kHowToDismiss), Style::kQuiet);
  page->Blank();
}

}  // namespace vooraf::cli
