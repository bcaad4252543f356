// What view.cc puts together: one file per noun says who sees it, and when. Nothing outside view/
// includes this.
#pragma once

#include <optional>

#include "google/protobuf/timestamp.pb.h"
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
// objection_view.cc
std::optional<v1::Entity> RenderObjection(const Session& session, Audience audience,
                                          BallotNumber ballot, uint32_t objection);
// amendment_view.cc
std::optional<v1::Entity> RenderAmendment(const Session& session, Audience audience,
                                          AmendmentNumber amendment);
// timer_view.cc
std::optional<v1::Entity> RenderTimer(const Session& session, TimerNumber timer);
// my_item_view.cc
std::optional<v1::Entity> RenderMyItem(const Session& session, ParticipantNumber participant,
                                       ItemNumber item);

// A time that has come; leaves the field absent where it has not.
void SetTime(Time time, google::protobuf::Timestamp* field);

}  // namespace vooraf::domain::view
