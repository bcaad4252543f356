// V4: each number that an audience is sent is listed here with what it is, so that nobody adds one
// that could tell of people's choices without saying how it is kept from telling of few. Numbers
// that are figures are indeed taken for figures by disclosure.h.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>
#include <string>

#include "server/domain/tally/conclusions.h"
#include "tests/domain/any.h"
#include "tests/sim/disclosure.h"
#include "tests/sim/evening_results.h"

namespace vooraf::sim {
namespace {

using domain::Session;
using domain::StoredEvent;
using domain::view::Audience;
using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

enum class Kind {
  kFigure,    // how many chose something: taken by Disclosure
  kFollows,   // follows from figures of the same people that are shown as well
  kEveryone,  // of all votes together, who are never fewer than the minimum (rule B5)
  kPeople,    // how many people there are, answered or voted, never what (rules R1, D4, R9)
  kTalk,      // of speaking and waiting, nothing that is chosen
  kMade,      // made by facilitators and professionals, or where the session stands
  kName,      // names a person, group, option or anything else by its number
  kOwn,       // sent to the person alone, or to who helps
};

// Of a message as a whole, for those of its numbers that kFields does not have.
const std::map<std::string, Kind> kMessages{
    {"google.protobuf.Timestamp", Kind::kMade},
    {"vooraf.type.v1.AgendaItem", Kind::kMade},
    {"vooraf.type.v1.AnswerValue", Kind::kOwn},
    {"vooraf.type.v1.AspectQuestion", Kind::kMade},
    {"vooraf.type.v1.AspectResult", Kind::kName},
    {"vooraf.type.v1.BallotResult", Kind::kFollows},
    {"vooraf.type.v1.CountRound", Kind::kEveryone},
    {"vooraf.type.v1.CountWorking", Kind::kEveryone},
    {"vooraf.type.v1.DecisionRule", Kind::kMade},
    {"vooraf.type.v1.Difference", Kind::kFollows},
    {"vooraf.type.v1.Differences", Kind::kFollows},
    {"vooraf.type.v1.ExpectationGap", Kind::kFollows},
    {"vooraf.type.v1.FloorRules", Kind::kMade},
    {"vooraf.type.v1.Fraction", Kind::kMade},
    {"vooraf.type.v1.Group", Kind::kMade},
    {"vooraf.type.v1.OpenText", Kind::kMade},
    {"vooraf.type.v1.Option", Kind::kMade},
    {"vooraf.type.v1.OptionCount", Kind::kName},
    {"vooraf.type.v1.OptionResult", Kind::kFollows},
    {"vooraf.type.v1.OptionSet", Kind::kEveryone},
    {"vooraf.type.v1.OptionSpread", Kind::kName},
    {"vooraf.type.v1.OptionTally", Kind::kFollows},
    {"vooraf.type.v1.Part", Kind::kPeople},
    {"vooraf.type.v1.PartProgress", Kind::kPeople},
    {"vooraf.type.v1.PartResult", Kind::kFollows},
    {"vooraf.type.v1.PartShift", Kind::kPeople},
    {"vooraf.type.v1.Partition", Kind::kPeople},
    {"vooraf.type.v1.Points", Kind::kMade},
    {"vooraf.type.v1.PointsForOption", Kind::kOwn},
    {"vooraf.type.v1.PrivacyFacts", Kind::kMade},
    {"vooraf.type.v1.Question", Kind::kMade},
    {"vooraf.type.v1.RankedOptions", Kind::kOwn},
    {"vooraf.type.v1.Ranking", Kind::kMade},
    {"vooraf.type.v1.RatingCounts", Kind::kFigure},
    {"vooraf.type.v1.RoundGuard", Kind::kMade},
    {"vooraf.type.v1.RoundResult", Kind::kMade},
    {"vooraf.type.v1.ScoreOfOption", Kind::kOwn},
    {"vooraf.type.v1.Scores", Kind::kMade},
    {"vooraf.type.v1.SessionSettings", Kind::kMade},
    {"vooraf.type.v1.SeveralChoices", Kind::kMade},
    {"vooraf.type.v1.SignalFigure", Kind::kFollows},
    {"vooraf.type.v1.StatementResult", Kind::kFollows},
    {"vooraf.type.v1.StatementsKind", Kind::kMade},
    {"vooraf.type.v1.StepTally", Kind::kFollows},
    {"vooraf.type.v1.StopRule", Kind::kMade},
    {"vooraf.type.v1.TargetGroup", Kind::kMade},
    {"vooraf.type.v1.TaskPart", Kind::kMade},
    {"vooraf.type.v1.ThemeCounts", Kind::kName},
    {"vooraf.type.v1.ThemePartCount", Kind::kName},
    {"vooraf.type.v1.Threshold", Kind::kMade},
    {"vooraf.type.v1.Vote", Kind::kOwn},
    {"vooraf.type.v1.VoteTransfer", Kind::kEveryone},
    {"vooraf.type.v1.WorkingColumn", Kind::kEveryone},
    {"vooraf.type.v1.WorkingFigure", Kind::kEveryone},
    {"vooraf.type.v1.WorkingRow", Kind::kEveryone},
    {"vooraf.type.v1.WorkingTable", Kind::kEveryone},
    {"vooraf.type.v1.YesNoTally", Kind::kFollows},
    {"vooraf.v1.AmendmentView", Kind::kMade},
    {"vooraf.v1.AspectProgress", Kind::kName},
    {"vooraf.v1.BallotView", Kind::kMade},
    {"vooraf.v1.CountedPeople", Kind::kPeople},
    {"vooraf.v1.CountsView", Kind::kName},
    {"vooraf.v1.FactsView", Kind::kMade},
    {"vooraf.v1.FloorQueueView", Kind::kTalk},
    {"vooraf.v1.FloorView", Kind::kTalk},
    {"vooraf.v1.FollowUpView", Kind::kName},
    {"vooraf.v1.GroupPresence", Kind::kPeople},
    {"vooraf.v1.GroupView", Kind::kPeople},
    {"vooraf.v1.GroupWaiting", Kind::kTalk},
    {"vooraf.v1.HelpedPart", Kind::kOwn},
    {"vooraf.v1.HelpedPerson", Kind::kOwn},
    {"vooraf.v1.InvitationsView", Kind::kPeople},
    {"vooraf.v1.ItemView", Kind::kMade},
    {"vooraf.v1.JointAnswerView", Kind::kMade},
    {"vooraf.v1.MeView", Kind::kOwn},
    {"vooraf.v1.MyAnswer", Kind::kOwn},
    {"vooraf.v1.MyFloorView", Kind::kOwn},
    {"vooraf.v1.MyItemView", Kind::kOwn},
    {"vooraf.v1.MyRating", Kind::kOwn},
    {"vooraf.v1.MyVote", Kind::kOwn},
    // People's own words are not figures; of which part they come rule R10 and B17 say.
    {"vooraf.v1.ObjectionView", Kind::kName},
    {"vooraf.v1.PartSpeaking", Kind::kTalk},
    {"vooraf.v1.PersonNameView", Kind::kName},
    {"vooraf.v1.PersonView", Kind::kName},
    {"vooraf.v1.PresenceView", Kind::kPeople},
    {"vooraf.v1.ReasonView", Kind::kName},
    {"vooraf.v1.RoundView", Kind::kMade},
    {"vooraf.v1.SessionView", Kind::kMade},
    {"vooraf.v1.SignalView", Kind::kFollows},
    {"vooraf.v1.StatementView", Kind::kName},
    {"vooraf.v1.StepLabel", Kind::kMade},
    {"vooraf.v1.TextTurnView", Kind::kTalk},
    {"vooraf.v1.ThemeText", Kind::kName},
    {"vooraf.v1.ThemeView", Kind::kName},
    {"vooraf.v1.TimerView", Kind::kMade},
    {"vooraf.v1.TurnView", Kind::kTalk},
    {"vooraf.v1.WaitingPerson", Kind::kTalk},
};

// Where they tell of people's choices, or differ from the rest of their message.
const std::map<std::string, Kind> kFields{
    {"vooraf.type.v1.OptionCount.count", Kind::kFigure},
    {"vooraf.type.v1.OptionResult.count", Kind::kFigure},
    {"vooraf.type.v1.OptionResult.total", Kind::kFigure},
    {"vooraf.type.v1.OptionResult.spread", Kind::kFigure},
    {"vooraf.type.v1.OptionSpread.counts", Kind::kFigure},
    {"vooraf.type.v1.OptionTally.abstain", Kind::kFigure},
    {"vooraf.type.v1.OptionTally.eligible", Kind::kPeople},
    {"vooraf.type.v1.OptionTally.hand_counted", Kind::kPeople},
    {"vooraf.type.v1.OptionTally.present", Kind::kPeople},
    {"vooraf.type.v1.OptionTally.scores", Kind::kFigure},
    {"vooraf.type.v1.PartResult.answered", Kind::kPeople},
    {"vooraf.type.v1.PartResult.beforehand", Kind::kPeople},
    {"vooraf.type.v1.PartResult.dont_know", Kind::kFigure},
    {"vooraf.type.v1.PartResult.hand_counted", Kind::kPeople},
    {"vooraf.type.v1.PartResult.skipped", Kind::kFigure},
    {"vooraf.type.v1.PartShift.changed", Kind::kFigure},
    {"vooraf.type.v1.RatingCounts.part", Kind::kName},
    {"vooraf.type.v1.StepTally.abstain", Kind::kFigure},
    {"vooraf.type.v1.StepTally.counts", Kind::kFigure},
    {"vooraf.type.v1.StepTally.eligible", Kind::kPeople},
    {"vooraf.type.v1.StepTally.hand_counted", Kind::kPeople},
    {"vooraf.type.v1.StepTally.present", Kind::kPeople},
    {"vooraf.type.v1.ThemeCounts.everyone", Kind::kFigure},
    {"vooraf.type.v1.ThemePartCount.count", Kind::kFigure},
    {"vooraf.type.v1.YesNoTally.abstain", Kind::kFigure},
    {"vooraf.type.v1.YesNoTally.eligible", Kind::kPeople},
    {"vooraf.type.v1.YesNoTally.hand_counted", Kind::kPeople},
    {"vooraf.type.v1.YesNoTally.no", Kind::kFigure},
    {"vooraf.type.v1.YesNoTally.present", Kind::kPeople},
    {"vooraf.type.v1.YesNoTally.yes", Kind::kFigure},
    {"vooraf.v1.RoundView.stop_rule_reached", Kind::kFollows},
};

bool IsNumber(const FieldDescriptor& field) {
  return field.cpp_type() != FieldDescriptor::CPPTYPE_STRING &&
         field.cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE;
}

// Each message that can stand in this one, itself included.
void Collect(const Descriptor* message, std::set<const Descriptor*>& all) {
  if (!all.insert(message).second) return;
  for (int i = 0; i < message->field_count(); ++i) {
    if (message->field(i)->message_type() != nullptr) {
      Collect(message->field(i)->message_type(), all);
    }
  }
}

bool IsFigure(const FieldDescriptor& field) {
  const auto found = kFields.find(field.full_name());
  if (found != kFields.end()) return found->second == Kind::kFigure;
  return kMessages.at(field.containing_type()->full_name()) == Kind::kFigure;
}

TEST(Numbers, V4EachThatIsSentIsListed) {
  std::set<const Descriptor*> messages;
  Collect(v1::Entity::descriptor(), messages);
  std::set<std::string> names;
  for (const Descriptor* message : messages) {
    for (int i = 0; i < message->field_count(); ++i) {
      const FieldDescriptor& field = *message->field(i);
      if (!IsNumber(field)) continue;
      names.insert(message->full_name());
      names.insert(field.full_name());
      EXPECT_TRUE(kFields.contains(field.full_name()) || kMessages.contains(message->full_name()))
          << field.full_name() << " is sent: what does it tell of people's choices?";
    }
  }
  for (const auto& [name, kind] : kMessages) EXPECT_TRUE(names.contains(name)) << name;
  for (const auto& [name, kind] : kFields) EXPECT_TRUE(names.contains(name)) << name;
}

// One figure in an entity.
struct Place {
  Message* message = nullptr;
  const FieldDescriptor* field = nullptr;
  int index = -1;  // of a repeated field
};

// Those that are not 0.
void FindFigures(Message& message, std::vector<Place>& places) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    const auto* reflection = message.GetReflection();
    if (field->message_type() != nullptr) {
      if (!field->is_repeated()) {
        FindFigures(*reflection->MutableMessage(&message, field), places);
        continue;
      }
      for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
        FindFigures(*reflection->MutableRepeatedMessage(&message, field, i), places);
      }
    } else if (IsNumber(*field) && IsFigure(*field)) {
      if (!field->is_repeated()) {
        places.push_back({&message, field});
        continue;
      }
      for (int i = 0; i < reflection->FieldSize(message, field); ++i) {
        places.push_back({&message, field, i});
      }
    }
  }
}

