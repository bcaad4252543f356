// How is decided: the method, and as far as it needs them threshold, basis, quorum, scope and
// secrecy; said as a sentence while it is built.
#pragma once

#include <QWidget>

#include "vooraf/type/v1/decision.pb.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace vooraf::gui {

class PlainLabel;

class RuleEditor : public QWidget {
  Q_OBJECT

 public:
  explicit RuleEditor(type::v1::DecisionRule rule, QWidget* parent = nullptr);

  const type::v1::DecisionRule& rule() const { return rule_; }

 Q_SIGNALS:
  void Changed();

 private:
  // Of the widgets only those that the method needs are shown.
  void Update();
  void Take();

  type::v1::DecisionRule rule_;
  bool updating_ = false;
  QFormLayout* form_;
  QComboBox* method_;
  QSpinBox* number_;
  PlainLabel* number_label_;
  QComboBox* threshold_;
  QComboBox* basis_;
  QComboBox* quorum_;
  QComboBox* scope_;
  QCheckBox* secret_;
  PlainLabel* secret_hint_;
  PlainLabel* sentence_;
};

}  // namespace vooraf::gui
