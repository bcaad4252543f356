// What the files of disclosure.h call things.
#pragma once

#include <algorithm>
#include <string>

#include "vooraf/type/v1/result.pb.h"

namespace vooraf::sim {

// The groups of a part, by its number: of a partition of which only some parts are shown.
inline const type::v1::Part& PartOf(const type::v1::Partition& partition, uint32_t number) {
  const auto found = std::find_if(partition.parts().begin(), partition.parts().end(),
                                  [&](const auto& part) { return part.part() == number; });
  return *found;
}

inline std::string Round(uint32_t round) { return "round " + std::to_string(round); }

inline std::string Option(uint32_t option) { return "option " + std::to_string(option); }

}  // namespace vooraf::sim
