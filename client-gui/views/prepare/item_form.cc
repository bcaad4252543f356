#include "client-gui/views/prepare/item_form.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include "client-core/rule.h"
#include "client-gui/app/style.h"
#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/rule_editor.h"
#include "client-gui/views/prepare/fields.h"
#include "client-gui/views/prepare/list_buttons.h"
#include "client-gui/views/prepare/question_form.h"

namespace vooraf::gui {
namespace {

constexpr int kMinutesMax = 480;
constexpr int kTurnSecondsMax = 3'600;
constexpr int kGuardMax = 1'000;
constexpr int kRoundsMax = 10;
constexpr uint32_t kRoundsUsual = 2;
constexpr uint32_t kPercent = 100;

uint32_t PercentOf(const type::v1::Fraction& share) {
  const uint32_t of = std::max(1u, share.denominator());
  return (kPercent * share.numerator() + of / 2) / of;
}

}  // namespace

ItemForm::ItemForm(PlanDraft& draft, int index)
    : draft_(draft),
      item_(*draft.plan().mutable_items(index)),
      path_("items[" + std::to_string(index) + "]"),
      content_(new QVBoxLayout(this)) {
  content_->setContentsMargins(0, kSpace, 0, 0);
  content_->setSpacing(kWideSpace);
  content_->addWidget(new PlainLabel(ItemKindName(item_.kind_case()), Role::kHeading));
  content_->addWidget(new TextField(draft_, item_.mutable_title(), path_ + ".title",
                                    tr("Title of this item"),
                                    {.characters_max = kTitleMax, .required = true}));
  auto* explanation = new TextField(draft_, item_.mutable_explanation(), path_ + ".explanation",
                                    tr("Explanation"), {.characters_max = kLongMax, .lines = 3});
  explanation->SetHint(tr("What is it about, and why do you ask this?"));
  content_->addWidget(explanation);
  content_->addWidget(new NumberField(
      draft_, path_ + ".planned_minutes", tr("Minutes"), {0, kMinutesMax}, item_.planned_minutes(),
      [this](uint32_t minutes) { item_.set_planned_minutes(minutes); }));
  if (item_.has_question()) {
    auto* form = new QuestionForm(draft_, item_.mutable_question(), path_ + ".question");
    content_->addWidget(form);
    connect(form, &QuestionForm::Reshaped, this, &ItemForm::Reshaped);
  } else if (item_.has_statements()) {
    AddStatements();
  } else if (item_.has_discussion()) {
    AddDiscussion();
  } else if (item_.has_agreement()) {
    content_->addWidget(new PlainLabel(
        tr("Here all joint answers come together. You then vote on them at once."), Role::kQuiet));
  }
  AddMore();
}

void ItemForm::AddStatements() {
  auto& statements = *item_.mutable_statements();
  const std::string path = path_ + ".statements";
  content_->addWidget(new TextField(draft_, statements.mutable_wording(), path + ".wording",
                                    tr("What may people write statements about?"),
                                    {.characters_max = kWordingMax, .lines = 2, .required = true}));
  content_->addWidget(new CheckField(
      draft_, path + ".live_ratings", tr("Show how people react while they are at it"),
      statements.live_ratings(), [&statements](bool live) { statements.set_live_ratings(live); }));
}

void ItemForm::AddDiscussion() {
  auto& discussion = *item_.mutable_discussion();
  const std::string path = path_ + ".discussion";
  content_->addWidget(new TextField(draft_, discussion.mutable_wording(), path + ".wording",
                                    tr("What do you talk about?"),
                                    {.characters_max = kWordingMax, .lines = 2, .required = true}));
  ChoiceField::Choices policies;
  for (const auto policy : {type::v1::FLOOR_POLICY_UNSPECIFIED, type::v1::FLOOR_POLICY_FIRST_COME,
                            type::v1::FLOOR_POLICY_BALANCED, type::v1::FLOOR_POLICY_ROUND}) {
    policies.emplace_back(policy, FloorPolicyName(policy));
  }
  content_->addWidget(new ChoiceField(
      draft_, path + ".floor.policy", tr("Order of speaking"), policies,
      discussion.floor().policy(), [this, &discussion, path](int policy) {
        if (policy == type::v1::FLOOR_POLICY_UNSPECIFIED) {
          discussion.clear_floor();
        } else {
          discussion.mutable_floor()->set_policy(static_cast<type::v1::FloorPolicy>(policy));
        }
        Q_EMIT Reshaped(path + ".floor.policy");
      }));
  if (!discussion.has_floor()) return;
  auto* seconds = new NumberField(
      draft_, path + ".floor.turn_seconds", tr("Seconds for each turn"), {0, kTurnSecondsMax},
      discussion.floor().turn_seconds(),
      [&discussion](uint32_t length) { discussion.mutable_floor()->set_turn_seconds(length); });
  seconds->SetHint(tr("0: no limit"));
  content_->addWidget(seconds);
}

void ItemForm::AddMore() {
  const bool open = item_.may_be_skipped() || item_.has_rule() || item_.has_stop_rule() ||
                    item_.guard().ByteSizeLong() > 0;
  auto* more = new Fold(tr("More settings"), open);
  more->setObjectName(u"more"_qs);
  content_->addWidget(more);
  auto* layout = more->content();
  layout->addWidget(new CheckField(
      draft_, path_ + ".may_be_skipped", tr("May be the first to go if there is too little time"),
      item_.may_be_skipped(), [this](bool may) { item_.set_may_be_skipped(may); }));
  if (IsAsked()) {
    AddGuard(layout);
    AddStopRule(layout);
  }
  AddRule(layout);
}

void ItemForm::AddGuard(QLayout* layout) {
  layout->addWidget(
      new CheckField(draft_, path_ + ".guard.residents_first",
                     tr("Show the results of residents first"), item_.guard().residents_first(),
                     [this](bool first) { item_.mutable_guard()->set_residents_first(first); }));
  auto* least = new NumberField(
      draft_, path_ + ".guard.answers_per_group_min",
      tr("How many answers of each group are needed for the results?"), {0, kGuardMax},
      item_.guard().answers_per_group_min(),
      [this](uint32_t answers) { item_.mutable_guard()->set_answers_per_group_min(answers); });
  least->SetHint(tr("0: no limit. Of a smaller group, everyone has to answer."));
  layout->addWidget(least);
}

void ItemForm::AddStopRule(QLayout* layout) {
  const std::string path = path_ + ".stop_rule";
  layout->addWidget(new CheckField(draft_, path, tr("Agree beforehand when you stop asking again"),
                                   item_.has_stop_rule(), [this, path](bool set) {
                                     if (set) {
                                       item_.mutable_stop_rule()->set_rounds_max(kRoundsUsual);
                                     } else {
                                       item_.clear_stop_rule();
                                     }
                                     Q_EMIT Reshaped(path);
                                   }));
  if (!item_.has_stop_rule()) return;
  auto* rounds = new NumberField(
      draft_, path + ".rounds_max", tr("Stop after so many rounds"), {0, kRoundsMax},
      item_.stop_rule().rounds_max(),
      [this](uint32_t number) { item_.mutable_stop_rule()->set_rounds_max(number); });
  rounds->SetHint(tr("0: no limit"));
  layout->addWidget(rounds);
  // What changed between rounds is counted at questions alone.
  if (!item_.has_question()) return;
  auto* changed = new NumberField(
      draft_, path + ".changed_max", tr("Stop once at most so many percent answer otherwise"),
      {0, static_cast<int>(kPercent)}, PercentOf(item_.stop_rule().changed_max()),
      [this](uint32_t percent) {
        auto& rule = *item_.mutable_stop_rule();
        if (percent == 0) {
          rule.clear_changed_max();
          return;
        }
        rule.mutable_changed_max()->set_numerator(percent);
        rule.mutable_changed_max()->set_denominator(kPercent);
      });
  changed->SetHint(tr("0: no limit"));
  layout->addWidget(changed);
}

void ItemForm::AddRule(QLayout* layout) {
  const std::string path = path_ + ".rule";
  layout->addWidget(new CheckField(
      draft_, path_ + ".own_rule", tr("Decide otherwise here than in the rest of the session"),
      item_.has_rule(), [this, path](bool own) {
        if (own) {
          *item_.mutable_rule() = draft_.plan().settings().default_rule();
        } else {
          item_.clear_rule();
        }
        Q_EMIT Reshaped(path_ + ".own_rule");
      }));
  if (!item_.has_rule()) return;
  auto* editor = new RuleEditor(item_.rule());
  editor->setObjectName(QString::fromStdString(path));
  layout->addWidget(editor);
  layout->addWidget(new ProblemLine(draft_, path, tr("How you decide"), true));
  connect(editor, &RuleEditor::Changed, this, [this, editor] {
    *item_.mutable_rule() = editor->rule();
    draft_.Touch();
  });
}

}  // namespace vooraf::gui
