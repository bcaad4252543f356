// Whether what somebody gave has arrived: one quiet line.
#pragma once

#include "client-gui/models/take_part/outgoing.h"
#include "client-gui/views/parts/labels.h"

namespace vooraf::gui {

class DeliveryLabel : public PlainLabel {
 public:
  DeliveryLabel() { setObjectName(QStringLiteral("delivery")); }
  // `saved`: what it says once it has arrived; empty where nothing was given.
  void ShowState(const Outgoing& outgoing, const std::string& slot, const QString& saved);
};

}  // namespace vooraf::gui
