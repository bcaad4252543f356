#include "server/live/update_composer.h"

#include <utility>

#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::live {

std::string ChangedField(v1::Entity& entity) {
  v1::SessionUpdate update;
  *update.add_changed() = std::move(entity);
  return update.SerializeAsString();
}

std::string RemovedField(std::string key) {
  v1::SessionUpdate update;
  update.add_removed(std::move(key));
  return update.SerializeAsString();
}

std::string SnapshotField() {
  v1::SessionUpdate update;
  update.set_snapshot(true);
  return update.SerializeAsString();
}

std::string RevisionField(const v1::Revision& revision) {
  v1::SessionUpdate update;
  *update.mutable_revision() = revision;
  return update.SerializeAsString();
}

void UpdateComposer::Add(const std::string& field) {
  if (messages_.empty() || messages_.back().size() + field.size() > bytes_max_) {
    messages_.emplace_back();
  }
  messages_.back() += field;
}

}  // namespace vooraf::live
