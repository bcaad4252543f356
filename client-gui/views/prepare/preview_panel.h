// What residents will see of the selected item: a card of the width of a phone, in any language of
// the session and as any side of the table. Nothing in it can be pressed.
#pragma once

#include <QTimer>
#include <QWidget>

#include "client-gui/models/prepare/plan_draft.h"

class QComboBox;
class QVBoxLayout;

namespace vooraf::gui {

class PreviewPanel : public QWidget {
  Q_OBJECT

 public:
  explicit PreviewPanel(PlanDraft& draft);

  // Of the item that is selected now.
  void Show();

 private:
  void FillLanguages();
  void AddItem(const type::v1::AgendaItem& item);
  void AddQuestion(const type::v1::Question& question);
  void AddOptions(const type::v1::Question& question);
  void AddOption(const QString& label, const QString& more);
  void AddWriting(const QString& label, int lines);
  QString Said(const type::v1::Text& text) const;

  PlanDraft& draft_;
  QComboBox* language_;
  QComboBox* side_;
  QVBoxLayout* card_;
  // Not at every key.
  QTimer timer_;
};

}  // namespace vooraf::gui
