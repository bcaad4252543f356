// What a part of the display partition thinks of each option of a ranking, of points to divide, or
// of scores. A file per method counts one answer; here is what they share.
// Source: docs/SPEC.md, R11 to R13.
#pragma once

#include "server/domain/agenda.h"
#include "vooraf/type/v1/result.pb.h"

namespace vooraf::domain::tally {

// Whether the question asks for places, points or scores.
bool AsksForFigures(const type::v1::Question& question);

// A result for each option of such a question, in which nobody is counted yet.
void StartOptions(const type::v1::Question& question, type::v1::PartResult& part);
// Counts one answer. REQUIRES: the part was started, and the answer chose.
void CountOptions(const type::v1::Question& question, const Answer& answer,
                  type::v1::PartResult& part);
// Works out the medians, once everybody is counted.
void FinishOptions(const type::v1::Question& question, type::v1::PartResult& part);

// ranking.cc: how many put the option at each place.
void CountRanking(const Answer& answer, type::v1::PartResult& part);
// points.cc: the points together.
void CountPoints(const Answer& answer, type::v1::PartResult& part);
// scores.cc: the scores together, and how many gave each.
void CountScores(const type::v1::Scores& scores, const Answer& answer, type::v1::PartResult& part);

}  // namespace vooraf::domain::tally
