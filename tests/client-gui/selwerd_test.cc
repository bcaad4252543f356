// An evening about a new street in Selwerd, led from the window by a facilitator alone, with people
// at the terminal client: every kind of item, from the lobby to the replay. After each reveal and
// each ballot the charts, and the tables, say what the server counted. The neighbourhood is real;
// the people, what they answer and what they decide are invented.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBrowser>

#include "client-gui/views/parts/bar_chart.h"
#include "tests/client-gui/a_talk.h"
#include "tests/client-gui/counted.h"

namespace vooraf::gui_test {
namespace {

using ::testing::HasSubstr;

constexpr uint32_t kForm = 2;
constexpr uint32_t kWho = 4;
constexpr uint32_t kGoals = 5;
constexpr uint32_t kLadder = 6;
constexpr uint32_t kTasks = 7;
constexpr uint32_t kNeeds = 8;

class Selwerd : public ATalk {
 protected:
  Selwerd() : ATalk("avond") {
    ChangePlan([](type::v1::SessionPlan& plan) {
      plan.mutable_title()->mutable_entries(0)->set_value("Selwerd: een nieuwe straat");
      plan.mutable_title()->mutable_entries(1)->set_value("Selwerd: a new street");
      // Statements, before the agreement.
      const auto agreement = plan.items(plan.items_size() - 1);
      auto* needs = plan.mutable_items(plan.items_size() - 1);
      needs->mutable_title()->mutable_entries(0)->set_value("Wat hebben we nodig?");
      needs->mutable_title()->mutable_entries(1)->set_value("What do we need?");
      *needs->mutable_statements()->mutable_wording() = needs->title();
      *plan.add_items() = agreement;
      // The server numbers them.
      for (auto& item : *plan.mutable_items()) item.clear_item();
    });
  }

  void Answer(const std::map<std::string, Arguments>& answers, const Arguments& command) {
    std::map<std::string, Arguments> all;
    for (const auto& [name, words] : answers) {
      all[name] = command;
      all[name].insert(all[name].end(), words.begin(), words.end());
    }
    hall_.AllAtOnce(all);
  }
  // Asks an item, has it answered, and shows the results of residents and then of all.
  void Ask(const QString& step, const std::map<std::string, Arguments>& answers, uint32_t item,
           bool residents_first);
  // Shows the results to everyone; of residents first where the item says so.
  void ShowAll(uint32_t item, bool residents_first);
  // The charts, and the table that stands in their place, say what was counted.
  void ExpectShown(const std::string& counted);
  void ExpectRound(uint32_t item) {
    const auto session = hall_.See("anna");
    ExpectShown(CountedInRound(*session, item, session->LastRound(item)->round()));
  }
  std::string Charted() { return Charts(); }
  std::string Tables();
  // All that stands beside charts in words.
  std::string Sentences();

  void Draft(const QString& words);
  void OpenBallotHere(const QString& method = {},
                      const QString& button = QStringLiteral("Vote on the joint answer"));
  void Vote(const Arguments& yes, const Arguments& no, const char* say_yes = "yes",
            const char* say_no = "no");
  void CloseBallot(uint32_t ballot);

