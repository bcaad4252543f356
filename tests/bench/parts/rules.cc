// What the rules themselves cost, without a server around them: signals and tables per group in a
// large talk, and one vote more among few and many.
#include <fmt/format.h>

#include "server/domain/signals/signal.h"
#include "server/domain/view/view.h"
#include "tests/bench/measure/process.h"
#include "tests/bench/parts/part.h"
#include "tests/bench/subject/talk.h"

namespace vooraf::bench {
namespace {

using domain::StoredEvent;
using domain::testing::Scene;
using domain::view::Audience;
using domain::view::EntityKey;

// Renders for both audiences what an event touched; how many entities that were.
size_t RenderTouched(const domain::Session& session, const StoredEvent& event) {
  const domain::SideData side;
  size_t rendered = 0;
  for (const EntityKey& key : domain::view::TouchedBy(session, event).shared) {
    for (const Audience audience : {Audience::kEveryone, Audience::kFacilitators}) {
      rendered += Render(session, side, audience, key).has_value() ? 1 : 0;
    }
  }
  return rendered;
}

// Decides on a command of one event and folds it in, as Scene does, without a name to look up or a
// log to keep.
template <class Request>
StoredEvent CarryOut(domain::Session& session, domain::ParticipantNumber actor,
                     const Request& request) {
  domain::Context context;
  context.now = session.time;
  context.actor = actor;
  auto decision = Decide(session, request, context);
  if (!decision) throw BenchError(decision.error().Message("en"));
  StoredEvent event;
  event.seq = session.seq + 1;
  event.time = session.time;
  event.event = std::move(decision->events.at(0).event);
  event.event.set_actor(actor.value);
  Evolve(session, event);
  return event;
}

// An open ballot in a talk of so many people, all of whom have voted.
class VotingTalk {
 public:
  explicit VotingTalk(size_t people) : people_(people) {
    Scene scene;
    StartTalk(scene, people);
    for (const type::v1::AgendaItem& item : ItemsOf(scene)) {
      if (item.has_agreement()) vote_.set_ballot(OpenBallot(scene, item.item()));
    }
    session_ = scene.session();
    for (size_t i = 0; i < people; ++i) VoteOnce();
  }

  // Microseconds per vote, decided and folded in.
  double VoteUs(size_t votes) {
    return CpuMsOf([&] {
             for (size_t i = 0; i < votes; ++i) VoteOnce();
           }) *
           1e3 / static_cast<double>(votes);
  }

  // Microseconds to show both audiences how many have voted, as one tick does for all its votes.
  double TurnoutUs() {
    const StoredEvent vote = VoteOnce();
    return CpuMsOf([&] { RenderTouched(session_, vote); }) * 1e3;
  }

 private:
  static uint32_t OpenBallot(Scene& scene, uint32_t item) {
    v1::DraftJointAnswerRequest draft;
    draft.set_item(item);
    auto& entry = *draft.mutable_wording()->add_entries();
    entry.set_language("en");
    entry.set_value("We begin with the square.");
    Do(scene, kFatima, draft);
    v1::OpenBallotRequest open;
    open.set_item(item);
    open.set_version(1);
    for (type::v1::Text* text :
         {open.mutable_what_happens(), open.mutable_who_decides(), open.mutable_when()}) {
      *text = draft.wording();
    }
    Do(scene, kFatima, open);
    return 1;
  }

  StoredEvent VoteOnce() {
    const size_t person = next_ % people_;
    // Whoever votes again votes otherwise.
    vote_.mutable_vote()->set_yes_no(
        (next_ / people_ + person) % 2 == 0 ? type::v1::YES_NO_VOTE_YES : type::v1::YES_NO_VOTE_NO);
    ++next_;
    // Participant 1 is the facilitator.
    return CarryOut(session_, {static_cast<uint32_t>(person) + 2}, vote_);
  }

  const size_t people_;
  domain::Session session_;
  v1::CastVoteRequest vote_;
  size_t next_ = 0;
};

Figure MillisecondsAtMost(const char* name, double bound, const char* baseline) {
  return {.part = "signals",
          .name = name,
          .unit = "ms",
          .baseline_name = baseline,
          .ours = {},
          .baseline = {},
          .target = Target{Target::Kind::kValueAtMost, bound}};
}

}  // namespace

std::vector<Figure> Signals(const Settings& settings) {
  const size_t people = settings.quick ? 60 : 1'000;
  const size_t statements = settings.quick ? 10 : 200;
  Scene scene;
  StartTalk(scene, people);
  AskQuestions(scene, people);
  v1::RevealRoundRequest reveal;
  reveal.set_item(RateStatements(scene, people, statements));
  reveal.set_round(1);

  constexpr char kVote[] = "folding one rating";
  std::vector<Figure> figures{
      MillisecondsAtMost("tables per group of 200 statements, 1000 people", 10, kVote),
      MillisecondsAtMost("showing them to both audiences", 10, kVote),
      MillisecondsAtMost("all signals of that talk", 10, kVote)};
  const StoredEvent rating = scene.log().back();
  for (size_t run = 0; run < settings.runs; ++run) {
    domain::Session session = scene.session();
    const double one_rating = CpuMsOf([&] { Evolve(session, rating); });
    for (Figure& figure : figures) figure.baseline.push_back(one_rating);
    StoredEvent revealed;
    figures[0].ours.push_back(
        CpuMsOf([&] { revealed = CarryOut(session, scene.NumberOf(kFatima), reveal); }));
    volatile size_t kept = 0;  // so that no work is left out
    figures[1].ours.push_back(CpuMsOf([&] { kept = RenderTouched(session, revealed); }));
    figures[2].ours.push_back(CpuMsOf([&] { kept = domain::signals::FindAll(session).size(); }));
  }
  return figures;
}

std::vector<Figure> OneMore(const Settings& settings) {
  const size_t few = 10;
  const size_t many =
      settings.quick ? 100 : 9'999;  // and the facilitator: all that a session holds
  const size_t votes = settings.quick ? 200 : 20'000;
  VotingTalk small(few);
  VotingTalk large(many);
  const std::string among_few = fmt::format("among {}", few);
  std::vector<Figure> figures{{.part = "one-more",
                               .name = fmt::format("one more vote among {}", many),
                               .unit = "us",
                               .baseline_name = among_few,
                               .ours = {},
                               .baseline = {},
                               .target = Target{Target::Kind::kRatioAtMost, 1.1}},
                              {.part = "one-more",
                               .name = "showing how many have voted, once per tick",
                               .unit = "us",
                               .baseline_name = among_few,
                               .ours = {},
                               .baseline = {},
                               .target = Target{Target::Kind::kValueAtMost, 1'000}}};
  for (size_t run = 0; run < settings.runs; ++run) {
    figures[0].baseline.push_back(small.VoteUs(votes));
    figures[0].ours.push_back(large.VoteUs(votes));
    figures[1].baseline.push_back(small.TurnoutUs());
    figures[1].ours.push_back(large.TurnoutUs());
  }
  return figures;
}

}  // namespace vooraf::bench
