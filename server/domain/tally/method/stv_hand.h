// The papers, values and votes of a count by STV, and the three things that happen to them. What to
// do next is decided in stv.cc.
// SOURCE: SSI 2007/42, schedule 1, rules 45 to 52.
#pragma once

#include <vector>

#include "server/domain/tally/method/outcome.h"
#include "server/domain/tally/method/piles.h"
#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

class StvHand {
 public:
  // Rules 45 and 46. `ballots` must outlive the hand.
  StvHand(const RankedBallots& ballots, size_t seats);

  Votes quota() const { return quota_; }  // in 1/kStvUnit
  Votes blank() const { return piles_.blank(); }
  const std::vector<Votes>& votes() const { return votes_; }
  // Neither elected nor excluded.
  std::vector<Option> Continuing() const;
  size_t elected() const { return elected_; }
  size_t vacancies() const { return seats_ - elected_; }

  // Rule 47: who has reached the quota is elected. Returns them, most votes first.
  std::vector<Option> ElectThoseWithQuota(Outcome& outcome);
  // Rule 52. Returns whom it elects, most votes first.
  std::vector<Option> ElectAllContinuing(Outcome& outcome);

  // Elected options with a surplus that has not been transferred: of these the ones with the most,
  // and of equal ones those who had more before (rule 49). Several: nothing decides.
  std::vector<Option> NextSurplus() const;
  // Continuing options with the fewest votes, and of equal ones those who had fewer before (rule
  // 51). Several: nothing decides. Where nobody votes for several, all of these.
  std::vector<Option> NextExclusion() const;

  // Rule 48: one stage.
  Round TransferSurplus(Option option);
  // Rule 50: one stage, also for several options without votes.
  Round Exclude(const std::vector<Option>& options, Outcome& outcome);
  // The first stage.
  Round FirstStage() const;

 private:
  enum class State : char { kContinuing, kElected, kTransferred, kExcluded };

  // Moves the pile; `value_of` gives each paper's new value from its old one.
  template <class ValueOf>
  Votes Move(Option option, Round& round, ValueOf value_of);
  std::vector<Option> LookBack(std::vector<Option> tied, bool fewest) const;
  void FinishStage(Round& round);
  void Fill(Round& round) const;

  const RankedBallots* ballots_;
  size_t seats_;
  Votes quota_ = 0;
  Piles piles_;
  std::vector<uint32_t> values_;  // of each ballot's papers
  std::vector<Votes> votes_;
  std::vector<char> in_;
  std::vector<State> states_;
  size_t elected_ = 0;
  size_t excluded_ = 0;
  Votes not_transferable_ = 0;
  Votes lost_ = 0;
  std::vector<std::vector<Votes>> stages_;  // votes at the end of each
};

}  // namespace vooraf::tally
