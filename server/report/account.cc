// How the results came about: turnout, rules, figures to count again, what was not checked, and the
// log's fingerprint.
#include <algorithm>

#include "server/report/hex.h"
#include "server/report/names.h"
#include "server/report/sections.h"
#include "server/report/words.h"

namespace vooraf::report {
namespace {

using type::v1::PartProgress;

// `what`: the round or ballot.
template <class Parts>
void AddTurnoutOf(const Shown& shown, const std::string& what, const type::v1::Partition& partition,
                  const Parts& parts, const PartProgress& everyone, Grid& grid) {
  const auto add = [&](const std::string& name, const PartProgress& progress) {
    grid.rows.push_back(
        {what, name, std::to_string(progress.roll()), std::to_string(progress.answered())});
  };
  for (const PartProgress& part : parts) add(shown.PartName(partition, part.part()), part);
  // One part is everyone who was asked.
  if (parts.size() != 1) add(shown.speech()(words::kEveryone), everyone);
}

void AddTurnout(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({3, say(words::kTurnoutTitle), {}});
  Grid grid{
      .caption = say(words::kTurnoutTitle),
      .head = {say(words::kWhat), say(words::kGroup), say(words::kAsked), say(words::kTookPart)}};
  for (const v1::ItemView* item : shown.items()) {
    const uint32_t number = item->item().item();
    for (const v1::RoundView* round : shown.rounds(number)) {
      for (const auto& progress : round->progress()) {
        std::string what = shown.TitleOf(number) + ", " + say(words::kRound, round->round());
        if (progress.aspect() != type::v1::ASPECT_UNSPECIFIED) {
          what += ", " + say(NameOf(progress.aspect()));
        }
        AddTurnoutOf(shown, what, progress.partition(), progress.parts(), progress.everyone(),
                     grid);
      }
    }
    for (const v1::BallotView* ballot : shown.ballots(number)) {
      if (ballot->withdrawn() || ballot->voided()) continue;
      AddTurnoutOf(shown,
                   shown.TitleOf(number) + ", " + say(words::kBallotNumber, ballot->ballot()),
                   ballot->partition(), ballot->parts(), ballot->everyone(), grid);
    }
  }
  if (grid.rows.empty()) return doc.Say(say(words::kNothingAsked));
  doc.Say(say(words::kTurnoutExplained));
  doc.Add(std::move(grid));
}

void AddRecounts(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({3, say(words::kRecountTitle), {}});
  bool any = false;
  for (const v1::ItemView* item : shown.items()) {
    for (const v1::BallotView* ballot : shown.ballots(item->item().item())) {
      if (!ballot->closed()) continue;
      if (!any) doc.Say(say(words::kRecountExplained));
      any = true;
      AddRecount(shown, *ballot, doc);
    }
  }
  if (!any) doc.Say(say(words::kNoBallots));
}

}  // namespace

std::vector<std::string> Unchecked(const Shown& shown) {
  const Speech& say = shown.speech();
  std::vector<std::string> unchecked{say(words::kNoSample), say(words::kGroupsChosen)};
  bool checked = true;
  for (const v1::ItemView* item : shown.items()) {
    for (const v1::BallotView* ballot : shown.ballots(item->item().item())) {
      checked = checked && ballot->one_person_one_vote_checked();
    }
  }
  if (!checked || !shown.session().settings().invitation_required()) {
    unchecked.push_back(say(words::kOneVoteNotChecked));
  }
  unchecked.push_back(say(words::kWhoWasWhereNotChecked));
  if (shown.session().imported()) unchecked.push_back(say(words::kImportNotChecked));
  return unchecked;
}

void AddAccount(const Shown& shown, Document& doc) {
  const Speech& say = shown.speech();
  doc.sections.push_back({2, say(words::kAccountTitle), {}});
  AddTurnout(shown, doc);
  AddRecounts(shown, doc);
  doc.sections.push_back({3, say(words::kUncheckedTitle), {}});
  Bullets unchecked;
  for (std::string& sentence : Unchecked(shown))
    unchecked.items.push_back({"", std::move(sentence)});
  doc.Add(std::move(unchecked));
  doc.sections.push_back({3, say(words::kFingerprintTitle), {}});
  doc.Say(say(words::kFingerprintExplained));
  const Source& source = shown.source();
  doc.Add(Bullets{{{say(words::kSession), source.session},
                   {say(words::kEvents), std::to_string(source.seq)},
                   {say(words::kFingerprint), HexGroups(source.hash)},
                   {say(words::kMadeBy), "Vooraf " + source.version}}});
}

}  // namespace vooraf::report
