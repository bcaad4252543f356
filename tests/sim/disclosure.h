// All figures that one audience was ever shown of answers, ratings and votes, as sums over the
// people behind them.
//
// It is fed the session after each event, renders what the audience sees then, and keeps every
// version. Which people stand behind a figure is taken from the session, in two ways:
// - Knowing::kWhoWasAsked. Behind a part of a result are all who were asked in its groups (on the
//   roll at the reveal) and all who had answered; behind a part of a ballot all who could vote and
//   count at its closing. Who was asked and did not answer is among them: parts are formed of
//   people who were asked (rules D1 to D3), and nobody is shown who answered. So nobody can say
//   whom the figures of a shift are about, and those are left out.
// - Knowing::kWhoAnswered, stricter: an audience that knows who answered in which round, as an
//   observer in the hall may. Behind a shift are exactly those who answered both rounds, and behind
//   the parts that it compares those who answered each. Parts of which no shift is shown are left
//   out, since by the rules two answers of ten who were asked are shown. Likewise behind ratings
//   that are shown live stand those who were in the batches, and behind the same part of the result
//   those and who rated after them; parts of which nothing was shown live are left out.
//
// Not taken as a figure about what somebody chose: how many answered, voted, are on the roll, were
// present, arrived or departed (rules R1, D4, R9 show those); what follows from shown counts of the
// same people, such as medians, gaps, differences and outcomes. numbers_test.cc lists each number
// that an audience is sent and which of these it is. A ballot of too few people shows no outcome
// that could tell (rule B5), which other tests hold. Rounds are linked by nothing but shifts: a
// shift in which nobody changed says that each answered the same in both. People's words are not
// figures.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "server/domain/session.h"
#include "server/domain/view/view.h"
#include "tests/sim/solver.h"

namespace vooraf::sim {

enum class Knowing { kWhoWasAsked, kWhoAnswered };

class Disclosure {
 public:
  // Unknowns from this number on are people who were counted otherwise than by device.
  static constexpr uint32_t kCountedFrom = 1'000'000;

  Disclosure(domain::view::Audience audience, Knowing knowing)
      : audience_(audience), knowing_(knowing) {}

  // REQUIRES: called for each event in turn; `after` is `before` with it folded in.
  void See(const domain::Session& before, const domain::StoredEvent& event,
           const domain::Session& after);
  // Takes the figures of one entity, as it was sent in this state of the session.
  void Take(const domain::Session& after, const v1::Entity& entity);

  // Figures that have unknowns in common, such as those of one option through all rounds.
  struct Subject {
    std::vector<Figure> figures;
    std::vector<Link> links;
  };
  const std::map<std::string, Subject>& subjects() const { return subjects_; }

 private:
  using People = std::set<uint32_t>;
  // In which group each person stood when a result was made: people move.
  using Groups = std::map<uint32_t, uint32_t>;
  // Who is behind one aspect of a round.
  struct RoundPeople {
    People asked;
    People answered;
    Groups groups;
    // What was counted otherwise than by device. Facilitators, who typed it in, know it; to others
    // each person counted is one more unknown.
    std::vector<domain::Entered> entered;
  };
  struct BallotPeople {
    People counted;
    Groups groups;
    // Likewise.
    std::vector<domain::Hands> hands;
  };

  // Of one statement in one round: who rated it how, and who was in batches shown live.
  struct Ratings {
    std::map<uint32_t, int> given;
    struct Live {
      std::set<uint32_t> groups;  // of the opening's part
      People people;
    };
    std::map<uint32_t, Live> live;  // by part of the opening

    bool InBatch(uint32_t person) const;
    // In the groups of this part of the result.
    People InBatches(const type::v1::Part& part) const;
  };
  // Takes a part's ratings of exactly these people.
  void TakeRatings(const std::string& statement, uint32_t round, const Ratings& ratings,
                   const type::v1::RatingCounts& counts, const People& behind);

  static People In(const Groups& groups, const People& people, const type::v1::Part& part);

  // Of a figure: how much of it was counted otherwise, and the people counted, under numbers that
  // no participant has.
  struct Known {
    People people;
    uint32_t dont_know = 0;
    uint32_t skipped = 0;
    std::map<uint32_t, uint32_t> options;
  };
  static Known Counted(const RoundPeople& people, const type::v1::Part* part);
  // Yes and no stand as options 1 and 2, abstentions as skipped.
  static Known Counted(const BallotPeople& people, const type::v1::Part* part);

  void Remember(const domain::Session& before, const domain::StoredEvent& event);
  void TakeRound(const domain::Session& session, const v1::RoundView& view);
  void TakePart(uint32_t item, uint32_t round, type::v1::Aspect aspect,
                const type::v1::PartResult& part, const People& behind, const Known& counted);
  void TakeShifted(uint32_t item, uint32_t round, const type::v1::AspectResult& result,
                   const type::v1::Part& groups);
  void TakeShifts(const domain::Session& session, const v1::RoundView& view,
                  const type::v1::AspectResult& result);
  void LinkAll(const v1::RoundView& view, type::v1::Aspect aspect, const People& both);
  void TakeStatement(const domain::Session& session, const v1::StatementView& view);
  void TakeLive(const domain::Session& session, const v1::StatementView& view);
  void TakeShownLive(const v1::StatementView& view, const type::v1::RatingCounts& counts,
                     uint32_t minimum);
  void TakeTheme(const v1::ThemeView& view);
  void TakeBallot(const v1::BallotView& view);
  void Take(const std::string& subject, const std::string& asked, const People& people,
            uint32_t shown, const std::string& where);
  // `known` of what is shown was counted otherwise, of these people.
  void Take(const std::string& subject, const std::string& asked, const People& people,
            uint32_t shown, const std::string& where, const People& counted, uint32_t known);

  const domain::view::Audience audience_;
  const Knowing knowing_;
  std::map<std::string, std::string> seen_;                            // bytes by key
  std::map<std::tuple<uint32_t, uint32_t, int>, RoundPeople> rounds_;  // item, round, aspect
  std::map<uint32_t, BallotPeople> ballots_;
  std::map<std::pair<uint32_t, uint32_t>, Ratings> ratings_;  // statement, round
  uint32_t themes_seen_ = 0;
  std::map<std::string, Subject> subjects_;
};

}  // namespace vooraf::sim
