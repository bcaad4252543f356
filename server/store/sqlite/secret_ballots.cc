#include "server/store/sqlite/secret_ballots.h"

#include <spdlog/spdlog.h>

#include <utility>
#include <variant>

#include "server/store/refusals.h"
#include "server/store/sqlite/sealed_vote.h"

namespace vooraf::store::sqlite {

using domain::Result;
using domain::SideWrite;

namespace {

// Between attempts to cut the log while another program reads.
constexpr std::chrono::seconds kRetry{1};
// For a reader to end, at the first attempt: all commits wait as long.
constexpr std::chrono::milliseconds kPatience{200};

template <class Write, class Then>
void ForEach(std::span<const Append> batch, Then then) {
  for (const Append& append : batch) {
    for (const SideWrite& write : append.side) {
      if (const auto* found = std::get_if<Write>(&write)) {
        then(BallotId{append.session, found->ballot});
      }
    }
  }
}

}  // namespace

SecretBallots::SecretBallots(const DatabaseFile& file, Writer& writer)
    : writer_(writer),
      keys_(file.path),
      open_(writer.connection(), "INSERT INTO secret_ballots (session, ballot) VALUES (?1, ?2)"),
      put_(writer.connection(),
           "INSERT INTO secret_votes (session, ballot, participant, sealed) VALUES (?1, ?2, ?3, ?4)"
           " ON CONFLICT DO UPDATE SET sealed = excluded.sealed"),
      drop_(writer.connection(),
            "DELETE FROM secret_votes WHERE session = ?1 AND ballot = ?2 AND participant = ?3"),
      delete_votes_(writer.connection(),
                    "DELETE FROM secret_votes WHERE session = ?1 AND ballot = ?2"),
      delete_ballot_(writer.connection(),
                     "DELETE FROM secret_ballots WHERE session = ?1 AND ballot = ?2"),
      list_(writer.connection(),
            "SELECT sessions.session, ballot FROM secret_ballots"
            " JOIN sessions ON sessions.id = secret_ballots.session") {}

SecretBallots::~SecretBallots() { End(/*wait=*/false); }

Result<void> SecretBallots::FinishInterrupted() {
  auto with_key = keys_.List();
  if (!with_key) return domain::Propagate(with_key);
  if (with_key->empty()) return {};
  ended_.insert(with_key->begin(), with_key->end());
  for (Rows rows = list_.Query(); rows.Next();) {
    ended_.erase({{rows.Text(0)}, {static_cast<uint32_t>(rows.Number(1))}});
  }
  // Now, so that a key that cannot be destroyed is told of at the start.
  for (const BallotId& id : ended_) {
    if (auto emptied = keys_.Empty(id); !emptied) return emptied;
  }
  End(/*wait=*/true);
  return {};
}

Result<void> SecretBallots::Prepare(std::span<const Append> batch) {
  Result<void> prepared;
  ForEach<domain::OpenSecretBallot>(batch, [&](const BallotId& id) {
    if (!prepared) return;
    if (ended_.contains(id)) {
      // Opening was refused before, and its key could not be removed.
      prepared = keys_.Destroy(id);
      if (!prepared) return;
      ended_.erase(id);
    }
    auto made = keys_.Make(id);
    if (!made) {
      prepared = domain::Propagate(made);
    } else if (*made) {
      made_.insert(id);
    }
  });
  return prepared;
}

void SecretBallots::Finish(std::span<const Append> batch, CommitStatus status) {
  const size_t before = ended_.size();
  for (const BallotId& id : std::exchange(made_, {})) {
    if (status == CommitStatus::kRefused && !keys_.Destroy(id)) ended_.insert(id);
  }
  if (status == CommitStatus::kDone) {
    ForEach<domain::EndSecretBallot>(batch, [&](const BallotId& id) { ended_.insert(id); });
  }
  if (ended_.empty()) return;
  const bool news = ended_.size() > before;
  if (news || std::chrono::steady_clock::now() >= next_try_) End(/*wait=*/news);
}

// Ends what is in ended_; keeps there what cannot be ended now.
void SecretBallots::End(bool wait) {
  if (ended_.empty()) return;
  next_try_ = std::chrono::steady_clock::now() + kRetry;
  if (writer_.CutLog(wait ? kPatience : std::chrono::milliseconds(0))) {
    std::erase_if(ended_, [&](const BallotId& id) { return keys_.Destroy(id).has_value(); });
  } else {
    for (const BallotId& id : ended_) (void)keys_.Empty(id);
  }
  // Told once, at the first attempt.
  if (wait && !ended_.empty()) {
    spdlog::warn(
        "secret ballots that are over are not erased from the disk yet ({}): another program reads "
        "the database, or the disk is full. It is tried again with later changes and at the start.",
        ended_.size());
  }
}

Result<void> SecretBallots::Apply(RowId row, const domain::SessionId& session,
                                  const SideWrite& write) {
  if (const auto* open = std::get_if<domain::OpenSecretBallot>(&write)) {
    open_.Run(row, open->ballot.value);
  } else if (const auto* put = std::get_if<domain::PutSecretVote>(&write)) {
    const BallotId id{session, put->ballot};
    auto key = keys_.Find(id);
    if (!key) return domain::Propagate(key);
    if (*key == nullptr) return Refuse(kBallotKeyLost);
    const std::string sealed = SealVote(**key, id, put->participant, put->vote);
    put_.Run(row, put->ballot.value, put->participant.value, Blob(sealed));
  } else if (const auto* drop = std::get_if<domain::DropSecretVote>(&write)) {
    drop_.Run(row, drop->ballot.value, drop->participant.value);
  } else if (const auto* end = std::get_if<domain::EndSecretBallot>(&write)) {
    delete_votes_.Run(row, end->ballot.value);
    delete_ballot_.Run(row, end->ballot.value);
  }
  return {};
}

Result<domain::SecretBallot> SecretBallots::Unseal(const BallotId& ballot,
                                                   const std::vector<SealedVote>& votes) {
  domain::SecretBallot unsealed;
  auto key = keys_.Find(ballot);
  if (!key) return domain::Propagate(key);
  unsealed.lost = *key == nullptr;
  for (const SealedVote& vote : votes) {
    if (unsealed.lost) break;
    if (const auto opened = UnsealVote(**key, ballot, vote.participant, vote.bytes)) {
      unsealed.votes[vote.participant] = *opened;
    } else {
      unsealed.lost = true;
    }
  }
  if (unsealed.lost) unsealed.votes.clear();
  return unsealed;
}

}  // namespace vooraf::store::sqlite
