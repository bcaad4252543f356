// The fields that the forms of a plan are made of. Each knows the path by which the server names
// it, which is its objectName too, and shows beside itself what the server says of it.
#pragma once

#include <QWidget>
#include <functional>
#include <string>
#include <vector>

#include "client-gui/models/prepare/plan_draft.h"

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QVBoxLayout;

namespace vooraf::gui {

class PlainLabel;

// What every field has: a label above it, a hint, and the server's objection below.
class Field : public QWidget {
  Q_OBJECT

 public:
  Field(PlanDraft& draft, std::string path, const QString& label);

  // A small text below the label.
  void SetHint(const QString& hint);
  // What is wrong with it as far as this program sees, until it is put right.
  void SetOwnProblem(const QString& problem);

 protected:
  PlanDraft& draft() { return draft_; }
  const QString& label() const { return label_; }
  // For what is filled in.
  QVBoxLayout* content() { return content_; }
  // The label stands in the widget itself.
  void HideLabel();
  // With a star, which the page explains.
  void MarkRequired();
  // The widget that takes the focus and is called as the label says.
  void SetInput(QWidget* input);
  // What the server says of it.
  virtual QString Said() const;
  void Update();

  PlanDraft& draft_;
  std::string path_;

 private:
  QString label_;
  QString own_problem_;
  PlainLabel* name_;
  PlainLabel* hint_;
  QVBoxLayout* content_;
  PlainLabel* problem_;
};

struct TextLimits {
  int characters_max = 0;
  // More than one: a text of several lines.
  int lines = 1;
  bool required = false;
};

// A text in all languages of the session, side by side.
class TextField : public Field {
  Q_OBJECT

 public:
  // REQUIRES: the text stays where it is as long as the field is there.
  TextField(PlanDraft& draft, type::v1::Text* text, const std::string& path, const QString& label,
            TextLimits limits);

 private:
  void AddEdit(QGridLayout* grid, const std::string& language, int at, int columns);
  void Write(const std::string& language, const QString& value);
  void Check();

  type::v1::Text* text_;
  TextLimits limits_;
};

// Plain words of no language, such as an address.
class LineField : public Field {
  Q_OBJECT

 public:
  LineField(PlanDraft& draft, const std::string& path, const QString& label, const QString& value,
            const std::function<void(const std::string&)>& set);

  QLineEdit* edit() { return edit_; }

 private:
  QLineEdit* edit_;
};

struct NumberRange {
  int least = 0;
  int most = 0;
};

class NumberField : public Field {
  Q_OBJECT

 public:
  NumberField(PlanDraft& draft, const std::string& path, const QString& label, NumberRange range,
              uint32_t value, const std::function<void(uint32_t)>& set);
};

class CheckField : public Field {
  Q_OBJECT

 public:
  CheckField(PlanDraft& draft, const std::string& path, const QString& label, bool value,
             const std::function<void(bool)>& set);

  QCheckBox* box() { return box_; }

 private:
  QCheckBox* box_;
};

class ChoiceField : public Field {
  Q_OBJECT

 public:
  using Choices = std::vector<std::pair<int, QString>>;
  ChoiceField(PlanDraft& draft, const std::string& path, const QString& label,
              const Choices& choices, int value, const std::function<void(int)>& set);
};

// Only the objection, for a part of the page that is no field of its own: to it as a whole and to
// all within it that `deep` says has no field either.
class ProblemLine : public Field {
  Q_OBJECT

 public:
  ProblemLine(PlanDraft& draft, const std::string& path, const QString& label, bool deep = false);

 protected:
  QString Said() const override;

 private:
  bool deep_;
};

// The usual limits, as the server has them; see docs/SPEC.md.
inline constexpr int kTitleMax = 120;
inline constexpr int kGroupNameMax = 80;
inline constexpr int kSelfDescriptionMax = 120;
inline constexpr int kShortMax = 200;
inline constexpr int kWordingMax = 300;
inline constexpr int kTextMax = 500;
inline constexpr int kLongMax = 1'000;

}  // namespace vooraf::gui
