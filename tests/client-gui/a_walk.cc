#include "tests/client-gui/a_walk.h"

#include "client-gui/views/run/run_page.h"
#include "client-gui/words/names.h"

namespace vooraf::gui_test {
namespace {

constexpr auto kWhatHappens = "nl=Het komt in het plan";
constexpr auto kWhoDecides = "nl=De gemeenteraad";
constexpr auto kWhen = "nl=Voor 1 juni 2027";

type::v1::Text Both(const char* dutch, const char* english) {
  type::v1::Text text;
  for (const auto& [language, words] : {std::pair{"nl", dutch}, std::pair{"en", english}}) {
    auto* entry = text.add_entries();
    entry->set_language(language);
    entry->set_value(words);
  }
  return text;
}

}  // namespace

AWalk::AWalk() : ATalk("avond"), fatima_(hall_["fatima"]) {
  desk_.window().resize(1280, 800);
  ChangePlan([](type::v1::SessionPlan& plan) {
    *plan.mutable_title() = Both("Selwerd: een nieuwe straat", "Selwerd: a new street");
    plan.mutable_settings()->set_replay_for_all(true);
    // The agreement comes last.
    const auto agreement = plan.items(plan.items_size() - 1);
    auto* statements = plan.mutable_items(plan.items_size() - 1);
    statements->Clear();
    *statements->mutable_title() =
        Both("Wat hebben we van elkaar nodig?", "What do we need from each other?");
    *statements->mutable_statements()->mutable_wording() =
        Both("Om goed samen te werken …", "To work together well …");
    *plan.add_items() = agreement;
    // The server numbers them.
    for (auto& item : *plan.mutable_items()) item.clear_item();
  });
}

bool AWalk::IsThere() {
  auto* page = qobject_cast<gui::RunPage*>(desk_.window().page());
  return page != nullptr && page->session() != nullptr &&
         page->session()->snapshot()->session() != nullptr;
}

void AWalk::TakeRun(const QString& name,
                    const std::function<bool(const client::SessionSnapshot&)>& is) {
  pictures_.Take(
      name, [&]() -> QWidget* { return IsThere() && is(Shown()) ? &desk_.window() : nullptr; });
}

void AWalk::TakeStage(const QString& name, client::StageKind stage) {
  TakeRun(name, [stage](const auto& session) { return client::StageOf(session).kind == stage; });
}

void AWalk::TakeScreen(const QString& name, client::StageKind stage) {
  pictures_.Take(name, [&]() -> QWidget* {
    return IsThere() && client::StageOf(Shown()).kind == stage
               ? DeskAtWork::Look(QStringLiteral("screen_window"))
               : nullptr;
  });
}

void AWalk::TakePart(const QString& name, const QString& when_shown) {
  pictures_.Take(name, [&]() -> QWidget* {
    const bool known = desk_.window().page()->Title().startsWith(QStringLiteral("Selwerd"));
    return known && DeskAtWork::Look(when_shown) != nullptr ? &desk_.window() : nullptr;
  });
}

void AWalk::PressStep(client::StepKind kind) {
  for (const auto& step : client::StepsNow(Shown())) {
    if (step.kind == kind) Press(gui::StepLabel(Shown(), step));
  }
}

void AWalk::TakeStepDialog(const QString& name, const QString& dialog, client::StepKind kind,
                           const std::function<void(QDialog*)>& use) {
  pictures_.TakeDialog(
      name, dialog, [&] { PressStep(kind); }, use);
}

void AWalk::OpenBallotAt(const std::string& item, const Arguments& options) {
  Arguments command{"ballot",    "open",   item, "--what-happens", kWhatHappens, "--who-decides",
                    kWhoDecides, "--when", kWhen};
  command.insert(command.end(), options.begin(), options.end());
  fatima_.Must(command);
}

}  // namespace vooraf::gui_test
