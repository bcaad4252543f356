#include "server/logfile/log_check.h"

#include <algorithm>
#include <cstring>

#include "server/domain/timestamp.h"
#include "server/logfile/refusals.h"
#include "vooraf/log/v1/event.pb.h"

namespace vooraf::logfile {
namespace {

domain::Error WhyNot(const store::Chain& chain, const store::RowView& row) {
  const uint64_t expected = chain.head().seq + 1;
  const std::string seq = std::to_string(expected);
  if (row.seq != expected) {
    return {&kEventMissing, {{"seq", seq}, {"found", std::to_string(row.seq)}}};
  }
  if (!store::LinkOf(chain.session(), row)) return {&kPartChanged, {{"seq", seq}}};
  return {&kEventChanged, {{"seq", seq}}};
}

}  // namespace

bool LogCheck::Next(const store::RowView& row) {
  const auto link = chain_.Follow(row);
  if (!link) {
    problems_.push_back(WhyNot(chain_, row));
    broken_ = true;
    return false;
  }
  last_time_ = domain::Time(std::chrono::microseconds(row.time_us));
  if (row.seq == 1) first_time_ = last_time_;
  Compare(chain_.session().value, /*own=*/true, chain_.head());
  if (!originals_.empty()) FollowOriginals(*link);
  // Imported is first, and first of what was imported, if that had been imported itself.
  if (originals_.size() + 1 == row.seq) NoteOrigin(row);
  return true;
}

void LogCheck::FollowOriginals(const store::Link& link) {
  for (Original& original : originals_) {
    const Origin& origin = original.origin;
    if (original.head.seq >= origin.seq) continue;
    store::Link of_original = link;
    of_original.session = origin.session;
    of_original.seq = link.seq - original.begin;
    original.head = {of_original.seq, store::ChainHash(original.head.hash, of_original)};
    Compare(origin.session, /*own=*/false, original.head);
    if (original.head.seq == origin.seq) {
      original.origin.leads_there = original.head.hash == origin.hash;
    }
  }
}

void LogCheck::NoteOrigin(const store::RowView& row) {
  log::v1::Event event;
  const bool read =
      event.ParseFromArray(row.structure.data(), static_cast<int>(row.structure.size()));
  if (!read || !event.has_imported()) return;
  const log::v1::Imported& imported = event.imported();
  Original original;
  original.begin = row.seq;
  original.origin.from_polis = imported.source() == log::v1::IMPORT_SOURCE_POLIS;
  original.origin.session = imported.session();
  original.origin.seq = imported.seq();
  original.origin.import_time = domain::TimeOf(imported.import_time());
  std::memcpy(original.origin.hash.data(), imported.hash().data(),
              std::min(imported.hash().size(), original.origin.hash.size()));
  originals_.push_back(std::move(original));
}

void LogCheck::Compare(const std::string& session, bool own, const store::Head& head) {
  if (kept_ == nullptr) return;
  if (kept_->session != session && !(kept_->session.empty() && own)) return;
  met_ = true;
  if (head.seq != kept_->seq) return;
  compared_ = true;
  if (head.hash != kept_->hash) {
    problems_.push_back({&kCheckpointDiffers, {{"seq", std::to_string(head.seq)}}});
  }
}

void LogCheck::Finish() {
  if (broken_) return;
  if (chain_.head().seq == 0 && problems_.empty()) problems_.push_back({&kNoEvents, {}});
  for (const Original& original : originals_) {
    if (original.origin.session.empty() || original.origin.leads_there) continue;
    problems_.push_back(
        {&kOriginDiffers,
         {{"session", original.origin.session}, {"seq", std::to_string(original.origin.seq)}}});
  }
  if (!met_ || compared_) return;
  uint64_t last = chain_.head().seq;
  for (const Original& original : originals_) {
    if (original.origin.session == kept_->session) last = original.head.seq;
  }
  problems_.push_back(
      {&kCheckpointBeyond, {{"last", std::to_string(last)}, {"seq", std::to_string(kept_->seq)}}});
}

std::vector<Origin> LogCheck::origins() const {
  std::vector<Origin> origins;
  for (const Original& original : originals_) origins.push_back(original.origin);
  return origins;
}

}  // namespace vooraf::logfile
