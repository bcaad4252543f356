// What a form asks of somebody, and what is filled in so far: one of several, some of them, an
// order, points, scores or words. Answers and votes are made of it; see answering.h and voting.h.
//
// Thread contract: values and free functions, any thread.
#pragma once

#include <QString>
#include <cstdint>
#include <map>
#include <vector>

namespace vooraf::gui {

struct Choice {
  uint32_t id = 0;
  QString label;
  QString explanation;
  // For whoever chooses it.
  QString warning;

  friend bool operator==(const Choice&, const Choice&) = default;
};

struct Ask {
  enum class Kind { kOne, kSeveral, kRanking, kPoints, kScores, kText };

  Kind kind = Kind::kOne;
  std::vector<Choice> choices;
  // Of several, how many to choose; of scores, the lowest and the highest. `most` alone: places of
  // an order, points in all, characters of a text.
  uint32_t least = 0;
  uint32_t most = 0;
  // Of scores: whether every choice needs one.
  bool all = false;
  // Of scores that are more than a number: what each stands for.
  std::vector<Choice> words;
  // What can be said instead, such as "don't know yet".
  std::vector<Choice> others;
};

struct Draft {
  // Of the others; 0 if none. What else was filled in stays, and does not count then.
  uint32_t other = 0;
  // In the order in which they were chosen.
  std::vector<uint32_t> chosen;
  // Points or scores by choice.
  std::map<uint32_t, uint32_t> figures;
  QString text;
  // Words that go along: a reason, an objection's argument, and what somebody needs.
  QString reason;
  QString need;

  friend bool operator==(const Draft&, const Draft&) = default;
};

// As the server counts: code points, without what stands around them.
qsizetype LengthOf(const QString& words);

bool IsChosen(const Draft& draft, uint32_t choice);
// Of one: that one alone. Of some and of an order: added or taken out; false, and nothing changes,
// where there is no room for more.
bool Choose(const Ask& ask, uint32_t choice, bool on, Draft* draft);
// In an order, so many places further up. Beyond an end nothing happens.
void MoveUp(uint32_t choice, int places, Draft* draft);
// 0 points are none. Returns what was given: no more than there is left.
uint32_t GivePoints(const Ask& ask, uint32_t choice, uint32_t points, Draft* draft);
uint32_t PointsLeft(const Ask& ask, const Draft& draft);
void GiveScore(uint32_t choice, uint32_t score, Draft* draft);
void TakeScore(uint32_t choice, Draft* draft);
void SayOther(uint32_t other, Draft* draft);
void Write(const QString& text, Draft* draft);

// Whether it can be sent.
bool IsComplete(const Ask& ask, const Draft& draft);
// What is still to be done before it can be, as a sentence; empty while nothing was begun.
QString WhatIsMissing(const Ask& ask, const Draft& draft);

}  // namespace vooraf::gui
