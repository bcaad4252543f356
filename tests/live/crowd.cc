// What people and facilitators do in a talk by chance.
#include "tests/live/crowd.h"

#include <algorithm>

#include "server/domain/signals/signal.h"

namespace vooraf::live::testing {

Crowd::Focus Crowd::LookUp() {
  const domain::Session stored = world_.Stored();
  Focus focus;
  focus.ballot = std::max<uint32_t>(1, static_cast<uint32_t>(stored.ballots.size()));
  focus.by_consent = !stored.ballots.empty() &&
                     stored.ballots.back().rule.method() == type::v1::DECISION_METHOD_CONSENT;
  for (uint32_t n = 1; n <= stored.ballots.size(); ++n) {
    const domain::Ballot& ballot = stored.ballots[n - 1];
    const uint32_t newest = stored.items[ballot.item.index()].joint_answer.version;
    if (!ballot.objections.empty() && newest > ballot.version) focus.objected = n;
  }
  for (const domain::Round& round : stored.items[0].rounds) {
    if (!round.reasons.empty()) focus.reasons_round = round.number;
  }
  for (const domain::Item& item : stored.items) {
    focus.versions.push_back(item.joint_answer.version);
    if (!item.answering()) continue;
    focus.item = item.number().value;
    focus.round = static_cast<uint32_t>(item.rounds.size());
  }
  return focus;
}

void Crowd::JoinSomebody() {
  const std::string name = Somebody();
  v1::JoinRequest request = world_.JoinRequestOf(name, 1 + static_cast<uint32_t>(Pick(3)));
  if (Pick(2) == 0) request.set_place(type::v1::PLACE_HOME);
  if (Pick(3) == 0) request.set_name(name);
  Send(World::Person(name), request);
}

void Crowd::Vote(const Caller& caller, const Focus& focus) {
  v1::CastVoteRequest request;
  request.set_ballot(focus.ballot);
  if (focus.by_consent) {
    const auto vote = static_cast<type::v1::ConsentVote>(Number(3));
    request.mutable_vote()->set_consent(vote);
    if (vote == type::v1::CONSENT_VOTE_OBJECTION) {
      request.set_words("argument " + std::to_string(Pick(50)));
    }
    return Send(caller, request);
  }
  request.mutable_vote()->set_yes_no(static_cast<type::v1::YesNoVote>(Number(3)));
  if (request.vote().yes_no() == type::v1::YES_NO_VOTE_NO && Pick(2) == 0) {
    request.set_need("need " + std::to_string(Pick(50)));
  }
  Send(caller, request);
}

void Crowd::Answer(const Caller& caller, const Focus& focus) {
  v1::SubmitAnswerRequest request;
  request.set_item(focus.item != 0 ? focus.item : Number(3));
  request.set_round(focus.round);
  if (request.item() == 3) {
    request.set_aspect(static_cast<type::v1::Aspect>(Number(3)));
  } else if (request.item() == 1 && Pick(2) == 0) {
    request.set_reason("reason " + std::to_string(Pick(50)));
  }
  if (request.item() == 2) {
    request.mutable_value()->mutable_options()->add_options(Number(3));
  } else if (Pick(5) == 0) {
    request.mutable_value()->mutable_dont_know();
  } else {
    request.mutable_value()->set_option(Number(2));
  }
  Send(caller, request);
}

void Crowd::TakePart() {
  const Caller caller = World::Person(Somebody());
  const Focus focus = LookUp();
  switch (Pick(14)) {
    case 12:
    case 13:
      return AskForFloor(world_, caller, pick_);
    case 0:
      if (Pick(6) == 0) Send(caller, v1::LeaveRequest());
      return;
    case 1: {
      if (Pick(2) == 0) {
        v1::ProposeAmendmentRequest amend;
        amend.set_item(Number(4));
        amend.set_version(focus.versions.at(amend.item() - 1));
        amend.set_text("amendment " + std::to_string(Pick(100)));
        return Send(caller, amend);
      }
      v1::SetNameRequest request;
      if (Pick(2) == 0) request.set_name("name " + std::to_string(Pick(100)));
      return Send(caller, request);
    }
    case 2: {
      v1::ProposeStatementRequest request;
      request.set_item(4);
      request.set_text("statement " + std::to_string(Pick(1'000)));
      return Send(Pick(2) == 0 ? caller : World::Facilitator(), request);
    }
    case 3:
    case 4:
    case 5: {
      v1::RateStatementRequest request;
      request.set_statement(Number(8));
      request.set_rating(static_cast<type::v1::Rating>(Number(3)));
      return Send(caller, request);
    }
    case 6:
    case 7:
      return Vote(caller, focus);
    default:
      return Answer(caller, focus);
  }
}

void Crowd::OpenBallot(const Caller& caller, const Focus& focus) {
  const auto text = [&](type::v1::Text* out) {
    auto& entry = *out->add_entries();
    entry.set_language("en");
    entry.set_value("text " + std::to_string(Pick(100)));
  };
  v1::DraftJointAnswerRequest draft;
  draft.set_item(Number(4));
  text(draft.mutable_wording());
  Send(caller, draft);
  v1::OpenBallotRequest open;
  open.set_item(draft.item());
  open.set_version(focus.versions.at(draft.item() - 1) + 1);
  open.set_merge_small_groups(true);
  if (Pick(2) == 0) {
    open.mutable_rule()->set_method(type::v1::DECISION_METHOD_CONSENT);
    open.mutable_rule()->mutable_quorum()->set_denominator(1);
  } else if (Pick(4) == 0) {
    *open.mutable_rule() = world_.Stored().plan.settings().default_rule();
    open.mutable_rule()->set_secret(true);
    if (Pick(2) == 0) open.mutable_rule()->set_scope(type::v1::SCOPE_EVERYONE);
  }
  text(open.mutable_what_happens());
  text(open.mutable_who_decides());
  text(open.mutable_when());
  Send(caller, open);
}

// Hands are counted, the ballot is withdrawn, or it closes.
void Crowd::EndBallot(const Caller& caller, const Focus& focus) {
  if (Pick(4) == 0) {
    v1::CountHandsRequest hands;
    hands.set_ballot(focus.ballot);
    hands.set_group(Number(2));
    hands.mutable_hands()->set_yes(Number(3));
    return Send(caller, hands);
  }
  if (Pick(4) == 0) {
    v1::WithdrawBallotRequest withdraw;
    withdraw.set_ballot(focus.ballot);
    withdraw.set_reason("reason " + std::to_string(Pick(50)));
    return Send(caller, withdraw);
  }
  v1::CloseBallotRequest request;
  request.set_ballot(focus.ballot);
  Send(caller, request);
}

void Crowd::Facilitate() {
  const Caller caller = World::Facilitator();
  const Focus focus = LookUp();
  const auto item = [&](uint32_t other) { return focus.item != 0 ? focus.item : other; };
  switch (Pick(15)) {
    case 0:
    case 1: {
      v1::OpenRoundRequest request;
      request.set_item(Number(4));
      return Send(caller, request);
    }
    case 2: {
      v1::RevealRoundRequest request;
      request.set_item(item(Number(4)));
      request.set_round(focus.round);
      if (Pick(2) == 0) request.set_override_reason("late");
      return Send(caller, request);
    }
    case 4: {
      if (Pick(2) == 0) return ClearStatements(caller);
      v1::ReleaseStatementsRequest request;
      request.add_statements(Number(6));
      return Send(caller, request);
    }
    case 3:
      return DealWithWords(caller);
    case 5: {
      if (Pick(2) == 0) return SortOrHideTexts(focus.reasons_round, caller);
      v1::ReleaseReasonRequest request;
      request.set_item(1);
      request.set_round(Number(3));
      request.set_reason(Number(3));
      return Send(caller, request);
    }
    case 6:
      return OpenBallot(caller, focus);
    case 7:
      return EndBallot(caller, focus);
    case 8: {
      v1::StartTimerRequest request;
      request.set_item(static_cast<uint32_t>(Pick(3)));
      request.mutable_duration()->set_seconds(Number(20));
      return Send(caller, request);
    }
    case 9:
      return ChangeRarely(caller);
    case 10:
    case 11:
    case 12:
      return GiveFloor(world_, pick_);
    default: {
      v1::StopTimerRequest request;
      request.set_timer(Number(4));
      return Send(caller, request);
    }
  }
}

void Crowd::TellAStory() {
  const Caller caller = World::Facilitator();
  const domain::Session stored = world_.Stored();
  const Focus focus = LookUp();
  const auto ballot = static_cast<uint32_t>(stored.ballots.size()) + 1;
  const auto theme = static_cast<uint32_t>(stored.themes.size()) + 1;
  const auto amendment = static_cast<uint32_t>(stored.amendments.size()) + 1;
  const uint32_t version = focus.versions[0] + 1;
  const auto send = [&](auto request, auto... set) {
    (set(request), ...);
    Send(caller, request);
  };
  const auto in_english = [](type::v1::Text* text) {
    auto& entry = *text->add_entries();
    entry.set_language("en");
    entry.set_value("told");
  };
  const auto draft = [&](auto& r) {
    r.set_item(1);
    in_english(r.mutable_wording());
  };
  send(v1::RevealRoundRequest(), [&](auto& r) {
    r.set_item(focus.item);
    r.set_round(focus.round);
  });
  send(v1::CloseBallotRequest(), [&](auto& r) { r.set_ballot(focus.ballot); });
  send(v1::DraftJointAnswerRequest(), draft);
  send(v1::OpenBallotRequest(), [&](auto& r) {
    r.set_item(1);
    r.set_version(version);
    r.set_merge_small_groups(true);
    r.mutable_rule()->set_method(type::v1::DECISION_METHOD_CONSENT);
    r.mutable_rule()->mutable_quorum()->set_denominator(1);
    in_english(r.mutable_what_happens());
    in_english(r.mutable_who_decides());
    in_english(r.mutable_when());
  });
  for (int i = 0; i < kPeople; ++i) {
    v1::CastVoteRequest vote;
    vote.set_ballot(ballot);
    vote.mutable_vote()->set_consent(type::v1::CONSENT_VOTE_OBJECTION);
    vote.set_words("argument " + std::to_string(i));
    Send(World::Person("person" + std::to_string(i)), vote);
  }
  send(v1::CloseBallotRequest(), [&](auto& r) { r.set_ballot(ballot); });
  send(v1::DraftJointAnswerRequest(), draft);
  send(v1::ResolveObjectionRequest(), [&](auto& r) {
    r.set_ballot(ballot);
    r.set_objection(1);
    r.set_version(version + 1);
  });
  send(v1::ProposeAmendmentRequest(), [&](auto& r) {
    r.set_item(1);
    r.set_version(version + 1);
    r.set_text("amended");
  });
  send(v1::ReleaseAmendmentRequest(), [&](auto& r) { r.set_amendment(amendment); });
  send(v1::DecideAmendmentRequest(), [&](auto& r) {
    r.set_amendment(amendment);
    r.set_accepted(true);
    in_english(r.mutable_wording());
  });
  send(v1::AddThemeRequest(), [&](auto& r) {
    r.set_item(1);
    r.set_name("theme");
  });
  send(v1::RenameThemeRequest(), [&](auto& r) {
    r.set_theme(theme);
    r.set_name("renamed");
  });
  send(v1::SortTextsRequest(), [&](auto& r) {
    r.set_item(1);
    r.set_round(focus.reasons_round);
    r.add_reasons(1);
    r.set_theme(theme);
  });
  send(v1::HideStatementRequest(), [&](auto& r) {
    r.set_statement(1);
    r.set_reason("It insults people");
  });
  send(v1::ShowStatementAgainRequest(), [&](auto& r) { r.set_statement(1); });
  send(v1::MergeStatementsRequest(), [&](auto& r) {
    r.set_into(1);
    r.add_merged(2);
  });
  DealWithSignal(caller);
  send(v1::StartTimerRequest(), [&](auto& r) { r.mutable_duration()->set_seconds(300); });
  send(v1::StopTimerRequest(),
       [&](auto& r) { r.set_timer(static_cast<uint32_t>(stored.timers.size()) + 1); });
  HoldBallot(/*secret=*/false);
}

void Crowd::DealWithSignal(const Caller& caller) {
  const auto standing = domain::signals::FindAll(world_.Stored());
  if (standing.empty()) return;
  const auto& signal = standing[static_cast<size_t>(Pick(static_cast<int>(standing.size())))];
  if (Pick(3) == 0) {
    v1::ReopenSignalRequest reopen;
    reopen.set_cause(signal.place.cause);
    reopen.set_item(signal.place.item.value);
    return Send(caller, reopen);
  }
  v1::DismissSignalRequest dismiss;
  dismiss.set_cause(signal.place.cause);
  dismiss.set_item(signal.place.item.value);
  dismiss.set_version(signal.version);
  dismiss.set_reason("reason " + std::to_string(Pick(50)));
  Send(caller, dismiss);
}

void Crowd::ChangeRarely(const Caller& caller) {
  if (Pick(3) != 0) return;
  switch (Pick(3)) {
    case 0: {
      v1::AddItemRequest request;
      *request.mutable_item() = World::Plan().items(Pick(4));
      return Send(caller, request);
    }
    case 1: {
      v1::CreateInvitationsRequest request;
      request.add_secret_hashes(std::string(32, static_cast<char>(Pick(256))));
      request.set_role(type::v1::ROLE_OBSERVER);
      return Send(caller, request);
    }
    default: {
      v1::AddFacilitatorRequest request;
      request.set_account_name("joost");
      Command command = world_.Make(caller, request);
      command.named_account = {"joost"};
      world_.Send(std::move(command));
    }
  }
}

}  // namespace vooraf::live::testing
