#include "server/live/replay/past_view.h"

#include <memory>
#include <utility>

#include "server/domain/timestamp.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::live {

std::string PositionField(uint64_t seq, domain::Time moment) {
  v1::SessionUpdate update;
  update.mutable_revision()->set_seq(seq);
  domain::SetTimestamp(moment, update.mutable_time());
  return update.SerializeAsString();
}

void PastView::Fold(const domain::StoredEvent& event) {
  domain::Evolve(session_, event);
  if (snapshot_due_) return;
  // The plan is replaced as a whole: what there was before may be gone.
  if (event.event.has_plan_changed()) {
    snapshot_due_ = true;
    return;
  }
  const domain::view::Touched touched = domain::view::TouchedBy(session_, event);
  touched_.insert(touched.shared.begin(), touched.shared.end());
  touched_.insert(touched.personal_of_all.begin(), touched.personal_of_all.end());
  for (const auto& [person, key] : touched.personal) {
    if (person == onlooker_.person) touched_.insert(key);
  }
}

std::vector<std::string> PastView::TakeUpdate(domain::Time moment) {
  ++updates_;
  UpdateComposer composer;
  if (snapshot_due_) {
    AddSnapshot(composer);
  } else {
    AddTouched(composer);
  }
  touched_.clear();
  std::vector<std::string> messages = composer.Finish();
  if (messages.empty()) messages.emplace_back();
  messages.back() += PositionField(session_.seq, moment);
  return messages;
}

EntityTable::Bytes PastView::Render(const Key& key) const {
  auto entity = domain::view::RenderReplayed(session_, onlooker_, key);
  if (!entity) return nullptr;
  return std::make_shared<const std::string>(ChangedField(*entity));
}

void PastView::AddSnapshot(UpdateComposer& composer) {
  snapshot_due_ = false;
  table_ = EntityTable();
  const auto put = [this](const std::vector<Key>& keys) {
    for (const Key& key : keys) {
      if (auto bytes = Render(key)) table_.Put(key, std::move(bytes), updates_);
    }
  };
  put(domain::view::SharedKeys(session_));
  put(domain::view::PersonalKeys(session_, onlooker_.person));
  composer.Add(SnapshotField());
  table_.AddAll(composer);
}

void PastView::AddTouched(UpdateComposer& composer) {
  for (const Key& key : touched_) {
    auto bytes = Render(key);
    if (table_.Differs(key, bytes)) table_.Put(key, std::move(bytes), updates_);
  }
  // More was removed than the table remembers.
  if (table_.horizon() == updates_) return AddSnapshot(composer);
  table_.AddChanges(updates_ - 1, composer);
}

}  // namespace vooraf::live
