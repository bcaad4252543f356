#include "client-gui/views/take_part/privacy_card.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include "client-gui/views/parts/labels.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(PrivacyCard)
};

}  // namespace

QWidget* NewPrivacyCard(const type::v1::PrivacyFacts& privacy) {
  QVBoxLayout* inner = nullptr;
  auto* card = NewCard(&inner);
  inner->addWidget(new PlainLabel(Words::tr("About your data"), Role::kHeading));
  const auto add = [inner](const QString& question, const QString& answer) {
    if (answer.isEmpty()) return;
    inner->addWidget(new PlainLabel(question, Role::kQuiet));
    inner->addWidget(new PlainLabel(answer));
  };
  add(Words::tr("Who is responsible?"), In(privacy.controller()));
  add(Words::tr("What do we use your answers for?"), In(privacy.purpose()));
  add(Words::tr("Legal basis"), In(privacy.legal_basis()));
  add(Words::tr("Questions, or to have data erased?"), In(privacy.contact()));
  return card;
}

}  // namespace vooraf::gui
