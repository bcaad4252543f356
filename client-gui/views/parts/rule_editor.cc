#include "client-gui/views/parts/rule_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

#include "client-core/rule.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/words/names.h"
#include "client-gui/words/rule_sentence.h"

namespace vooraf::gui {
namespace {

using type::v1::DecisionRule;

// A share as a list item's data: numerator, denominator, whether exactly it is enough.
QVariant ShareData(uint32_t numerator, uint32_t denominator, bool exactly) {
  return QVariantList{numerator, denominator, exactly};
}
type::v1::Fraction FractionOf(const QVariant& data) {
  const auto list = data.toList();
  type::v1::Fraction fraction;
  fraction.set_numerator(list.value(0).toUInt());
  fraction.set_denominator(std::max(1u, list.value(1).toUInt()));
  return fraction;
}

// Selects the entry with the data; a share that is not among the usual ones is added to them.
void Select(QComboBox* box, const QVariant& data, const QString& name) {
  int at = box->findData(data);
  if (at < 0) {
    box->addItem(name, data);
    at = box->count() - 1;
  }
  box->setCurrentIndex(at);
}

// A number that one method alone has.
struct Number {
  QString label;
  int usual = 0;
  int max = 0;
};
Number NumberOf(type::v1::DecisionMethod method) {
  switch (method) {
    case type::v1::DECISION_METHOD_STV:
      return {RuleEditor::tr("How many options win?"), 1, 11};
    case type::v1::DECISION_METHOD_POINTS:
      return {RuleEditor::tr("How many points has everyone?"), 10, 100};
    case type::v1::DECISION_METHOD_SCORE:
      return {RuleEditor::tr("Highest score"), 10, 10};
    case type::v1::DECISION_METHOD_GRADIENTS:
      return {RuleEditor::tr("Up to which step is it support?"), 3, 7};
    default:
      return {};
  }
}
uint32_t NumberIn(const DecisionRule& rule) {
  switch (rule.method()) {
    case type::v1::DECISION_METHOD_STV:
      return rule.seats();
    case type::v1::DECISION_METHOD_POINTS:
      return rule.points();
    case type::v1::DECISION_METHOD_SCORE:
      return rule.highest_score();
    case type::v1::DECISION_METHOD_GRADIENTS:
      return rule.last_supporting_step();
    default:
      return 0;
  }
}
void SetNumber(DecisionRule* rule, uint32_t number) {
  switch (rule->method()) {
    case type::v1::DECISION_METHOD_STV:
      rule->set_seats(number);
      break;
    case type::v1::DECISION_METHOD_POINTS:
      rule->set_points(number);
      break;
    case type::v1::DECISION_METHOD_SCORE:
      rule->set_highest_score(number);
      break;
    case type::v1::DECISION_METHOD_GRADIENTS:
      rule->set_last_supporting_step(number);
      break;
    default:
      break;
  }
}

}  // namespace

RuleEditor::RuleEditor(DecisionRule rule, QWidget* parent)
    : QWidget(parent),
      rule_(client::ByMethod(rule, rule.method() == type::v1::DECISION_METHOD_UNSPECIFIED
                                       ? client::NewRule().method()
                                       : rule.method())),
      form_(new QFormLayout),
      method_(new QComboBox),
      number_(new QSpinBox),
      number_label_(new PlainLabel),
      threshold_(new QComboBox),
      basis_(new QComboBox),
      quorum_(new QComboBox),
      scope_(new QComboBox),
      secret_(new QCheckBox(tr("Secret ballot"))),
      secret_hint_(new PlainLabel(
          tr("Nobody in the session sees what anybody votes, nor later. Who runs the server could "
             "while the ballot is open. Hands cannot be counted then. It is no election by law."),
          Role::kQuiet)),
      sentence_(new PlainLabel({}, Role::kStrong)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addLayout(form_);
  layout->addWidget(secret_);
  layout->addWidget(secret_hint_);
  layout->addWidget(sentence_);
  method_->setObjectName(u"method"_qs);
  sentence_->setObjectName(u"rule_sentence"_qs);
  for (const auto method : client::EverydayMethods()) {
    method_->addItem(MethodName(method), static_cast<int>(method));
  }
  method_->insertSeparator(method_->count());
  for (const auto method : client::MoreMethods()) {
    method_->addItem(MethodName(method), static_cast<int>(method));
  }
  threshold_->addItem(tr("more than half"), ShareData(1, 2, false));
  threshold_->addItem(tr("at least two thirds"), ShareData(2, 3, true));
  threshold_->addItem(tr("at least three quarters"), ShareData(3, 4, true));
  threshold_->addItem(tr("all"), ShareData(1, 1, true));
  basis_->addItem(tr("of the votes cast"), type::v1::BASIS_CAST);
  basis_->addItem(tr("of who voted or was connected"), type::v1::BASIS_PRESENT);
  basis_->addItem(tr("of everyone who may vote"), type::v1::BASIS_ELIGIBLE);
  quorum_->addItem(tr("does not matter"), ShareData(0, 1, true));
  quorum_->addItem(tr("at least half"), ShareData(1, 2, true));
  quorum_->addItem(tr("at least two thirds"), ShareData(2, 3, true));
  scope_->addItem(tr("of everyone together"), type::v1::SCOPE_EVERYONE);
  scope_->addItem(tr("in every group"), type::v1::SCOPE_EVERY_GROUP);
  scope_->addItem(tr("on every side: residents, professionals and others"),
                  type::v1::SCOPE_EVERY_SIDE);
  const auto add = [this](const QString& label, QWidget* field) {
    field->setAccessibleName(label);
    form_->addRow(label + u':', field);
    if (auto* box = qobject_cast<QComboBox*>(field)) {
      connect(box, &QComboBox::currentIndexChanged, this, &RuleEditor::Take);
    }
  };
  add(tr("Way of voting"), method_);
  number_label_->setWordWrap(false);
  form_->addRow(number_label_, number_);
  add(tr("How much is enough"), threshold_);
  add(tr("Of what is that a share"), basis_);
  add(tr("How many must vote"), quorum_);
  add(tr("Where must it be enough"), scope_);
  connect(number_, &QSpinBox::valueChanged, this, &RuleEditor::Take);
  connect(secret_, &QCheckBox::toggled, this, &RuleEditor::Take);
  Update();
}

void RuleEditor::Update() {
  updating_ = true;
  const auto show = [this](QWidget* field, bool shown) { form_->setRowVisible(field, shown); };
  method_->setCurrentIndex(method_->findData(static_cast<int>(rule_.method())));
  const Number number = NumberOf(rule_.method());
  show(number_, number.max > 0);
  if (number.max > 0) {
    number_label_->setText(number.label);
    number_->setAccessibleName(number.label);
    number_->setRange(1, number.max);
    const uint32_t given = NumberIn(rule_);
    number_->setValue(given == 0 ? number.usual : static_cast<int>(given));
  }
  const auto& share = rule_.threshold().share();
  const bool exactly = rule_.threshold().exactly_is_enough();
  Select(threshold_, ShareData(share.numerator(), share.denominator(), exactly),
         ShareName(share, exactly));
  basis_->setCurrentIndex(basis_->findData(static_cast<int>(rule_.basis())));
  Select(quorum_, ShareData(rule_.quorum().numerator(), rule_.quorum().denominator(), true),
         ShareName(rule_.quorum(), true));
  scope_->setCurrentIndex(scope_->findData(static_cast<int>(rule_.scope())));
  show(threshold_, client::HasThreshold(rule_.method()));
  show(basis_, client::HasThreshold(rule_.method()));
  show(scope_, client::HasScope(rule_.method()));
  secret_->setVisible(client::MayBeSecret(rule_.method()));
  secret_->setChecked(rule_.secret());
  secret_hint_->setVisible(rule_.secret());
  sentence_->setText(RuleSentence(rule_));
  updating_ = false;
}

void RuleEditor::Take() {
  if (updating_) return;
  const auto method = static_cast<type::v1::DecisionMethod>(method_->currentData().toInt());
  if (method != rule_.method()) {
    rule_ = client::ByMethod(rule_, method);
  } else {
    const QVariant threshold = threshold_->currentData();
    *rule_.mutable_threshold()->mutable_share() = FractionOf(threshold);
    rule_.mutable_threshold()->set_exactly_is_enough(threshold.toList().value(2).toBool());
    rule_.set_basis(static_cast<type::v1::Basis>(basis_->currentData().toInt()));
    *rule_.mutable_quorum() = FractionOf(quorum_->currentData());
    rule_.set_scope(static_cast<type::v1::Scope>(scope_->currentData().toInt()));
    rule_.set_secret(secret_->isChecked());
    SetNumber(&rule_, static_cast<uint32_t>(number_->value()));
  }
  Update();
  Q_EMIT Changed();
}

}  // namespace vooraf::gui
