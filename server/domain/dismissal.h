// A facilitator's word that a signal needs nothing more. Source: docs/SPEC.md, H3 and H4.
#pragma once

#include <cstdint>
#include <string>

#include "server/domain/ids.h"
#include "vooraf/type/v1/signal.pb.h"

namespace vooraf::domain {

// The last one of a signal.
struct Dismissal {
  type::v1::SignalCause cause = type::v1::SIGNAL_CAUSE_UNSPECIFIED;
  ItemNumber item;       // none where the signal is about no item
  uint32_t version = 0;  // of the signal; another version stands again
  std::string reason;    // empty if erased
  bool withdrawn = false;
};

}  // namespace vooraf::domain
