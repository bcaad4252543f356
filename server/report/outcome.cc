// What was done with what people brought in, what may have gone wrong, and when they hear back.
#include <algorithm>

#include "server/report/names.h"
#include "server/report/sections.h"
#include "server/report/words.h"

namespace vooraf::report {
namespace {

void AddWhatHappens(const Shown& shown, const v1::BallotView& ballot, Document& doc) {
  const Speech& say = shown.speech();
  const auto or_erased = [&](const type::v1::Text& text) {
    const std::string words = shown.In(text);
    return words.empty() ? say(words::kErased) : words;
  };
  doc.Add(Bullets{{{say(words::kWhatHappens), or_erased(ballot.what_happens())},
                   {say(words::kWhoDecides), or_erased(ballot.who_decides())},
                   {say(words::kWhen), or_erased(ballot.when())}}});
}

void AddAmendments(const Shown& shown, uint32_t item, Document& doc) {
  const Speech& say = shown.speech();
  Bullets told;
  for (const v1::AmendmentView* amendment : shown.amendments(item)) {
    std::string fate = say(words::kAmendmentOpen);
    if (amendment->phase() == v1::AMENDMENT_PHASE_ACCEPTED) {
      fate = say(words::kAmendmentAccepted, amendment->accepted_as_version());
    } else if (amendment->phase() == v1::AMENDMENT_PHASE_DECLINED) {
      fate = say(words::kAmendmentDeclined);
    }
    std::string text = shown.WordsOr(amendment->text(), amendment->erased());
    if (!amendment->reason().empty()) {
      text += "\n" + say(words::kBecause) + " " + amendment->reason();
    }
    told.items.push_back({fate, std::move(text)});
  }
  if (told.items.empty()) return;
  doc.Say(say(words::kAmendments), "");
  doc.Add(std::move(told));
}

Paragraph SignalLine(const Shown& shown, const v1::SignalView& signal) {
  const Speech& say = shown.speech();
  Paragraph line{say(NameOf(signal.kind())), shown.In(signal.sentence())};
  if (signal.item() != 0) line.lead += " (" + shown.TitleOf(signal.item()) + ")";
  if (signal.dismissed()) {
    line.text += "\n" + say(words::kSetAsideBecause) + " " +
                 (signal.reason().empty() ? say(words::kErased) : signal.reason());
  } else if (!signal.reason().empty()) {
    line.text += "\n" + say(words::kOnceSetAside) + " " + signal.reason();
  }
  return line;
}

}  // namespace

void AddInput(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({2, say(words::kInputTitle), {}});
  bool any = false;
  std::string without;
  for (const v1::ItemView* view : shown.items()) {
    const uint32_t item = view->item().item();
    const v1::JointAnswerView* answer = shown.joint_answer(item);
    if (answer == nullptr && shown.amendments(item).empty() && shown.ballots(item).empty()) {
      if (view->rounds() > 0) without += (without.empty() ? "" : "; ") + shown.TitleOf(item);
      continue;
    }
    any = true;
    doc.sections.push_back({3, shown.TitleOf(item), {}});
    if (answer != nullptr) {
      doc.Say(say(words::kJointAnswer),
              shown.WordsOr(shown.In(answer->wording()), answer->erased()));
    }
    doc.Say(say(words::kOutcome), OutcomeOf(shown, item));
    if (const auto& ballots = shown.ballots(item); !ballots.empty()) {
      AddWhatHappens(shown, *ballots.back(), doc);
    }
    AddAmendments(shown, item, doc);
  }
  if (!any) doc.Say(say(words::kNothingDone));
  if (without.empty()) return;
  doc.sections.push_back({3, say(words::kWithoutJointAnswer), {}});
  doc.Say(say(words::kWithoutJointAnswerExplained));
  doc.Say(without);
}

void AddSignals(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({2, say(words::kSignalsTitle), {}});
  doc.Say(say(words::kSignalsExplained));
  Bullets standing;
  Bullets dismissed;
  for (const v1::SignalView* signal : shown.signals()) {
    (signal->dismissed() ? dismissed : standing).items.push_back(SignalLine(shown, *signal));
  }
  doc.Say(say(words::kSignalsStanding), standing.items.empty() ? say(words::kNone) : "");
  if (!standing.items.empty()) doc.Add(std::move(standing));
  doc.Say(say(words::kSignalsDismissed), dismissed.items.empty() ? say(words::kNone) : "");
  if (!dismissed.items.empty()) doc.Add(std::move(dismissed));
}

std::string ReplySentence(const Shown& shown) {
  const Speech& say = shown.speech();
  const std::string from = shown.In(shown.facts().reply_from());
  std::string due = shown.session().reply_due_date();
  if (due.empty() && !shown.closed()) due = shown.facts().reply_date();
  const std::string by = from.empty() ? say(words::kReplyFromUnknown) : from;
  if (due.empty()) {
    return say(shown.follow_ups().empty() ? words::kNoReplyDate : words::kNothingMorePromised, by);
  }
  return say(words::kReplyBy, say.Day(due), by);
}

void AddReply(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({2, say(words::kReplyTitle), {}});
  doc.Say(ReplySentence(shown));
  // Whether a day has passed a report cannot know: it is the same whenever it is made.
  if (!shown.session().reply_due_date().empty()) doc.Say(say(words::kOverdueIfPassed));
  std::string promised = shown.facts().reply_date();
  Bullets told;
  for (const v1::FollowUpView* follow_up : shown.follow_ups()) {
    const std::string day = IsoDay(follow_up->create_time());
    std::string lead = say.Day(day);
    if (follow_up->item() != 0) lead += " (" + shown.TitleOf(follow_up->item()) + ")";
    std::string text = shown.WordsOr(shown.In(follow_up->wording()), follow_up->erased());
    if (!promised.empty() && day > promised) {
      text += "\n" + say(words::kToldLate, say.Day(promised));
    }
    if (!follow_up->next_reply_date().empty()) {
      text += "\n" + say(words::kNextReply, say.Day(follow_up->next_reply_date()));
    }
    promised = follow_up->next_reply_date();
    told.items.push_back({std::move(lead), std::move(text)});
  }
  doc.Say(say(words::kFollowUps), told.items.empty() ? say(words::kNoFollowUps) : "");
  if (!told.items.empty()) doc.Add(std::move(told));
}

}  // namespace vooraf::report
