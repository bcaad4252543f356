#include "tests/transcripts/describe.h"

#include <google/protobuf/descriptor.h>
#include <google/protobuf/text_format.h>

#include "server/domain/sentences.h"

namespace vooraf::transcripts {
namespace {

using domain::StoredEvent;
using domain::testing::Scene;

std::string PartLine(const Scene& scene, const type::v1::Partition& partition, uint32_t part) {
  if (part == 0) return "everyone";
  return domain::PartName(scene.session(), partition.parts(static_cast<int>(part) - 1), "en");
}

template <class Counts>
std::string CountsLine(const Counts& counts) {
  std::string line;
  for (const auto& count : counts) {
    if (!line.empty()) line += ", ";
    line += std::to_string(count.option()) + ": " + std::to_string(count.count());
  }
  return line.empty() ? "-" : line;
}

std::string OptionLine(const type::v1::OptionResult& option) {
  std::string line =
      "\n      " + std::to_string(option.option()) + ": by " + std::to_string(option.count());
  if (option.total() != 0) line += ", total " + std::to_string(option.total());
  if (!option.spread().empty()) line += ", spread";
  for (const uint32_t people : option.spread()) line += " " + std::to_string(people);
  if (option.upper_median() != 0) {
    line += ", medians " + std::to_string(option.lower_median()) + " and " +
            std::to_string(option.upper_median());
  }
  return line;
}

std::string PartResultLine(const std::string& name, const type::v1::PartResult& part) {
  std::string line = "\n    " + name + ": " + std::to_string(part.answered()) + " answered";
  if (part.hand_counted() != 0) line += ", " + std::to_string(part.hand_counted()) + " by hand";
  if (part.beforehand() != 0) line += ", " + std::to_string(part.beforehand()) + " beforehand";
  const bool nothing_else = part.dont_know() == 0 && part.skipped() == 0;
  if (part.counts().empty() && part.options().empty() && nothing_else) return line;
  if (!part.counts().empty()) line += " | " + CountsLine(part.counts());
  line += " | don't know " + std::to_string(part.dont_know());
  line += ", skipped " + std::to_string(part.skipped());
  if (part.lower_median() != 0) {
    line += " | medians " + std::to_string(part.lower_median()) + " and " +
            std::to_string(part.upper_median()) + ", quartiles " +
            std::to_string(part.lower_quartile()) + " and " + std::to_string(part.upper_quartile());
  }
  if (part.has_agreement()) line += ", agreement " + std::to_string(part.agreement());
  for (const auto& option : part.options()) line += OptionLine(option);
  return line;
}

std::string ShiftLine(const std::string& name, const type::v1::PartShift& shift) {
  std::string line = "\n    shift of " + name + ": " + std::to_string(shift.both()) + " both, " +
                     std::to_string(shift.arrived()) + " arrived, " +
                     std::to_string(shift.departed()) + " departed";
  if (!shift.shown()) return line + ", not shown";
  return line + ", " + std::to_string(shift.changed()) + " changed | before " +
         CountsLine(shift.before()) + " | after " + CountsLine(shift.after());
}

std::string DifferenceLines(const Scene& scene, const type::v1::Partition& partition,
                            const type::v1::Differences& differences) {
  std::string lines;
  if (differences.compared() > 0) {
    lines += "\n    " + std::to_string(differences.compared()) + " compared";
  }
  for (const auto& found : differences.found()) {
    lines += "\n    " + PartLine(scene, partition, found.part()) + " more than " +
             PartLine(scene, partition, found.other_part());
    if (found.option() != 0) lines += " at " + std::to_string(found.option());
    if (found.statement() != 0) lines += " on statement " + std::to_string(found.statement());
  }
  return lines;
}

std::string Table(const Scene& scene, const type::v1::RoundResult& result) {
  std::string table;
  for (const auto& aspect : result.aspects()) {
    const auto& partition = aspect.partition();
    if (aspect.aspect() != type::v1::ASPECT_UNSPECIFIED) {
      table += "\n   " + type::v1::Aspect_Name(aspect.aspect());
    }
    if (partition.too_few()) table += "\n    too few to show";
    for (const auto& part : aspect.parts()) {
      table += PartResultLine(PartLine(scene, partition, part.part()), part);
    }
    table += PartResultLine("everyone", aspect.everyone());
    for (const auto& shift : aspect.shifts()) {
      table += ShiftLine(PartLine(scene, partition, shift.part()), shift);
    }
    table += DifferenceLines(scene, partition, aspect.differences());
  }
  if (result.has_gap()) {
    table += "\n   gap: expected " + std::to_string(result.gap().expected_lower_median()) +
             ", offered " + std::to_string(result.gap().offered_upper_median()) + ", steps " +
             std::to_string(result.gap().steps());
  }
  return table;
}

std::string RatingsLine(const std::string& name, const type::v1::RatingCounts& counts) {
  return "\n    " + name + ": agree " + std::to_string(counts.agree()) + ", disagree " +
         std::to_string(counts.disagree()) + ", pass " + std::to_string(counts.pass());
}

std::string ListLine(const std::string& name,
                     const google::protobuf::RepeatedField<uint32_t>& statements) {
  if (statements.empty()) return {};
  std::string line = "\n   " + name + ":";
  for (const uint32_t statement : statements) line += " " + std::to_string(statement);
  return line;
}

std::string Table(const Scene& scene, const type::v1::StatementsResult& result) {
  std::string table = result.partition().too_few() ? "\n    too few to show" : "";
  for (const auto& statement : result.statements()) {
    table += "\n   statement " + std::to_string(statement.statement());
    for (const auto& part : statement.parts()) {
      table += RatingsLine(PartLine(scene, result.partition(), part.part()), part);
    }
    if (!result.partition().too_few()) table += RatingsLine("everyone", statement.everyone());
    if (statement.smallest_share_part() == 0) continue;
    table += "\n    smallest share: " +
             PartLine(scene, result.partition(), statement.smallest_share_part()) + ", place " +
             std::to_string(statement.smallest_share_place()) + " | consensus " +
             std::to_string(statement.consensus()) + ", place " +
             std::to_string(statement.consensus_place());
  }
  table += ListLine("by smallest share", result.by_smallest_share());
  table += ListLine("by consensus", result.by_consensus());
  table += DifferenceLines(scene, result.partition(), result.differences());
  return table;
}

std::string TallyLine(const std::string& name, const type::v1::YesNoTally& tally) {
  return "\n    " + name + ": yes " + std::to_string(tally.yes()) + ", no " +
         std::to_string(tally.no()) + ", abstain " + std::to_string(tally.abstain()) + " | " +
         std::to_string(tally.present()) + " present of " + std::to_string(tally.eligible()) +
         " | basis " + std::to_string(tally.basis()) +
         (tally.threshold_reached() ? ", reached" : ", not reached");
}

std::string TallyLine(const std::string& name, const type::v1::OptionTally& tally) {
  std::string line = "\n    " + name + ": " + CountsLine(tally.counts()) + " | " +
                     std::to_string(tally.cast()) + " cast, abstain " +
                     std::to_string(tally.abstain()) + " | " + std::to_string(tally.present()) +
                     " present of " + std::to_string(tally.eligible()) + " | basis " +
                     std::to_string(tally.basis());
  for (const uint32_t option : tally.reached()) line += ", reached by " + std::to_string(option);
  return line;
}

// What a method that says itself what wins adds.
std::string ChoiceLine(const type::v1::OptionTally& tally) {
  std::string line;
  if (!tally.scores().empty()) line += "\n      scores";
  for (const int64_t score : tally.scores()) line += " " + std::to_string(score);
  if (tally.score_unit() > 1) line += " in 1/" + std::to_string(tally.score_unit());
  if (!tally.winners().empty()) line += ", alone";
  for (const uint32_t winner : tally.winners()) line += " " + std::to_string(winner);
  for (const auto& spread : tally.spreads()) {
    line += "\n      " + std::to_string(spread.option()) + ": spread";
    for (const uint32_t people : spread.counts()) line += " " + std::to_string(people);
  }
  return line;
}

std::string TallyLine(const std::string& name, const type::v1::StepTally& tally) {
  std::string line = "\n    " + name + ": on steps";
  for (const uint32_t people : tally.counts()) line += " " + std::to_string(people);
  return line + ", abstain " + std::to_string(tally.abstain()) + " | " +
         std::to_string(tally.present()) + " present of " + std::to_string(tally.eligible()) +
         " | support " + std::to_string(tally.support()) + " of " + std::to_string(tally.basis()) +
         (tally.threshold_reached() ? ", reached" : ", not reached");
}

std::string Table(const Scene& scene, const type::v1::BallotResult& result) {
  std::string table = "\n    " + type::v1::BallotOutcome_Name(result.outcome());
  for (const auto& part : result.parts()) {
    table += TallyLine(PartLine(scene, result.partition(), part.part()), part);
  }
  for (const auto& part : result.option_parts()) {
    table += TallyLine(PartLine(scene, result.partition(), part.part()), part) + ChoiceLine(part);
  }
  for (const auto& part : result.step_parts()) {
    table += TallyLine(PartLine(scene, result.partition(), part.part()), part);
  }
  if (result.has_everyone()) table += TallyLine("everyone", result.everyone());
  if (result.has_option_everyone()) {
    table += TallyLine("everyone", result.option_everyone()) + ChoiceLine(result.option_everyone());
  }
  if (result.has_step_everyone()) table += TallyLine("everyone", result.step_everyone());
  if (!result.winners().empty()) {
    table += "\n    winners";
    for (const uint32_t winner : result.winners()) table += " " + std::to_string(winner);
  }
  for (const auto& place : result.ranking()) {
    table += &place == &result.ranking(0) ? "\n    ranking " : " > ";
    for (int i = 0; i < place.options_size(); ++i) {
      table += (i == 0 ? "" : " = ") + std::to_string(place.options(i));
    }
  }
  table += "\n    \"" + domain::InLanguage(result.sentence(), "en") + "\"";
  return table;
}

std::string PartitionLines(const Scene& scene, const type::v1::Partition& partition) {
  std::string lines;
  for (const auto& part : partition.parts()) {
    lines += "\n    part " + std::to_string(part.part()) + ": " +
             PartLine(scene, partition, part.part()) + ", " + std::to_string(part.roll());
  }
  return lines + (partition.too_few() ? "\n    too few to show" : "");
}

std::string SecretVotes(const Scene& scene, const log::v1::BallotClosed& closed) {
  if (closed.voters().empty()) return {};
  std::string lines = "\n    voters:";
  for (const uint32_t voter : closed.voters()) lines += " " + scene.NameOf({voter});
  for (const auto& votes : closed.votes()) {
    lines += "\n    votes of " + PartLine(scene, closed.result().partition(), votes.part()) + ": " +
             std::to_string(votes.count()) + " x { " + OneLine(votes.vote()) + " }";
  }
  return lines;
}

}  // namespace

std::string Describe(const Scene& scene, const StoredEvent& stored) {
  using log::v1::Event;
  const Event& event = stored.event;
  const auto* field = event.GetReflection()->GetOneofFieldDescriptor(
      event, Event::descriptor()->FindOneofByName("body"));
  std::string line = scene.NameOf({event.actor()}) + ": " + field->message_type()->name();
  switch (event.body_case()) {
    case Event::kSessionCreated:
    case Event::kPlanChanged:
      break;  // the plan stands in the command
    case Event::kRoundOpened:
      line += " item " + std::to_string(event.round_opened().item()) + " round " +
              std::to_string(event.round_opened().round());
      for (const auto& aspect : event.round_opened().partitions()) {
        if (aspect.aspect() != type::v1::ASPECT_UNSPECIFIED) {
          line += "\n   " + type::v1::Aspect_Name(aspect.aspect());
        }
        line += PartitionLines(scene, aspect.partition());
      }
      break;
    case Event::kRoundRevealed: {
      const auto& revealed = event.round_revealed();
      line +=
          " item " + std::to_string(revealed.item()) + " round " + std::to_string(revealed.round());
      line += revealed.has_statements() ? Table(scene, revealed.statements())
                                        : Table(scene, revealed.question());
      if (!revealed.reasons().empty()) {
        line += "\n    " + std::to_string(revealed.reasons_size()) + " reasons";
      }
      break;
    }
    case Event::kBallotOpened:
      line += " " + std::to_string(event.ballot_opened().ballot()) + " on item " +
              std::to_string(event.ballot_opened().item()) + " version " +
              std::to_string(event.ballot_opened().version()) +
              PartitionLines(scene, event.ballot_opened().partition());
      if (event.ballot_opened().options() > 0) {
        line += "\n    " + std::to_string(event.ballot_opened().options()) + " options";
      }
      break;
    case Event::kBallotClosed:
      line += " " + std::to_string(event.ballot_closed().ballot()) +
              Table(scene, event.ballot_closed().result());
      line += SecretVotes(scene, event.ballot_closed());
      if (!event.ballot_closed().objections().empty()) {
        line += "\n    " + std::to_string(event.ballot_closed().objections_size()) + " objections";
      }
      break;
    default: {
      const std::string body = OneLine(event.GetReflection()->GetMessage(event, field));
      if (!body.empty()) line += " { " + body + " }";
    }
  }
  if (stored.choice) line += "\n    chosen: " + OneLine(*stored.choice);
  if (stored.content) line += "\n    words: " + OneLine(*stored.content);
  return line;
}

std::string OneLine(const google::protobuf::Message& message) {
  google::protobuf::TextFormat::Printer printer;
  printer.SetSingleLineMode(true);
  printer.SetUseUtf8StringEscaping(true);
  std::string line;
  printer.PrintToString(message, &line);
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

std::string Describe(const v1::Entity& entity) { return OneLine(entity); }

}  // namespace vooraf::transcripts
