// What is known beforehand, a row for each thing that people are told, as the pages have it.
//
// Thread contract: free functions, any thread.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "client-core/session_model.h"

namespace vooraf::gui {

struct FactsRow {
  QString name;
  // More than one for parts of the task and for target groups.
  QStringList said;
  // Nobody filled it in; then it says so.
  bool is_empty = false;

  friend bool operator==(const FactsRow&, const FactsRow&) = default;
};

// None before the session is there.
std::vector<FactsRow> FactsRowsOf(const client::SessionSnapshot& session);

}  // namespace vooraf::gui