void AddOne(const Place& place) {
  const auto* reflection = place.message->GetReflection();
  if (place.field->cpp_type() == FieldDescriptor::CPPTYPE_INT64) {
    const auto value = reflection->GetRepeatedInt64(*place.message, place.field, place.index);
    reflection->SetRepeatedInt64(place.message, place.field, place.index, value + 1);
  } else if (place.index >= 0) {
    const auto value = reflection->GetRepeatedUInt32(*place.message, place.field, place.index);
    reflection->SetRepeatedUInt32(place.message, place.field, place.index, value + 1);
  } else {
    const auto value = reflection->GetUInt32(*place.message, place.field);
    reflection->SetUInt32(place.message, place.field, value + 1);
  }
}

// All figures that were taken, as text.
std::string Taken(const Disclosure& disclosure) {
  std::string taken;
  for (const auto& [name, subject] : disclosure.subjects()) {
    taken += name;
    for (const Figure& figure : subject.figures) taken += " " + std::to_string(figure.shown);
    taken += "\n";
  }
  return taken;
}

// Whether a figure of the entity that is one more makes a difference to what is taken from it.
bool IsTaken(const Disclosure& so_far, const Session& after, const v1::Entity& entity,
             const v1::Entity& changed) {
  Disclosure as_it_is = so_far;
  as_it_is.Take(after, entity);
  Disclosure as_changed = so_far;
  as_changed.Take(after, changed);
  return Taken(as_it_is) != Taken(as_changed);
}

