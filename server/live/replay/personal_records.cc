#include "server/live/replay/personal_records.h"

#include <algorithm>
#include <utility>

#include "server/domain/personal_record.h"
#include "server/live/replay/timeline.h"

namespace vooraf::live {

PersonalRecords::PersonalRecords(const store::EventLog& log, domain::SessionId session,
                                 uint64_t last_seq, domain::ParticipantNumber person,
                                 const domain::Participant& seat)
    : log_(log), session_(std::move(session)), last_seq_(last_seq), person_(person) {
  response_.set_participant(person.value);
  response_.set_role(seat.role);
  response_.set_group(seat.group.value);
  response_.set_place(seat.place);
}

domain::Result<bool> PersonalRecords::GoOn() {
  const uint64_t last = std::min(seq_ + kTimelineChunkEvents, last_seq_);
  const auto read =
      log_.ReadUntil(session_, seq_, last, [this](domain::StoredEvent&& event) { Add(event); });
  if (!read) return tl::unexpected(read.error());
  if (seq_ < last_seq_) return false;
  const auto side = log_.ReadSideData(session_);
  if (!side) return tl::unexpected(side.error());
  if (const auto name = side->names.find(person_); name != side->names.end()) {
    response_.set_name(name->second);
  }
  return true;
}

void PersonalRecords::Add(const domain::StoredEvent& event) {
  seq_ = event.seq;
  auto record = domain::RecordOf(event, person_);
  if (!record) return;
  if (event.event.has_participant_joined()) *response_.mutable_join_time() = record->time();
  bytes_ += record->ByteSizeLong();
  if (bytes_ > kRecordBytesMax) {
    response_.set_cut_off(true);
    return;
  }
  *response_.add_records() = *std::move(record);
}

}  // namespace vooraf::live
