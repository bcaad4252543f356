// A session as its watchers might see it, written down as messages, for tests of views.
#pragma once

#include <string>

namespace vooraf::cli {

// Title, agenda of three items (a question, a ladder, statements), three groups, the reader a
// resident. REQUIRES: current_item and phase are filled in by the caller's own entities.
inline const char* const kSampleSession = R"(
  changed { key: "group/1" group { in_hall: 9 at_home: 2 group { group: 1 side: SIDE_RESIDENT
    name { entries { language: "nl" value: "Bewoners" } entries { language: "en" value: "Residents" } } } } }
  changed { key: "group/2" group { in_hall: 4 group { group: 2 side: SIDE_PROFESSIONAL
    name { entries { language: "nl" value: "Fysiek domein" } entries { language: "en" value: "Physical domain" } } } } }
  changed { key: "group/3" group { in_hall: 3 group { group: 3 side: SIDE_PROFESSIONAL
    name { entries { language: "nl" value: "Sociaal domein" } entries { language: "en" value: "Social domain" } } } } }
  changed { key: "me" me { participant: 4 role: ROLE_PARTICIPANT group: 1 place: PLACE_HALL } }
)";

inline const char* const kSampleQuestion = R"(
  item: 1
  title { entries { language: "nl" value: "Welke vorm?" } entries { language: "en" value: "Which form?" } }
  explanation { entries { language: "nl" value: "Meedoen kan van alles betekenen." } }
  question {
    wording { entries { language: "nl" value: "Waar gaat het om?" } entries { language: "en" value: "What is it about?" } }
    reason_asked: true
    one_choice {
      options { option: 1
        label { entries { language: "nl" value: "Meedenken over een plan" } entries { language: "en" value: "Thinking along on a plan" } }
        explanation { entries { language: "nl" value: "de gemeente maakt het plan" } } }
      options { option: 2
        label { entries { language: "nl" value: "Zelf meedoen in de buurt" } entries { language: "en" value: "Taking part oneself" } } }
    }
  }
)";

inline const char* const kSampleLadder = R"(
  item: 2
  title { entries { language: "nl" value: "Hoeveel zeggenschap?" } }
  question {
    wording { entries { language: "nl" value: "Welke trede past?" } }
    scale {
      steps { option: 1 mark: "informing" label { entries { language: "nl" value: "U hoort het" } }
        warning { entries { language: "nl" value: "Vertellen is nog geen meedoen." } } }
      steps { option: 2 mark: "consult" label { entries { language: "nl" value: "U geeft uw mening" } } }
      steps { option: 3 mark: "advise" label { entries { language: "nl" value: "U geeft advies" } } }
      aspects { aspect: ASPECT_OFFERED sides: SIDE_PROFESSIONAL
        wording { entries { language: "nl" value: "Wat biedt u?" } } }
      aspects { aspect: ASPECT_EXPECTED sides: SIDE_RESIDENT
        wording { entries { language: "nl" value: "Wat verwacht u?" } } }
    }
  }
)";

inline const char* const kSampleStatements = R"(
  item: 3
  title { entries { language: "nl" value: "Wat is nodig?" } }
  statements { wording { entries { language: "nl" value: "Om goed samen te werken ..." } } }
)";

// All three groups apart.
inline const char* const kSamplePartition = R"(
  partition {
    parts { part: 1 groups: 1 roll: 11 side: SIDE_RESIDENT }
    parts { part: 2 groups: 2 roll: 4 side: SIDE_PROFESSIONAL }
    parts { part: 3 groups: 3 roll: 3 side: SIDE_PROFESSIONAL }
  }
)";

// The session's own entity.
inline std::string SampleHead(int current_item, const std::string& phase) {
  return R"(changed { key: "session" session { phase: )" + phase + R"(
    title { entries { language: "nl" value: "Ons plein" } entries { language: "en" value: "Our square" } }
    occasion { entries { language: "nl" value: "Het plein gaat op de schop." } }
    languages: "nl" languages: "en" join_code: "K7QMP2XA"
    privacy {
      controller { entries { language: "nl" value: "Gemeente Voorbeeld" } }
      purpose { entries { language: "nl" value: "Een plan voor het plein" } }
      legal_basis { entries { language: "nl" value: "Publieke taak" } }
      contact { entries { language: "nl" value: "privacy@example.org" } } }
    items: 1 items: 2 items: 3 current_item: )" +
         std::to_string(current_item) + " } }";
}

}  // namespace vooraf::cli
