#include "client-gui/views/prepare/fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QWheelEvent>

#include "client-gui/app/style.h"
#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kColumnsMax = 3;
constexpr int kNumberWidth = 140;

// Whoever scrolls the page does not change what happens to lie below the pointer.
class WheelIgnored : public QObject {
 public:
  using QObject::QObject;
  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() != QEvent::Wheel) return false;
    event->ignore();
    return true;
  }
};

Qt::LayoutDirection DirectionOf(const std::string& language) {
  const QLocale locale(Q(language));
  return locale.language() == QLocale::C ? Qt::LeftToRight : locale.textDirection();
}

// One language takes the whole width; four stand two by two.
int ColumnsFor(int languages) {
  if (languages <= kColumnsMax) return std::max(1, languages);
  return languages == kColumnsMax + 1 ? 2 : kColumnsMax;
}

}  // namespace

Field::Field(PlanDraft& draft, std::string path, const QString& label)
    : draft_(draft),
      path_(std::move(path)),
      label_(label),
      name_(new PlainLabel(label, Role::kStrong)),
      hint_(new PlainLabel({}, Role::kQuiet)),
      content_(new QVBoxLayout),
      problem_(new PlainLabel({}, Role::kDanger)) {
  setObjectName(Q(path_));
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace / 2);
  layout->addWidget(name_);
  layout->addWidget(hint_);
  layout->addLayout(content_);
  layout->addWidget(problem_);
  // Room to spare stays below, not between the label and what it names.
  layout->addStretch(1);
  hint_->hide();
  problem_->hide();
  connect(&draft_, &PlanDraft::StateChanged, this, &Field::Update);
  Update();
}

void Field::SetHint(const QString& hint) {
  hint_->Show(hint);
  if (auto* input = focusProxy()) input->setAccessibleDescription(hint);
}

void Field::HideLabel() { name_->hide(); }

void Field::MarkRequired() { name_->setText(label_ + u" *"_qs); }

void Field::SetOwnProblem(const QString& problem) {
  own_problem_ = problem;
  Update();
}

void Field::SetInput(QWidget* input) {
  if (focusProxy() == nullptr) setFocusProxy(input);
  input->setAccessibleName(label_);
}

QString Field::Said() const { return draft_.editing().ProblemAt(path_, label_); }

void Field::Update() { problem_->Show(own_problem_.isEmpty() ? Said() : own_problem_); }

TextField::TextField(PlanDraft& draft, type::v1::Text* text, const std::string& path,
                     const QString& label, TextLimits limits)
    : Field(draft, path, label), text_(text), limits_(limits) {
  if (limits.required) MarkRequired();
  const auto& languages = draft.plan().languages();
  auto* grid = new QGridLayout;
  grid->setSpacing(kSpace);
  content()->addLayout(grid);
  const int columns = ColumnsFor(languages.size());
  for (int at = 0; at < languages.size(); ++at) AddEdit(grid, languages.Get(at), at, columns);
  Check();
}

void TextField::AddEdit(QGridLayout* grid, const std::string& language, int at, int columns) {
  const int row = 2 * (at / columns);
  const int column = at % columns;
  const bool alone = draft().plan().languages_size() == 1;
  if (!alone) {
    grid->addWidget(new PlainLabel(LanguageName(language), Role::kQuiet), row, column);
  }
  const QString value = ValueIn(*text_, language);
  QWidget* input = nullptr;
  if (limits_.lines > 1) {
    auto* edit = new QPlainTextEdit(value);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(HeightFor(*edit, limits_.lines));
    connect(edit, &QPlainTextEdit::textChanged, this,
            [this, edit, language] { Write(language, edit->toPlainText()); });
    input = edit;
  } else {
    auto* edit = new QLineEdit(value);
    edit->setCursorPosition(0);
    connect(edit, &QLineEdit::textEdited, this,
            [this, language](const QString& words) { Write(language, words); });
    input = edit;
  }
  SetInput(input);
  if (!alone) {
    input->setAccessibleName(u"%1, %2"_qs.arg(label(), LanguageName(language)));
  }
  input->setLayoutDirection(DirectionOf(language));
  input->setProperty("language", Q(language));
  grid->addWidget(input, row + 1, column);
  grid->setColumnStretch(column, 1);
}

void TextField::Write(const std::string& language, const QString& value) {
  if (ValueIn(*text_, language) == value) return;
  SetValue(text_, language, value);
  Check();
  draft().Touch();
}

void TextField::Check() {
  int over = 0;
  for (const auto& entry : text_->entries()) {
    const auto length = Q(entry.value()).trimmed().toUcs4().size();
    over = std::max(over, static_cast<int>(length) - limits_.characters_max);
  }
  SetOwnProblem(over > 0 ? tr("%n characters too many. Make it shorter.", nullptr, over)
                         : QString());
}

LineField::LineField(PlanDraft& draft, const std::string& path, const QString& label,
                     const QString& value, const std::function<void(const std::string&)>& set)
    : Field(draft, path, label), edit_(new QLineEdit(value)) {
  edit_->setCursorPosition(0);
  content()->addWidget(edit_);
  SetInput(edit_);
  connect(edit_, &QLineEdit::textEdited, this, [this, set](const QString& words) {
    set(words.toStdString());
    this->draft().Touch();
  });
}

NumberField::NumberField(PlanDraft& draft, const std::string& path, const QString& label,
                         NumberRange range, uint32_t value,
                         const std::function<void(uint32_t)>& set)
    : Field(draft, path, label) {
  auto* box = new QSpinBox;
  box->setRange(range.least, range.most);
  box->setValue(static_cast<int>(value));
  box->setMaximumWidth(kNumberWidth);
  box->setFocusPolicy(Qt::StrongFocus);
  box->installEventFilter(new WheelIgnored(box));
  content()->addWidget(box);
  SetInput(box);
  connect(box, &QSpinBox::valueChanged, this, [this, set](int number) {
    set(static_cast<uint32_t>(number));
    this->draft().Touch();
  });
}

CheckField::CheckField(PlanDraft& draft, const std::string& path, const QString& label, bool value,
                       const std::function<void(bool)>& set)
    : Field(draft, path, label), box_(new QCheckBox(Unmnemonic(label))) {
  HideLabel();
  box_->setChecked(value);
  content()->addWidget(box_);
  SetInput(box_);
  connect(box_, &QCheckBox::toggled, this, [this, set](bool checked) {
    set(checked);
    this->draft().Touch();
  });
}

ChoiceField::ChoiceField(PlanDraft& draft, const std::string& path, const QString& label,
                         const Choices& choices, int value, const std::function<void(int)>& set)
    : Field(draft, path, label) {
  auto* box = new QComboBox;
  for (const auto& [number, name] : choices) box->addItem(name, number);
  box->setCurrentIndex(box->findData(value));
  box->setFocusPolicy(Qt::StrongFocus);
  box->installEventFilter(new WheelIgnored(box));
  content()->addWidget(box, 0, Qt::AlignLeft);
  SetInput(box);
  connect(box, &QComboBox::currentIndexChanged, this, [this, box, set](int) {
    set(box->currentData().toInt());
    this->draft().Touch();
  });
}

ProblemLine::ProblemLine(PlanDraft& draft, const std::string& path, const QString& label, bool deep)
    : Field(draft, path, label), deep_(deep) {
  HideLabel();
  Update();
}

QString ProblemLine::Said() const {
  const std::string field = draft_.editing().ProblemField();
  const bool within = deep_ && field.starts_with(path_ + '.');
  return draft_.editing().ProblemAt(within ? field : path_, label());
}

}  // namespace vooraf::gui
