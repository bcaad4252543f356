// What the load generator asks of a server, call by call.
#pragma once

#include <memory>
#include <string>

#include "vooraf/type/v1/people.pb.h"

namespace vooraf::bench {

// Thread contract: any thread, for different callers at the same time.
class Calls {
 public:
  virtual ~Calls() = default;
  virtual const std::string& method() const = 0;
  virtual size_t callers() const = 0;
  // The next request of this caller, serialised.
  virtual std::string Next(size_t caller) = 0;
  virtual const std::string& authorization(size_t caller) const = 0;
};

// People 0 to count - 1 under a seed, in one session.
struct Crowd {
  std::string session;
  uint64_t seed = 0;
  size_t count = 0;
};

// Each call changes the caller's vote, so that each is stored.
std::unique_ptr<Calls> MakeVotes(const Crowd& crowd, uint32_t ballot);
// Each call changes the caller's answer to a question of three choices.
std::unique_ptr<Calls> MakeAnswers(const Crowd& crowd, uint32_t item, uint32_t round);
// Each call changes the caller's rating of one of statements 1 to `statements`.
std::unique_ptr<Calls> MakeRatings(const Crowd& crowd, uint32_t statements);
// Each caller joins, group by group in turn.
std::unique_ptr<Calls> MakeJoins(const Crowd& crowd, const std::string& join_code, uint32_t groups);

}  // namespace vooraf::bench