  void Talk();
  void DecideForm();
  void LookWho();
  void DecideLadder();
  void Rate();
  void Agree();
  void End();
};

void Selwerd::Ask(const QString& step, const std::map<std::string, Arguments>& answers,
                  uint32_t item, bool residents_first) {
  Press(step);
  desk_.Await([&] { return Shown().LastRound(item) != nullptr; }, "the question");
  Answer(answers, {"answer", std::to_string(item)});
  ShowAll(item, residents_first);
}

void Selwerd::ShowAll(uint32_t item, bool residents_first) {
  Reveal();
  if (residents_first) {
    desk_.Await([&] { return Shown().LastRound(item)->others_wait(); }, "the residents' results");
    ExpectRound(item);
    Step(QStringLiteral("Show the results of the others too"));
  }
  desk_.Await(
      [&] {
        const auto* round = Shown().LastRound(item);
        return round->revealed() && !round->others_wait();
      },
      "the results");
  ExpectRound(item);
}

void Selwerd::ExpectShown(const std::string& counted) {
  EXPECT_NE(counted, "");
  // They are there a turn of the event loop after what they show.
  const auto expect = [&](std::string (Selwerd::*said)()) {
    (void)QTest::qWaitFor([&] { return (this->*said)() == counted; });
    EXPECT_EQ((this->*said)(), counted);
  };
  expect(&Selwerd::Charted);
  auto* as_table = desk_.Find<QCheckBox>(QStringLiteral("as_table"));
  as_table->setChecked(true);
  expect(&Selwerd::Tables);
  as_table->setChecked(false);
}

std::string Selwerd::Tables() {
  QStringList tables;
  for (const auto* table : desk_.Find(QStringLiteral("results"))->findChildren<QTableView*>()) {
    if (!table->isVisible()) continue;
    const auto& model = *table->model();
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
      QStringList cells;
      for (int column = 0; column < model.columnCount(); ++column) {
        cells << model.headerData(column, Qt::Horizontal).toString() + QStringLiteral(": ") +
                     model.index(row, column).data().toString();
      }
      rows << model.headerData(row, Qt::Vertical).toString() + QStringLiteral(": ") +
                  cells.join(QStringLiteral("; "));
    }
    tables << rows.join(QStringLiteral(". "));
  }
  return tables.join(u'\n').toStdString();
}

std::string Selwerd::Sentences() {
  QStringList said;
  for (const auto* label : desk_.Find(QStringLiteral("results"))->findChildren<QLabel*>()) {
    if (label->isVisible()) said << label->text();
  }
  return said.join(u'\n').toStdString();
}

void Selwerd::Draft(const QString& words) {
  desk_.InDialog(QStringLiteral("draft"), [&](QDialog* dialog) {
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("wording_nl"))->setPlainText(words);
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  });
  Step(QStringLiteral("Write the joint answer"));
}

void Selwerd::OpenBallotHere(const QString& method, const QString& button) {
  desk_.InDialog(QStringLiteral("ballot"), [&](QDialog* dialog) {
    if (!method.isEmpty()) {
      auto* methods = dialog->findChild<QComboBox*>(QStringLiteral("method"));
      methods->setCurrentIndex(methods->findText(method));
    }
    for (const char* fact : {"what_happens", "who_decides", "when"}) {
      desk_.Type(QString::fromUtf8(fact), QStringLiteral("Voor 1 juni 2027, door de raad"));
    }
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  });
  Press(button);
  desk_.Await([&] { return StepText() == QStringLiteral("Close the ballot"); }, "the ballot");
}

void Selwerd::Vote(const Arguments& yes, const Arguments& no, const char* say_yes,
                   const char* say_no) {
  std::map<std::string, Arguments> votes;
  for (const auto& name : yes) votes[name] = {"ballot", "vote", say_yes};
  for (const auto& name : no) votes[name] = {"ballot", "vote", say_no};
  hall_.AllAtOnce(votes);
}

void Selwerd::CloseBallot(uint32_t ballot) {
  desk_.Confirm();
  Step(QStringLiteral("Close the ballot"));
  desk_.Await([&] { return Shown().Ballot(ballot)->closed(); }, "the close");
  ExpectShown(CountedInBallot(*hall_.See("anna"), ballot));
}

void Selwerd::Talk() {
  Step(QStringLiteral("Start the session"));
  Step(QStringLiteral("Talk about: What is fixed and what is open?"));
  desk_.Await([&] { return Shown().Floor() != nullptr; }, "the floor");
  Each({"anna", "sam"}, {"floor", "raise"});
  Tab(2);
  desk_.Await([&] { return List("queue")->model()->rowCount() == 2; }, "the hands");
  for (int turn = 1; turn <= 2; ++turn) {
    desk_.Click(QStringLiteral("floor_next"));
    desk_.Await([&] { return Shown().Floor()->has_turn(); }, "the turn");
    desk_.Click(QStringLiteral("floor_next"));
    desk_.Await([&] { return !Shown().Floor()->has_turn(); }, "the end of the turn");
  }
  Step(QStringLiteral("Round off the talk"));
}

