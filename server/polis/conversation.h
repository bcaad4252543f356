// A conversation held on Polis, as its export tells it (comments.csv, votes.csv,
// participants-votes.csv and, if it is there, summary.csv): what people said and how they voted,
// with the moments at which they did.
//
// Thread contract: a plain value; Read is a free function.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/error.h"
#include "server/domain/ids.h"
#include "vooraf/type/v1/answer.pb.h"

namespace vooraf::polis {

struct Person {
  int64_t id = 0;
  std::optional<int64_t> group;  // by opinion, from 0; none for who voted too little
};

struct Statement {
  int64_t id = 0;
  size_t author = 0;  // index into people
  bool is_seed = false;
  bool moderated_out = false;
  domain::Time time{};  // never after the first vote on it
  std::string text;
  uint64_t line = 0;  // of comments.csv
};

struct Vote {
  size_t statement = 0;  // index into statements
  size_t voter = 0;      // index into people
  type::v1::Rating rating = type::v1::RATING_UNSPECIFIED;
  domain::Time time{};
};

struct Conversation {
  std::string topic;  // empty if the export does not say
  std::string description;
  std::vector<Person> people;         // by id
  std::vector<Statement> statements;  // in the order of their times
  std::vector<Vote> votes;            // in the order of their times, then of the file
};

// Errors: FILE_UNREADABLE; those of CsvFile; POLIS_BAD_VALUE, POLIS_TWICE, POLIS_UNKNOWN_STATEMENT,
// POLIS_NOBODY_VOTED.
domain::Result<Conversation> Read(const std::filesystem::path& folder);

}  // namespace vooraf::polis
