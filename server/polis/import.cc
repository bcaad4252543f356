#include "server/polis/import.h"

#include <map>
#include <utility>
#include <vector>

#include "server/domain/decide.h"
#include "server/domain/limits.h"
#include "server/logfile/new_session.h"
#include "server/polis/conversation.h"
#include "server/polis/plan.h"
#include "server/polis/refusals.h"

namespace vooraf::polis {
namespace {

using domain::ParticipantNumber;
using domain::Result;
using domain::Time;

constexpr uint32_t kItem = 1;
constexpr uint64_t kVotesPerTelling = 1'000;
constexpr ParticipantNumber kFacilitator{1};
constexpr const char* kModerated =
    "Op Polis door de moderatoren weggelaten / left out by the moderators on Polis";

// What was being done when a rule stood in the way, for whoever has to look it up in the export.
struct Doing {
  std::string en;
  std::string nl;
};
Doing Preparing() { return {"Preparing the session", "Het gesprek voorbereiden"}; }

// One conversation, played as a session.
class Play {
 public:
  Play(const Conversation& conversation, const ImportOptions& options, logfile::NewSession& made,
       ImportDone& done)
      : conversation_(conversation), options_(options), made_(made), done_(done) {}

  Result<void> Run();

 private:
  Result<void> Begin();
  Result<void> Join();
  Result<void> Propose(const Statement& statement);
  Result<void> Rate(const Vote& vote);
  Result<void> SayAndRate();
  Result<void> End();

  // Carries out a command as it would be on a server; the number of what it created.
  template <class Request>
  Result<uint32_t> Do(ParticipantNumber who, Time time, const Request& request, const Doing& doing);

