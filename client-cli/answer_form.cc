#include "client-cli/answer_form.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "client-cli/arguments.h"
#include "client-cli/problems.h"
#include "client-cli/view/context.h"
#include "client-core/stage.h"

namespace vooraf::cli {
namespace {

using client::Fail;
using client::Result;
using type::v1::AnswerValue;
using type::v1::Question;

// An option and a figure for it.
using Figure = std::pair<uint32_t, uint32_t>;

std::vector<Candidate> CandidatesOf(const Question& question) {
  std::vector<Candidate> candidates;
  for (const auto& option : client::OptionsOf(question)) {
    candidates.push_back(CandidateOf(option.option(), option.label(), option.mark()));
  }
  return candidates;
}

std::vector<std::string> SplitAtCommas(const std::string& typed) {
  std::vector<std::string> pieces;
  for (size_t from = 0; from <= typed.size();) {
    const size_t comma = std::min(typed.find(',', from), typed.size());
    pieces.push_back(typed.substr(from, comma - from));
    from = comma + 1;
  }
  return pieces;
}

Result<std::vector<uint32_t>> ChooseAll(const std::vector<std::string>& typed,
                                        const Question& question) {
  const auto candidates = CandidatesOf(question);
  std::vector<uint32_t> chosen;
  for (const auto& one : typed) {
    const auto option = Choose(one, candidates);
    if (!option) return tl::unexpected(option.error());
    chosen.push_back(*option);
  }
  return chosen;
}

// "1=5,3=2", in the order of the options.
Result<std::vector<Figure>> FiguresFrom(const std::string& typed, const Question& question) {
  const auto candidates = CandidatesOf(question);
  std::vector<Figure> figures;
  for (const std::string& piece : SplitAtCommas(typed)) {
    const size_t equals = piece.rfind('=');
    if (equals == std::string::npos) return Fail(kBadFigures, {{"typed", typed}});
    uint32_t figure = 0;
    const char* const end = piece.data() + piece.size();
    const auto [read_to, error] = std::from_chars(piece.data() + equals + 1, end, figure);
    if (error != std::errc() || read_to != end) return Fail(kBadFigures, {{"typed", typed}});
    const auto option = Choose(piece.substr(0, equals), candidates);
    if (!option) return tl::unexpected(option.error());
    figures.emplace_back(*option, figure);
  }
  std::sort(figures.begin(), figures.end());
  return figures;
}

// "1,3" is 1 and 3; labels keep their commas.
std::vector<std::string> Apart(const std::vector<std::string>& options) {
  std::vector<std::string> apart;
  for (const auto& typed : options) {
    const bool numbers = typed.find_first_not_of("0123456789,") == std::string::npos;
    const auto words = numbers ? SplitAtCommas(typed) : std::vector<std::string>{typed};
    apart.insert(apart.end(), words.begin(), words.end());
  }
  return apart;
}

Result<AnswerValue> ValueOfOptions(const AnswerForm& form, const Question& question) {
  if (form.options.size() > 1 && !question.has_several_choices()) return Fail(kOneAnswerOnly);
  auto chosen =
      ChooseAll(question.has_several_choices() ? Apart(form.options) : form.options, question);
  if (!chosen) return tl::unexpected(chosen.error());
  AnswerValue value;
  if (!question.has_several_choices()) {
    value.set_option(chosen->front());
    return value;
  }
  std::sort(chosen->begin(), chosen->end());
  chosen->erase(std::unique(chosen->begin(), chosen->end()), chosen->end());
  value.mutable_options()->mutable_options()->Add(chosen->begin(), chosen->end());
  return value;
}

Result<AnswerValue> ValueOfFigures(const AnswerForm& form, const Question& question) {
  AnswerValue value;
  if (!form.rank.empty()) {
    const auto ranked = ChooseAll(SplitAtCommas(form.rank), question);
    if (!ranked) return tl::unexpected(ranked.error());
    value.mutable_ranking()->mutable_options()->Add(ranked->begin(), ranked->end());
    return value;
  }
  const bool points = !form.points.empty();
  const auto figures = FiguresFrom(points ? form.points : form.scores, question);
  if (!figures) return tl::unexpected(figures.error());
  for (const auto& [option, figure] : *figures) {
    if (points) {
      auto& given = *value.mutable_points()->add_options();
      given.set_option(option);
      given.set_points(figure);
    } else {
      auto& given = *value.mutable_scores()->add_options();
      given.set_option(option);
      given.set_score(figure);
    }
  }
  return value;
}

// How this question is to be answered, if not as it was.
Result<void> CheckFits(const AnswerForm& form, const Question& question) {
  if (form.dont_know || form.skip) return {};
  if (question.has_ranking() && form.rank.empty()) return Fail(kRankIt);
  if (question.has_points() && form.points.empty()) return Fail(kDividePoints);
  if (question.has_scores() && form.scores.empty()) return Fail(kScoreIt);
  if (question.has_open_text() && form.text.empty()) return Fail(kWriteIt);
  const bool figures = question.has_ranking() || question.has_points() || question.has_scores();
  if (!figures && !question.has_open_text() && form.options.empty()) return Fail(kOneAnswerOnly);
  return {};
}

}  // namespace

Result<AnswerValue> ValueFrom(const AnswerForm& form, const Question& question) {
  const int forms = form.dont_know + form.skip + !form.options.empty() + !form.rank.empty() +
                    !form.points.empty() + !form.scores.empty() + !form.text.empty();
  if (forms > 1) return Fail(kOneAnswerOnly);
  if (auto fits = CheckFits(form, question); !fits) return tl::unexpected(fits.error());
  AnswerValue value;
  if (form.dont_know) value.mutable_dont_know();
  if (form.skip) value.mutable_skip();
  if (!form.text.empty()) value.mutable_text()->set_text(TextOrInput(form.text));
  if (form.dont_know || form.skip || !form.text.empty()) return value;
  return form.options.empty() ? ValueOfFigures(form, question) : ValueOfOptions(form, question);
}

}  // namespace vooraf::cli
