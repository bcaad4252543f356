#include "server/store/stored_row.h"

#include <gtest/gtest.h>

#include <functional>

#include "tests/store/events.h"

namespace vooraf::store {
namespace {

using testing::At;
using testing::Proposed;
using testing::Rated;
using testing::ReasonOf;
using testing::Session;

// A row with other bytes in it, rightly chained: as a newer version would have written it.
StoredRow Forged(StoredRow row, const std::string& structure) {
  row.structure = structure;
  const domain::SessionId session = Session("a");
  Link link{.session = session.value, .seq = row.seq, .time_us = row.time_us};
  link.structure_digest = Digest(ViewOf(row).structure_salt, structure);
  for (const auto& [part, digest] : {std::pair(&row.choice, &link.choice_digest),
                                     std::pair(&row.content, &link.content_digest)}) {
    if (!part->bytes) continue;
    const std::string_view salt(reinterpret_cast<const char*>(part->salt->data()), sizeof(Salt));
    part->digest = Digest(salt, *part->bytes);
    *digest = part->digest;
  }
  row.hash = ChainHash({}, link);
  return row;
}

class StoredRowTest : public ::testing::Test {
 protected:
  static StoredRow Sealed(const domain::StoredEvent& event) {
    const std::vector batch = {testing::AppendOf(Session("a"), 0, {event})};
    Sealer sealer(FillFromSystem);
    sealer.DrawSalts(batch);
    Head head;
    const auto row = sealer.Seal(Session("a"), event, head);
    EXPECT_TRUE(row) << ReasonOf(row);
    return *row;
  }
  static domain::Result<domain::StoredEvent> Unsealed(const StoredRow& row) {
    Unsealer unsealer(Session("a"), {}, "1.2.3");
    domain::StoredEvent event;
    if (auto done = unsealer.Unseal(ViewOf(row), event); !done) {
      return tl::unexpected(done.error());
    }
    return event;
  }
  static void Breaks(const std::function<void(StoredRow&)>& change) {
    StoredRow row = Sealed(Proposed(1, "words"));
    change(row);
    const auto event = Unsealed(row);
    ASSERT_EQ(ReasonOf(event), "LOG_BROKEN");
    EXPECT_EQ(event.error().metadata.at("seq"), "1");
    EXPECT_EQ(event.error().metadata.at("session"), Session("a").value);
  }
};

TEST_F(StoredRowTest, ReadsBackWhatWasSealed) {
  const auto event = Unsealed(Sealed(Proposed(1, "words")));
  ASSERT_TRUE(event) << ReasonOf(event);
  EXPECT_EQ(event->time, At(1));
  EXPECT_EQ(event->content->text(), "words");
  EXPECT_FALSE(event->content_erased);
}

TEST_F(StoredRowTest, EqualPartsHaveDifferentDigests) {
  const StoredRow one = Sealed(Proposed(1, "words")), other = Sealed(Proposed(1, "words"));
  EXPECT_NE(one.structure_salt, other.structure_salt);
  EXPECT_NE(one.structure_salt, *one.content.salt);
  EXPECT_NE(one.content.digest, other.content.digest);
}

TEST_F(StoredRowTest, AnErasedTextLeavesTheChainWhole) {
  StoredRow row = Sealed(Proposed(1, "words"));
  row.content.Erase();
  const auto event = Unsealed(row);
  ASSERT_TRUE(event) << ReasonOf(event);
  EXPECT_EQ(event->content, std::nullopt);
  EXPECT_TRUE(event->content_erased);
}

TEST_F(StoredRowTest, Z1ChoiceAndContentGoApart) {
  for (const bool choice : {false, true}) {
    StoredRow row = Sealed(testing::Answered(1, "because"));
    (choice ? row.choice : row.content).Erase();
    const auto event = Unsealed(row);
    ASSERT_TRUE(event) << ReasonOf(event);
    EXPECT_EQ(event->choice_erased, choice);
    EXPECT_EQ(event->choice.has_value(), !choice);
    EXPECT_EQ(event->content_erased, !choice);
    EXPECT_EQ(event->content.has_value(), choice);
  }
}

TEST_F(StoredRowTest, Z1AChoiceInThePlaceOfContentBreaksTheChain) {
  StoredRow row = Sealed(Rated(1));
  std::swap(row.choice, row.content);
  EXPECT_EQ(ReasonOf(Unsealed(row)), "LOG_BROKEN");
}

TEST_F(StoredRowTest, AnyChangeBreaksTheChain) {
  Breaks([](StoredRow& row) { row.seq = 2; });
  Breaks([](StoredRow& row) { row.time_us += 1; });
  Breaks([](StoredRow& row) { row.structure[3] ^= 1; });
  Breaks([](StoredRow& row) { row.structure.pop_back(); });
  Breaks([](StoredRow& row) { row.structure_salt[31] ^= 0x80; });
  Breaks([](StoredRow& row) { row.content.bytes->front() ^= 1; });
  Breaks([](StoredRow& row) { (*row.content.salt)[0] ^= 1; });
  Breaks([](StoredRow& row) { (*row.content.digest)[0] ^= 1; });
  Breaks([](StoredRow& row) { row.hash[5] ^= 1; });
  const auto in_choice = [](const auto& change) {
    Breaks([&](StoredRow& row) {
      row = Sealed(testing::Answered(1, "because"));
      change(row.choice);
    });
  };
  in_choice([](ErasablePart& choice) { choice.bytes->front() ^= 1; });
  in_choice([](ErasablePart& choice) { (*choice.salt)[0] ^= 1; });
  in_choice([](ErasablePart& choice) { (*choice.digest)[0] ^= 1; });
  in_choice([](ErasablePart& choice) { choice = {}; });
  // A byte moved from one part to the next.
  Breaks(
      [](StoredRow& row) { row.structure.insert(row.structure.begin(), row.structure_salt[31]); });
}

TEST_F(StoredRowTest, PartsThatAreMissingBreakTheChain) {
  Breaks([](StoredRow& row) { row.content.bytes.reset(); });
  Breaks([](StoredRow& row) { row.content.salt.reset(); });
  Breaks([](StoredRow& row) { row.content.digest.reset(); });
  Breaks([](StoredRow& row) { row.content = {}; });
}

TEST_F(StoredRowTest, PartsThatWereNeverThereBreakTheChain) {
  Breaks([](StoredRow& row) {
    row = Sealed(Rated(1));
    row.content.bytes = "words";
  });
  Breaks([](StoredRow& row) {
    row = Sealed(Rated(1));
    row.content.digest.emplace();
  });
}

TEST_F(StoredRowTest, AnEventOfAnotherSessionBreaksTheChain) {
  const StoredRow row = Sealed(Rated(1));
  Unsealer other(Session("b"), {}, "1.2.3");
  domain::StoredEvent event;
  EXPECT_EQ(ReasonOf(other.Unseal(ViewOf(row), event)), "LOG_BROKEN");
}

TEST_F(StoredRowTest, SaysWhichVersionCanReadWhatThisOneCannot) {
  const StoredRow row = Sealed(Proposed(1, "words"));
  log::v1::Event unknown_field = Rated(1).event;
  unknown_field.GetReflection()->MutableUnknownFields(&unknown_field)->AddVarint(999, 1);
  log::v1::Event unknown_body = Rated(1).event;
  unknown_body.clear_body();
  unknown_body.GetReflection()->MutableUnknownFields(&unknown_body)->AddLengthDelimited(79, "");
  for (const std::string& structure :
       {unknown_field.SerializeAsString(), unknown_body.SerializeAsString(),
        std::string("\xff\xff"), std::string()}) {
    const auto event = Unsealed(Forged(row, structure));
    ASSERT_EQ(ReasonOf(event), "LOG_UNKNOWN_EVENT");
    EXPECT_EQ(event.error().metadata.at("seq"), "1");
    EXPECT_NE(event.error().Message("en").find("version 1.2.3"), std::string::npos);
    EXPECT_NE(event.error().Message("nl").find("versie 1.2.3"), std::string::npos);
  }
}

TEST_F(StoredRowTest, RefusesContentOfANewerVersion) {
  StoredRow row = Sealed(Proposed(1, "words"));
  log::v1::Content content;
  content.GetReflection()->MutableUnknownFields(&content)->AddLengthDelimited(9, "drawing");
  row.content.bytes = content.SerializeAsString();
  EXPECT_EQ(ReasonOf(Unsealed(Forged(row, row.structure))), "LOG_UNKNOWN_EVENT");
}

}  // namespace
}  // namespace vooraf::store
