#include "client-gui/views/prepare/preview_panel.h"

#include <QComboBox>
#include <QVBoxLayout>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/models/prepare/preview.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/tall_scroll.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kPhoneWidth = 330;
constexpr std::chrono::milliseconds kPause{150};

}  // namespace

PreviewPanel::PreviewPanel(PlanDraft& draft)
    : draft_(draft), language_(new QComboBox), side_(new QComboBox) {
  setObjectName(u"preview"_qs);
  setAccessibleName(tr("What people will see"));
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(new PlainLabel(tr("What people will see"), Role::kStrong));
  auto* row = new QHBoxLayout;
  language_->setAccessibleName(tr("In which language"));
  side_->setAccessibleName(tr("As whom"));
  for (const auto side :
       {type::v1::SIDE_RESIDENT, type::v1::SIDE_PROFESSIONAL, type::v1::SIDE_OTHER}) {
    side_->addItem(SideName(side), side);
  }
  row->addWidget(language_, 1);
  row->addWidget(side_, 1);
  layout->addLayout(row);
  auto* scroll = new TallScroll;
  auto* phone = new QFrame;
  phone->setObjectName(u"phone"_qs);
  phone->setFrameShape(QFrame::StyledPanel);
  phone->setMaximumWidth(kPhoneWidth);
  card_ = new QVBoxLayout(phone);
  card_->setContentsMargins(kWideSpace, kWideSpace, kWideSpace, kWideSpace);
  card_->setSpacing(kSpace);
  auto* middle = new QWidget;
  auto* centred = new QVBoxLayout(middle);
  centred->setContentsMargins(0, 0, kSpace, 0);
  centred->addWidget(phone);
  centred->addStretch();
  scroll->SetContent(middle);
  layout->addWidget(scroll, 1);
  timer_.setSingleShot(true);
  timer_.setInterval(kPause);
  connect(&timer_, &QTimer::timeout, this, &PreviewPanel::Show);
  connect(&draft_, &PlanDraft::Edited, &timer_, qOverload<>(&QTimer::start));
  connect(language_, &QComboBox::activated, this, &PreviewPanel::Show);
  connect(side_, &QComboBox::activated, this, &PreviewPanel::Show);
  Show();
}

void PreviewPanel::FillLanguages() {
  const auto& languages = draft_.plan().languages();
  const QString chosen =
      language_->count() == 0 ? Q(Language()) : language_->currentData().toString();
  bool same = language_->count() == languages.size();
  for (int i = 0; same && i < languages.size(); ++i) {
    same = language_->itemData(i).toString() == Q(languages.Get(i));
  }
  if (same) return;
  language_->clear();
  for (const auto& tag : languages) language_->addItem(LanguageName(tag), Q(tag));
  language_->setCurrentIndex(std::max(0, language_->findData(chosen)));
  language_->setVisible(languages.size() > 1);
}

QString PreviewPanel::Said(const type::v1::Text& text) const {
  const std::string language = language_->currentData().toString().toStdString();
  return Clean(ShownText(text, language).toStdString());
}

void PreviewPanel::Show() {
  FillLanguages();
  Clear(card_);
  const auto& plan = draft_.plan();
  if (draft_.item >= plan.items_size()) return;
  const auto place = PlaceOf(plan, draft_.item);
  if (place.number > 0) {
    card_->addWidget(
        new PlainLabel(tr("Question %1 of %2").arg(place.number).arg(place.of), Role::kQuiet));
  }
  AddItem(plan.items(draft_.item));
}

void PreviewPanel::AddItem(const type::v1::AgendaItem& item) {
  const QString title = Said(item.title());
  if (!title.isEmpty()) card_->addWidget(new PlainLabel(title, Role::kQuiet));
  const auto side = static_cast<type::v1::Side>(side_->currentData().toInt());
  const auto asked = AskedOf(item, side);
  if (item.has_question() && asked.empty()) {
    card_->addWidget(new PlainLabel(
        tr("This question is for the other groups. You need not do anything."), Role::kHeading));
    return;
  }
  for (const auto* wording : asked) {
    const QString words = Said(*wording);
    card_->addWidget(
        new PlainLabel(words.isEmpty() ? tr("(no words yet)") : words, Role::kHeading));
    if (wording == asked.front() && IsWritten(item.explanation())) {
      card_->addWidget(new PlainLabel(Said(item.explanation())));
    }
    if (item.has_question()) AddQuestion(item.question());
  }
  if (item.has_statements()) AddWriting(tr("Your statement"), 3);
  if (item.has_discussion()) {
    AddOption(tr("I want to say something"), {});
  }
  if (item.has_agreement()) {
    card_->addWidget(new PlainLabel(tr("Our agreements"), Role::kHeading));
    card_->addWidget(new PlainLabel(
        tr("Here all joint answers stand together. People then vote on them at once.")));
  }
}

void PreviewPanel::AddQuestion(const type::v1::Question& question) {
  card_->addWidget(new PlainLabel(HowToAnswer(question), Role::kQuiet));
  if (question.has_open_text()) {
    AddWriting(tr("Your answer"), 4);
  } else {
    AddOptions(question);
  }
  card_->addWidget(new PlainLabel(tr("Or:"), Role::kQuiet));
  AddOption(tr("I don't know (yet)"), {});
  AddOption(tr("Skip"), {});
  if (question.reason_asked()) AddWriting(tr("Do you want to say why?"), 2);
}

void PreviewPanel::AddOptions(const type::v1::Question& question) {
  const auto* options = OptionsOf(question);
  if (options == nullptr) return;
  for (int i = 0; i < options->size(); ++i) {
    const auto& option = options->Get(i);
    const QString label = Said(option.label());
    AddOption(label.isEmpty() ? tr("Option %1").arg(i + 1) : label, Said(option.explanation()));
  }
}

void PreviewPanel::AddOption(const QString& label, const QString& more) {
  auto* frame = new QFrame;
  frame->setFrameShape(QFrame::StyledPanel);
  frame->setProperty("role", "card");
  auto* layout = new QVBoxLayout(frame);
  layout->addWidget(new PlainLabel(label, Role::kStrong));
  if (!more.isEmpty()) layout->addWidget(new PlainLabel(more, Role::kQuiet));
  card_->addWidget(frame);
}

void PreviewPanel::AddWriting(const QString& label, int lines) {
  card_->addWidget(new PlainLabel(label, Role::kStrong));
  auto* room = new QFrame;
  room->setFrameShape(QFrame::Box);
  room->setFixedHeight(lines * fontMetrics().lineSpacing() + 2 * kSpace);
  card_->addWidget(room);
}

}  // namespace vooraf::gui
