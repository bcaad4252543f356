// Where a count comes to a tie that nothing breaks, every way on is followed. What holds on all of
// them is the outcome; what differs is told as a tie.
// SOURCE: docs/SPEC.md, M21; known as parallel universes in Conitzer, Rognlie & Xia, "Preference
// Functions That Score Rankings and Maximum Likelihood Estimation", IJCAI (2009).
#pragma once

#include <vector>

#include "server/domain/tally/method/result.h"

namespace vooraf::tally {

// The places, from 1, in which an option can end.
struct Places {
  size_t first = 0;  // 0: not known yet
  size_t last = 0;
};
// Of each option.
using Outcome = std::vector<Places>;

// What can be on one way or the other.
void Join(Outcome& outcome, const Outcome& other);

// Gives the options places from `first` on by their votes; equal ones share theirs. Returns the
// next free place.
size_t PlaceByVotes(std::vector<Option> options, const std::vector<Votes>& votes, size_t first,
                    Outcome& outcome);

// Winners are those who can come within the seats, tied those who may also not; places that overlap
// are one.
void Conclude(const Outcome& outcome, size_t seats, Result& result);

// Whether somebody can come within the seats or not.
bool IsOpen(const Outcome& outcome, size_t seats);

}  // namespace vooraf::tally
