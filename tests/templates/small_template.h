// A small template, for tests to change.
#pragma once

#include <string>

namespace vooraf::templates {

// A template that is right, line by line.
inline constexpr char kSmallTemplate[] = R"(template: "small"
description { entries { language: "en" value: "A small talk." } }
plan {
  title { entries { language: "en" value: "Small" } }
  languages: "en"
  groups {
    name { entries { language: "en" value: "Residents" } }
    side: SIDE_RESIDENT
  }
  items {
    title { entries { language: "en" value: "One" } }
    statements { wording { entries { language: "en" value: "What matters?" } } }
  }
  items {
    title { entries { language: "en" value: "Two" } }
    question {
      wording { entries { language: "en" value: "Which?" } }
      one_choice {
        options { label { entries { language: "en" value: "This" } } }
        options { label { entries { language: "en" value: "That" } } }
      }
    }
  }
}
)";

inline std::string Replaced(std::string text, const std::string& what, const std::string& with) {
  return text.replace(text.find(what), what.size(), with);
}

inline std::string Named(const std::string& name) {
  return Replaced(kSmallTemplate, "\"small\"", "\"" + name + "\"");
}

}  // namespace vooraf::templates
