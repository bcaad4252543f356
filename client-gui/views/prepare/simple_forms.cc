#include "client-gui/views/prepare/simple_forms.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/rule_editor.h"
#include "client-gui/views/prepare/fields.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kEveningMinutesMax = 960;
constexpr int kLinkMax = 500;
constexpr int kRetentionMax = 3'650;
constexpr uint32_t kRetentionUsual = 90;
constexpr uint32_t kGroupMinimumUsual = 3;

}  // namespace

void TalkForm::Fill() {
  auto& plan = this->plan();
  content()->addWidget(new TextField(draft(), plan.mutable_title(), "title", tr("Title"),
                                     {.characters_max = kTitleMax, .required = true}));
  content()->addWidget(new TextField(draft(), plan.mutable_occasion(), "occasion",
                                     tr("Occasion and place"),
                                     {.characters_max = kLongMax, .lines = 5}));
  auto* minutes = new NumberField(
      draft(), "planned_minutes", tr("How many minutes are there in all?"), {0, kEveningMinutesMax},
      plan.planned_minutes(), [&plan](uint32_t number) { plan.set_planned_minutes(number); });
  content()->addWidget(minutes);
  const auto tell = [minutes, &plan] {
    minutes->SetHint(tr("0: as long as all items together.") + u' ' + MinutesSaid(plan));
  };
  connect(&draft(), &PlanDraft::Edited, minutes, tell);
  tell();
  auto* link = new LineField(
      draft(), "meeting_link", tr("Link to watch and listen at home"), Q(plan.meeting_link()),
      [&plan](const std::string& address) { plan.set_meeting_link(address); });
  link->SetHint(tr("The link of your own meeting. May stay empty."));
  link->edit()->setPlaceholderText(u"https://"_qs);
  link->edit()->setMaxLength(kLinkMax);
  content()->addWidget(link);
}

void RuleForm::Fill() {
  content()->addWidget(
      new PlainLabel(tr("Every ballot begins with this. For one ballot, or one item of the agenda, "
                        "you can do it otherwise."),
                     Role::kQuiet));
  auto* editor = new RuleEditor(plan().settings().default_rule());
  editor->setObjectName(u"settings.default_rule"_qs);
  content()->addWidget(editor);
  content()->addWidget(
      new ProblemLine(draft(), "settings.default_rule", tr("How you decide"), true));
  connect(editor, &RuleEditor::Changed, this, [this, editor] {
    *plan().mutable_settings()->mutable_default_rule() = editor->rule();
    draft().Touch();
  });
}

void PrivacyForm::Fill() {
  auto& privacy = *plan().mutable_privacy();
  content()->addWidget(new PlainLabel(
      tr("The law asks you to tell people this. Everyone who takes part can read it. "
         "Fields with * must be filled in before people can join."),
      Role::kQuiet));
  auto* lacking = new PlainLabel;
  lacking->setObjectName(u"privacy_lacking"_qs);
  content()->addWidget(lacking);
  const auto add = [&](type::v1::Text* text, const std::string& path, int max, int lines,
                       const QString& hint) {
    auto* field = new TextField(draft(), text, path, PrivacyName(path),
                                {.characters_max = max, .lines = lines, .required = true});
    if (!hint.isEmpty()) field->SetHint(hint);
    content()->addWidget(field);
  };
  add(privacy.mutable_controller(), "privacy.controller", kShortMax, 1,
      tr("For instance: Municipality of Example"));
  add(privacy.mutable_purpose(), "privacy.purpose", kTextMax, 2, {});
  add(privacy.mutable_legal_basis(), "privacy.legal_basis", kTextMax, 2,
      tr("Ask the data protection officer of your organisation if you do not know."));
  add(privacy.mutable_contact(), "privacy.contact", kShortMax, 1, {});
  content()->addWidget(new NumberField(
      draft(), "privacy.retention_days",
      tr("After how many days do you erase single answers and names?"), {1, kRetentionMax},
      privacy.retention_days() == 0 ? kRetentionUsual : privacy.retention_days(),
      [&privacy](uint32_t days) { privacy.set_retention_days(days); }));
  const auto tell = [this, lacking] {
    const QString words = Lacking();
    lacking->SetRole(words.isEmpty() ? Role::kGood : Role::kDanger);
    lacking->Show(words.isEmpty() ? tr("Everything is filled in.") : words);
  };
  connect(&draft(), &PlanDraft::Edited, lacking, tell);
  tell();
}

QString PrivacyForm::Lacking() {
  QStringList names;
  for (const auto& path : MissingPrivacy(plan().privacy())) {
    names << u"“%1”"_qs.arg(PrivacyName(path));
  }
  return names.isEmpty() ? QString() : tr("Still to be filled in: %1.").arg(ListOf(names));
}

void SettingsForm::Fill() {
  auto& settings = *plan().mutable_settings();
  auto* minimum = new NumberField(
      draft(), "settings.group_minimum", tr("Smallest group that is shown apart"), {2, 20},
      settings.group_minimum() == 0 ? kGroupMinimumUsual : settings.group_minimum(),
      [&settings](uint32_t people) { settings.set_group_minimum(people); });
  minimum->SetHint(
      tr("Smaller groups are counted together with another. So it stays secret what somebody "
         "chose."));
  content()->addWidget(minimum);
  content()->addWidget(new CheckField(
      draft(), "settings.invitation_required", tr("Take part only with an invitation of one's own"),
      settings.invitation_required(),
      [&settings](bool required) { settings.set_invitation_required(required); }));
  auto* young = new CheckField(
      draft(), "settings.young_people_present", tr("Young people take part: ask for no names"),
      settings.young_people_present(),
      [&settings](bool present) { settings.set_young_people_present(present); });
  auto* asked = new CheckField(draft(), "settings.names_asked", tr("People may give their name"),
                               settings.names_asked(),
                               [&settings](bool names) { settings.set_names_asked(names); });
  auto* shown = new CheckField(draft(), "settings.names_shown",
                               tr("Everyone sees the name of who speaks"), settings.names_shown(),
                               [&settings](bool names) { settings.set_names_shown(names); });
  auto* replay = new CheckField(draft(), "settings.replay_for_all",
                                tr("Who took part may watch the talk again once it is closed"),
                                settings.replay_for_all(),
                                [&settings](bool all) { settings.set_replay_for_all(all); });
  for (auto* field : {young, asked, shown, replay}) content()->addWidget(field);
  const auto settle = [young, asked, shown, replay] {
    const bool is_young = young->box()->isChecked();
    asked->box()->setEnabled(!is_young);
    replay->box()->setEnabled(!is_young);
    // Names are shown only where they are asked.
    if (!asked->box()->isChecked()) shown->box()->setChecked(false);
    shown->box()->setEnabled(!is_young && asked->box()->isChecked());
  };
  connect(young->box(), &QCheckBox::toggled, this, settle);
  connect(asked->box(), &QCheckBox::toggled, this, settle);
  settle();
}

}  // namespace vooraf::gui
