// An answer as it is typed: options, an order, points, scores, or that there is none.
#pragma once

#include <string>
#include <vector>

#include "client-core/error.h"
#include "vooraf/type/v1/agenda.pb.h"
#include "vooraf/type/v1/answer.pb.h"

namespace vooraf::cli {

struct AnswerForm {
  // Options by number or name.
  std::vector<std::string> options;
  // "2,1,3": the most preferred first.
  std::string rank;
  // "1=5,3=2": points for options, and scores of them.
  std::string points;
  std::string scores;
  // Words of one's own; "-" is standard input.
  std::string text;
  bool dont_know = false;
  bool skip = false;
};

// The answer that is meant, if the form fits the question.
client::Result<type::v1::AnswerValue> ValueFrom(const AnswerForm& form,
                                                const type::v1::Question& question);

}  // namespace vooraf::cli
