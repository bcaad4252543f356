// Puts together vooraf.v1.SessionUpdate messages from fields that are serialised already: protobuf
// messages concatenate by concatenating their bytes.
//
// Thread contract: none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "server/live/watch_source.h"
#include "vooraf/v1/entity.pb.h"
#include "vooraf/v1/revision.pb.h"

namespace vooraf::live {

// Each as the bytes of a SessionUpdate that holds it alone. The entity is moved from.
std::string ChangedField(v1::Entity& entity);
std::string RemovedField(std::string key);
std::string SnapshotField();
std::string RevisionField(const v1::Revision& revision);

// Kept free in every message.
inline constexpr size_t kRevisionBytesMax = 64;

class UpdateComposer {
 public:
  // The messages leave room for a revision, where no single field is too large for that.
  explicit UpdateComposer(size_t bytes_max = kUpdateBytesMax)
      : bytes_max_(bytes_max - kRevisionBytesMax) {}

  void Add(const std::string& field);
  // What was added, in order, in as few messages as it takes; none if nothing was.
  std::vector<std::string> Finish() { return std::move(messages_); }

 private:
  size_t bytes_max_;
  std::vector<std::string> messages_;
};

}  // namespace vooraf::live
