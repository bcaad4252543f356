// Columns that several tables have. Nothing outside report/ includes this.
#pragma once

#include "server/report/tables.h"

namespace vooraf::report::columns {

inline constexpr Column kItem{"item", CellKind::kNumber, {"Onderdeel", "Item"}};
inline constexpr Column kRound{"round", CellKind::kNumber, {"Ronde", "Round"}};
inline constexpr Column kBallot{"ballot", CellKind::kNumber, {"Stemming", "Vote"}};
inline constexpr Column kAspect{"aspect", CellKind::kCode, {"Kant van de vraag", "Aspect"}};
inline constexpr Column kPart{"part", CellKind::kNumber, {"Deel", "Part"}};
inline constexpr Column kGroups{"groups", CellKind::kText, {"Groepen", "Groups"}};
inline constexpr Column kOption{"option", CellKind::kNumber, {"Keuze", "Option"}};
inline constexpr Column kLabel{"label", CellKind::kText, {"Naam", "Label"}};
inline constexpr Column kStatement{"statement", CellKind::kNumber, {"Stelling", "Statement"}};
inline constexpr Column kText{"text", CellKind::kText, {"Tekst", "Text"}};
inline constexpr Column kErased{"erased", CellKind::kYesNo, {"Gewist", "Erased"}};
inline constexpr Column kPeople{"people", CellKind::kNumber, {"Mensen", "People"}};

}  // namespace vooraf::report::columns
