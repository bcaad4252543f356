// Joint answers and ballots: commands, and reading the votes of a closed ballot.
#include "vooraf/v1/ballot_service.pb.h"

#include "server/api/command_call.h"
#include "server/api/read_call.h"
#include "server/api/services/services.h"
#include "server/domain/vote_piles.h"

namespace vooraf::api {
namespace {

domain::Result<void> FillVotes(const domain::Session& session, const v1::GetVotesRequest& request,
                               v1::GetVotesResponse& response) {
  auto piles = domain::ReadVotes(session, request.ballot());
  if (!piles) return domain::Propagate(piles);
  for (auto& pile : *piles) *response.add_votes() = std::move(pile);
  return {};
}

using GetVotesCall =
    ReadCall<v1::GetVotesRequest, v1::GetVotesResponse, Reads::kEveryoneInIt, &FillVotes>;

}  // namespace

std::vector<Method> BallotMethods() {
  constexpr auto kService = "BallotService";
  return {
      Command<v1::DraftJointAnswerRequest, v1::DraftJointAnswerResponse>(kService),
      Command<v1::OpenBallotRequest, v1::OpenBallotResponse>(kService),
      Command<v1::CastVoteRequest, v1::CastVoteResponse>(kService, kCrowdSlots),
      Command<v1::CountHandsRequest, v1::CountHandsResponse>(kService),
      Command<v1::CloseBallotRequest, v1::CloseBallotResponse>(kService),
      Command<v1::WithdrawBallotRequest, v1::WithdrawBallotResponse>(kService),
      Calls<GetVotesCall, v1::GetVotesRequest>(kService),
      Command<v1::ReleaseObjectionRequest, v1::ReleaseObjectionResponse>(kService),
      Command<v1::ResolveObjectionRequest, v1::ResolveObjectionResponse>(kService),
  };
}

}  // namespace vooraf::api
