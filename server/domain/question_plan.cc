#include "server/domain/question_plan.h"

#include <algorithm>
#include <set>

#include "server/domain/limits.h"
#include "server/domain/plan_fields.h"
#include "server/domain/refusals.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain {
namespace {

constexpr size_t kMarkCharsMax = 40;

bool ValidMark(const std::string& mark) {
  return mark.size() <= kMarkCharsMax && std::all_of(mark.begin(), mark.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || c == '_';
         });
}

// Numbers options in their order.
template <class Options>
Result<void> NormaliseOptions(Options& options, size_t most, const std::string& field,
                              size_t least = 2) {
  const auto count = static_cast<size_t>(options.size());
  if (count < least || count > most) {
    const std::string from = std::to_string(least);
    const std::string to = std::to_string(most);
    return RefuseField(field, from + " to " + to + " are needed",
                       "er zijn er " + from + " tot " + to + " nodig");
  }
  std::set<std::string> marks;
  for (int i = 0; i < options.size(); ++i) {
    auto& option = options[i];
    const std::string path = At(field, i);
    option.set_option(static_cast<uint32_t>(i) + 1);
    if (auto ok = CheckRequired(option.label(), kShortTextCharsMax, path + ".label"); !ok) {
      return ok;
    }
    if (auto ok = CheckPlain(option.explanation(), kTextCharsMax, path + ".explanation"); !ok) {
      return ok;
    }
    if (auto ok = CheckPlain(option.warning(), kWordingCharsMax, path + ".warning"); !ok) {
      return ok;
    }
    if (!ValidMark(option.mark())) {
      return RefuseField(path + ".mark", "lower case letters and underscores, at most 40",
                         "kleine letters en lage streepjes, hoogstens 40");
    }
    if (!option.mark().empty() && !marks.insert(option.mark()).second) {
      return RefuseField(path + ".mark", "the same mark stands at another option",
                         "hetzelfde kenmerk staat bij een andere keuze");
    }
  }
  return {};
}

Result<void> CheckAspects(const type::v1::Scale& scale, const std::string& field) {
  std::set<int> seen;
  for (int i = 0; i < scale.aspects_size(); ++i) {
    const auto& aspect = scale.aspects(i);
    const std::string path = At(field + ".aspects", i);
    if (!type::v1::Aspect_IsValid(aspect.aspect()) ||
        aspect.aspect() == type::v1::ASPECT_UNSPECIFIED || !seen.insert(aspect.aspect()).second) {
      return RefuseField(path + ".aspect", "each aspect at most once",
                         "elk aspect hoogstens één keer");
    }
    if (auto ok = CheckRequired(aspect.wording(), kWordingCharsMax, path + ".wording"); !ok) {
      return ok;
    }
    for (int side : aspect.sides()) {
      if (!type::v1::Side_IsValid(side) || side == type::v1::SIDE_UNSPECIFIED) {
        return RefuseField(path + ".sides", "resident, professional or other",
                           "bewoner, professional of anders");
      }
    }
  }
  return {};
}

Result<void> NormaliseSeveral(type::v1::SeveralChoices& several, const std::string& path) {
  if (auto ok = NormaliseOptions(*several.mutable_options(), kOptionsMax, path + ".options"); !ok) {
    return ok;
  }
  const auto options = static_cast<uint32_t>(several.options_size());
  if (several.choices_min() == 0) several.set_choices_min(1);
  if (several.choices_max() == 0) several.set_choices_max(options);
  if (several.choices_min() > several.choices_max() || several.choices_max() > options) {
    return RefuseField(path + ".choices_max", "between choices_min and the number of options",
                       "tussen choices_min en het aantal keuzes");
  }
  return {};
}

Result<void> NormaliseRanking(type::v1::Ranking& ranking, const std::string& path) {
  const auto ok =
      NormaliseOptions(*ranking.mutable_options(), kFigureOptionsMax, path + ".options");
  if (!ok) return ok;
  const auto options = static_cast<uint32_t>(ranking.options_size());
  if (ranking.places_max() == 0) ranking.set_places_max(options);
  if (ranking.places_max() <= options) return {};
  return RefuseField(path + ".places_max", "at most the number of options",
                     "hoogstens het aantal keuzes");
}

