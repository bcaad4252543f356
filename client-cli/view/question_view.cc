#include "client-cli/view/question_view.h"

#include <fmt/format.h>

#include <algorithm>

#include "client-cli/text/width.h"
#include "client-cli/view/bars.h"
#include "client-cli/view/figures_view.h"
#include "client-core/stage.h"

namespace vooraf::cli {
namespace {

constexpr int kBarCellsMax = 24;

// The lists of names beside bars take no more than this share of the width.
int NameCells(const Page& page, const std::vector<std::string>& names) {
  int longest = 0;
  for (const auto& name : names) longest = std::max(longest, page.CellsOf(name));
  return std::min(longest, std::max(8, page.width() * 2 / 5));
}

bool IsMine(const type::v1::AnswerValue& value, uint32_t option) {
  if (value.has_option()) return value.option() == option;
  const auto& chosen = value.options().options();
  return std::find(chosen.begin(), chosen.end(), option) != chosen.end();
}

// `given` is what the reader gave it where that is more than a choice.
void DrawOption(const ViewContext& context, const type::v1::Option& option, bool mine,
                const std::string& given, Page* page) {
  constexpr int hanging = 4;
  std::vector<Span> spans{{fmt::format("{:>2}  ", option.option())},
                          {context.In(option.label()), mine ? Style::kMine : Style::kStrong}};
  if (const auto& explanation = context.In(option.explanation()); !explanation.empty()) {
    spans.push_back({": " + explanation, Style::kQuiet});
  }
  if (mine) {
    spans.push_back(MarkedAsMine(context, *page, given));
  }
  page->Text(spans, 0, hanging);
  const auto& warning = context.In(option.warning());
  if (mine && !warning.empty()) page->Text(warning, Style::kWarning, hanging);
}

}  // namespace

const v1::MyAnswer* MyAnswerIn(const client::SessionSnapshot& session, uint32_t item,
                               uint32_t round, type::v1::Aspect aspect) {
  const auto* my_item = session.MyItem(item);
  if (my_item == nullptr) return nullptr;
  for (const auto& answer : my_item->answers()) {
    if (answer.late()) continue;
    if (answer.round() == round && answer.aspect() == aspect) return &answer;
  }
  return nullptr;
}

void DrawItemHead(const ViewContext& context, const v1::ItemView& item, Page* page) {
  std::string phase = context.texts(ItemPhaseText(item.phase()));
  if (item.rounds() > 1) {
    phase = fmt::format("{} {} {}", context.texts(T::kRoundN, item.rounds()),
                        page->charset().bullet(), phase);
  }
  page->LeftRight(
      {fmt::format("{}. {}", item.item().item(), context.In(item.item().title())), Style::kTitle},
      {phase, Style::kQuiet});
  if (item.phase() <= type::v1::ITEM_PHASE_ANSWERING || item.item().has_discussion()) {
    const auto& explanation = context.In(item.item().explanation());
    if (!explanation.empty()) page->Text(explanation, Style::kQuiet);
  }
  page->Blank();
  const auto& wording = context.In(client::WordingOf(item.item()));
  if (wording.empty()) return;
  page->Text(wording, Style::kStrong);
  page->Blank();
}

void DrawOptions(const ViewContext& context, const v1::ItemView& item, Page* page) {
  const auto& question = item.item().question();
  const bool has_aspects = !question.scale().aspects().empty();
  const v1::MyAnswer* mine = has_aspects ? nullptr
                                         : MyAnswerIn(context.session, item.item().item(),
                                                      item.rounds(), type::v1::ASPECT_UNSPECIFIED);
  for (const auto& option : client::OptionsOf(question)) {
    const std::string given =
        mine == nullptr ? "" : FigureText(context, mine->value(), option.option());
    const bool is_mine = mine != nullptr && IsMine(mine->value(), option.option());
    DrawOption(context, option, is_mine || !given.empty(), given, page);
  }
  if (mine != nullptr && mine->value().has_text()) {
    page->Text(fmt::format("{} {}: {}", page->charset().mine(), context.texts(T::kYourAnswer),
                           mine->value().text().text()),
               Style::kMine);
  }
  const auto draw_other = [&](T label, bool chosen) {
    std::vector<Span> spans{{" -  "},
                            {context.texts(label), chosen ? Style::kMine : Style::kQuiet}};
    if (chosen) {
      spans.push_back(MarkedAsMine(context, *page));
    }
    page->Text(spans, 0, 4);
  };
  draw_other(T::kDontKnow, mine != nullptr && mine->value().has_dont_know());
  draw_other(T::kSkip, mine != nullptr && mine->value().has_skip());
  if (question.has_several_choices()) {
    page->Text(context.texts(T::kChooseBetween, question.several_choices().choices_min(),
                             question.several_choices().choices_max()),
               Style::kQuiet, 4);
  } else if (question.has_open_text()) {
    page->Text(context.texts(T::kWriteUpTo, question.open_text().chars_max()), Style::kQuiet, 4);
  } else if (question.has_ranking()) {
    page->Text(context.texts(T::kRankUpTo, question.ranking().places_max()), Style::kQuiet, 4);
  } else if (question.has_points()) {
    page->Text(context.texts(T::kPointsToDivide, question.points().points()), Style::kQuiet, 4);
  } else if (question.has_scores()) {
    page->Text(
        context.texts(T::kScoresFromTo, question.scores().lowest(), question.scores().highest()),
        Style::kQuiet, 4);
  }
  page->Blank();
}

void DrawPartProgress(const ViewContext& context, T text, const type::v1::Partition& partition,
                      const google::protobuf::RepeatedPtrField<type::v1::PartProgress>& parts,
                      const type::v1::PartProgress& everyone, Page* page) {
  std::vector<std::string> names;
  std::vector<const type::v1::PartProgress*> shown;
  for (const auto& progress : parts) {
    for (const auto& part : partition.parts()) {
      if (part.part() != progress.part()) continue;
      names.push_back(PartName(context, part));
      shown.push_back(&progress);
    }
  }
  if (partition.too_few() || shown.empty()) {
    page->Text(context.texts(text, everyone.answered(), everyone.roll()));
    return;
  }
  const int name_cells = NameCells(*page, names);
  const std::string example = context.texts(text, 999, 999);
  const int bar_cells =
      std::clamp(page->width() - name_cells - page->CellsOf(example) - 3, 0, kBarCellsMax);
  for (size_t i = 0; i < shown.size(); ++i) {
    const uint32_t roll = std::max(shown[i]->roll(), 1u);
    const std::string name = Shorten(page->Clean(names[i]), name_cells, page->charset().ellipsis());
    Line line{{PadRight(name, name_cells) + " "}};
    if (bar_cells >= 4) {
      line.push_back(
          {Bar(static_cast<double>(shown[i]->answered()) / roll, bar_cells, page->charset()),
           BarStyle(i)});
      line.push_back({" "});
    }
    line.push_back({page->Clean(context.texts(text, shown[i]->answered(), shown[i]->roll()))});
    page->Append(std::move(line));
  }
}

// People counted otherwise than by device.
void DrawCounted(const ViewContext& context, const v1::RoundView& round, type::v1::Aspect aspect,
                 Page* page) {
  const auto* counts = context.session.Counts(round.item(), round.round());
  if (counts == nullptr) return;
  for (const auto& counted : counts->counted()) {
    if (counted.aspect() != aspect) continue;
    const bool by_hand = counted.kind() == type::v1::COUNT_KIND_HAND_COUNT;
    std::string line =
        context.texts(by_hand ? T::kCountedByHand : T::kCountedBeforehand, counted.people());
    if (counted.group() != 0) line = GroupName(context, counted.group()) + ": " + line;
    page->Text(line, Style::kQuiet);
  }
}

void DrawProgress(const ViewContext& context, const v1::ItemView& item, const v1::RoundView& round,
                  Page* page) {
  for (const auto& progress : round.progress()) {
    const std::string aspect = AspectName(context, progress.aspect());
    if (!aspect.empty()) {
      page->Text(aspect, Style::kStrong);
      for (const auto& asked : item.item().question().scale().aspects()) {
        if (asked.aspect() == progress.aspect()) page->Text(context.In(asked.wording()));
      }
      const auto* mine =
          MyAnswerIn(context.session, round.item(), round.round(), progress.aspect());
      if (mine != nullptr) {
        page->Text(fmt::format("{} {}: {}", page->charset().mine(), context.texts(T::kYourAnswer),
                               AnswerText(context, item.item().question(), mine->value())),
                   Style::kMine);
      }
    }
    DrawPartProgress(context, T::kAnsweredOf, progress.partition(), progress.parts(),
                     progress.everyone(), page);
    DrawCounted(context, round, progress.aspect(), page);
    page->Blank();
  }
}

}  // namespace vooraf::cli
