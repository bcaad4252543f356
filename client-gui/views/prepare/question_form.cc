#include "client-gui/views/prepare/question_form.h"

#include <QVBoxLayout>

#include "client-gui/app/style.h"
#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/prepare/fields.h"
#include "client-gui/views/prepare/options_form.h"
#include "client-gui/words/names.h"

namespace vooraf::gui {
namespace {

using type::v1::Question;

constexpr int kFigureMax = 100;
constexpr int kOpenTextMax = 1'000;

// As the contract names the part of the question that its kind brings.
std::string KindPath(const Question& question) {
  const auto* field = Question::descriptor()->FindFieldByNumber(question.kind_case());
  return field == nullptr ? std::string() : field->name();
}

}  // namespace

QuestionForm::QuestionForm(PlanDraft& draft, Question* question, std::string path)
    : draft_(draft), question_(*question), path_(std::move(path)), content_(new QVBoxLayout(this)) {
  content_->setContentsMargins(0, 0, 0, 0);
  content_->setSpacing(kWideSpace);
  content_->addWidget(new TextField(draft_, question_.mutable_wording(), path_ + ".wording",
                                    tr("The question"),
                                    {.characters_max = kWordingMax, .lines = 2, .required = true}));
  AddKind();
  if (OptionsOf(&question_) != nullptr) {
    AddOptions(path_ + '.' + KindPath(question_) + (question_.has_scale() ? ".steps" : ".options"));
  }
  AddNumbers();
  if (question_.has_scale()) AddAspects();
  if (question_.has_open_text()) return;
  content_->addWidget(new CheckField(draft_, path_ + ".reason_asked", tr("Also ask why"),
                                     question_.reason_asked(),
                                     [this](bool asked) { question_.set_reason_asked(asked); }));
  content_->addWidget(new PlainLabel(
      tr("“I don't know (yet)” and “Skip” are always offered as well."), Role::kQuiet));
}

void QuestionForm::AddKind() {
  ChoiceField::Choices kinds;
  for (const auto kind : QuestionKinds()) kinds.emplace_back(kind, QuestionKindName(kind));
  content_->addWidget(new ChoiceField(draft_, path_ + ".kind", tr("How do people answer?"), kinds,
                                      question_.kind_case(), [this](int kind) {
                                        // What was removed from its options has no place any more.
                                        draft_.editing().ForgetRemoved();
                                        MakeKind(&question_, static_cast<QuestionKind>(kind));
                                        Q_EMIT Reshaped(path_ + ".kind");
                                      }));
}

void QuestionForm::AddOptions(const std::string& path) {
  auto* form = new OptionsForm(draft_, OptionsOf(&question_), path,
                               OptionBoundsOf(question_.kind_case()), question_.has_scale());
  content_->addWidget(form);
  connect(form, &OptionsForm::Reshaped, this, &QuestionForm::Reshaped);
}

void QuestionForm::AddNumber(const std::string& path, const QString& label, const QString& hint,
                             std::pair<int, int> range, uint32_t value,
                             const std::function<void(uint32_t)>& set) {
  auto* field =
      new NumberField(draft_, path_ + '.' + path, label, {range.first, range.second}, value, set);
  if (!hint.isEmpty()) field->SetHint(hint);
  content_->addWidget(field);
}

void QuestionForm::AddNumbers() {
  const QString all = tr("0: all of them");
  switch (question_.kind_case()) {
    case Question::kSeveralChoices: {
      auto& several = *question_.mutable_several_choices();
      const int options = several.options_size();
      AddNumber("several_choices.choices_min", tr("At least so many choices"), {}, {1, options},
                several.choices_min(), [&several](uint32_t n) { several.set_choices_min(n); });
      AddNumber("several_choices.choices_max", tr("At most so many choices"), all, {0, options},
                several.choices_max(), [&several](uint32_t n) { several.set_choices_max(n); });
      break;
    }
    case Question::kRanking: {
      auto& ranking = *question_.mutable_ranking();
      AddNumber("ranking.places_max", tr("How many may somebody put in order?"), all,
                {0, ranking.options_size()}, ranking.places_max(),
                [&ranking](uint32_t n) { ranking.set_places_max(n); });
      break;
    }
    case Question::kPoints: {
      auto& points = *question_.mutable_points();
      AddNumber("points.points", tr("How many points has everyone?"), {}, {1, kFigureMax},
                points.points(), [&points](uint32_t n) { points.set_points(n); });
      break;
    }
    case Question::kScores: {
      auto& scores = *question_.mutable_scores();
      AddNumber("scores.lowest", tr("Lowest score"), {}, {0, kFigureMax - 1}, scores.lowest(),
                [&scores](uint32_t n) { scores.set_lowest(n); });
      AddNumber("scores.highest", tr("Highest score"), {}, {1, kFigureMax}, scores.highest(),
                [&scores](uint32_t n) { scores.set_highest(n); });
      break;
    }
    case Question::kOpenText: {
      auto& text = *question_.mutable_open_text();
      AddNumber("open_text.chars_max", tr("How many characters may an answer have?"),
                tr("0: 500 characters"), {0, kOpenTextMax}, text.chars_max(),
                [&text](uint32_t n) { text.set_chars_max(n); });
      break;
    }
    default:
      break;
  }
}

void QuestionForm::AddAspects() {
  content_->addWidget(new PlainLabel(tr("What do you ask with this ladder?"), Role::kStrong));
  content_->addWidget(new PlainLabel(
      tr("If you choose nothing, everyone is asked the question once."), Role::kQuiet));
  for (const auto aspect :
       {type::v1::ASPECT_NOW, type::v1::ASPECT_OFFERED, type::v1::ASPECT_EXPECTED}) {
    AddAspect(aspect);
  }
}

void QuestionForm::AddAspect(type::v1::Aspect aspect) {
  auto& scale = *question_.mutable_scale();
  const std::string asked_path = path_ + ".scale.asked_" + std::to_string(aspect);
  content_->addWidget(new CheckField(draft_, asked_path, AspectName(aspect),
                                     FindAspect(scale, aspect) != nullptr,
                                     [this, aspect, asked_path](bool asked) {
                                       AskAspect(question_.mutable_scale(), aspect, asked);
                                       Q_EMIT Reshaped(asked_path);
                                     }));
  for (int i = 0; i < scale.aspects_size(); ++i) {
    auto& asked = *scale.mutable_aspects(i);
    if (asked.aspect() != aspect) continue;
    const std::string path = path_ + ".scale.aspects[" + std::to_string(i) + "]";
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(2 * kWideSpace, 0, 0, 0);
    inside->addWidget(new TextField(draft_, asked.mutable_wording(), path + ".wording",
                                    tr("The question in these words"),
                                    {.characters_max = kWordingMax, .lines = 2, .required = true}));
    inside->addWidget(new PlainLabel(tr("Of whom? Nobody chosen: of everyone."), Role::kQuiet));
    auto* sides = new QHBoxLayout;
    for (const auto side :
         {type::v1::SIDE_RESIDENT, type::v1::SIDE_PROFESSIONAL, type::v1::SIDE_OTHER}) {
      sides->addWidget(new CheckField(
          draft_, path + ".sides." + std::to_string(side), SideName(side), IsAskedOf(asked, side),
          [&asked, side](bool is_asked) { AskSide(&asked, side, is_asked); }));
    }
    sides->addStretch();
    inside->addLayout(sides);
    content_->addLayout(inside);
  }
}

}  // namespace vooraf::gui
