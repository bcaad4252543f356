#include "client-gui/views/prepare/options_form.h"

#include <QVBoxLayout>

#include "client-gui/app/style.h"
#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/prepare/fields.h"
#include "client-gui/views/prepare/list_buttons.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

OptionsForm::OptionsForm(PlanDraft& draft, Options* options, std::string path, OptionBounds bounds,
                         bool is_ladder)
    : draft_(draft),
      options_(*options),
      path_(std::move(path)),
      bounds_(bounds),
      is_ladder_(is_ladder),
      content_(new QVBoxLayout(this)) {
  content_->setContentsMargins(0, 0, 0, 0);
  content_->setSpacing(kSpace);
  const QString title = is_ladder ? tr("Steps") : tr("Options");
  content_->addWidget(new PlainLabel(title, Role::kStrong));
  if (is_ladder) {
    content_->addWidget(new PlainLabel(tr("Put the lowest step at the top."), Role::kQuiet));
  }
  content_->addWidget(new ProblemLine(draft_, path_, title));
  for (int i = 0; i < options_.size(); ++i) AddOption(i);
  auto* add = NewButton(is_ladder ? tr("Add a step") : tr("Add an option"));
  add->setObjectName(u"add_option"_qs);
  add->setEnabled(options_.size() < bounds_.most);
  content_->addWidget(add, 0, Qt::AlignLeft);
  connect(add, &QPushButton::clicked, this, [this] {
    options_.Add();
    draft_.Touch();
    Q_EMIT Reshaped(At(options_.size() - 1) + ".label");
  });
}

QString OptionsForm::Numbered(int index) const {
  return (is_ladder_ ? tr("Step %1") : tr("Option %1")).arg(index + 1);
}

std::string OptionsForm::At(int index) const { return path_ + '[' + std::to_string(index) + ']'; }

void OptionsForm::AddOption(int index) {
  auto& option = options_[index];
  QVBoxLayout* layout = nullptr;
  auto* card = NewCard(&layout);
  layout->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
  const QString written = Clean(ShownText(option.label(), Language()).toStdString());
  const QString name = written.isEmpty() ? Numbered(index) : written;
  auto* row = new QHBoxLayout;
  row->addWidget(new TextField(draft_, option.mutable_label(), At(index) + ".label",
                               Numbered(index), {.characters_max = kShortMax, .required = true}),
                 1);
  auto* buttons = new ListButtons(name, index, options_.size(), bounds_.least);
  row->addWidget(buttons, 0, Qt::AlignTop);
  layout->addLayout(row);
  auto* more = new Fold(tr("Explanation and warning"), false);
  layout->addWidget(more);
  more->content()->addWidget(new TextField(draft_, option.mutable_explanation(),
                                           At(index) + ".explanation", tr("Explanation"),
                                           {.characters_max = kTextMax, .lines = 2}));
  auto* warning = new TextField(draft_, option.mutable_warning(), At(index) + ".warning",
                                tr("Warning"), {.characters_max = kWordingMax, .lines = 2});
  warning->SetHint(tr("Whoever chooses this option reads this."));
  more->content()->addWidget(warning);
  connect(buttons, &ListButtons::Move, this, [this, index](int by) {
    MoveBy(&options_, index, by);
    draft_.Touch();
    Q_EMIT Reshaped(At(index + by) + ".label");
  });
  connect(buttons, &ListButtons::Remove, this, [this, index, name] {
    draft_.editing().Remove(&options_, index, name);
    draft_.Touch();
    Q_EMIT Reshaped({});
  });
  content_->addWidget(card);
}

}  // namespace vooraf::gui
