// V1 under random evenings: people come, answer, rate, vote, leave, disconnect and resume, disks
// refuse, servers die, and at every moment what a watcher holds is what a newcomer would be sent,
// and what the views render from the log alone.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "tests/live/floor_moves.h"
#include "tests/live/text_requests.h"
#include "tests/live/watcher.h"
#include "tests/live/world.h"

namespace vooraf::live::testing {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr int kPeople = 12;
constexpr int kSteps = 800;
constexpr uint64_t kSeeds = 60;

class Evening {
 public:
  explicit Evening(uint64_t seed) : world_(seed), engine_(seed) {
    world_.CreateLive();
    for (int i = 0; i < 6; ++i) JoinSomebody();
  }

  void Play() {
    for (int step = 0; step < kSteps && !::testing::Test::HasFatalFailure(); ++step) {
      switch (Pick(15)) {
        case 0:
          JoinSomebody();
          break;
        case 1:
          Watch();
          break;
        case 2:
          Disconnect();
          break;
        case 3:
          world_.executors->Advance(milliseconds(Pick(300)));
          break;
        case 4:
          if (Pick(3) == 0) world_.executors->Advance(seconds(Pick(20)));
          break;
        case 5:
          if (Pick(6) == 0) {
            world_.log->FailNextCommit(store::MemoryEventLog::Failure::kRefused);
          }
          break;
        case 6:
          if (Pick(12) == 0) Restart();
          break;
        case 7:
          PullSome();
          break;
        case 8:
          if (Pick(20) == 0) {
            TellAStory();
          } else {
            Facilitate();
          }
          break;
        case 9:
          PutRight();
          break;
        default:
          TakePart();
      }
      for (int n = Pick(6); n > 0; --n) world_.executors->RunOne();
      if (Pick(10) == 0) Check();
    }
    Check();
    world_.Send(World::Facilitator(), v1::CloseSessionRequest());
    Check();
    ASSERT_TRUE(world_.log->Read(world_.session, 0, [&](domain::StoredEvent&& event) {
      ++kinds_[event.event.body_case()];
    }));
  }

  // Events that came about, by kind.
  const std::map<int, int>& kinds() const { return kinds_; }
  int snapshots() const { return snapshots_; }
  int updates() const { return updates_; }

 private:
  struct Seat {
    Caller caller;
    Watcher watcher;
    bool connected = true;
  };

  int Pick(int n) { return static_cast<int>(engine_() % static_cast<uint64_t>(n)); }
  std::string Somebody() { return "person" + std::to_string(Pick(kPeople)); }
  template <class Request>
  void Send(const Caller& caller, const Request& request) {
    world_.Send(caller, request);
  }

