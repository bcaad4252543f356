// Every view of a talk that is run at the window, as pictures_test.cc has those before it.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTextBrowser>
#include <algorithm>

#include "tests/client-gui/a_walk.h"

namespace vooraf::gui_test {
namespace {

class AWholeTalk : public AWalk {
 protected:
  // The parts of the walk, in their order.
  void PassTheLobby();
  void PassTheTalk();
  void PassAQuestion();
  void PassABallot();
  void PassTheWords();
  void PassTheLadder();
  void PassTheStatements();
  void PassTheSignals();
  void PassTheAgreement();
  void PassTheFacts();
  void PassTheEnd();
};

void AWholeTalk::PassTheLobby() {
  LetJoin();
  GoThere();
  desk_.desk().SetPages(QStringLiteral("https://vooraf.example.nl"));
  TakeStage(QStringLiteral("run_lobby"), client::StageKind::kLobby);
  pictures_.TakeDialog(QStringLiteral("invitations"), QStringLiteral("invitations"),
                       [&] { desk_.Click(QStringLiteral("invitations_wanted")); });
  Choose("people", 3, 12);
  pictures_.TakeDialog(QStringLiteral("people_remove"), QStringLiteral("ask_words"), [&] {
    Choose("people", 3, 12);
    desk_.Click(QStringLiteral("remove"));
  });
  pictures_.TakeDialog(QStringLiteral("people_erase"), QStringLiteral("confirm"), [&] {
    Choose("people", 3, 12);
    desk_.Click(QStringLiteral("erase_person"));
  });
  desk_.Click(QStringLiteral("screen"));
  desk_.Find(QStringLiteral("screen_window"))->resize(1280, 720);
  TakeScreen(QStringLiteral("screen_lobby"), client::StageKind::kLobby);
}

void AWholeTalk::PassTheTalk() {
  fatima_.Must({"session", "start"});
  fatima_.Must({"discussion", "open", "1"});
  Each({"anna", "bram", "sam"}, {"floor", "raise"});
  hall_["ko"].Must({"floor", "say", "Mag de lindeboom blijven?"});
  Tab(2);
  fatima_.Must({"floor", "grant"});
  TakeRun(QStringLiteral("run_talk"), [](const auto& session) {
    return session.Floor() != nullptr && session.Floor()->has_turn() &&
           session.FloorQueue() != nullptr && session.FloorQueue()->people_size() >= 2;
  });
  TakeScreen(QStringLiteral("screen_talk"), client::StageKind::kTalk);
  fatima_.Must({"floor", "yield"});
  fatima_.Must({"discussion", "close"});
  Tab(4);
  TakeStage(QStringLiteral("run_talked"), client::StageKind::kTalked);
  Tab(0);
}

void AWholeTalk::PassAQuestion() {
  fatima_.Must({"timer", "start", "5m"});
  fatima_.Must({"round", "open", "2"});
  Each(residents_, {"answer", "2", "2"});
  Each({"anna", "bram"}, {"answer", "2", "1"});
  Each(streets_, {"answer", "2", "1"});
  Each({"ko", "kim"}, {"answer", "2", "4"});
  TakeRun(QStringLiteral("run_question"), [](const auto& session) {
    const auto* round = session.LastRound(2);
    return round != nullptr && round->progress(0).everyone().answered() == 10;
  });
  TakeScreen(QStringLiteral("screen_question"), client::StageKind::kQuestion);
  TakeStepDialog(QStringLiteral("counts"), QStringLiteral("counts"),
                 client::StepKind::kEnterCounts);
  TakeStepDialog(QStringLiteral("timer"), QStringLiteral("timer"), client::StepKind::kTimer);
  TakeStepDialog(QStringLiteral("reveal"), QStringLiteral("confirm"), client::StepKind::kReveal);
  hall_["klaas"].Must({"answer", "2", "--dont-know"});
  fatima_.Must({"round", "reveal", "2", "--yes"});
  TakeRun(QStringLiteral("run_residents_first"), [](const auto& session) {
    return session.Round(2, 1) != nullptr && session.Round(2, 1)->others_wait();
  });
  fatima_.Must({"round", "show-others", "2"});
  const auto all = [](const auto& session) {
    return session.Round(2, 1)->revealed() && !session.Round(2, 1)->others_wait();
  };
  TakeRun(QStringLiteral("run_results"), all);
  TakeScreen(QStringLiteral("screen_results"), client::StageKind::kResult);
  desk_.Find<QCheckBox>(QStringLiteral("as_table"))->setChecked(true);
  TakeRun(QStringLiteral("run_results_table"), all);
  EXPECT_TRUE(desk_.Find<QCheckBox>(QStringLiteral("as_table"))->isChecked());
  desk_.Find<QCheckBox>(QStringLiteral("as_table"))->setChecked(false);
}

void AWholeTalk::PassABallot() {
  TakeStepDialog(QStringLiteral("joint_answer"), QStringLiteral("draft"), client::StepKind::kDraft,
                 [](QDialog* dialog) {
                   dialog->findChild<QPlainTextEdit*>(QStringLiteral("wording_nl"))
                       ->setPlainText(QStringLiteral("Meedenken, en zelf meedoen met de taxi"));
                 });
  fatima_.Must({"joint-answer", "draft", "2", "nl=Meedenken, en zelf meedoen met de taxi"});
  desk_.Await([&] { return Shown().JointAnswer(2) != nullptr; }, "the joint answer");
  TakeStepDialog(QStringLiteral("ballot_dialog"), QStringLiteral("ballot"),
                 client::StepKind::kOpenBallot, [](QDialog* dialog) {
                   dialog->findChild<QLineEdit*>(QStringLiteral("what_happens"))
                       ->setText(QStringLiteral("Het komt in het plan"));
                 });
  TakeStepDialog(
      QStringLiteral("ballot_dialog_options"), QStringLiteral("ballot"),
      client::StepKind::kOpenBallot, [](QDialog* dialog) {
        auto* method = dialog->findChild<QComboBox*>(QStringLiteral("method"));
        method->setCurrentIndex(method->findData(static_cast<int>(type::v1::DECISION_METHOD_STV)));
      });
  OpenBallotAt("2");
  Each(residents_, {"ballot", "vote", "yes"});
  Each({"sam", "sara", "ko"}, {"ballot", "vote", "no"});
  TakeRun(QStringLiteral("run_ballot"), [](const auto& session) {
    return session.OpenBallot() != nullptr && session.OpenBallot()->everyone().answered() == 8;
  });
  TakeScreen(QStringLiteral("screen_ballot"), client::StageKind::kBallot);
  TakeStepDialog(QStringLiteral("ballot_withdraw"), QStringLiteral("ask_words"),
                 client::StepKind::kWithdrawBallot);
  TakeStepDialog(QStringLiteral("ballot_hands"), QStringLiteral("counts"),
                 client::StepKind::kCountHands);
  TakeStepDialog(QStringLiteral("ballot_close"), QStringLiteral("confirm"),
                 client::StepKind::kCloseBallot);
  Each({"stef", "kim", "klaas"}, {"ballot", "vote", "yes"});
  fatima_.Must({"ballot", "close", "--yes"});
  TakeStage(QStringLiteral("run_decision"), client::StageKind::kDecision);
  TakeScreen(QStringLiteral("screen_decision"), client::StageKind::kDecision);
}

// Reasons, and what is said against a joint answer and proposed in its place.
void AWholeTalk::PassTheWords() {
  fatima_.Must({"item", "skip", "3"});
  fatima_.Must({"round", "open", "4"});
  Each(streets_, {"answer", "4", "1", "7"});
  Each(care_, {"answer", "4", "4"});
  Each(residents_, {"answer", "4", "1", "3"});
  hall_["anna"].Must({"answer", "4", "1", "4", "--reason", "Die mensen horen we nooit"});
  hall_["bram"].Must({"answer", "4", "1", "3", "--reason", "Zij zitten de hele dag aan het plein"});
  fatima_.Must({"round", "reveal", "4", "--yes"});
  Tab(1);
  desk_.Await([&] { return Shown().Reasons(4, 1).size() == 2; }, "the reasons");
  Choose("words", 0, 2);
  TakeRun(QStringLiteral("run_reasons"), [&](const auto&) {
    auto* words = DeskAtWork::Look(QStringLiteral("words"));
    if (words == nullptr) return false;
    Choose("words", 0, 2);
    return true;
  });
  fatima_.Must({"joint-answer", "draft", "4", "nl=Ook wie moeilijk rondkomt"});
  OpenBallotAt("4", {"--method", "consent"});
  Each(residents_, {"ballot", "vote", "consent"});
  Each(streets_, {"ballot", "vote", "consent"});
  Each(care_, {"ballot", "vote", "consent"});
  hall_["dirk"].Must(
      {"ballot", "vote", "object", "--why", "Er staat geen datum in", "--need", "Een datum"});
  fatima_.Must({"ballot", "close", "--yes"});
  hall_["carla"].Must({"amendment", "propose", "4", "Noem een datum, en van wie het geld komt"});
  TakeRun(QStringLiteral("run_objections"), [&](const auto& session) {
    if (session.Amendments(4).empty() || DeskAtWork::Look(QStringLiteral("words")) == nullptr) {
      return false;
    }
    Choose("words", 2, 4);
    return true;
  });
}

void AWholeTalk::PassTheLadder() {
  Tab(3);
  fatima_.Must({"round", "open", "6"});
  Each(residents_, {"answer", "6", "1", "--aspect", "now"});
  Each(residents_, {"answer", "6", "5", "--aspect", "expected"});
  Each(streets_, {"answer", "6", "2", "--aspect", "offered"});
  Each(care_, {"answer", "6", "3", "--aspect", "offered"});
  Each(streets_, {"answer", "6", "3", "--aspect", "now"});
  fatima_.Must({"round", "reveal", "6", "--yes"});
  fatima_.Must({"round", "show-others", "6"});
  fatima_.Must({"round", "open", "6"});
  Each(residents_, {"answer", "6", "4", "--aspect", "expected"});
  Each(streets_, {"answer", "6", "3", "--aspect", "offered"});
  Each(care_, {"answer", "6", "3", "--aspect", "offered"});
  fatima_.Must({"round", "reveal", "6", "--yes"});
  fatima_.Must({"round", "show-others", "6"});
  TakeRun(QStringLiteral("run_ladder_again"), [](const auto& session) {
    const auto* round = session.LastRound(6);
    return round != nullptr && round->round() == 2 && round->revealed() && !round->others_wait() &&
           !session.Signals().empty();
  });
  TakeScreen(QStringLiteral("screen_ladder"), client::StageKind::kResult);
}

void AWholeTalk::PassTheSignals() {
  pictures_.TakeDialog(QStringLiteral("signal_dismiss"), QStringLiteral("ask_words"),
                       [&] { desk_.Click(QStringLiteral("dismiss_signal")); });
  TypeWhenAsked(QStringLiteral("Daar praten we volgende week over"));
  desk_.Click(QStringLiteral("dismiss_signal"));
  TakeRun(QStringLiteral("run_signals"), [](const auto& session) {
    const auto all = session.Signals();
    return std::any_of(all.begin(), all.end(), [](const auto* each) { return each->dismissed(); });
  });
}

void AWholeTalk::PassTheStatements() {
  Tab(1);
  fatima_.Must({"round", "open", "8"});
  hall_["anna"].Must({"statement", "propose", "8", "Begin met de stoep"});
  hall_["bram"].Must({"statement", "propose", "8", "Eén vast gezicht bij de gemeente"});
  hall_["ko"].Must({"statement", "propose", "8", "Wie dit leest is gek"});
  fatima_.Must({"statement", "release", "1", "2"});
  Each(residents_, {"statement", "rate", "1", "agree"});
  Each({"bram", "sam", "sara"}, {"statement", "rate", "2", "disagree"});
  TakeRun(QStringLiteral("run_statements"), [&](const auto& session) {
    if (session.Statements(8).size() != 3) return false;
    if (DeskAtWork::Look(QStringLiteral("words")) == nullptr) return false;
    Choose("words", 1, 3);
    return true;
  });
  TakeScreen(QStringLiteral("screen_statements"), client::StageKind::kStatements);
  Each(streets_, {"statement", "rate", "1", "agree"});
  Each(care_, {"statement", "rate", "1", "disagree"});
  fatima_.Must({"round", "reveal", "8", "--yes"});
  TakeStage(QStringLiteral("run_statements_results"), client::StageKind::kResult);
  TakeScreen(QStringLiteral("screen_statements_results"), client::StageKind::kResult);
}

void AWholeTalk::PassTheAgreement() {
  fatima_.Must({"joint-answer", "draft", "9"});
  TakeRun(QStringLiteral("run_agreement"),
          [](const auto& session) { return session.JointAnswer(9) != nullptr; });
  OpenBallotAt("9");
  Each(residents_, {"ballot", "vote", "yes"});
  Each(streets_, {"ballot", "vote", "yes"});
  Each(care_, {"ballot", "vote", "yes"});
  // Somebody pulls the plug.
  desk_.Await([&] { return Shown().OpenBallot() != nullptr; }, "the ballot");
  hall_.server().Kill();
  desk_.Find(QStringLiteral("line"));
  desk_.Confirm();
  PressStep(client::StepKind::kCloseBallot);
  pictures_.TakeWindow(QStringLiteral("run_server_away"), QStringLiteral("notice"));
  hall_.server().Start();
  TakeStage(QStringLiteral("run_agreed"), client::StageKind::kDecision);
  desk_.Click(QStringLiteral("screen"));
}

void AWholeTalk::PassTheFacts() {
  Tab(4);
  fatima_.Must({"facts", "set", "--fixed", "nl=Het riool wordt in 2027 vervangen"});
  fatima_.Must({"facts", "task", "nl=De stoep", "--form", "policy"});
  fatima_.Must({"facts", "target", "nl=Ouderen", "--presence", "absent"});
  desk_.Await([&] { return Shown().Facts()->facts().target_groups_size() > 0; }, "the facts");
  pictures_.TakeDialog(QStringLiteral("facts"), QStringLiteral("facts_shown"),
                       [&] { desk_.Click(QStringLiteral("show_facts")); });
  for (const auto& [button, dialog] : {std::pair{"change_facts", "facts_dialog"},
                                       {"change_task_parts", "task_parts_dialog"},
                                       {"change_target_groups", "target_groups_dialog"}}) {
    pictures_.TakeDialog(
        QString::fromLatin1(dialog), QString::fromLatin1(dialog), [&, button = button] {
          desk_.InDialog(QStringLiteral("facts_shown"), [&](QDialog* shown) {
            desk_.Click(shown->findChild<QAbstractButton*>(QString::fromLatin1(button)));
            shown->reject();
          });
          desk_.Click(QStringLiteral("show_facts"));
        });
  }
}

void AWholeTalk::PassTheEnd() {
  Tab(4);
  pictures_.TakeDialog(QStringLiteral("session_close"), QStringLiteral("confirm"),
                       [&] { desk_.Click(QStringLiteral("close_session")); });
  fatima_.Must({"session", "close", "--yes"});
  TakeStage(QStringLiteral("closed"), client::StageKind::kClosed);
  pictures_.TakeDialog(QStringLiteral("follow_up"), QStringLiteral("follow_up"),
                       [&] { desk_.Click(QStringLiteral("tell_follow_up")); });
  fatima_.Must({"follow-up", "add", "nl=De banken komen terug.", "--next-reply", "2027-09-01"});
  TakeRun(QStringLiteral("closed_told"),
          [](const auto& session) { return !session.FollowUps().empty(); });
  pictures_.TakeDialog(QStringLiteral("session_erase"), QStringLiteral("ask_words"),
                       [&] { desk_.Click(QStringLiteral("erase_session")); });
  desk_.Click(QStringLiteral("report"));
  pictures_.Take(QStringLiteral("report"), [&]() -> QWidget* {
    auto* preview = qobject_cast<QTextBrowser*>(DeskAtWork::Look(QStringLiteral("preview")));
    return preview == nullptr || preview->toPlainText().isEmpty() ? nullptr : &desk_.window();
  });
  Press(QStringLiteral("Replay"));
  const auto chapters = [&]() -> QAbstractItemView* {
    auto* list = qobject_cast<QAbstractItemView*>(DeskAtWork::Look(QStringLiteral("chapters")));
    return list != nullptr && list->model()->rowCount() > 3 ? list : nullptr;
  };
  pictures_.Take(QStringLiteral("replay"),
                 [&]() -> QWidget* { return chapters() == nullptr ? nullptr : &desk_.window(); });
  auto* model = chapters()->model();
  const auto results = model->match(model->index(0, 0), Qt::DisplayRole, QStringLiteral("Results"),
                                    1, Qt::MatchContains);
  ASSERT_FALSE(results.isEmpty());
  Q_EMIT chapters()->activated(results.front());
  pictures_.Take(QStringLiteral("replay_results"), [&]() -> QWidget* {
    return chapters() == nullptr || Charts().empty() ? nullptr : &desk_.window();
  });
}

TEST_F(AWholeTalk, IsSeenFromTheLobbyToTheReplay) {
  PassTheLobby();
  PassTheTalk();
  PassAQuestion();
  PassABallot();
  PassTheWords();
  PassTheLadder();
  PassTheSignals();
  PassTheStatements();
  PassTheAgreement();
  PassTheFacts();
  PassTheEnd();
}

}  // namespace
}  // namespace vooraf::gui_test
