// The first page: what was talked about, who took part, what came of it, and when people hear back.
#include <algorithm>

#include "server/report/sections.h"
#include "server/report/words.h"

namespace vooraf::report {
namespace {

void AddNotices(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  const v1::SessionView& session = shown.session();
  if (!shown.closed()) doc.Add(Notice{say(words::kNotClosed)});
  if (session.imported()) doc.Add(Notice{say(words::kImported)});
  if (session.single_answers_erased()) doc.Add(Notice{say(words::kSingleAnswersErased)});
}

std::string WhoTookPart(const Shown& shown) {
  const Speech& say = shown.speech();
  std::string people;
  uint32_t in_hall = 0;
  uint32_t at_home = 0;
  for (const v1::GroupView* view : shown.groups()) {
    in_hall += view->in_hall();
    at_home += view->at_home();
    people += fmt::format("{}{} {}", people.empty() ? "" : ", ", shown.In(view->group().name()),
                          view->in_hall() + view->at_home());
  }
  if (in_hall + at_home == 0) return say(words::kNobodyTookPart);
  return say(words::kPeopleTogether, people, in_hall, at_home);
}

std::string MissingGroups(const Shown& shown) {
  std::string names;
  for (const auto& group : shown.facts().target_groups()) {
    if (group.presence() != type::v1::TARGET_PRESENCE_ABSENT) continue;
    names += (names.empty() ? "" : ", ") + shown.In(group.name());
  }
  if (!names.empty()) return names;
  return shown.speech()(shown.facts().target_groups().empty() ? words::kNoTargetGroupsNamed
                                                              : words::kNobodyMarkedMissing);
}

void AddOutcomes(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  Grid grid{.caption = say(words::kWhatCameOfIt),
            .head = {say(words::kSubject), say(words::kJointAnswer), say(words::kOutcome)},
            .figures = false};
  for (const v1::ItemView* item : shown.items()) {
    const uint32_t number = item->item().item();
    const v1::JointAnswerView* answer = shown.joint_answer(number);
    if (answer == nullptr && shown.ballots(number).empty()) continue;
    grid.rows.push_back(
        {shown.TitleOf(number),
         answer == nullptr ? "-" : shown.WordsOr(shown.In(answer->wording()), answer->erased()),
         OutcomeOf(shown, number)});
  }
  if (grid.rows.empty()) return doc.Say(say(words::kNothingDecided));
  doc.Add(std::move(grid));
}

}  // namespace

void AddSummary(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({2, say(words::kSummary), {}});
  AddNotices(shown, doc);
  if (const std::string occasion = shown.In(shown.session().occasion()); !occasion.empty()) {
    doc.Say(say(words::kAbout), occasion);
  }
  doc.Say(say(words::kWhoTookPart), WhoTookPart(shown));
  doc.Say(say(words::kWhoIsMissing), MissingGroups(shown));
  for (const v1::ItemView* item : shown.items()) {
    if (SubjectOf(item->item()) != Subject::kSay) continue;
    const std::string gap = GapSentence(shown, *item);
    if (!gap.empty()) doc.Say(say(words::kSay), gap);
  }
  AddOutcomes(shown, doc);
  doc.Say(say(words::kWhenYouHear), ReplySentence(shown));
  const auto dismissed = static_cast<size_t>(
      std::count_if(shown.signals().begin(), shown.signals().end(),
                    [](const v1::SignalView* signal) { return signal->dismissed(); }));
  doc.Say(say(words::kPointsOfAttention),
          shown.signals().empty()
              ? say(words::kNoSignals)
              : say(words::kSignalsInShort, shown.signals().size() - dismissed, dismissed));
  doc.Say(say(words::kKeepInMind), say(words::kNoSample) + " " + say(words::kSeeUnchecked));
}

}  // namespace vooraf::report
