// Signals: what a talk may be going wrong on, by the risks that the project is made for. Each is a
// plain sentence with its counts, never a score. Source: docs/SPEC.md, H rules.
//
// A signal is a pure function of the session, and of nothing in it that is not shown: stored
// results of rounds shown as a whole, facts, joint answers, ballots' stored outcomes, and speaking
// time by the partition that is shown. Marks of options say what a question asks, never labels.
#pragma once

#include <optional>
#include <vector>

#include "server/domain/session.h"
#include "vooraf/type/v1/signal.pb.h"

namespace vooraf::domain::signals {

// Where a signal may stand.
struct Place {
  type::v1::SignalCause cause = type::v1::SIGNAL_CAUSE_UNSPECIFIED;
  ItemNumber item;  // none where it is about no item

  bool operator==(const Place&) const = default;
};

struct Signal {
  Place place;
  uint32_t version = 0;  // grows when what it looks at changes
  std::vector<type::v1::SignalFigure> figures;
  type::v1::Text sentence;
};

// The risk that a cause points at; unspecified for what is no cause.
type::v1::SignalKind KindOf(type::v1::SignalCause cause);

// Every place of the session where a signal may stand now or later. Those of one item follow each
// other; what a place's signal looks at beyond its item is said in touched.cc.
std::vector<Place> PlacesIn(const Session& session);
// The places at one item.
std::vector<Place> PlacesAt(const Item& item);

// The signal that stands there; none in a session that has not started.
std::optional<Signal> Find(const Session& session, const Place& place);
// All that stand, in the order of PlacesIn.
std::vector<Signal> FindAll(const Session& session);

}  // namespace vooraf::domain::signals
