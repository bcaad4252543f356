// What somebody gave in a session, to read; and what is kept of it and of the log, as files that
// people and programs can read. The pages write the same ones.
//
// Thread contract: free functions, any thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

#include "client-core/session_model.h"
#include "vooraf/v1/log_service.pb.h"
#include "vooraf/v1/record_service.pb.h"

namespace vooraf::gui {

struct GivenItem {
  QString title;
  // My answers, ratings and votes, one each.
  QStringList lines;

  friend bool operator==(const GivenItem&, const GivenItem&) = default;
};

// Those to which I gave something, in the order of the agenda.
std::vector<GivenItem> GivenItemsOf(const client::SessionSnapshot& session);

// All that is kept about one person, as JSON.
QByteArray RecordFile(const v1::ExportPersonResponse& kept);

// The fingerprint of the log.
struct Fingerprint {
  quint64 events = 0;
  // In groups of four, that two people can compare aloud.
  QString shown;

  friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
};
// Without words if it cannot be read.
Fingerprint FingerprintOf(const v1::GetCheckpointResponse& signed_checkpoint);
// To be held against the log later, as JSON.
QByteArray CheckpointFile(const v1::GetCheckpointResponse& signed_checkpoint);

}  // namespace vooraf::gui