RC_GTEST_PROP(Numbers, V4FiguresAreTakenForFigures, ()) {
  Disclosure asked(Audience::kFacilitators, Knowing::kWhoWasAsked);
  Disclosure answered(Audience::kFacilitators, Knowing::kWhoAnswered);
  PlayEvents([&](const Evening& evening, const Session& before, const StoredEvent& stored,
                 const Session& after) {
    asked.See(before, stored, after);
    answered.See(before, stored, after);
    const bool shows = stored.event.has_round_revealed() || stored.event.has_ballot_closed() ||
                       stored.event.has_texts_sorted() || stored.event.has_statement_rated();
    if (!shows) return;
    for (const auto& key : domain::view::SharedKeys(after)) {
      const auto entity = Render(after, {}, Audience::kFacilitators, key);
      if (!entity) continue;
      v1::Entity changed = *entity;
      std::vector<Place> places;
      FindFigures(changed, places);
      // Where ratings are shown live, what all parts came to together follows from the parts.
      if (changed.has_statement() &&
          after.items[changed.statement().item() - 1].definition.statements().live_ratings()) {
        const Message* everyone = &changed.statement().result().everyone();
        std::erase_if(places, [&](const Place& place) { return place.message == everyone; });
      }
      if (places.empty()) continue;
      const Place& place = places[stored.seq * 7919 % places.size()];
      const std::string name = place.field->full_name();
      AddOne(place);
      const bool taken =
          IsTaken(asked, after, *entity, changed) || IsTaken(answered, after, *entity, changed);
      if (!taken) RC_LOG() << name << " in " << entity->ShortDebugString() << "\n";
      EVENING_ASSERT(evening, taken);
    }
  });
}

