#include "client-gui/models/prepare/preview.h"

#include <QCoreApplication>

namespace vooraf::gui {
namespace {

using type::v1::Question;

struct Preview {
  Q_DECLARE_TR_FUNCTIONS(Preview)
};

constexpr int kCharactersUsual = 500;

QString HowToChoose(const type::v1::SeveralChoices& several) {
  const auto options = static_cast<uint32_t>(several.options_size());
  const uint32_t most = several.choices_max() == 0 ? options : several.choices_max();
  const uint32_t least = std::max(1u, several.choices_min());
  if (least == most) return Preview::tr("Choose %1.").arg(least);
  if (least == 1) return Preview::tr("Choose at most %1.").arg(most);
  return Preview::tr("Choose %1 to %2.").arg(least).arg(most);
}

}  // namespace

QuestionPlace PlaceOf(const type::v1::SessionPlan& plan, int item) {
  QuestionPlace place;
  for (int i = 0; i < plan.items_size(); ++i) {
    if (!plan.items(i).has_question() && !plan.items(i).has_statements()) continue;
    ++place.of;
    if (i == item) place.number = place.of;
  }
  return place;
}

std::vector<const type::v1::Text*> AskedOf(const type::v1::AgendaItem& item, type::v1::Side side) {
  if (item.has_statements()) return {&item.statements().wording()};
  if (item.has_discussion()) return {&item.discussion().wording()};
  if (!item.has_question()) return {};
  const auto& question = item.question();
  if (question.scale().aspects().empty()) return {&question.wording()};
  std::vector<const type::v1::Text*> wordings;
  for (const auto& aspect : question.scale().aspects()) {
    if (aspect.sides().empty() || IsAskedOf(aspect, side)) wordings.push_back(&aspect.wording());
  }
  return wordings;
}

QString HowToAnswer(const Question& question) {
  switch (question.kind_case()) {
    case Question::kOneChoice:
    case Question::kScale:
      return Preview::tr("Tap one answer.");
    case Question::kSeveralChoices:
      return HowToChoose(question.several_choices());
    case Question::kRanking: {
      const auto& ranking = question.ranking();
      const auto options = static_cast<uint32_t>(ranking.options_size());
      return Preview::tr("First tap what you like best, then number 2. You may choose %1.")
          .arg(ranking.places_max() == 0 ? options : ranking.places_max());
    }
    case Question::kPoints:
      return Preview::tr("You have %n points to divide.", nullptr,
                         static_cast<int>(question.points().points()));
    case Question::kScores:
      return Preview::tr("Give scores from %1 to %2. If you do not know, leave it empty.")
          .arg(question.scores().lowest())
          .arg(question.scores().highest());
    case Question::kOpenText: {
      const auto most = static_cast<int>(question.open_text().chars_max());
      return Preview::tr("At most %n characters. Write no names.", nullptr,
                         most == 0 ? kCharactersUsual : most);
    }
    default:
      return {};
  }
}

}  // namespace vooraf::gui
