#include "client-cli/view/own_view.h"

namespace vooraf::cli {
namespace {

void Join(std::string& words, const std::string& more) {
  if (!words.empty()) words += "; ";
  words += more;
}

std::string Entered(const ViewContext& context, const v1::ItemView& item,
                    const v1::HelpedPart& part) {
  std::string words;
  for (const auto& answer : part.answers()) {
    if (answer.late()) continue;
    std::string said = AnswerText(context, item.item().question(), answer.value());
    const std::string aspect = AspectName(context, answer.aspect());
    Join(words, aspect.empty() ? said : aspect + ": " + said);
  }
  if (!part.ratings().empty()) {
    Join(words, context.texts(T::kHelpedRatings, part.ratings_size()));
  }
  const bool voted = !part.votes().empty() && (part.votes(part.votes_size() - 1).has_vote() ||
                                               part.votes(part.votes_size() - 1).voted_secretly());
  if (voted) Join(words, context.texts(T::kHelpedVoted));
  return words.empty() ? context.texts(T::kHelpedNothing) : words;
}

}  // namespace

void DrawLateAnswers(const ViewContext& context, const v1::ItemView& item, Page* page) {
  const auto* mine = context.session.MyItem(item.item().item());
  if (mine == nullptr) return;
  for (const auto& answer : mine->answers()) {
    if (!answer.late()) continue;
    page->Text(context.texts(T::kYourLateAnswer, answer.round(),
                             AnswerText(context, item.item().question(), answer.value())),
               Style::kWarning);
  }
}

void DrawHelped(const ViewContext& context, const v1::ItemView& item, Page* page) {
  const auto* mine = context.session.MyItem(item.item().item());
  if (mine == nullptr || mine->helped().empty()) return;
  page->Blank();
  page->Text(context.texts(T::kHelpedTitle), Style::kTitle);
  for (const auto& part : mine->helped()) {
    page->Text(context.texts(T::kHelpedPerson, part.participant(), Entered(context, item, part)),
               Style::kMine);
  }
}

}  // namespace vooraf::cli
