#include "client-gui/views/run/ballot_dialog.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include "client-core/rule.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/rule_editor.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kWhatHappensMax = 500;
constexpr int kLineMax = 200;
constexpr int kOptionsHeight = 90;

type::v1::DecisionRule PlannedRule(const client::SessionSnapshot& session, uint32_t item) {
  const auto* view = session.Item(item);
  if (view != nullptr && view->item().has_rule()) return view->item().rule();
  const auto& settings = session.session()->settings();
  return settings.has_default_rule() ? settings.default_rule() : client::NewRule();
}

}  // namespace

BallotDialog::BallotDialog(SessionState& session, Commands& commands, uint32_t item,
                           QWidget* parent)
    : CommandDialog(commands, tr("A ballot"), tr("Open the ballot"), parent),
      session_(session),
      item_(item),
      what_happens_(new QLineEdit),
      who_decides_(new QLineEdit),
      when_(new QLineEdit),
      rule_(new RuleEditor(PlannedRule(*session.snapshot(), item))),
      options_label_(new PlainLabel(tr("Options, each on a line of its own"))),
      options_(new QPlainTextEdit),
      merge_small_(new QCheckBox(tr("Count small groups together"))) {
  setObjectName(u"ballot"_qs);
  if (const auto* answer = session.snapshot()->JointAnswer(item)) version_ = answer->version();
  content()->addWidget(new PlainLabel(
      tr("Without these three a ballot does not open. They stand on every screen."), Role::kQuiet));
  auto* form = new QFormLayout;
  what_happens_->setObjectName(u"what_happens"_qs);
  who_decides_->setObjectName(u"who_decides"_qs);
  when_->setObjectName(u"when"_qs);
  what_happens_->setMaxLength(kWhatHappensMax);
  who_decides_->setMaxLength(kLineMax);
  when_->setMaxLength(kLineMax);
  form->addRow(tr("What happens with the result?"), what_happens_);
  form->addRow(tr("Who decides?"), who_decides_);
  form->addRow(tr("When do people hear?"), when_);
  content()->addLayout(form);
  content()->addWidget(rule_);
  content()->addWidget(options_label_);
  options_->setTabChangesFocus(true);
  options_->setAccessibleName(options_label_->text());
  options_->setMaximumHeight(kOptionsHeight);
  content()->addWidget(options_);
  content()->addWidget(merge_small_);
  merge_small_->hide();
  for (auto* edit : {what_happens_, who_decides_, when_}) {
    connect(edit, &QLineEdit::textChanged, this, &BallotDialog::Check);
  }
  connect(options_, &QPlainTextEdit::textChanged, this, &BallotDialog::Check);
  connect(rule_, &RuleEditor::Changed, this, &BallotDialog::Check);
  // Only who is told of a small group is asked about it.
  connect(&commands, &Commands::Changed, this, [this] {
    const auto& problem = this->commands().problem();
    if (problem && problem->reason == "SMALL_GROUP") merge_small_->show();
  });
  Check();
  what_happens_->setFocus();
}

QStringList BallotDialog::Options() const {
  QStringList options;
  for (const QString& line : options_->toPlainText().split(u'\n')) {
    if (!line.trimmed().isEmpty()) options << line.trimmed();
  }
  return options;
}

void BallotDialog::Check() {
  const bool has_options = client::HasOptions(rule_->rule());
  options_label_->setVisible(has_options);
  options_->setVisible(has_options);
  bool ready = !has_options || Options().size() >= 2;
  for (const auto* edit : {what_happens_, who_decides_, when_}) {
    ready = ready && !edit->text().trimmed().isEmpty();
  }
  SetReady(ready);
}

void BallotDialog::Send() {
  const auto& session = *session_.snapshot();
  const auto& languages = session.session()->languages();
  v1::OpenBallotRequest request;
  request.set_item(item_);
  request.set_version(version_);
  *request.mutable_rule() = rule_->rule();
  *request.mutable_what_happens() = Written(what_happens_->text(), languages);
  *request.mutable_who_decides() = Written(who_decides_->text(), languages);
  *request.mutable_when() = Written(when_->text(), languages);
  request.set_merge_small_groups(merge_small_->isChecked());
  if (client::HasOptions(rule_->rule())) {
    for (const QString& option : Options()) {
      *request.add_options()->mutable_label() = Written(option, languages);
    }
  }
  Run(client::kOpenBallot, request);
}

}  // namespace vooraf::gui
