// What the steps, fingers and grades of votes stand for, in Dutch and English.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "vooraf/type/v1/decision.pb.h"
#include "vooraf/type/v1/text.pb.h"

namespace vooraf::domain {

struct StepWords {
  uint32_t step = 0;
  std::string_view nl, en;
};

// Lowest first; empty by methods whose votes take no steps.
std::span<const StepWords> StepWordsOf(type::v1::DecisionMethod method);

type::v1::Text LabelOf(const StepWords& words);

}  // namespace vooraf::domain
