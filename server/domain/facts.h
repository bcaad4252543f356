// Facts filled in beforehand.
#pragma once

#include <cstdint>
#include <string>

#include "server/domain/error.h"
#include "vooraf/type/v1/facts.pb.h"

namespace vooraf::domain {

// Which version of each kind of facts there is, and which have lost their words.
struct FactsVersions {
  uint32_t facts = 0;
  uint32_t task_parts = 0;
  uint32_t target_groups = 0;
  bool facts_erased = false;
  bool task_parts_erased = false;
  bool target_groups_erased = false;

  bool erased() const { return facts_erased || task_parts_erased || target_groups_erased; }
  // All of them are new.
  void RaiseAll() { *this = {facts + 1, task_parts + 1, target_groups + 1, false, false, false}; }
};

// Fills in what is not said, or says what is wrong; `path` stands before the fields' names.
Result<void> NormaliseFacts(type::v1::Facts& facts, const std::string& path);

}  // namespace vooraf::domain
