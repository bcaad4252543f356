#include "client-gui/views/take_part/delivery.h"

#include <QCoreApplication>

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Delivery)
};

}  // namespace

void DeliveryLabel::ShowState(const Outgoing& outgoing, const std::string& slot,
                              const QString& saved) {
  switch (outgoing.StateOf(slot)) {
    case Outgoing::Delivery::kSending:
      SetRole(Role::kQuiet);
      Show(Words::tr("Being sent…"));
      break;
    case Outgoing::Delivery::kWaiting:
      SetRole(Role::kDanger);
      Show(
          Words::tr("Not sent yet. We keep trying, and send it as soon as there is a connection."));
      break;
    case Outgoing::Delivery::kDone:
      SetRole(Role::kGood);
      Show(saved.isEmpty() ? saved : u"✓ "_qs + saved);
      break;
  }
}

}  // namespace vooraf::gui
