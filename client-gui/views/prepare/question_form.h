// A question: its words, how it is answered, and by its kind the options, numbers and aspects.
#pragma once

#include <QWidget>

#include "client-gui/models/prepare/plan_draft.h"

class QVBoxLayout;

namespace vooraf::gui {

class QuestionForm : public QWidget {
  Q_OBJECT

 public:
  // REQUIRES: the question stays where it is as long as the form is there.
  QuestionForm(PlanDraft& draft, type::v1::Question* question, std::string path);

 Q_SIGNALS:
  // As ItemForm::Reshaped.
  void Reshaped(const std::string& focus);

 private:
  void AddKind();
  void AddOptions(const std::string& path);
  void AddNumbers();
  void AddAspects();
  void AddAspect(type::v1::Aspect aspect);
  void AddNumber(const std::string& path, const QString& label, const QString& hint,
                 std::pair<int, int> range, uint32_t value,
                 const std::function<void(uint32_t)>& set);

  PlanDraft& draft_;
  type::v1::Question& question_;
  std::string path_;
  QVBoxLayout* content_;
};

}  // namespace vooraf::gui
