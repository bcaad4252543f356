// Whether a session's log is what it was: its rows one by one, from the first on. Follows the chain
// of the session, those of the logs it was imported from, and holds both to a fingerprint that
// somebody kept.
//
// Thread contract: one thread at a time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/domain/error.h"
#include "server/domain/ids.h"
#include "server/logfile/checkpoint.h"
#include "server/store/stored_row.h"

namespace vooraf::logfile {

// Where an imported session came from.
struct Origin {
  bool from_polis = false;
  // Of the log that was read; empty where it was no log.
  std::string session;
  uint64_t seq = 0;
  domain::Hash hash{};
  domain::Time import_time{};
  // Whether the events that follow are those of that log, up to its last: so its chain says.
  bool leads_there = false;
};

class LogCheck {
 public:
  // `kept`: null for none. REQUIRES: it outlives this.
  LogCheck(domain::SessionId session, const Checkpoint* kept)
      : chain_(std::move(session), {}), kept_(kept) {}

  // False if the row does not follow from the one before; from then on nothing more is to be given.
  bool Next(const store::RowView& row);
  // After the last row.
  void Finish();
  // What is wrong with the log as a whole, besides.
  void Add(domain::Error problem) { problems_.push_back(std::move(problem)); }

  const domain::SessionId& session() const { return chain_.session(); }
  const store::Head& head() const { return chain_.head(); }
  domain::Time first_time() const { return first_time_; }
  domain::Time last_time() const { return last_time_; }
  std::vector<Origin> origins() const;
  // Whether the fingerprint is of this session, or of one that it was imported from.
  bool meets_checkpoint() const { return met_; }
  const std::vector<domain::Error>& problems() const { return problems_; }

 private:
  // The chain of a log that this session says it was.
  struct Original {
    Origin origin;
    uint64_t begin = 0;  // events of this session before the log's first
    store::Head head;
  };

  void FollowOriginals(const store::Link& link);
  void NoteOrigin(const store::RowView& row);
  void Compare(const std::string& session, bool own, const store::Head& head);

  store::Chain chain_;
  const Checkpoint* const kept_;
  std::vector<Original> originals_;
  domain::Time first_time_{};
  domain::Time last_time_{};
  bool met_ = false;
  bool compared_ = false;
  bool broken_ = false;
  std::vector<domain::Error> problems_;
};

}  // namespace vooraf::logfile
