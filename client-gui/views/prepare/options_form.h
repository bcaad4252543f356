// The options of a question, or the steps of a ladder from lowest to highest.
#pragma once

#include <QWidget>

#include "client-gui/models/prepare/plan_draft.h"

class QVBoxLayout;

namespace vooraf::gui {

class OptionsForm : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: the list stays where it is as long as the form is there.
  OptionsForm(PlanDraft& draft, Options* options, std::string path, OptionBounds bounds,
              bool is_ladder);

 Q_SIGNALS:
  // As ItemForm::Reshaped.
  void Reshaped(const std::string& focus);

 private:
  void AddOption(int index);
  QString Numbered(int index) const;
  std::string At(int index) const;

  PlanDraft& draft_;
  Options& options_;
  std::string path_;
  OptionBounds bounds_;
  bool is_ladder_;
  QVBoxLayout* content_;
};

}  // namespace vooraf::gui