void Selwerd::DecideForm() {
  Ask(QStringLiteral("Ask: Which form do we mean?"),
      {{"anna", {"1"}},
       {"bram", {"1"}},
       {"carla", {"2"}},
       {"dirk", {"2"}},
       {"els", {"--dont-know"}},
       {"sam", {"1"}},
       {"sara", {"1"}},
       {"stef", {"4"}},
       {"ko", {"2"}},
       {"kim", {"4"}},
       {"klaas", {"--skip"}}},
      kForm, true);
  Draft(QStringLiteral("Meedenken, en zelf meedoen met de taxi"));
  OpenBallotHere();
  Vote({"anna", "bram", "carla", "sam", "sara", "ko", "kim"}, {"dirk", "stef"});
  CloseBallot(1);
  EXPECT_EQ(hall_.See("anna")->Ballot(1)->result().outcome(), type::v1::BALLOT_OUTCOME_PASSED);
}

// Words are released in the window; a ballot that was opened by mistake is withdrawn.
void Selwerd::LookWho() {
  Choose("agenda", 2, 9);
  desk_.Click(QStringLiteral("skip"));
  desk_.Await([&] { return Shown().Item(3)->phase() == type::v1::ITEM_PHASE_SKIPPED; }, "the skip");
  Ask(QStringLiteral("Ask: Who is it about?"),
      {{"anna", {"1", "4", "--reason", "Die mensen horen we nooit"}},
       {"bram", {"1", "3"}},
       {"carla", {"4", "--reason", "De gemeente, dat zijn leugenaars"}},
       {"dirk", {"4", "6"}},
       {"els", {"3"}},
       {"sam", {"1", "7"}},
       {"sara", {"1", "7"}},
       {"stef", {"9"}},
       {"ko", {"4", "5"}},
       {"kim", {"4"}},
       {"klaas", {"4", "6"}}},
      kWho, false);
  Tab(1);
  desk_.Await([&] { return List("words")->model()->rowCount() == 2; }, "the reasons");
  auto* words = List("words")->model();
  const int fair = words->index(0, 0).data().toString().contains(u"nooit") ? 0 : 1;
  Choose("words", fair, 2);
  desk_.Click(QStringLiteral("release"));
  desk_.Await(
      [&] {
        return Shown().Reasons(kWho, 1)[0]->released() || Shown().Reasons(kWho, 1)[1]->released();
      },
      "the release");
  const auto session = hall_.See("bram");
  const auto seen = session->Reasons(kWho, 1);
  ASSERT_EQ(seen.size(), 1u);
  EXPECT_EQ(seen[0]->text(), "Die mensen horen we nooit");

  Draft(QStringLiteral("Ook wie moeilijk rondkomt"));
  OpenBallotHere();
  Vote({"anna"}, {"kim"});
  TypeWhenAsked(QStringLiteral("We wilden eerst verder praten"));
  Press(QStringLiteral("Withdraw the ballot"));
  desk_.Await([&] { return Shown().Ballot(2)->withdrawn(); }, "the withdrawal");
  EXPECT_EQ(hall_.See("bram")->Ballot(2)->withdrawal_reason(), "We wilden eerst verder praten");
  ExpectRound(kWho);
}

