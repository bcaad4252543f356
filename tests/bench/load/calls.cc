#include "tests/bench/load/calls.h"

#include <functional>
#include <vector>

#include "tests/bench/load/people.h"
#include "vooraf/v1/answer_service.pb.h"
#include "vooraf/v1/ballot_service.pb.h"
#include "vooraf/v1/participant_service.pb.h"
#include "vooraf/v1/statement_service.pb.h"

namespace vooraf::bench {
namespace {

// Makes the nth request of a caller, but for session and request id.
template <class Request>
class CrowdCalls : public Calls {
 public:
  using Fill = std::function<void(Request& request, size_t caller, uint32_t nth)>;

  CrowdCalls(std::string method, const Crowd& crowd, Fill fill)
      : method_(std::move(method)), session_(crowd.session), fill_(std::move(fill)) {
    for (size_t i = 0; i < crowd.count; ++i) people_.push_back(MakePerson(crowd.seed, i));
    made_.resize(crowd.count);
  }

  const std::string& method() const override { return method_; }
  size_t callers() const override { return people_.size(); }
  const std::string& authorization(size_t caller) const override {
    return people_[caller].authorization;
  }
  std::string Next(size_t caller) override {
    Request request;
    request.set_session(session_);
    request.set_request_id(FreshRequestId());
    fill_(request, caller, made_[caller]++);
    return request.SerializeAsString();
  }

 private:
  const std::string method_;
  const std::string session_;
  const Fill fill_;
  std::vector<Person> people_;
  std::vector<uint32_t> made_;  // by caller
};

}  // namespace

std::unique_ptr<Calls> MakeVotes(const Crowd& crowd, uint32_t ballot) {
  return std::make_unique<CrowdCalls<v1::CastVoteRequest>>(
      "/vooraf.v1.BallotService/CastVote", crowd,
      [ballot](v1::CastVoteRequest& request, size_t caller, uint32_t nth) {
        request.set_ballot(ballot);
        request.mutable_vote()->set_yes_no((caller + nth) % 2 ? type::v1::YES_NO_VOTE_YES
                                                              : type::v1::YES_NO_VOTE_NO);
      });
}

std::unique_ptr<Calls> MakeAnswers(const Crowd& crowd, uint32_t item, uint32_t round) {
  return std::make_unique<CrowdCalls<v1::SubmitAnswerRequest>>(
      "/vooraf.v1.AnswerService/SubmitAnswer", crowd,
      [=](v1::SubmitAnswerRequest& request, size_t caller, uint32_t nth) {
        request.set_item(item);
        request.set_round(round);
        request.mutable_value()->set_option(static_cast<uint32_t>((caller + nth) % 3) + 1);
      });
}

std::unique_ptr<Calls> MakeRatings(const Crowd& crowd, uint32_t statements) {
  return std::make_unique<CrowdCalls<v1::RateStatementRequest>>(
      "/vooraf.v1.StatementService/RateStatement", crowd,
      [=](v1::RateStatementRequest& request, size_t caller, uint32_t nth) {
        request.set_statement((static_cast<uint32_t>(caller) + nth) % statements + 1);
        // Another than the last time that this statement came by.
        const uint32_t turn = nth / statements;
        request.set_rating(turn % 2 ? type::v1::RATING_AGREE : type::v1::RATING_DISAGREE);
      });
}

std::unique_ptr<Calls> MakeJoins(const Crowd& crowd, const std::string& join_code,
                                 uint32_t groups) {
  return std::make_unique<CrowdCalls<v1::JoinRequest>>(
      "/vooraf.v1.ParticipantService/Join", crowd,
      [=, seed = crowd.seed](v1::JoinRequest& request, size_t caller, uint32_t) {
        request.set_token_hash(MakePerson(seed, caller).token_hash);
        request.set_join_code(join_code);
        request.set_role(type::v1::ROLE_PARTICIPANT);
        request.set_group(1 + static_cast<uint32_t>(caller % groups));
        request.set_place(type::v1::PLACE_HALL);
      });
}

}  // namespace vooraf::bench
