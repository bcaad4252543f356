#include "tests/client-gui/a_talk.h"

#include <google/protobuf/util/json_util.h>

#include <QAbstractButton>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabWidget>

#include "client-gui/views/parts/bar_chart.h"
#include "client-gui/views/run/run_page.h"

namespace vooraf::gui_test {

ATalk::ATalk(const char* of_template) : desk_(hall_.server().folder() / "desk") {
  auto& fatima = hall_["fatima"];
  fatima.Must({"auth", "sign-in", "fatima", "--password-stdin"}, system_test::kPassword);
  fatima.Must({"session", "create", "--template", of_template, "--controller",
               "nl=Gemeente Voorbeeld", "--purpose", "nl=Proef", "--legal-basis", "nl=Toestemming",
               "--privacy-contact", "nl=privacy@example.org"});
}

void ATalk::ChangePlan(const std::function<void(type::v1::SessionPlan&)>& change) {
  type::v1::SessionPlan plan;
  const std::string written = hall_["fatima"].Must({"session", "plan", "get"});
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(written, &plan).ok()) << written;
  change(plan);
  std::string changed;
  ASSERT_TRUE(google::protobuf::util::MessageToJsonString(plan, &changed).ok());
  hall_["fatima"].Must({"session", "plan", "set", "-"}, changed);
}

void ATalk::LetIn() {
  hall_["fatima"].Must({"session", "open"});
  code_ = hall_.See("fatima")->session()->join_code();
}

void ATalk::LetJoin() {
  LetIn();
  JoinAll();
}

void ATalk::GoThere() {
  desk_.desk().SetLanguage(QStringLiteral("en"));
  desk_.SignIn(hall_);
  desk_.Await([&] { return Table("sessions")->currentIndex().isValid(); }, "the session");
  desk_.Click(QStringLiteral("open"));
  desk_.Find(QStringLiteral("next_step"));
}

void ATalk::Open() {
  LetJoin();
  GoThere();
}

void ATalk::JoinAll() {
  std::map<std::string, Arguments> joins;
  for (const auto& name : residents_) joins[name] = {"join", code_, "--group", "bewoners"};
  for (const auto& name : streets_) joins[name] = {"join", code_, "--group", "2", "--hall"};
  for (const auto& name : care_) joins[name] = {"join", code_, "--group", "sociaal", "--home"};
  hall_.AllAtOnce(joins);
}

void ATalk::Each(const Arguments& names, const Arguments& command) {
  std::map<std::string, Arguments> all;
  for (const auto& name : names) all[name] = command;
  hall_.AllAtOnce(all);
}

void ATalk::Step(const QString& text) {
  desk_.Await([&] { return StepText() == text; }, text.toUtf8().constData());
  desk_.Click(QStringLiteral("next_step"));
}

QString ATalk::StepText() {
  auto* next = qobject_cast<QAbstractButton*>(desk_.Look(QStringLiteral("next_step")));
  return next == nullptr ? QString() : next->text();
}

QString ATalk::Text(const char* name) {
  return desk_.Find<QLabel>(QString::fromUtf8(name))->text();
}

void ATalk::Tab(int index) {
  desk_.Find<QTabWidget>(QStringLiteral("side"))->setCurrentIndex(index);
}

void ATalk::Choose(const char* list, int row, int rows) {
  auto* view = desk_.Find<QAbstractItemView>(QString::fromUtf8(list));
  desk_.Await([&] { return view->model()->rowCount() == rows; }, list);
  view->setCurrentIndex(view->model()->index(row, 0));
}

std::string ATalk::Charts() {
  QStringList said;
  for (auto* chart : desk_.window().findChildren<gui::BarChart*>()) {
    if (chart->isVisible()) said << chart->accessibleDescription();
  }
  return said.join(u'\n').toStdString();
}

const client::SessionSnapshot& ATalk::Shown() {
  auto* page = qobject_cast<gui::RunPage*>(desk_.window().page());
  // The page comes before what it shows.
  desk_.Await([&] { return page->session() != nullptr && page->session()->snapshot()->session(); },
              "the session");
  return *page->session()->snapshot();
}

void ATalk::TypeWhenAsked(const QString& words) {
  desk_.InDialog(QStringLiteral("ask_words"), [this, words](QDialog* dialog) {
    dialog->findChild<QPlainTextEdit*>()->setPlainText(words);
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  });
}

void ATalk::AskAndAnswer() {
  Step(QStringLiteral("Start the session"));
  Step(QStringLiteral("Ask: Which form do we mean?"));
  desk_.Await([&] { return Shown().LastRound(1) != nullptr; }, "the question");
  Each(residents_, {"answer", "1", "1"});
  Each(streets_, {"answer", "1", "2"});
  Each(care_, {"answer", "1", "--dont-know"});
  desk_.Await(
      [&] {
        const auto* round = Shown().LastRound(1);
        return round != nullptr && round->progress(0).everyone().answered() == 11;
      },
      "the answers");
}

void ATalk::Reveal() {
  desk_.Confirm();
  Step(QStringLiteral("Show the results"));
}

void ATalk::OpenBallot() {
  desk_.InDialog(QStringLiteral("draft"), [&](QDialog* dialog) {
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("wording_nl"))
        ->setPlainText(QStringLiteral("Wij doen zelf mee"));
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  });
  Step(QStringLiteral("Write the joint answer"));
  desk_.InDialog(QStringLiteral("ballot"), [&](QDialog* dialog) {
    desk_.Type(QStringLiteral("what_happens"), QStringLiteral("Het komt in het plan"));
    desk_.Type(QStringLiteral("who_decides"), QStringLiteral("De gemeenteraad"));
    desk_.Type(QStringLiteral("when"), QStringLiteral("Voor 1 maart"));
    desk_.Shot(QStringLiteral("ballot_dialog"), dialog);
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  });
  Press(QStringLiteral("Vote on the joint answer"));
  desk_.Await([&] { return StepText() == QStringLiteral("Close the ballot"); }, "the ballot");
}

}  // namespace vooraf::gui_test