// Two rounds, and what changed between them; then consent.
void Selwerd::DecideLadder() {
  const auto answer = [&](const char* aspect, const std::map<std::string, Arguments>& answers) {
    Answer(answers, {"answer", "6", "--aspect", aspect});
  };
  Press(QStringLiteral("Ask: How much say do residents have?"));
  desk_.Await([&] { return Shown().LastRound(kLadder) != nullptr; }, "the ladder");
  answer("now", {{"anna", {"1"}},
                 {"bram", {"2"}},
                 {"carla", {"1"}},
                 {"dirk", {"1"}},
                 {"els", {"3"}},
                 {"sam", {"2"}},
                 {"sara", {"3"}},
                 {"stef", {"3"}}});
  answer("expected",
         {{"anna", {"4"}}, {"bram", {"4"}}, {"carla", {"5"}}, {"dirk", {"6"}}, {"els", {"3"}}});
  answer("offered", {{"sam", {"2"}},
                     {"sara", {"3"}},
                     {"stef", {"2"}},
                     {"ko", {"3"}},
                     {"kim", {"4"}},
                     {"klaas", {"3"}}});
  ShowAll(kLadder, true);
  Press(QStringLiteral("Ask again (round 2)"));
  desk_.Await([&] { return Shown().LastRound(kLadder)->round() == 2; }, "the second round");
  answer("expected",
         {{"anna", {"4"}}, {"bram", {"4"}}, {"carla", {"4"}}, {"dirk", {"5"}}, {"els", {"4"}}});
  answer("offered", {{"sam", {"3"}},
                     {"sara", {"3"}},
                     {"stef", {"3"}},
                     {"ko", {"4"}},
                     {"kim", {"4"}},
                     {"klaas", {"3"}}});
  ShowAll(kLadder, true);
  const auto shifts = ShiftsIn(*hall_.See("anna"), kLadder, 2);
  EXPECT_EQ(shifts.size(), 3u);  // of residents what they expect, of two groups what they offer
  const auto await = [&](const std::string& line) {
    desk_.Await([&] { return Sentences().find(line) != std::string::npos; }, line.c_str());
  };
  for (const auto& line : shifts) await(line);
  await("Residents: since round 1, 3 of the 5");

  Draft(QStringLiteral("Wij maken het plan samen"));
  OpenBallotHere(QStringLiteral("Consent: it goes ahead if nobody objects"));
  Vote({"anna", "bram", "carla", "els", "sam", "sara", "stef", "ko", "kim", "klaas"}, {},
       "consent");
  hall_["dirk"].Must({"ballot", "vote", "object", "--why", "Er staat geen datum in"});
  desk_.Await([&] { return Shown().OpenBallot()->everyone().answered() == 11; }, "the votes");
  CloseBallot(3);
  EXPECT_EQ(hall_.See("anna")->Ballot(3)->result().outcome(), type::v1::BALLOT_OUTCOME_FAILED);
}

void Selwerd::Rate() {
  Press(QStringLiteral("Ask: What do we need?"));
  desk_.Await([&] { return Shown().LastRound(kNeeds) != nullptr; }, "the statements");
  hall_["anna"].Must({"statement", "propose", "8", "Begin met de stoep"});
  hall_["ko"].Must({"statement", "propose", "8", "Eén vast gezicht bij de gemeente"});
  desk_.Await([&] { return List("words")->model()->rowCount() == 2; }, "the statements");
  desk_.Click(QStringLiteral("release_all"));
  desk_.Await(
      [&] {
        const auto statements = Shown().Statements(kNeeds);
        return statements.front()->released() && statements.back()->released();
      },
      "the release");
  Answer({{"anna", {"agree"}},
          {"bram", {"agree"}},
          {"carla", {"agree"}},
          {"dirk", {"disagree"}},
          {"els", {"agree"}},
          {"sam", {"agree"}},
          {"sara", {"agree"}},
          {"stef", {"pass"}},
          {"ko", {"agree"}},
          {"kim", {"agree"}},
          {"klaas", {"agree"}}},
         {"statement", "rate", "1"});
  Answer({{"anna", {"disagree"}},
          {"bram", {"agree"}},
          {"carla", {"agree"}},
          {"dirk", {"agree"}},
          {"els", {"disagree"}},
          {"sam", {"disagree"}},
          {"sara", {"disagree"}},
          {"stef", {"agree"}},
          {"ko", {"agree"}},
          {"kim", {"disagree"}},
          {"klaas", {"disagree"}}},
         {"statement", "rate", "2"});
  Reveal();
  desk_.Await([&] { return Shown().LastRound(kNeeds)->revealed() && !Charts().empty(); },
              "the results");
  ExpectShown(CountedInStatements(*hall_.See("anna"), kNeeds));
}

