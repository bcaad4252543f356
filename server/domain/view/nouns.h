// What view.cc puts together: one file per noun says who sees it, and when. Nothing outside view/
// includes this.
#pragma once

#include <optional>

#include "server/domain/signals/signal.h"
#include "server/domain/timestamp.h"
#include "server/domain/view/view.h"

namespace vooraf::domain::view {

// session_view.cc
std::optional<v1::Entity> RenderSession(const Session& session);
// people_view.cc
std::optional<v1::Entity> RenderGroup(const Session& session, GroupNumber group);
std::optional<v1::Entity> RenderPerson(const Session& session, Audience audience,
                                       ParticipantNumber participant);
std::optional<v1::Entity> RenderPersonName(const Session& session, const SideData& side,
                                           Audience audience, ParticipantNumber participant);
std::optional<v1::Entity> RenderInvitations(const Session& session, Audience audience,
                                            InvitationNumber batch);
std::optional<v1::Entity> RenderMe(const Session& session, ParticipantNumber participant);
// agenda_view.cc
std::optional<v1::Entity> RenderItem(const Session& session, ItemNumber item);
std::optional<v1::Entity> RenderRound(const Session& session, ItemNumber item, uint32_t round);
// reason_view.cc
std::optional<v1::Entity> RenderReason(const Session& session, Audience audience, ItemNumber item,
                                       uint32_t round, uint32_t reason);
// theme_view.cc
std::optional<v1::Entity> RenderTheme(const Session& session, Audience audience, ThemeNumber theme);
// statement_view.cc
std::optional<v1::Entity> RenderStatement(const Session& session, Audience audience,
                                          StatementNumber statement);
// ballot_view.cc
std::optional<v1::Entity> RenderJointAnswer(const Session& session, ItemNumber item);
std::optional<v1::Entity> RenderBallot(const Session& session, BallotNumber ballot);
// ballot_touched.cc: what an event about joint answers, ballots and amendments may change; and the
// objections that a ballot lists.
void TouchBallots(const Session& after, const log::v1::Event& event, Touched& touched);
void AddObjectionKeys(const Session& session, BallotNumber ballot, std::vector<EntityKey>& keys);
// objection_view.cc
std::optional<v1::Entity> RenderObjection(const Session& session, Audience audience,
                                          BallotNumber ballot, uint32_t objection);
// amendment_view.cc
std::optional<v1::Entity> RenderAmendment(const Session& session, Audience audience,
                                          AmendmentNumber amendment);
// counts_view.cc
std::optional<v1::Entity> RenderCounts(const Session& session, Audience audience, ItemNumber item,
                                       uint32_t round);
// facts_view.cc
std::optional<v1::Entity> RenderFacts(const Session& session);
// follow_up_view.cc
std::optional<v1::Entity> RenderFollowUp(const Session& session, uint32_t follow_up);
// floor_view.cc
std::optional<v1::Entity> RenderFloor(const Session& session);
std::optional<v1::Entity> RenderTextTurn(const Session& session, Audience audience,
                                         TextTurnNumber turn);
std::optional<v1::Entity> RenderSpeaking(const Session& session, Audience audience);
std::optional<v1::Entity> RenderFloorQueue(const Session& session, Audience audience);
std::optional<v1::Entity> RenderSpeakerName(const Session& session, const SideData& side,
                                            Audience audience);
std::optional<v1::Entity> RenderMyFloor(const Session& session, ParticipantNumber participant);
// floor_touched.cc: what an event of the floor may change; what follows for the floor where a
// person comes or goes; and all of it.
void TouchFloor(const Session& after, const log::v1::Event& event, Touched& touched);
void TouchHand(const Session& after, ParticipantNumber participant, Touched& touched);
void TouchWholeFloor(const Session& after, Touched& touched);
// signal_view.cc
std::optional<v1::Entity> RenderSignal(const Session& session, Audience audience,
                                       const signals::Place& place);
// signal_touched.cc: what an event changes in signals, but for those about speaking, which are
// touched with the floor.
EntityKey SignalKey(const signals::Place& place);
void TouchSignals(const Session& after, const log::v1::Event& event, Touched& touched);
// timer_view.cc
std::optional<v1::Entity> RenderTimer(const Session& session, TimerNumber timer);
// my_item_view.cc
std::optional<v1::Entity> RenderMyItem(const Session& session, ParticipantNumber participant,
                                       ItemNumber item);

}  // namespace vooraf::domain::view