Result<void> NormalisePoints(type::v1::Points& points, const std::string& path) {
  const auto ok = NormaliseOptions(*points.mutable_options(), kFigureOptionsMax, path + ".options");
  if (!ok) return ok;
  if (points.points() >= 1 && points.points() <= kFigureMax) return {};
  return RefuseField(path + ".points", "1 to " + std::to_string(kFigureMax),
                     "1 tot " + std::to_string(kFigureMax));
}

Result<void> NormaliseScores(type::v1::Scores& scores, const std::string& path) {
  const auto ok =
      NormaliseOptions(*scores.mutable_options(), kFigureOptionsMax, path + ".options", 1);
  if (!ok) return ok;
  if (scores.lowest() == 0 && scores.highest() == 0) {
    scores.set_lowest(1);
    scores.set_highest(10);
  }
  if (scores.highest() > scores.lowest() && scores.highest() <= kFigureMax &&
      scores.highest() - scores.lowest() <= kScoreStepsMax) {
    return {};
  }
  const std::string steps = std::to_string(kScoreStepsMax);
  const std::string most = std::to_string(kFigureMax);
  return RefuseField(path + ".highest", "above lowest, at most " + steps + " more, at most " + most,
                     "hoger dan lowest, hoogstens " + steps + " meer, hoogstens " + most);
}

Result<void> NormaliseScale(type::v1::Scale& scale, const std::string& path) {
  if (auto ok = NormaliseOptions(*scale.mutable_steps(), kScaleStepsMax, path + ".steps"); !ok) {
    return ok;
  }
  return CheckAspects(scale, path);
}

Result<void> NormaliseOpenText(type::v1::Question& question, const std::string& field) {
  if (question.reason_asked()) {
    return RefuseField(field + ".reason_asked", "not at open text, which is words already",
                       "niet bij een open vraag: daar antwoordt men al in woorden");
  }
  auto& open_text = *question.mutable_open_text();
  if (open_text.chars_max() == 0) open_text.set_chars_max(kOpenTextCharsDefault);
  if (open_text.chars_max() <= kOpenTextCharsMax) return {};
  const std::string most = std::to_string(kOpenTextCharsMax);
  return RefuseField(field + ".open_text.chars_max", "1 to " + most, "1 tot " + most);
}

Result<void> NormaliseKind(type::v1::Question& question, const std::string& field) {
  switch (question.kind_case()) {
    case type::v1::Question::kOneChoice:
      return NormaliseOptions(*question.mutable_one_choice()->mutable_options(), kOptionsMax,
                              field + ".one_choice.options");
    case type::v1::Question::kSeveralChoices:
      return NormaliseSeveral(*question.mutable_several_choices(), field + ".several_choices");
    case type::v1::Question::kScale:
      return NormaliseScale(*question.mutable_scale(), field + ".scale");
    case type::v1::Question::kRanking:
      return NormaliseRanking(*question.mutable_ranking(), field + ".ranking");
    case type::v1::Question::kPoints:
      return NormalisePoints(*question.mutable_points(), field + ".points");
    case type::v1::Question::kScores:
      return NormaliseScores(*question.mutable_scores(), field + ".scores");
    case type::v1::Question::kOpenText:
      return NormaliseOpenText(question, field);
    case type::v1::Question::KIND_NOT_SET:
      break;
  }
  return Refuse(kFieldMissing, {{"field", field + ".kind"}});
}

}  // namespace

Result<void> NormaliseQuestion(type::v1::Question& question, const std::string& field) {
  if (auto ok = CheckRequired(question.wording(), kWordingCharsMax, field + ".wording"); !ok) {
    return ok;
  }
  return NormaliseKind(question, field);
}

Result<BallotOptions> NormaliseBallotOptions(BallotOptions options, const std::string& field) {
  if (auto ok = NormaliseOptions(options, kBallotOptionsMax, field); !ok) return Propagate(ok);
  return options;
}

}  // namespace vooraf::domain
