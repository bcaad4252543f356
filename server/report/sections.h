// The sections of the report, in its order. Nothing outside report/ includes this.
#pragma once

#include "server/report/document.h"
#include "server/report/shown.h"

namespace vooraf::report {

Document MakeDocument(const Shown& shown);

// summary.cc: one page for who reads no further.
void AddSummary(const Shown& shown, Document& doc);
// background.cc: what was known and expected beforehand, and what the hall said of it.
void AddOccasion(const Shown& shown, Document& doc);
void AddForm(const Shown& shown, Document& doc);
void AddPeople(const Shown& shown, Document& doc);
void AddGoals(const Shown& shown, Document& doc);
void AddSay(const Shown& shown, Document& doc);
void AddFixedAndOpen(const Shown& shown, Document& doc);
// outcome.cc: what becomes of it, and what may have gone wrong.
void AddInput(const Shown& shown, Document& doc);
void AddSignals(const Shown& shown, Document& doc);
void AddReply(const Shown& shown, Document& doc);
// results.cc: item by item.
void AddResults(const Shown& shown, Document& doc);
// account.cc: turnout, rules, recount, what was not checked, the log's fingerprint.
void AddAccount(const Shown& shown, Document& doc);

// question_result.cc: one round of a question.
void AddQuestionRound(const Shown& shown, const v1::ItemView& item, const v1::RoundView& round,
                      Document& doc);
// statement_result.cc: the statements of an item.
void AddStatements(const Shown& shown, const v1::ItemView& item, Document& doc);
// ballot_result.cc: a ballot as people follow it, and all that is needed to count it again.
void AddBallot(const Shown& shown, const v1::BallotView& ballot, Document& doc);
void AddRecount(const Shown& shown, const v1::BallotView& ballot, Document& doc);

// What most people of each part chose, one line per part, in the newest round that is shown.
Bullets MostChosen(const Shown& shown, const v1::ItemView& item, type::v1::Aspect aspect);
// The sentence about what is expected and what is offered; empty where there is none.
std::string GapSentence(const Shown& shown, const v1::ItemView& item);
// The item's last ballot that was counted, or null.
const v1::BallotView* LastCounted(const Shown& shown, uint32_t item);
// "Passed", "Not passed", "No vote was held".
std::string OutcomeOf(const Shown& shown, uint32_t item);
// What was not checked, one sentence each.
std::vector<std::string> Unchecked(const Shown& shown);
// When people are to hear next, and whether what was promised has been told, as far as the log
// says.
std::string ReplySentence(const Shown& shown);

}  // namespace vooraf::report
