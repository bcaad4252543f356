#include "client-gui/views/take_part/ask_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/take_part/choice_button.h"
#include "client-gui/views/take_part/words_box.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using Radio = ChoiceButton<QRadioButton>;
using Check = ChoiceButton<QCheckBox>;

QPushButton* NewTool(const QString& sign, const QString& name) {
  auto* button = NewButton(sign);
  button->setAccessibleName(name);
  button->setToolTip(name);
  return button;
}

}  // namespace

AskForm::AskForm(Ask ask, Draft draft, const QString& name)
    : ask_(std::move(ask)), draft_(std::move(draft)), missing_(new PlainLabel({}, Role::kDanger)) {
  setObjectName(u"ask_form"_qs);
  setAccessibleName(name);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace / 2);
  switch (ask_.kind) {
    case Ask::Kind::kOne:
    case Ask::Kind::kSeveral:
      AddChoices(layout, name);
      break;
    case Ask::Kind::kRanking:
      AddRanking(layout);
      break;
    case Ask::Kind::kPoints:
      AddPoints(layout);
      break;
    case Ask::Kind::kScores:
      AddScores(layout);
      break;
    case Ask::Kind::kText:
      words_ = new WordsBox(tr("Your answer"), {}, static_cast<int>(ask_.most));
      words_->edit()->setObjectName(u"answer_words"_qs);
      layout->addWidget(words_);
      connect(words_, &WordsBox::Changed, this, [this] {
        if (updating_) return;
        Write(words_->words(), &draft_);
        Edited();
      });
  }
  layout->addWidget(missing_);
  AddOthers(layout);
  Show();
}

void AskForm::SetDraft(const Draft& draft) {
  if (draft == draft_) return;
  draft_ = draft;
  if (ranking_ != nullptr) DrawRanking(0);
  Show();
}

QString AskForm::LabelOf(uint32_t choice) const {
  for (const auto& each : ask_.choices) {
    if (each.id == choice) return each.label;
  }
  return {};
}

// Radio buttons here do not exclude each other by themselves: none is chosen as well, where
// something else is said instead.
void AskForm::AddChoices(QVBoxLayout* layout, const QString& name) {
  for (const auto& choice : ask_.choices) {
    QAbstractButton* button = nullptr;
    if (ask_.kind == Ask::Kind::kOne) {
      button = new Radio(choice);
      button->setAutoExclusive(false);
    } else {
      button = new Check(choice);
    }
    button->setObjectName(u"choice_%1"_qs.arg(choice.id));
    button->setAccessibleDescription(QStringList{choice.explanation, name}.join(u' ').trimmed());
    layout->addWidget(button);
    buttons_[choice.id] = button;
    if (!choice.warning.isEmpty()) {
      auto* warning = new PlainLabel(choice.warning, Role::kStrong);
      layout->addWidget(warning);
      warnings_[choice.id] = warning;
    }
    connect(button, &QAbstractButton::clicked, this, [this, id = choice.id](bool on) {
      // A second click on what is chosen leaves it chosen.
      const bool room = Choose(ask_, id, on || ask_.kind == Ask::Kind::kOne, &draft_);
      Edited();
      if (!room) missing_->Show(tr("You have chosen %1. Take one out first.").arg(ask_.most));
    });
  }
}

void AskForm::AddOthers(QVBoxLayout* layout) {
  if (ask_.others.empty()) return;
  layout->addWidget(new PlainLabel(tr("Or:"), Role::kQuiet));
  for (const auto& other : ask_.others) {
    auto* button = new Radio(other);
    button->setAutoExclusive(false);
    button->setObjectName(u"other_%1"_qs.arg(other.id));
    layout->addWidget(button);
    others_[other.id] = button;
    connect(button, &QAbstractButton::clicked, this, [this, id = other.id] {
      SayOther(draft_.other == id ? 0 : id, &draft_);
      Edited();
    });
  }
}

void AskForm::AddRanking(QVBoxLayout* layout) {
  ranking_ = new QVBoxLayout;
  ranking_->setSpacing(kSpace / 2);
  layout->addLayout(ranking_);
  DrawRanking(0);
}

