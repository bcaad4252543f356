// Fingerprints that people keep.
#include "server/logfile/checkpoint.h"

#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <fstream>

#include "server/auth/signer.h"
#include "tests/store/temporary_folder.h"
#include "vooraf/v1/log_service.pb.h"

namespace vooraf::logfile {
namespace {

class CheckpointTest : public ::testing::Test {
 protected:
  CheckpointTest() {
    v1::Checkpoint checkpoint;
    checkpoint.set_session("talk");
    checkpoint.set_seq(42);
    checkpoint.set_hash(std::string(32, '\7'));
    response_.set_checkpoint(checkpoint.SerializeAsString());
    response_.set_signature(signer_.Sign(response_.checkpoint()));
    response_.set_public_key(signer_.public_key());
  }

  domain::Result<Checkpoint> Kept(const std::string& text) {
    const auto file = folder_.path() / "checkpoint.json";
    std::ofstream(file) << text;
    return ReadCheckpoint(file);
  }
  domain::Result<Checkpoint> Kept() {
    std::string json;
    google::protobuf::util::JsonPrintOptions options;
    options.preserve_proto_field_names = true;
    EXPECT_TRUE(google::protobuf::util::MessageToJsonString(response_, &json, options).ok());
    return Kept(json);
  }
  std::string ReasonOf(const domain::Result<Checkpoint>& read) {
    return read ? "" : std::string(read.error().reason());
  }

  const std::array<uint8_t, 32> seed_{1, 2, 3};
  const auth::Signer signer_{seed_};
  v1::GetCheckpointResponse response_;
  store::testing::TemporaryFolder folder_;
};

TEST_F(CheckpointTest, L13IsReadAsTheClientWritesIt) {
  const auto kept = Kept();
  ASSERT_TRUE(kept) << kept.error().Message("en");
  EXPECT_EQ(kept->session, "talk");
  EXPECT_EQ(kept->seq, 42u);
  EXPECT_EQ(kept->hash[31], 7);
  EXPECT_EQ(kept->public_key, signer_.public_key());
}

TEST_F(CheckpointTest, L13OneThatWasChangedIsRefused) {
  v1::Checkpoint other;
  ASSERT_TRUE(other.ParseFromString(response_.checkpoint()));
  other.set_seq(41);
  response_.set_checkpoint(other.SerializeAsString());
  EXPECT_EQ(ReasonOf(Kept()), "CHECKPOINT_FORGED");
}

TEST_F(CheckpointTest, L13OneOfAnotherKeyIsRefused) {
  const std::array<uint8_t, 32> other{9};
  response_.set_public_key(auth::Signer(other).public_key());
  EXPECT_EQ(ReasonOf(Kept()), "CHECKPOINT_FORGED");
}

TEST_F(CheckpointTest, L13WhatIsNoneIsSaidToBeNone) {
  for (const char* text :
       {"", "{", "[]", "{}", "{\"checkpoint\":1}", "talk 42",
        "{\"checkpoint\":\"AAAA\",\"signature\":\"AAAA\",\"public_key\":\"AAAA\"}"}) {
    EXPECT_EQ(ReasonOf(Kept(text)), "CHECKPOINT_UNREADABLE") << text;
  }
  EXPECT_EQ(ReasonOf(Kept(std::string(100'000, ' '))), "CHECKPOINT_UNREADABLE");
  EXPECT_EQ(ReasonOf(ReadCheckpoint(folder_.path() / "none")), "FILE_UNREADABLE");
}

TEST(ReadHash, L13TakesWhatPeopleType) {
  domain::Hash hash;
  const std::string digits(64, 'a');
  ASSERT_TRUE(ReadHash(digits, hash));
  EXPECT_EQ(hash[0], 0xaa);
  EXPECT_TRUE(ReadHash(
      "9F86 d081 884c 7d65 9a2f eaa0 c55a d015 a3bf 4f1b 2b0b 822c d15d 6c15 b0f0 0a08", hash));
  for (const std::string& typed : {std::string(63, 'a'), std::string(65, 'a'), std::string(66, 'a'),
                                   std::string(64, 'g'), std::string()}) {
    EXPECT_FALSE(ReadHash(typed, hash)) << typed;
  }
}

}  // namespace
}  // namespace vooraf::logfile