  // What is going on, as far as it is stored; most commands are about that.
  struct Focus {
    uint32_t item = 0;  // 0: nothing is asked
    uint32_t round = 1;
    uint32_t ballot = 1;
    std::vector<uint32_t> versions;  // of the joint answer, by item
    bool by_consent = false;         // the newest ballot
    uint32_t objected = 1;           // a ballot with objections that a later version may meet
    uint32_t reasons_round = 1;      // of item 1, with reasons
  };
  Focus LookUp() {
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

  void JoinSomebody() {
    const std::string name = Somebody();
    v1::JoinRequest request = world_.JoinRequestOf(name, 1 + static_cast<uint32_t>(Pick(3)));
    if (Pick(2) == 0) request.set_place(type::v1::PLACE_HOME);
    if (Pick(3) == 0) request.set_name(name);
    Send(World::Person(name), request);
  }

  void TakePart() {
    const Caller caller = World::Person(Somebody());
    const auto number = [&](int n) { return 1 + static_cast<uint32_t>(Pick(n)); };
    const Focus focus = LookUp();
    const auto item = [&](uint32_t other) { return focus.item != 0 ? focus.item : other; };
    switch (Pick(14)) {
      case 12:
      case 13:
        return AskForFloor(world_, caller, [this](int n) { return Pick(n); });
      case 0:
        if (Pick(6) == 0) Send(caller, v1::LeaveRequest());
        return;
      case 1: {
        if (Pick(2) == 0) {
          v1::ProposeAmendmentRequest amend;
          amend.set_item(number(4));
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
        request.set_statement(number(8));
        request.set_rating(static_cast<type::v1::Rating>(number(3)));
        return Send(caller, request);
      }
      case 6:
      case 7: {
        v1::CastVoteRequest request;
        request.set_ballot(focus.ballot);
        if (focus.by_consent) {
          const auto vote = static_cast<type::v1::ConsentVote>(number(3));
          request.mutable_vote()->set_consent(vote);
          if (vote == type::v1::CONSENT_VOTE_OBJECTION) {
            request.set_words("argument " + std::to_string(Pick(50)));
          }
          return Send(caller, request);
        }
        request.mutable_vote()->set_yes_no(static_cast<type::v1::YesNoVote>(number(3)));
        if (request.vote().yes_no() == type::v1::YES_NO_VOTE_NO && Pick(2) == 0) {
          request.set_need("need " + std::to_string(Pick(50)));
        }
        return Send(caller, request);
      }
      default: {
        v1::SubmitAnswerRequest request;
        request.set_item(item(number(3)));
        request.set_round(focus.round);
        if (request.item() == 3) {
          request.set_aspect(static_cast<type::v1::Aspect>(number(3)));
        } else if (request.item() == 1 && Pick(2) == 0) {
          request.set_reason("reason " + std::to_string(Pick(50)));
        }
        if (request.item() == 2) {
          request.mutable_value()->mutable_options()->add_options(number(3));
        } else if (Pick(5) == 0) {
          request.mutable_value()->mutable_dont_know();
        } else {
          request.mutable_value()->set_option(number(2));
        }
        return Send(caller, request);
      }
    }
  }

  void Facilitate() {
    const Caller caller = World::Facilitator();
    const auto number = [&](int n) { return 1 + static_cast<uint32_t>(Pick(n)); };
    const auto text = [&](type::v1::Text* out) {
      auto& entry = *out->add_entries();
      entry.set_language("en");
      entry.set_value("text " + std::to_string(Pick(100)));
    };
    const Focus focus = LookUp();
    const auto item = [&](uint32_t other) { return focus.item != 0 ? focus.item : other; };
    const auto pick = [&](int n) { return Pick(n); };
    const auto send = [&](const auto& request) { Send(caller, request); };
    switch (Pick(15)) {
      case 0:
      case 1: {
        v1::OpenRoundRequest request;
        request.set_item(number(4));
        return Send(caller, request);
      }
      case 2: {
        v1::RevealRoundRequest request;
        request.set_item(item(number(4)));
        request.set_round(focus.round);
        if (Pick(2) == 0) request.set_override_reason("late");
        return Send(caller, request);
      }
      case 4: {
        if (Pick(2) == 0) return ClearStatements(pick, send);
        v1::ReleaseStatementsRequest request;
        request.add_statements(number(6));
        return Send(caller, request);
      }
      case 3:
        return DealWithWords(caller);
      case 5: {
        if (Pick(2) == 0) return SortOrHideTexts(focus.reasons_round, pick, send);
        v1::ReleaseReasonRequest request;
        request.set_item(1);
        request.set_round(number(3));
        request.set_reason(number(3));
        return Send(caller, request);
      }
      case 6: {
        v1::DraftJointAnswerRequest draft;
        draft.set_item(number(4));
        text(draft.mutable_wording());
        Send(caller, draft);
        v1::OpenBallotRequest open;
        open.set_item(draft.item());
        open.set_version(focus.versions.at(draft.item() - 1) + 1);
        open.set_merge_small_groups(true);
        if (Pick(2) == 0) {
          open.mutable_rule()->set_method(type::v1::DECISION_METHOD_CONSENT);
          open.mutable_rule()->mutable_quorum()->set_denominator(1);
        }
        text(open.mutable_what_happens());
        text(open.mutable_who_decides());
        text(open.mutable_when());
        return Send(caller, open);
      }
      case 7: {
        if (Pick(4) == 0) {
          v1::WithdrawBallotRequest withdraw;
          withdraw.set_ballot(focus.ballot);
          withdraw.set_reason("reason " + std::to_string(Pick(50)));
          return Send(caller, withdraw);
        }
        v1::CloseBallotRequest request;
        request.set_ballot(focus.ballot);
        return Send(caller, request);
      }
      case 8: {
        v1::StartTimerRequest request;
        request.set_item(static_cast<uint32_t>(Pick(3)));
        request.mutable_duration()->set_seconds(number(20));
        return Send(caller, request);
      }
      case 9:
        return ChangeRarely(caller);
      case 10:
      case 11:
      case 12:
        return GiveFloor(world_, [this](int n) { return Pick(n); });
      default: {
        v1::StopTimerRequest request;
        request.set_timer(number(4));
        return Send(caller, request);
      }
    }
  }

  // Steps that would seldom follow each other by chance: a consent ballot with objections that a
  // later version meets, an amendment, a theme, a statement that is hidden for a while, a timer
  // that is stopped.
  void TellAStory() {
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
    send(v1::StartTimerRequest(), [&](auto& r) { r.mutable_duration()->set_seconds(300); });
    send(v1::StopTimerRequest(),
         [&](auto& r) { r.set_timer(static_cast<uint32_t>(stored.timers.size()) + 1); });
  }

  // Objections and amendments.
  void DealWithWords(const Caller& caller) {
    const auto number = [&](int n) { return 1 + static_cast<uint32_t>(Pick(n)); };
    const Focus focus = LookUp();
    switch (Pick(4)) {
      case 0: {
        v1::ReleaseObjectionRequest request;
        request.set_ballot(focus.ballot);
        request.set_objection(number(3));
        return Send(caller, request);
      }
      case 1: {
        v1::ResolveObjectionRequest request;
        request.set_ballot(focus.objected);
        request.set_objection(number(2));
        request.set_version(number(8));
        return Send(caller, request);
      }
      case 2: {
        v1::ReleaseAmendmentRequest request;
        request.set_amendment(number(6));
        return Send(caller, request);
      }
      default: {
        v1::DecideAmendmentRequest request;
        request.set_amendment(number(6));
        request.set_accepted(Pick(2) == 0);
        if (request.accepted()) {
          auto& entry = *request.mutable_wording()->add_entries();
          entry.set_language("en");
          entry.set_value("amended " + std::to_string(Pick(100)));
        }
        return Send(caller, request);
      }
    }
  }

  void PutRight() {
    const auto number = [&](int n) { return 1 + static_cast<uint32_t>(Pick(n)); };
    switch (Pick(11)) {
      case 8: {
        const Focus focus = LookUp();
        v1::EnterCountsRequest request;
        request.set_item(focus.item != 0 ? focus.item : 1);
        request.set_round(focus.round);
        request.set_group(number(3));
        request.set_kind(Pick(2) == 0 ? type::v1::COUNT_KIND_HAND_COUNT
                                      : type::v1::COUNT_KIND_BEFOREHAND);
        request.mutable_counts()->set_skipped(number(5) - 1);
        return Send(World::Facilitator(), request);
      }
      case 7:
        return FillInFacts();
      case 5: {
        v1::HelpPersonRequest request;
        request.set_group(number(3));
        request.set_place(type::v1::PLACE_HALL);
        return Send(World::Person(Somebody()), request);
      }
      case 6:
        return EnterForSomebody();
      case 3:
      case 4: {
        v1::SubmitAnswerRequest request;
        request.set_item(number(2));
        request.set_round(1);
        request.mutable_value()->mutable_skip();
        return Send(World::Person(Somebody()), request);
      }
      case 0: {
        if (Pick(8) == 0) {
          return Send(World::Facilitator(), v1::MarkYoungPeoplePresentRequest());
        }
        v1::LockJoiningRequest request;
        request.set_locked(Pick(4) == 0);
        return Send(World::Facilitator(), request);
      }
      case 1: {
        if (Pick(3) != 0) return;
        v1::RemoveParticipantRequest request;
        request.set_participant(number(kPeople));
        request.set_reason("reason " + std::to_string(Pick(50)));
        return Send(World::Facilitator(), request);
      }
      case 2: {
        v1::MoveParticipantRequest request;
        request.set_participant(number(kPeople));
        request.set_group(number(3));
        return Send(World::Facilitator(), request);
      }
      default: {
        v1::MoveParticipantRequest request;
        request.set_group(number(3));
        return Send(World::Person(Somebody()), request);
      }
    }
  }

  void FillInFacts() {
    const auto versions = world_.Stored().facts_versions;
    const auto text = [&](type::v1::Text* out) {
      auto& entry = *out->add_entries();
      entry.set_language("en");
      entry.set_value("fact " + std::to_string(Pick(100)));
    };
    v1::ChangeFactsRequest facts;
    facts.set_based_on(versions.facts);
    text(facts.mutable_facts()->mutable_open());
    v1::ChangeTaskPartsRequest parts;
    parts.set_based_on(versions.task_parts);
    text(parts.add_task_parts()->mutable_name());
    v1::ChangeTargetGroupsRequest groups;
    groups.set_based_on(versions.target_groups);
    text(groups.add_target_groups()->mutable_name());
    switch (Pick(3)) {
      case 0:
        return Send(World::Facilitator(), facts);
      case 1:
        return Send(World::Person(Somebody()), parts);
      default:
        return Send(World::Facilitator(), groups);
    }
  }

  // For a person without a device, as far as its helper is one of those who act here.
  void EnterForSomebody() {
    const domain::Session stored = world_.Stored();
    const Focus focus = LookUp();
    for (uint32_t n = 1; n <= stored.participants.size(); ++n) {
      const domain::Participant& person = stored.participants[n - 1];
      if (!person.helper || Pick(2) == 0) continue;
      v1::SubmitAnswerRequest request;
      request.set_item(focus.item != 0 ? focus.item : 1);
      request.set_round(focus.round);
      request.set_on_behalf_of(n);
      request.mutable_value()->mutable_skip();
      for (int who = 0; who < kPeople; ++who) {
        Send(World::Person("person" + std::to_string(who)), request);
      }
      return;
    }
  }

  void ChangeRarely(const Caller& caller) {
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

  // Somebody watches from now on, or again from where they stood.
  void Watch() {
    for (Seat& seat : seats_) {
      if (seat.connected || Pick(2) == 0) continue;
      Resume(seat);
      return;
    }
    const Caller caller = Pick(3) == 0 ? World::Facilitator() : World::Person(Somebody());
    if (auto subscription = Subscribe(caller)) {
      seats_.push_back({caller, Watcher(std::move(*subscription))});
    }
  }

  std::optional<Subscription> Subscribe(const Caller& caller) {
    auto answer = std::make_shared<std::optional<domain::Result<Subscription>>>();
    world_.sessions->Watch(world_.session, caller, Into<Subscription>(answer));
    world_.executors->RunAll();
    if (!answer->has_value() || !answer->value()) return std::nullopt;
    return ***answer;
  }

  void Resume(Seat& seat) {
    auto subscription = Subscribe(seat.caller);
    if (!subscription) return;
    seat.watcher.Resume(std::move(*subscription));
    seat.connected = true;
  }

  void Disconnect() {
    if (seats_.empty()) return;
    Seat& seat = seats_[static_cast<size_t>(Pick(static_cast<int>(seats_.size())))];
    seat.watcher.Leave();
    seat.connected = false;
  }

  void PullSome() {
    for (Seat& seat : seats_) {
      if (!seat.connected || Pick(2) == 0) continue;
      if (Pick(4) == 0) {
        seat.watcher.PullOrBeat();
      } else {
        seat.watcher.Pull();
      }
    }
  }

  void Restart() {
    for (Seat& seat : seats_) {
      seat.watcher.Leave();
      seat.connected = false;
    }
    world_.Restart();
    for (Seat& seat : seats_) {
      if (Pick(2) == 0) Resume(seat);
    }
  }

  // Once all is quiet, everybody holds the same: what the log comes to.
  void Check() {
    world_.executors->Advance(milliseconds(500));
    const domain::Session stored = world_.Stored();
    const auto side = world_.log->ReadSideData(world_.session);
    ASSERT_TRUE(side);
    snapshots_ = updates_ = 0;
    for (Seat& seat : seats_) {
      if (!seat.connected) continue;
      seat.watcher.Pull();
      seat.watcher.PullOrBeat();  // what was shared may be from before the last event
      const Subscription& subscription = seat.watcher.subscription();
      ASSERT_EQ(seat.watcher.seen(), FreshSnapshot(subscription));
      // Who is connected is known to live alone: taken from what it publishes.
      Seen expected = RenderAll(stored, *side, subscription.audience, subscription.person, {});
      Seen seen = seat.watcher.seen();
      expected.erase("presence");
      seen.erase("presence");
      ASSERT_EQ(seen, expected);
      EXPECT_EQ(seat.watcher.revision().seq(), stored.seq);
      snapshots_ += seat.watcher.snapshots;
      updates_ += seat.watcher.updates;
    }
    CheckPresence(stored);
  }

  void CheckPresence(const domain::Session& stored) {
    world_.executors->Advance(seconds(15));  // let those who left be gone
    std::set<domain::ParticipantNumber> connected;
    for (const Seat& seat : seats_) {
      if (seat.connected) connected.insert(seat.watcher.subscription().person);
    }
    for (Seat& seat : seats_) {
      if (!seat.connected ||
          seat.watcher.subscription().audience != domain::view::Audience::kFacilitators) {
        continue;
      }
      seat.watcher.Pull();
      const v1::Entity expected =
          domain::view::RenderPresence(stored, {connected.begin(), connected.end()});
      ASSERT_EQ(seat.watcher.Find("presence").SerializeAsString(), expected.SerializeAsString());
    }
  }

  World world_;
  std::mt19937_64 engine_;
  std::vector<Seat> seats_;
  std::map<int, int> kinds_;
  int snapshots_ = 0;
  int updates_ = 0;
};

TEST(WatchInvariant, V1SnapshotAndUpdatesEqualAFreshSnapshot) {
  std::map<int, int> kinds;
  int updates = 0;
  int snapshots = 0;
  for (uint64_t seed = 1; seed <= kSeeds && !HasFailure(); ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Evening evening(seed);
    evening.Play();
    for (const auto& [kind, count] : evening.kinds()) kinds[kind] += count;
    updates += evening.updates();
    snapshots += evening.snapshots();
  }
  // The evenings were worth it: everything that happens in an open session came about.
  const auto* descriptor = log::v1::Event::descriptor()->FindOneofByName("body");
  for (int i = 0; i < descriptor->field_count(); ++i) {
    const int kind = descriptor->field(i)->number();
    if (kind == log::v1::Event::kPlanChanged) continue;  // only in a draft
    EXPECT_GT(kinds[kind], 0) << descriptor->field(i)->name();
  }
  EXPECT_GT(updates, 3 * snapshots);
}

}  // namespace
}  // namespace vooraf::live::testing
