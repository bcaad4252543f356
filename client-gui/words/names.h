// What things are called, in the language of the interface.
#pragma once

#include <QString>

#include "client-core/next_step.h"
#include "client-core/session_model.h"
#include "vooraf/type/v1/decision.pb.h"

namespace vooraf::gui {

QString PhaseName(v1::SessionPhase phase);
QString PhaseName(type::v1::ItemPhase phase);
QString RoleName(type::v1::Role role);
QString SignalName(type::v1::SignalKind kind);
QString MethodName(type::v1::DecisionMethod method);
QString OutcomeName(type::v1::BallotOutcome outcome);
// Empty for questions without aspects.
QString AspectName(type::v1::Aspect aspect);

QString GroupName(const client::SessionSnapshot& session, uint32_t group);
// The groups that are shown together.
QString PartName(const client::SessionSnapshot& session, const type::v1::Part& part);
// The same by the part's number; 0 is everyone.
QString PartNamed(const client::SessionSnapshot& session, const type::v1::Partition& partition,
                  uint32_t part);
// "1. Which form?", or without the number where `item` is not there.
QString ItemTitle(const v1::ItemView& item);
// The name, if facilitators know it, else "Number 4".
QString PersonName(const client::SessionSnapshot& session, uint32_t participant);
QString OptionLabel(const google::protobuf::RepeatedPtrField<type::v1::Option>& options,
                    uint32_t option);

// What a step does, for its button.
QString StepLabel(const client::SessionSnapshot& session, const client::Step& step);

}  // namespace vooraf::gui
