// The controls for what is asked, of every kind, with what can be said instead. It holds what is
// filled in; whoever shows it sends it.
#pragma once

#include <QWidget>
#include <functional>
#include <map>

#include "client-gui/models/take_part/draft.h"

class QAbstractButton;
class QComboBox;
class QSpinBox;
class QVBoxLayout;

namespace vooraf::gui {

class PlainLabel;
class WordsBox;

class AskForm : public QWidget {
  Q_OBJECT

 public:
  // `name`: what the form is for, for who does not see it.
  AskForm(Ask ask, Draft draft, const QString& name);

  const Ask& ask() const { return ask_; }
  const Draft& draft() const { return draft_; }
  void SetDraft(const Draft& draft);

 Q_SIGNALS:
  void Changed();

 private:
  void AddChoices(QVBoxLayout* layout, const QString& name);
  void AddRanking(QVBoxLayout* layout);
  void AddPoints(QVBoxLayout* layout);
  void AddScores(QVBoxLayout* layout);
  void AddOthers(QVBoxLayout* layout);
  void DrawRanking(uint32_t focused);
  // Shows the draft in the controls that are there.
  void Show();
  void Edited();
  QString LabelOf(uint32_t choice) const;

  Ask ask_;
  Draft draft_;
  bool updating_ = false;
  std::map<uint32_t, QAbstractButton*> buttons_;
  std::map<uint32_t, PlainLabel*> warnings_;
  std::map<uint32_t, QAbstractButton*> others_;
  std::map<uint32_t, QSpinBox*> points_;
  std::map<uint32_t, QComboBox*> scores_;
  QVBoxLayout* ranking_ = nullptr;
  WordsBox* words_ = nullptr;
  PlainLabel* missing_;
};

}  // namespace vooraf::gui
