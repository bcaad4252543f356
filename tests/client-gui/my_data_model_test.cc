// What somebody gave, also for others, and the files that are kept of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "client-gui/models/take_part/answering.h"
#include "client-gui/models/take_part/my_data.h"
#include "client-gui/models/take_part/voting.h"
#include "tests/client-gui/a_session.h"

namespace vooraf::gui {
namespace {

class MyData : public ASession {
 protected:
  MyData() {
    Apply(R"(snapshot: true
      changed { key: "session" session { phase: SESSION_PHASE_LIVE items: 1 languages: "en" } }
      changed { key: "item/1" item { item { item: 1 title { entries { language: "en" value: "Form" } }
        question { one_choice { options { option: 1 label { entries { language: "en" value: "Think along" } } } } } } } }
      changed { key: "me" me { participant: 4 group: 1
        helped { participant: 7 group: 2 } helped { participant: 8 group: 1 left: true } } }
      changed { key: "my_item/1" my_item { item: 1
        answers { round: 1 value { option: 1 } reason: "<i>ours</i>" } votes { ballot: 1 voted_secretly: true }
        helped { participant: 7 answers { round: 1 value { skip {} } } votes { ballot: 1 entitled: true } } } })");
  }
};

TEST_F(MyData, StandsItemByItemInWords) {
  const auto items = GivenItemsOf(session());
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].title, u"1. Form");
  EXPECT_EQ(items[0].lines.join(u'|'), u"Think along: <i>ours</i>|Your vote");
}

TEST_F(MyData, WhatWasEnteredForAnotherStandsApart) {
  ASSERT_EQ(HelpedBy(session()).size(), 1u);
  EXPECT_EQ(GroupOf(session(), 0), 1u);
  EXPECT_EQ(GroupOf(session(), 7), 2u);
  EXPECT_TRUE(MyAnswerIn(session(), 1, 1, type::v1::ASPECT_UNSPECIFIED)->value().has_option());
  EXPECT_TRUE(MyAnswerIn(session(), 1, 1, type::v1::ASPECT_UNSPECIFIED, 7)->value().has_skip());
  EXPECT_EQ(MyAnswerIn(session(), 1, 1, type::v1::ASPECT_UNSPECIFIED, 8), nullptr);
  v1::BallotView ballot;
  ballot.set_item(1);
  ballot.set_ballot(1);
  EXPECT_FALSE(MyVoteIn(session(), ballot)->entitled());
  EXPECT_TRUE(MyVoteIn(session(), ballot, 7)->entitled());
}

TEST(RecordFiles, HoldAllThatIsKeptAsThePagesWriteIt) {
  v1::ExportPersonResponse kept;
  kept.set_participant(4);
  kept.set_role(type::v1::ROLE_PARTICIPANT);
  kept.set_place(type::v1::PLACE_HOME);
  kept.mutable_join_time()->set_seconds(1'700'000'000);
  auto* record = kept.add_records();
  record->set_event("answer_given");
  record->set_item(3);
  record->set_json(R"({"choice":{"option":2}})");
  kept.add_records()->set_json("no JSON");
  const auto file = QJsonDocument::fromJson(RecordFile(kept)).object();
  EXPECT_EQ(file[u"role"].toString(), u"PARTICIPANT");
  EXPECT_EQ(file[u"place"].toString(), u"HOME");
  EXPECT_EQ(file[u"joined"].toString(), u"2023-11-14T22:13:20.000Z");
  EXPECT_FALSE(file.contains(u"cutOff"));
  const auto records = file[u"records"].toArray();
  ASSERT_EQ(records.size(), 2);
  EXPECT_EQ(records[0].toObject()[u"what"].toString(), u"answer_given");
  EXPECT_EQ(records[0].toObject()[u"kept"].toObject()[u"choice"].toObject()[u"option"].toInt(), 2);
  EXPECT_EQ(records[1].toObject()[u"kept"].toString(), u"no JSON");
}

TEST(RecordFiles, AFingerprintStandsInGroupsOfFour) {
  v1::Checkpoint checkpoint;
  checkpoint.set_session("s");
  checkpoint.set_seq(12);
  checkpoint.set_hash("\x01\xab\xff\x00", 4);
  v1::GetCheckpointResponse response;
  response.set_checkpoint(checkpoint.SerializeAsString());
  response.set_signature("\x02");
  EXPECT_EQ(FingerprintOf(response), (Fingerprint{12, u"01ab ff00"_qs}));
  const auto file = QJsonDocument::fromJson(CheckpointFile(response)).object();
  EXPECT_EQ(file[u"fingerprint"].toString(), u"01abff00");
  EXPECT_EQ(file[u"signature"].toString(), u"02");
  EXPECT_EQ(file[u"events"].toInt(), 12);
  response.set_checkpoint("none");
  EXPECT_EQ(FingerprintOf(response).shown, QString());
}

}  // namespace
}  // namespace vooraf::gui