void Selwerd::Agree() {
  Press(QStringLiteral("Put the agreements together"));
  desk_.Await([&] { return Shown().JointAnswer(9) != nullptr; }, "the agreements");
  OpenBallotHere({}, QStringLiteral("Vote on the agreements"));
  Vote(residents_, {});
  Vote(streets_, {});
  Vote({"ko", "kim"}, {"klaas"}, "yes", "abstain");
  CloseBallot(4);
}

// Closed, told of, reported, and played again.
void Selwerd::End() {
  desk_.Confirm();
  Press(QStringLiteral("Close the session"));
  desk_.InDialog(QStringLiteral("follow_up"), [&](QDialog* dialog) {
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("follow_up_nl"))
        ->setPlainText(QStringLiteral("De lindeboom blijft staan."));
    desk_.Click(dialog->findChild<QCheckBox*>(QStringLiteral("promises")));
    desk_.Click(dialog->findChild<QAbstractButton*>(QStringLiteral("send")));
  });
  desk_.Click(QStringLiteral("tell_follow_up"));
  desk_.Await([&] { return Shown().FollowUps().size() == 1; }, "the follow-up");
  const auto session = hall_.See("anna");
  const auto told = session->FollowUps();
  ASSERT_EQ(told.size(), 1u);
  EXPECT_FALSE(told.front()->next_reply_date().empty());

  Tab(4);
  desk_.Click(QStringLiteral("report"));
  auto* preview = desk_.Find<QTextBrowser>(QStringLiteral("preview"));
  desk_.Await([&] { return !preview->toPlainText().isEmpty(); }, "the report");
  const std::string report = preview->toPlainText().toStdString();
  for (const char* words :
       {"Selwerd", "Meedenken, en zelf meedoen met de taxi", "De lindeboom blijft staan.",
        "Die mensen horen we nooit", "We wilden eerst verder praten"}) {
    EXPECT_THAT(report, HasSubstr(words));
  }
  EXPECT_EQ(report.find("leugenaars"), std::string::npos);  // nobody released it

  Press(QStringLiteral("Replay"));
  auto* chapters = List("chapters");
  desk_.Await([&] { return chapters->model()->rowCount() > 5; }, "the chapters");
  // At the results of the first question, which nothing later has changed.
  const auto at_form = chapters->model()->match(
      chapters->model()->index(0, 0), Qt::DisplayRole,
      QStringLiteral("Everyone's results of round 1 of Which form"), 1, Qt::MatchContains);
  ASSERT_EQ(at_form.size(), 1);
  Q_EMIT chapters->activated(at_form.front());
  const std::string counted = CountedInRound(*session, kForm, 1);
  desk_.Await([&] { return Charts() == counted; }, "the results of the first question");
}

TEST_F(Selwerd, AnEveningIsLedFromTheWindow) {
  Open();
  Talk();
  DecideForm();
  LookWho();
  Ask(QStringLiteral("Ask: What should it bring about?"),
      {{"anna", {"8"}},
       {"bram", {"8", "13"}},
       {"els", {"2", "12"}},
       {"carla", {"10"}},
       {"sam", {"1", "2", "3"}},
       {"sara", {"1"}},
       {"stef", {"11"}},
       {"ko", {"8", "10"}},
       {"kim", {"9"}},
       {"klaas", {"8"}}},
      kGoals, true);
  DecideLadder();
  Ask(QStringLiteral("Ask: What do residents take on?"),
      {{"anna", {"2"}},
       {"bram", {"2"}},
       {"carla", {"2"}},
       {"dirk", {"1"}},
       {"els", {"2"}},
       {"sam", {"2"}},
       {"sara", {"3"}},
       {"stef", {"3"}},
       {"ko", {"2"}},
       {"kim", {"2"}},
       {"klaas", {"1"}}},
      kTasks, true);
  Rate();
  Agree();
  End();
}

}  // namespace
}  // namespace vooraf::gui_test
