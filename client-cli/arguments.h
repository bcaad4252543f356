// Reading what people type: names instead of numbers, words in either language, texts, times and
// shares.
#pragma once

#include <google/protobuf/message.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "client-core/error.h"
#include "client-core/session_model.h"
#include "vooraf/type/v1/answer.pb.h"
#include "vooraf/type/v1/decision.pb.h"
#include "vooraf/type/v1/floor.pb.h"
#include "vooraf/type/v1/people.pb.h"

namespace vooraf::cli {

// Something that can be named by its number, its fixed mark, or its label in any language.
struct Candidate {
  uint32_t number = 0;
  std::string mark;
  std::vector<std::string> labels;  // the first is shown in errors
};
Candidate CandidateOf(uint32_t number, const type::v1::Text& label, std::string mark = {});

// By number; else by whole mark or label, the beginning of one, or a piece of one, whatever the
// case of letters: the first of these that fits exactly one.
client::Result<uint32_t> Choose(const std::string& typed, const std::vector<Candidate>& candidates);

// An item by number or title; empty, "." or "current": the one that was asked last.
client::Result<const v1::ItemView*> ChooseItem(const client::SessionSnapshot& session,
                                               const std::string& typed);
client::Result<uint32_t> ChooseGroup(const std::string& typed,
                                     const std::vector<const type::v1::Group*>& groups);

// Words of the command line, in English or Dutch.
client::Result<type::v1::Rating> RatingFrom(const std::string& typed);
client::Result<type::v1::YesNoVote> VoteFrom(const std::string& typed);
client::Result<type::v1::ConsentVote> ConsentFrom(const std::string& typed);
client::Result<type::v1::DecisionMethod> MethodFrom(const std::string& typed);
client::Result<type::v1::Aspect> AspectFrom(const std::string& typed);
client::Result<type::v1::FloorPolicy> FloorPolicyFrom(const std::string& typed);
client::Result<type::v1::Role> RoleFrom(const std::string& typed);
client::Result<type::v1::Basis> BasisFrom(const std::string& typed);
client::Result<type::v1::Scope> ScopeFrom(const std::string& typed);

// Texts such as "nl=Hallo" "en=Hello"; one without a language is in `default_language`. Only names
// in `languages` count as a language before '='.
type::v1::Text TextFrom(const std::vector<std::string>& typed,
                        const std::vector<std::string>& languages,
                        const std::string& default_language);

// "5m", "90s", "1h30m", "5:00", "1:30:00"; a bare number is minutes. 1 second to 8 hours.
client::Result<std::chrono::seconds> DurationFrom(const std::string& typed);
// "2/3"; "1" and "0" too.
client::Result<type::v1::Fraction> FractionFrom(const std::string& typed);
// ">1/2": more than; ">=2/3" or "2/3": at least.
client::Result<type::v1::Threshold> ThresholdFrom(const std::string& typed);

// The file, or all of standard input for "-".
client::Result<std::string> ReadFileOrInput(const std::string& path);
// The text itself, or for "-" standard input without the line feed at its end.
std::string TextOrInput(const std::string& text);
// JSON, or protobuf's text format if it does not start with '{'. `path` is for the error.
client::Result<void> ParseMessage(const std::string& path, const std::string& bytes,
                                  google::protobuf::Message* message);

}  // namespace vooraf::cli