void ClearConclusions(type::v1::PartResult& part) {
  part.clear_lower_median();
  part.clear_upper_median();
  part.clear_lower_quartile();
  part.clear_upper_quartile();
  part.clear_agreement();
  for (auto& option : *part.mutable_options()) {
    option.clear_lower_median();
    option.clear_upper_median();
  }
}

// What is said of a result beyond its counts can be worked out from the counts that the same people
// are sent: so it tells nothing more. Where residents are shown first, of theirs alone.
RC_GTEST_PROP(Numbers, V4R16R17R18ConclusionsFollowFromCountsThatAreShown, ()) {
  PlayEvents([](const Evening& evening, const Session&, const StoredEvent& stored,
                const Session& after) {
    const bool reveals = stored.event.has_round_revealed() || stored.event.has_others_revealed();
    if (!reveals) return;
    for (const auto& item : after.items) {
      for (uint32_t round = 1; round <= item.rounds.size(); ++round) {
        const auto entity =
            Render(after, {}, Audience::kEveryone,
                   {domain::view::EntityKey::Kind::kRound, item.number().value, round});
        const v1::RoundView& view = entity->round();
        if (!view.has_result()) continue;
        type::v1::RoundResult counts = view.result();
        counts.clear_gap();
        for (auto& aspect : *counts.mutable_aspects()) {
          aspect.clear_differences();
          ClearConclusions(*aspect.mutable_everyone());
          for (auto& part : *aspect.mutable_parts()) ClearConclusions(part);
        }
        domain::tally::Conclude(item.definition.question(), after.group_minimum(), counts);
        if (view.others_wait()) {
          // Nothing that compares parts is told yet.
          EVENING_ASSERT(evening, !view.result().has_gap());
          counts.clear_gap();
          for (auto& aspect : *counts.mutable_aspects()) {
            aspect.clear_differences();
            aspect.clear_everyone();
          }
        }
        EVENING_ASSERT(evening, counts.SerializeAsString() == view.result().SerializeAsString());
      }
    }
  });
}

}  // namespace
}  // namespace vooraf::sim
