#include "server/store/known_fields.h"

#include <google/protobuf/unknown_field_set.h>
#include <gtest/gtest.h>

#include "tests/store/events.h"
#include "vooraf/log/v1/event.pb.h"

namespace vooraf::store {
namespace {

using google::protobuf::Message;
using google::protobuf::UnknownFieldSet;

bool Known(const log::v1::Event& event) {
  static const KnownFields known(log::v1::Event::descriptor());
  return known.AreAllIn(event.SerializeAsString());
}

void AddUnknownField(Message& message) {
  message.GetReflection()->MutableUnknownFields(&message)->AddVarint(15'000, 1);
}

// One of each kind of field that events have: nested, repeated, packed, enum, 8 bytes, oneofs.
log::v1::Event Rich() {
  log::v1::Event event = testing::Rated(1).event;
  log::v1::RoundOpened& opened = *event.mutable_round_opened();
  opened.set_item(3'000'000'000);
  log::v1::AspectPartition& partition = *opened.add_partitions();
  partition.set_aspect(type::v1::ASPECT_EXPECTED);
  partition.mutable_partition()->add_parts()->add_groups(1);
  opened.add_partitions();
  return event;
}

TEST(KnownFields, AreAllInWhatThisVersionWrites) {
  EXPECT_TRUE(Known(testing::Rated(1).event));
  EXPECT_TRUE(Known(Rich()));
  log::v1::Event several = Rich();
  type::v1::AnswerValue& value = *several.mutable_answer_given()->mutable_value();
  value.mutable_options()->add_options(1);
  value.mutable_options()->add_options(300);
  EXPECT_TRUE(Known(several));
  log::v1::Event plan = Rich();
  type::v1::AgendaItem& item = *plan.mutable_session_created()->mutable_plan()->add_items();
  auto* aspect = item.mutable_question()->mutable_scale()->add_aspects();
  aspect->add_sides(type::v1::SIDE_UNSPECIFIED);
  EXPECT_TRUE(Known(plan));
}

TEST(KnownFields, L6FindsUnknownFieldsAtAnyDepth) {
  log::v1::Event top = Rich();
  AddUnknownField(top);
  EXPECT_FALSE(Known(top));
  log::v1::Event body = Rich();
  AddUnknownField(*body.mutable_round_opened());
  EXPECT_FALSE(Known(body));
  log::v1::Event deep = Rich();
  AddUnknownField(
      *deep.mutable_round_opened()->mutable_partitions(0)->mutable_partition()->mutable_parts(0));
  EXPECT_FALSE(Known(deep));
}

TEST(KnownFields, FindsAKnownFieldOfAnotherKind) {
  log::v1::Event event = testing::Rated(1).event;
  event.GetReflection()->MutableUnknownFields(&event)->AddLengthDelimited(1, "actor");
  EXPECT_FALSE(Known(event));
}

TEST(KnownFields, FindsUnsetOneofsAtAnyDepth) {
  log::v1::Event no_body = testing::Rated(1).event;
  no_body.clear_body();
  EXPECT_FALSE(Known(no_body));
  log::v1::Event no_value = testing::Rated(1).event;
  no_value.mutable_answer_given()->mutable_value();
  EXPECT_FALSE(Known(no_value));
  log::v1::Event no_kind = testing::Rated(1).event;
  no_kind.mutable_session_created()->mutable_plan()->add_items()->mutable_question();
  EXPECT_FALSE(Known(no_kind));
}

TEST(KnownFields, FindsUnnamedEnumValues) {
  log::v1::Event rating = testing::Rated(1).event;
  for (const int value : {4, 1'000'000, -1}) {
    rating.mutable_statement_rated()->set_rating(static_cast<type::v1::Rating>(value));
    EXPECT_FALSE(Known(rating)) << value;
  }
  log::v1::Event packed = Rich();
  type::v1::AgendaItem& item = *packed.mutable_session_created()->mutable_plan()->add_items();
  auto* aspect = item.mutable_question()->mutable_scale()->add_aspects();
  aspect->add_sides(static_cast<type::v1::Side>(77));
  EXPECT_FALSE(Known(packed));
}

TEST(KnownFields, EndsAtBytesThatAreNoMessage) {
  static const KnownFields known(log::v1::Event::descriptor());
  const std::string whole = Rich().SerializeAsString();
  EXPECT_TRUE(known.AreAllIn(whole));
  for (size_t size = 0; size < whole.size(); ++size) {
    // Every message ends within its body, which comes last.
    EXPECT_FALSE(known.AreAllIn(std::string_view(whole).substr(0, size))) << size;
  }
  EXPECT_FALSE(known.AreAllIn(std::string(40, '\xff')));
}

}  // namespace
}  // namespace vooraf::store
