// Every view before a talk and of who takes part in one, in both languages and both colours. It
// shows that each view comes, is translated, follows the colours and has room for its words; the
// pictures that it keeps are for people to look at.
#include <gtest/gtest.h>

#include <QAction>
#include <QListWidget>

#include "client-gui/models/prepare/plan_places.h"
#include "tests/client-gui/a_walk.h"

namespace vooraf::gui_test {
namespace {

TEST_F(AWalk, BeforeATalk) {
  desk_.Type(QStringLiteral("server"), QString::fromStdString(hall_.server().address()));
  pictures_.TakeWindow(QStringLiteral("start"), QStringLiteral("sign_in"));
  pictures_.TakeDialog(QStringLiteral("keys"), QStringLiteral("keys"), [&] {
    desk_.window().findChild<QAction*>(QStringLiteral("tell_keys"))->trigger();
  });
  desk_.SignIn(hall_);
  const auto has_sessions = [&]() -> QWidget* {
    auto* list = qobject_cast<QAbstractItemView*>(DeskAtWork::Look(QStringLiteral("sessions")));
    return list != nullptr && list->currentIndex().isValid() ? &desk_.window() : nullptr;
  };
  pictures_.Take(QStringLiteral("sessions"), has_sessions);
  desk_.Click(QStringLiteral("new_session"));
  pictures_.Take(QStringLiteral("new_session"), [&]() -> QWidget* {
    auto* list = qobject_cast<QAbstractItemView*>(DeskAtWork::Look(QStringLiteral("templates")));
    return list != nullptr && list->model()->rowCount() > 3 ? &desk_.window() : nullptr;
  });
  desk_.window().GoSessions();
  desk_.Await([&] { return has_sessions() != nullptr; }, "the sessions");
  desk_.Click(QStringLiteral("open"));
  auto* sections = desk_.Find<QListWidget>(QStringLiteral("sections"));
  desk_.Await([&] { return sections->currentRow() >= 0; }, "the plan");
  for (int section = 0; section < gui::kSections; ++section) {
    desk_.Find<QListWidget>(QStringLiteral("sections"))->setCurrentRow(section);
    pictures_.TakeWindow(QStringLiteral("prepare_%1").arg(section), QStringLiteral("sections"));
  }
  pictures_.TakeDialog(QStringLiteral("prepare_sheets"), QStringLiteral("sheets_box"),
                       [&] { desk_.Click(QStringLiteral("sheets")); });
  pictures_.TakeDialog(QStringLiteral("prepare_open"), QStringLiteral("confirm"),
                       [&] { desk_.Click(QStringLiteral("open")); });
}

TEST_F(AWalk, AsWhoTakesPart) {
  LetJoin();
  desk_.Type(QStringLiteral("server"), QString::fromStdString(hall_.server().address()));
  desk_.Type(QStringLiteral("code"), QString::fromStdString(code_));
  desk_.Click(QStringLiteral("take_part"));
  TakePart(QStringLiteral("part_welcome"), QStringLiteral("group_1"));
  desk_.Click(QStringLiteral("group_1"));
  desk_.Click(QStringLiteral("join"));
  TakePart(QStringLiteral("part_lobby"), QStringLiteral("more"));
  fatima_.Must({"session", "start"});
  fatima_.Must({"discussion", "open", "1"});
  TakePart(QStringLiteral("part_talk"), QStringLiteral("raise_hand"));
  fatima_.Must({"discussion", "close"});
  fatima_.Must({"round", "open", "2"});
  TakePart(QStringLiteral("part_one_choice"), QStringLiteral("choice_1"));
  desk_.Click(QStringLiteral("choice_1"));
  desk_.Click(QStringLiteral("send_answer"));
  const auto answered = [&](uint32_t item, uint32_t count) {
    desk_.Await(
        [&] {
          return hall_.See("fatima")->LastRound(item)->progress(0).everyone().answered() == count;
        },
        "the answer");
  };
  answered(2, 1);
  TakePart(QStringLiteral("part_answered"), QStringLiteral("choice_1"));
  Each(residents_, {"answer", "2", "2"});
  Each(streets_, {"answer", "2", "1"});
  fatima_.Must({"round", "reveal", "2", "--yes"});
  fatima_.Must({"round", "show-others", "2"});
  TakePart(QStringLiteral("part_result"), QStringLiteral("results"));
  fatima_.Must({"round", "open", "4"});
  TakePart(QStringLiteral("part_several_choices"), QStringLiteral("choice_9"));
  Each(residents_, {"answer", "4", "2"});
  fatima_.Must({"round", "reveal", "4", "--yes"});
  fatima_.Must({"round", "open", "6"});
  TakePart(QStringLiteral("part_ladder"), QStringLiteral("choice_6"));
  Each(residents_, {"answer", "6", "4", "--aspect", "expected"});
  fatima_.Must({"round", "reveal", "6", "--yes"});
  fatima_.Must({"round", "show-others", "6"});
  fatima_.Must({"joint-answer", "draft", "6", "nl=Wij maken het plan samen"});
  TakePart(QStringLiteral("part_amend"), QStringLiteral("amendment"));
  OpenBallotAt("6", {"--method", "consent"});
  TakePart(QStringLiteral("part_consent"), QStringLiteral("send_vote"));
  Each(residents_, {"ballot", "vote", "consent"});
  fatima_.Must({"ballot", "close", "--yes"});
  fatima_.Must({"round", "open", "8"});
  hall_["anna"].Must({"statement", "propose", "8", "Begin met de stoep"});
  fatima_.Must({"statement", "release", "1"});
  TakePart(QStringLiteral("part_statements"), QStringLiteral("own_statement"));
  Each(residents_, {"statement", "rate", "1", "agree"});
  fatima_.Must({"round", "reveal", "8", "--yes"});
  fatima_.Must({"joint-answer", "draft", "8", "nl=Begin met de stoep"});
  OpenBallotAt("8", {"--secret"});
  TakePart(QStringLiteral("part_secret_ballot"), QStringLiteral("send_vote"));
  fatima_.Must({"ballot", "close", "--yes"});
  fatima_.Must({"session", "close", "--yes"});
  TakePart(QStringLiteral("part_closed"), QStringLiteral("so_far"));
}

}  // namespace
}  // namespace vooraf::gui_test