// By keyboard one stays at what moved: `focused`, 0 for nothing.
void AskForm::DrawRanking(uint32_t focused) {
  Clear(ranking_);
  if (!draft_.chosen.empty()) ranking_->addWidget(new PlainLabel(tr("Your order"), Role::kStrong));
  const auto edit = [this](uint32_t id, auto change) {
    change();
    draft_.other = 0;
    DrawRanking(id);
    Edited();
  };
  for (size_t at = 0; at < draft_.chosen.size(); ++at) {
    const uint32_t id = draft_.chosen[at];
    const QString label = LabelOf(id);
    auto* row = new QHBoxLayout;
    row->addWidget(new PlainLabel(u"%1. %2"_qs.arg(at + 1).arg(label)), 1);
    auto* up = NewTool(u"▲"_qs, tr("“%1” a place higher").arg(label));
    auto* down = NewTool(u"▼"_qs, tr("“%1” a place lower").arg(label));
    auto* out = NewTool(u"✕"_qs, tr("Take “%1” out").arg(label));
    up->setEnabled(at > 0);
    down->setEnabled(at + 1 < draft_.chosen.size());
    for (auto* tool : {up, down, out}) row->addWidget(tool);
    ranking_->addLayout(row);
    connect(up, &QPushButton::clicked, this,
            [=, this] { edit(id, [&] { MoveUp(id, 1, &draft_); }); });
    connect(down, &QPushButton::clicked, this,
            [=, this] { edit(id, [&] { MoveUp(id, -1, &draft_); }); });
    connect(out, &QPushButton::clicked, this,
            [=, this] { edit(0, [&] { Choose(ask_, id, false, &draft_); }); });
    if (id == focused) (up->isEnabled() ? up : out)->setFocus();
  }
  if (draft_.chosen.size() >= ask_.most) return;
  ranking_->addWidget(new PlainLabel(tr("Still to choose"), Role::kStrong));
  for (const auto& choice : ask_.choices) {
    if (IsChosen(draft_, choice.id)) continue;
    auto* add = new Check(choice);
    add->setObjectName(u"choice_%1"_qs.arg(choice.id));
    ranking_->addWidget(add);
    connect(add, &QAbstractButton::clicked, this,
            [=, this, id = choice.id] { edit(id, [&] { Choose(ask_, id, true, &draft_); }); });
  }
}

void AskForm::AddPoints(QVBoxLayout* layout) {
  auto* grid = new QGridLayout;
  grid->setColumnStretch(0, 1);
  for (const auto& choice : ask_.choices) {
    const int row = grid->rowCount();
    auto* box = new QSpinBox;
    box->setRange(0, static_cast<int>(ask_.most));
    box->setAccessibleName(tr("Points for “%1”").arg(choice.label));
    box->setObjectName(u"points_%1"_qs.arg(choice.id));
    grid->addWidget(new PlainLabel(choice.label), row, 0);
    grid->addWidget(box, row, 1);
    points_[choice.id] = box;
    connect(box, &QSpinBox::valueChanged, this, [this, id = choice.id](int points) {
      if (updating_) return;
      GivePoints(ask_, id, static_cast<uint32_t>(points), &draft_);
      Edited();
    });
  }
  layout->addLayout(grid);
}

void AskForm::AddScores(QVBoxLayout* layout) {
  auto* grid = new QGridLayout;
  grid->setColumnStretch(0, 1);
  for (const auto& choice : ask_.choices) {
    const int row = grid->rowCount();
    auto* box = new QComboBox;
    box->setAccessibleName(choice.label);
    box->setObjectName(u"score_%1"_qs.arg(choice.id));
    box->addItem(u"–"_qs);
    for (uint32_t score = ask_.least; score <= ask_.most; ++score) {
      QString name = QString::number(score);
      for (const auto& word : ask_.words) {
        if (word.id == score) name = word.label;
      }
      box->addItem(name, score);
    }
    grid->addWidget(new PlainLabel(choice.label), row, 0);
    grid->addWidget(box, row, 1);
    scores_[choice.id] = box;
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, id = choice.id](int index) {
      if (updating_) return;
      if (index > 0) {
        GiveScore(id, box->currentData().toUInt(), &draft_);
      } else {
        TakeScore(id, &draft_);
      }
      Edited();
    });
  }
  layout->addLayout(grid);
}

void AskForm::Edited() {
  Show();
  Q_EMIT Changed();
}

void AskForm::Show() {
  updating_ = true;
  const bool counts = draft_.other == 0;
  for (const auto& [id, button] : buttons_) button->setChecked(counts && IsChosen(draft_, id));
  for (const auto& [id, warning] : warnings_) warning->setVisible(counts && IsChosen(draft_, id));
  for (const auto& [id, button] : others_) button->setChecked(draft_.other == id);
  for (const auto& [id, box] : points_) {
    const auto found = draft_.figures.find(id);
    box->setValue(found == draft_.figures.end() ? 0 : static_cast<int>(found->second));
  }
  for (const auto& [id, box] : scores_) {
    const auto found = draft_.figures.find(id);
    box->setCurrentIndex(found == draft_.figures.end() ? 0 : box->findData(found->second));
  }
  if (words_ != nullptr) words_->SetWords(draft_.text);
  missing_->SetRole(points_.empty() ? Role::kDanger : Role::kQuiet);
  missing_->Show(
      points_.empty()
          ? WhatIsMissing(ask_, draft_)
          : tr("You have %1 of %2 points left.").arg(PointsLeft(ask_, draft_)).arg(ask_.most));
  updating_ = false;
}

}  // namespace vooraf::gui
