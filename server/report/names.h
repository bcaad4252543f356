// What the contract's values are called, in Dutch and English, and the definitions that the report
// uses.
#pragma once

#include <array>
#include <string_view>

#include "server/report/speech.h"
#include "vooraf/type/v1/agenda.pb.h"
#include "vooraf/type/v1/ballot_result.pb.h"
#include "vooraf/type/v1/facts.pb.h"
#include "vooraf/type/v1/people.pb.h"
#include "vooraf/type/v1/signal.pb.h"
#include "vooraf/type/v1/working.pb.h"
#include "vooraf/v1/entity.pb.h"

namespace vooraf::report {

const Words& NameOf(v1::SessionPhase phase);
const Words& NameOf(type::v1::ItemPhase phase);
const Words& NameOf(type::v1::Side side);
const Words& NameOf(type::v1::Aspect aspect);
const Words& NameOf(type::v1::TaskForm form);
const Words& NameOf(type::v1::TargetPresence presence);
const Words& NameOf(type::v1::SignalKind kind);
const Words& NameOf(type::v1::BallotOutcome outcome);
const Words& NameOf(type::v1::DecisionMethod method);
const Words& NameOf(type::v1::CountRoundKind kind);
const Words& NameOf(v1::AmendmentPhase phase);
// Of the report's own fixed words, such as "withdrawn" for a ballot or "ranking" for a question.
const Words& NameOfCode(std::string_view code);
// Of the fixed words in the working of a count; see type/v1/working.proto.
const Words& NameOfWorking(std::string_view name);

// SOURCE: Platform31's essay "Tien jaar participatiesamenleving" (2023), in words of our own.
struct Definition {
  Words name, meaning;
};
inline constexpr auto kDefinitions = std::to_array<Definition>({
    {{"Beleidsparticipatie", "Policy participation"},
     {"meedenken, meebeslissen of terugkijken bij beleid en plannen van de overheid",
      "thinking along, deciding along or looking back on policy and plans of the government"}},
    {{"Maatschappelijke participatie", "Societal participation"},
     {"meedoen in de samenleving: werk, school, vrijwilligerswerk, elkaar helpen",
      "taking part in society: work, school, volunteering, helping each other"}},
    {{"Uitdaagrecht", "Right to challenge"},
     {"bewoners nemen een taak over van de overheid",
      "residents take over a task from the government"}},
    {{"Zeggenschap", "Say"},
     {"hoeveel invloed iemand heeft op wat er besloten wordt",
      "how much influence somebody has on what is decided"}},
    {{"Verantwoordelijkheid", "Responsibility"},
     {"wat iemand zelf doet of draagt; dat geeft nog geen zeggenschap",
      "what somebody does or carries themselves; by itself it gives no say"}},
});

}  // namespace vooraf::report
