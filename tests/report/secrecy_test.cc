// I1 and I4, whatever happens: random evenings, and what their reports could tell.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <boost/json.hpp>
#include <map>
#include <set>
#include <string>

#include "tests/report/evening.h"
#include "tests/sim/evening.h"

namespace vooraf::report::testing {
namespace {

using domain::Session;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using sim::Evening;

// The session without what single people answered, rated, voted and wrote with it, as far as a
// result is stored; what is open still counts who has answered.
Session WithoutSingleAnswers(const Session& session) {
  Session shown = session;
  for (domain::Item& item : shown.items) {
    for (domain::Round& round : item.rounds) {
      for (domain::AspectRound& aspect : round.aspects) {
        aspect.late.clear();
        for (domain::Answer& answer : aspect.answers) {
          // Another answer than the one given, whatever that was.
          if (!answer.given()) continue;
          answer.kind = domain::Answer::Kind::kSkip;
          answer.chosen = 0;
          answer.figures = {};
        }
      }
    }
  }
  for (domain::Statement& statement : shown.statements) {
    statement.ratings.clear();
    statement.dropped_ratings.clear();
  }
  return shown;
}

std::string Json(const Session& session) {
  return Write(SourceOf(session), {Format::kJson, "en"}).front().content;
}

// Every number in a message, at any depth.
void CollectNumbers(const Message& message, std::set<int64_t>& numbers) {
  const auto* reflection = message.GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(message, &fields);
  const auto add = [&](const FieldDescriptor* field, int i) {
    const bool repeated = i >= 0;
    switch (field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_MESSAGE:
        CollectNumbers(repeated ? reflection->GetRepeatedMessage(message, field, i)
                                : reflection->GetMessage(message, field),
                       numbers);
        break;
      case FieldDescriptor::CPPTYPE_UINT32:
        numbers.insert(repeated ? reflection->GetRepeatedUInt32(message, field, i)
                                : reflection->GetUInt32(message, field));
        break;
      case FieldDescriptor::CPPTYPE_INT32:
        numbers.insert(repeated ? reflection->GetRepeatedInt32(message, field, i)
                                : reflection->GetInt32(message, field));
        break;
      case FieldDescriptor::CPPTYPE_INT64:
        numbers.insert(repeated ? reflection->GetRepeatedInt64(message, field, i)
                                : reflection->GetInt64(message, field));
        break;
      default:
        break;
    }
  };
  for (const FieldDescriptor* field : fields) {
    if (!field->is_repeated()) {
      add(field, -1);
      continue;
    }
    for (int i = 0; i < reflection->FieldSize(message, field); ++i) add(field, i);
  }
}

// Columns that hold places in a table and no figures.
const std::set<std::string, std::less<>> kPlaces{"row",   "column", "unit",
                                                 "round", "ballot", "given"};

RC_GTEST_PROP(ReportSecrecy, I1SingleAnswersMakeNoDifference, ()) {
  Evening evening(*sim::AnySetting());
  size_t moves = 0;
  for (const sim::Move& move : *sim::AnyMoves()) {
    evening.Play(move);
    if (++moves % 64 != 0) continue;
    const Session& session = evening.session();
    EVENING_ASSERT(evening, Json(session) == Json(WithoutSingleAnswers(session)));
  }
}

// Every figure of the report is one that everyone was shown, so it tells no more than the views,
// of which tests/sim finds by solving that they tell of nobody.
RC_GTEST_PROP(ReportSecrecy, I4EveryNumberIsOneThatEveryoneIsShown, ()) {
  Evening evening(*sim::AnySetting());
  for (const sim::Move& move : *sim::AnyMoves()) evening.Play(move);
  const Source source = SourceOf(evening.session());
  std::set<int64_t> numbers{0};
  for (const v1::Entity& entity : source.shown) CollectNumbers(entity, numbers);
  for (const v1::Entity& entity : source.signals) CollectNumbers(entity, numbers);
  const auto json = boost::json::parse(Json(evening.session()));
  size_t figures = 0;
  for (const auto& table : json.at("tables").as_object()) {
    for (const auto& row : table.value().as_array()) {
      for (const auto& cell : row.as_object()) {
        const std::string_view column(cell.key().data(), cell.key().size());
        if (!cell.value().is_int64() || kPlaces.contains(column)) continue;
        ++figures;
        const bool shown = numbers.contains(cell.value().as_int64());
        if (!shown) RC_LOG() << table.key() << " " << row << "\n";
        EVENING_ASSERT(evening, shown);
      }
    }
  }
  RC_ASSERT(figures > 0u);
}

// Words that random evenings write stand nowhere else, so that each can be looked for.
RC_GTEST_PROP(ReportSecrecy, I1HoldsOnlyWordsThatEveryoneIsShown, ()) {
  Evening evening(*sim::AnySetting());
  for (const sim::Move& move : *sim::AnyMoves()) evening.Play(move);
  const Session& session = evening.session();
  const Source source = SourceOf(session);
  std::string shown;
  for (const v1::Entity& entity : source.shown) shown += entity.SerializeAsString();
  for (const v1::Entity& entity : source.signals) shown += entity.SerializeAsString();
  std::string all;
  for (const Format format : {Format::kMarkdown, Format::kHtml, Format::kCsv, Format::kJson}) {
    for (const File& file : Write(source, {format, "en"})) all += file.content;
  }
  for (const domain::StoredEvent& stored : evening.scene().log()) {
    if (!stored.content) continue;
    for (const std::string& words : {stored.content->text(), stored.content->need()}) {
      const bool told = !words.empty() && all.find(words) != std::string::npos;
      EVENING_ASSERT(evening, !told || shown.find(words) != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace vooraf::report::testing