  const Conversation& conversation_;
  const ImportOptions& options_;
  logfile::NewSession& made_;
  ImportDone& done_;
  GroupNumbers groups_;
  std::vector<ParticipantNumber> people_;  // as of the conversation
  std::vector<uint32_t> statements_;       // their numbers, as of the conversation
};

template <class Request>
Result<uint32_t> Play::Do(ParticipantNumber who, Time time, const Request& request,
                          const Doing& doing) {
  domain::Context context;
  context.now = std::max(time, made_.session().time);
  context.actor = who;
  if (who == kFacilitator) context.account = options_.facilitator;
  context.fresh_join_code = done_.join_code;
  auto decision = domain::Decide(made_.session(), request, context);
  if (!decision) {
    return Refuse(kRefusedByRules, {{"what_en", doing.en},
                                    {"what_nl", doing.nl},
                                    {"problem_en", decision.error().Message("en")},
                                    {"problem_nl", decision.error().Message("nl")}});
  }
  // What would lie beside the log, tokens, is nobody's.
  for (domain::NewEvent& event : decision->events) {
    if (event.event.actor() == 0) event.event.set_actor(who.value);
    if (auto added = made_.Add(context.now, std::move(event)); !added) {
      return domain::Propagate(added);
    }
  }
  return decision->created;
}

Result<void> Play::Begin() {
  const Time begin =
      std::min(conversation_.statements.front().time, conversation_.votes.front().time);
  log::v1::Imported imported;
  imported.set_source(log::v1::IMPORT_SOURCE_POLIS);
  auto told = made_.Add(begin, logfile::ImportedFrom(std::move(imported), options_.now));
  if (!told) return told;

  v1::CreateSessionRequest create;
  auto plan = PlanOf(conversation_, options_.title, &groups_);
  if (!plan) return domain::Propagate(plan);
  *create.mutable_plan() = *std::move(plan);
  auto done = Do(kFacilitator, begin, create, Preparing());
  if (done) done = Do(kFacilitator, begin, v1::OpenSessionRequest(), Preparing());
  if (done) done = Do(kFacilitator, begin, v1::StartSessionRequest(), Preparing());
  if (!done) return domain::Propagate(done);
  return Join();
}

// The export does not say when people came: all of them are there from the beginning, so that parts
// are those of the groups at the end.
Result<void> Play::Join() {
  for (const Person& person : conversation_.people) {
    v1::JoinRequest join;
    join.set_join_code(done_.join_code);
    join.set_token_hash(std::string(sizeof(domain::Hash), '\0'));
    join.set_role(type::v1::ROLE_PARTICIPANT);
    join.set_place(type::v1::PLACE_HOME);
    join.set_group(groups_.at(person.group));
    const std::string id = std::to_string(person.id);
    auto joined = Do({}, made_.session().time, join, {"Participant " + id, "Deelnemer " + id});
    if (!joined) return domain::Propagate(joined);
    people_.push_back({*joined});
  }
  v1::OpenRoundRequest open;
  open.set_item(kItem);
  auto opened = Do(kFacilitator, made_.session().time, open, Preparing());
  if (!opened) return domain::Propagate(opened);
  return {};
}

Result<void> Play::Propose(const Statement& statement) {
  const std::string line = std::to_string(statement.line);
  const Doing doing{"comments.csv, line " + line, "comments.csv, regel " + line};
  v1::ProposeStatementRequest propose;
  propose.set_item(kItem);
  std::string text = statement.text;
  std::erase(text, '\r');
  propose.set_text(Shortened(text, domain::kStatementCharsMax));
  if (propose.text().size() != text.size()) ++done_.shortened;
  // Seeds are the organisers' own.
  const ParticipantNumber author = statement.is_seed ? kFacilitator : people_[statement.author];
  auto number = Do(author, statement.time, propose, doing);
  if (!number) return domain::Propagate(number);
  statements_.push_back(*number);
  v1::ReleaseStatementsRequest release;
  release.add_statements(*number);
  auto released = Do(kFacilitator, statement.time, release, doing);
  if (!released) return domain::Propagate(released);
  return {};
}

Result<void> Play::Rate(const Vote& vote) {
  const Statement& statement = conversation_.statements[vote.statement];
  const std::string voter = std::to_string(conversation_.people[vote.voter].id);
  const std::string id = std::to_string(statement.id);
  v1::RateStatementRequest rate;
  rate.set_statement(statements_[vote.statement]);
  rate.set_rating(vote.rating);
  auto rated = Do(people_[vote.voter], vote.time, rate,
                  {"votes.csv, " + voter + " on statement " + id,
                   "votes.csv, " + voter + " bij stelling " + id});
  if (!rated) return domain::Propagate(rated);
  if (++done_.votes % kVotesPerTelling == 0 && options_.progress) options_.progress(done_.votes);
  return {};
}

Result<void> Play::SayAndRate() {
  auto statement = conversation_.statements.begin();
  const auto last = conversation_.statements.end();
  for (const Vote& vote : conversation_.votes) {
    for (; statement != last && statement->time <= vote.time; ++statement) {
      if (auto proposed = Propose(*statement); !proposed) return proposed;
    }
    if (auto rated = Rate(vote); !rated) return rated;
  }
  for (; statement != last; ++statement) {
    if (auto proposed = Propose(*statement); !proposed) return proposed;
  }
  return {};
}

// What Polis' moderators left out is hidden after the reveal: until then it was rated, and Polis
// counts it, too.
Result<void> Play::End() {
  const Doing doing{"Ending the session", "Het gesprek afsluiten"};
  v1::RevealRoundRequest reveal;
  reveal.set_item(kItem);
  reveal.set_round(1);
  auto done = Do(kFacilitator, made_.session().time, reveal, doing);
  for (size_t i = 0; done && i < statements_.size(); ++i) {
    if (!conversation_.statements[i].moderated_out) continue;
    v1::HideStatementRequest hide;
    hide.set_statement(statements_[i]);
    hide.set_reason(kModerated);
    done = Do(kFacilitator, made_.session().time, hide, doing);
    ++done_.hidden;
  }
  if (done) done = Do(kFacilitator, made_.session().time, v1::CloseSessionRequest(), doing);
  if (!done) return domain::Propagate(done);
  return {};
}

Result<void> Play::Run() {
  for (auto step : {&Play::Begin, &Play::SayAndRate, &Play::End}) {
    if (auto done = (this->*step)(); !done) return done;
  }
  done_.people = people_.size();
  done_.statements = statements_.size();
  done_.events = made_.session().seq;
  return {};
}

}  // namespace

Result<ImportDone> Import(store::SqliteStore& store, const std::filesystem::path& folder,
                          const ImportOptions& options) {
  auto conversation = Read(folder);
  if (!conversation) return domain::Propagate(conversation);
  ImportDone done;
  const domain::SessionId id = logfile::MakeSessionId();
  done.session = id.value;
  done.join_code = logfile::MakeJoinCode();
  const store::CommitResult result =
      store.AddSession(id, [&](const store::AddRow& add) -> Result<store::SessionRecord> {
        logfile::NewSession made(id, add);
        auto played = Play(*conversation, options, made, done).Run();
        if (!played) return domain::Propagate(played);
        return made.Record();
      });
  if (result.status != store::CommitStatus::kDone) return tl::unexpected(*result.error);
  return done;
}

}  // namespace vooraf::polis
