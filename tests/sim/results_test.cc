// Results, whatever happens before and after them: nobody counts twice, parts keep their size, and
// what was shown stays.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "server/domain/partition.h"
#include "server/domain/tally/ballot_tally.h"
#include "server/domain/tally/round_tally.h"
#include "server/domain/view/view.h"
#include "tests/domain/views.h"
#include "tests/sim/evening_results.h"

namespace vooraf::sim {
namespace {

using domain::Session;
using domain::StoredEvent;
using log::v1::Event;
using type::v1::Partition;

// Whether the side of the group is asked for the aspect.
bool GroupAsked(const Session& session, uint32_t item, type::v1::Aspect aspect, uint32_t group) {
  for (const auto& asked : session.items[item - 1].definition.question().scale().aspects()) {
    if (asked.aspect() != aspect) continue;
    return domain::AskedSide(asked.sides(), domain::SideOf(session, {group}));
  }
  return true;
}

// What a person last said in a round and what of it counts, and in which group everybody stood when
// it was revealed, read from the log alone.
struct RoundInLog {
  std::map<uint32_t, const StoredEvent*> answers;
  std::map<uint32_t, uint32_t> groups;
  // What was counted otherwise, by group and kind.
  std::map<std::pair<uint32_t, int>, type::v1::EnteredCounts> entered;
};
RoundInLog ReadRound(const Session& session, const std::vector<StoredEvent>& log, uint32_t item,
                     uint32_t round, type::v1::Aspect aspect) {
  RoundInLog read;
  for (const StoredEvent& stored : log) {
    const Event& event = stored.event;
    if (event.has_participant_joined()) {
      read.groups[event.participant_joined().participant()] = event.participant_joined().group();
    } else if (event.has_participant_moved()) {
      const auto& moved = event.participant_moved();
      read.groups[moved.participant()] = moved.group();
      if (!GroupAsked(session, item, aspect, moved.group())) {
        read.answers.erase(moved.participant());
      }
    } else if (event.has_participant_removed()) {
      read.answers.erase(event.participant_removed().participant());
    } else if (event.has_person_erased()) {
      read.answers.erase(event.person_erased().participant());
    } else if (event.has_round_revealed() && event.round_revealed().item() == item &&
               event.round_revealed().round() == round) {
      break;
    } else if (event.has_counts_entered()) {
      const auto& entered = event.counts_entered();
      if (entered.item() != item || entered.round() != round || entered.aspect() != aspect) {
        continue;
      }
      const auto& counts = entered.counts();
      read.entered.erase({entered.group(), entered.kind()});
      if (counts.people() + counts.dont_know() + counts.skipped() == 0) continue;
      read.entered[{entered.group(), entered.kind()}] = counts;
    } else if (event.has_answer_given()) {
      const auto& given = event.answer_given();
      if (given.item() != item || given.round() != round || given.aspect() != aspect) continue;
      read.answers[event.actor()] = &stored;
    }
  }
  for (const auto& [where, counts] : read.entered) {
    if (where.second != type::v1::COUNT_KIND_HAND_COUNT) continue;
    std::erase_if(read.answers,
                  [&](const auto& answer) { return read.groups[answer.first] == where.first; });
  }
  return read;
}

// What an answer gives an option, for places, points and scores; -1 if nothing.
int FigureOf(const type::v1::AnswerValue& value, uint32_t option) {
  for (int i = 0; i < value.ranking().options_size(); ++i) {
    if (value.ranking().options(i) == option) return i + 1;
  }
  for (const auto& given : value.points().options()) {
    if (given.option() == option) return static_cast<int>(given.points());
  }
  for (const auto& given : value.scores().options()) {
    if (given.option() == option) return static_cast<int>(given.score());
  }
  return -1;
}

// Recounts what one option of a part got; the figures of a ranking start at 1, those of scores in
// these evenings at 0.
bool SameFigures(const type::v1::Question& question, std::vector<int> figures,
                 const type::v1::OptionResult& result) {
  std::sort(figures.begin(), figures.end());
  int total = 0;
  std::vector<uint32_t> spread(static_cast<size_t>(result.spread_size()));
  for (const int figure : figures) {
    total += question.has_ranking() ? 0 : figure;
    if (!spread.empty()) ++spread[static_cast<size_t>(figure - question.has_ranking())];
  }
  const auto middle = [&](size_t place) {
    return figures.empty() || spread.empty() ? 0u : static_cast<uint32_t>(figures[place]);
  };
  return result.count() == figures.size() && result.total() == static_cast<uint32_t>(total) &&
         std::equal(spread.begin(), spread.end(), result.spread().begin(), result.spread().end()) &&
         result.lower_median() == middle((figures.size() - 1) / 2) &&
         result.upper_median() == middle(figures.size() / 2);
}

uint32_t Chosen(const type::v1::AnswerValue& value, uint32_t option) {
  if (value.has_option()) return value.option() == option;
  for (uint32_t chosen : value.options().options()) {
    if (chosen == option) return 1;
  }
  return 0;
}

// Recounts a part of a result from the log: `groups` of one part, or all.
bool SameCount(const Session& session, const type::v1::Question& question, const RoundInLog& read,
               const std::set<uint32_t>& groups, const type::v1::PartResult& part) {
  uint32_t answered = 0, dont_know = 0, skipped = 0, entered = 0;
  std::map<uint32_t, uint32_t> counts;
  std::map<uint32_t, std::vector<int>> figures;
  for (const auto& [where, counted] : read.entered) {
    if (!groups.contains(where.first)) continue;
    entered += counted.people() + counted.dont_know() + counted.skipped();
    dont_know += counted.dont_know();
    skipped += counted.skipped();
    for (const auto& count : counted.counts()) counts[count.option()] += count.count();
  }
  for (const auto& [who, stored] : read.answers) {
    if (!groups.contains(GroupOf(session, who))) continue;
    const auto& value = stored->choice->answer();
    ++answered;
    dont_know += value.has_dont_know();
    skipped += value.has_skip();
    for (const auto& count : part.counts()) counts[count.option()] += Chosen(value, count.option());
    for (const auto& option : part.options()) {
      const int figure = FigureOf(value, option.option());
      if (figure >= 0) figures[option.option()].push_back(figure);
    }
  }
  for (const auto& option : part.options()) {
    if (!SameFigures(question, figures[option.option()], option)) return false;
  }
  for (const auto& count : part.counts()) {
    if (count.count() != counts[count.option()]) return false;
  }
  return part.answered() == answered + entered &&
         part.hand_counted() + part.beforehand() == entered && part.dont_know() == dont_know &&
         part.skipped() == skipped;
}

// People who were counted otherwise than by device.
uint32_t CountedIn(const RoundInLog& read) {
  uint32_t people = 0;
  for (const auto& [where, counts] : read.entered) {
    people += counts.people() + counts.dont_know() + counts.skipped();
  }
  return people;
}

RC_GTEST_PROP(Results, R3D1R7RoundsCountEachPersonOnceInPartsThatAreLargeEnough, ()) {
  PlayEvents(
      [](const Evening& evening, const Session& before, const StoredEvent& stored, const Session&) {
        if (!stored.event.has_round_revealed()) return;
        const auto& revealed = stored.event.round_revealed();
        const domain::Item& item = before.items[revealed.item() - 1];
        if (revealed.has_statements()) {
          const auto& fixed = item.rounds.back().aspects.front().partition;
          EVENING_ASSERT(evening, Coarser(fixed, revealed.statements().partition(), before));
          return;
        }
        for (const auto& aspect : revealed.question().aspects()) {
          const auto& fixed = item.rounds.back().Find(aspect.aspect())->partition;
          EVENING_ASSERT(evening, Coarser(fixed, aspect.partition(), before));
          const auto read = ReadRound(before, evening.scene().log(), revealed.item(),
                                      revealed.round(), aspect.aspect());
          EVENING_ASSERT(evening,
                         aspect.everyone().answered() == read.answers.size() + CountedIn(read));
          if (aspect.partition().too_few()) {
            EVENING_ASSERT(evening, aspect.parts().empty() && aspect.everyone().counts().empty());
            EVENING_ASSERT(evening, aspect.everyone().options().empty());
            EVENING_ASSERT(evening, aspect.everyone().dont_know() == 0u);
            continue;
          }
          EVENING_ASSERT(evening, SameCount(before, item.definition.question(), read,
                                            AllGroups(before), aspect.everyone()));
          EVENING_ASSERT(evening, aspect.parts_size() == aspect.partition().parts_size());
          for (int i = 0; i < aspect.parts_size(); ++i) {
            const auto& part = aspect.partition().parts(i);
            EVENING_ASSERT(evening, SameCount(before, item.definition.question(), read,
                                              GroupsOf(part), aspect.parts(i)));
            EVENING_ASSERT(evening, aspect.parts(i).answered() <= part.roll());
            // C4: who typed the counts in cannot take them off and learn of few.
            const uint32_t counted = aspect.parts(i).hand_counted() + aspect.parts(i).beforehand();
            const uint32_t by_device = part.roll() - counted;
            EVENING_ASSERT(evening, by_device == 0 || by_device >= before.group_minimum());
          }
        }
      });
}

RC_GTEST_PROP(Results, R9D5ShiftsCountWhoAnsweredBothAndHideFewPeople, ()) {
  PlayEvents([](const Evening& evening, const Session& before, const StoredEvent& stored,
                const Session&) {
    if (!stored.event.has_round_revealed()) return;
    const auto& revealed = stored.event.round_revealed();
    const uint32_t minimum = before.group_minimum();
    for (const auto& aspect : revealed.question().aspects()) {
      const auto& log = evening.scene().log();
      const auto read_now =
          ReadRound(before, log, revealed.item(), revealed.round(), aspect.aspect());
      const auto read_then =
          ReadRound(before, log, revealed.item(), revealed.round() - 1, aspect.aspect());
      const auto& now = read_now.answers;
      const auto& then = read_then.answers;
      EVENING_ASSERT(evening, revealed.round() > 1 || aspect.shifts().empty());
      for (const auto& shift : aspect.shifts()) {
        const auto& part = aspect.partition().parts(static_cast<int>(shift.part()) - 1);
        uint32_t both = 0, arrived = 0, departed = 0, changed = 0;
        std::map<uint32_t, uint32_t> counts_before, counts_after;
        for (uint32_t who = 1; who <= before.participants.size(); ++who) {
          const bool first =
              then.contains(who) && GroupsOf(part).contains(read_then.groups.at(who));
          const bool second = now.contains(who) && GroupsOf(part).contains(read_now.groups.at(who));
          arrived += !first && second;
          departed += first && !second;
          if (!first || !second) continue;
          ++both;
          const auto& value_then = then.at(who)->choice->answer();
          const auto& value_now = now.at(who)->choice->answer();
          // The words of open text stand beside the value, as reasons do, which do not count.
          const bool words = value_then.has_text() && value_now.has_text() &&
                             then.at(who)->content->text() != now.at(who)->content->text();
          changed += words || value_then.SerializeAsString() != value_now.SerializeAsString();
          for (uint32_t option = 1; option <= 30; ++option) {
            counts_before[option] += Chosen(value_then, option);
            counts_after[option] += Chosen(value_now, option);
          }
        }
        EVENING_ASSERT(evening, shift.both() == both);
        EVENING_ASSERT(evening, shift.arrived() == arrived);
        EVENING_ASSERT(evening, shift.departed() == departed);
        if (!shift.shown()) {
          EVENING_ASSERT(evening, shift.before().empty() && shift.after().empty());
          EVENING_ASSERT(evening, shift.changed() == 0u);
          continue;
        }
        EVENING_ASSERT(evening, both >= minimum);
        EVENING_ASSERT(evening, arrived == 0 || arrived >= minimum);
        EVENING_ASSERT(evening, departed == 0 || departed >= minimum);
        EVENING_ASSERT(evening, shift.changed() == changed);
        for (const auto& count : shift.before()) {
          EVENING_ASSERT(evening, count.count() == counts_before[count.option()]);
        }
        for (const auto& count : shift.after()) {
          EVENING_ASSERT(evening, count.count() == counts_after[count.option()]);
        }
      }
    }
  });
}

// O2, O3, O4: a text stands under one theme at most, and a theme's counts are those of the log.
RC_GTEST_PROP(Results, O2O3O4ThemesCountEachTextOnceInThePartsOfItsRound, ()) {
  PlayEvents(
      [](const Evening& evening, const Session&, const StoredEvent& stored, const Session& after) {
        if (!stored.event.has_texts_sorted()) return;
        std::map<std::tuple<uint32_t, uint32_t, uint32_t>, uint32_t>
            theme_of;  // by item, round, reason
        for (const StoredEvent& earlier : evening.scene().log()) {
          if (earlier.seq > after.seq || !earlier.event.has_texts_sorted()) continue;
          const auto& sorted = earlier.event.texts_sorted();
          for (const uint32_t reason : sorted.reasons()) {
            theme_of[{sorted.item(), sorted.round(), reason}] = sorted.theme();
          }
        }
        for (uint32_t theme = 1; theme <= after.themes.size(); ++theme) {
          const auto entity = Render(after, {}, domain::view::Audience::kFacilitators,
                                     {domain::view::EntityKey::Kind::kTheme, theme});
          uint32_t texts = 0, counted = 0;
          for (const auto& [text, stands_under] : theme_of) texts += stands_under == theme;
          EVENING_ASSERT(evening, entity->theme().texts_size() == static_cast<int>(texts));
          for (const auto& counts : entity->theme().counts()) {
            uint32_t in_parts = 0;
            for (const auto& part : counts.parts()) in_parts += part.count();
            EVENING_ASSERT(evening, in_parts == counts.everyone());
            EVENING_ASSERT(evening, Sound(after, counts.partition()));
            counted += counts.everyone();
            if (!counts.partition().too_few()) continue;
            EVENING_ASSERT(evening, counts.parts().empty() && counts.everyone() == 0u);
            texts = 0;  // some are not counted
          }
          EVENING_ASSERT(evening, counted >= texts);
        }
      });
}

// R7, B14: from its reveal a round, and from its closing a ballot, is the same for ever.
RC_GTEST_PROP(Results, R7B14WhatWasShownStays, ()) {
  std::map<std::string, std::string> shown;
  PlayEvents([&](const Evening& evening, const Session&, const StoredEvent&, const Session& after) {
    const domain::SideData none;
    for (const auto& key : domain::view::SharedKeys(after)) {
      const auto entity = Render(after, none, domain::view::Audience::kEveryone, key);
      if (!entity) continue;
      const bool final =
          entity->has_round()
              ? entity->round().revealed() && !entity->round().others_wait()
              : entity->has_ballot() && (entity->ballot().closed() || entity->ballot().withdrawn());
      if (!final) continue;
      const auto [there, first] = shown.emplace(key.ToString(), entity->SerializeAsString());
      EVENING_ASSERT(evening, there->second == entity->SerializeAsString());
    }
  });
}

// R1: no figures of a round before its reveal, nor of a ballot before its closing.
RC_GTEST_PROP(Results, R1B15NothingIsRevealedEarly, ()) {
  PlayEvents([](const Evening& evening, const Session&, const StoredEvent&, const Session& after) {
    const domain::SideData none;
    for (const auto& key : domain::view::SharedKeys(after)) {
      const auto entity = Render(after, none, domain::view::Audience::kFacilitators, key);
      if (!entity) continue;
      if (entity->has_round() && !entity->round().revealed()) {
        EVENING_ASSERT(evening, !entity->round().has_result());
      }
      if (entity->has_ballot() && !entity->ballot().closed()) {
        EVENING_ASSERT(evening, !entity->ballot().has_result());
      }
      if (entity->has_ballot() && entity->ballot().withdrawn()) {
        EVENING_ASSERT(evening, !entity->ballot().has_everyone());
      }
      if (entity->has_statement() && entity->statement().has_result()) {
        const auto& item = *after.Find(domain::ItemNumber{entity->statement().item()});
        EVENING_ASSERT(evening, item.LastRevealed() != nullptr);
      }
    }
  });
}

// A2: one thing at a time. A1: and the phases say which.
RC_GTEST_PROP(Results, A2OneThingIsAskedAtATime, ()) {
  PlayEvents([](const Evening& evening, const Session&, const StoredEvent&, const Session& after) {
    int open = 0;
    for (const domain::Item& item : after.items) {
      const bool round = !item.rounds.empty() && !item.rounds.back().revealed;
      const bool ballot = !item.ballots.empty() && after.Find(item.ballots.back())->open();
      open += round + ballot;
      EVENING_ASSERT(evening, item.answering() == round);
      EVENING_ASSERT(evening, (item.phase == type::v1::ITEM_PHASE_DECIDING) == ballot);
    }
    EVENING_ASSERT(evening, open <= 1);
  });
}

// A recount with today's code gives what was stored.
RC_GTEST_PROP(Results, R7B14ARecountEqualsWhatIsStored, ()) {
  PlayEvents([](const Evening& evening, const Session& before, const StoredEvent& stored,
                const Session&) {
    if (stored.event.has_round_revealed()) {
      const auto& revealed = stored.event.round_revealed();
      const domain::Item& item = before.items[revealed.item() - 1];
      const std::string recount =
          revealed.has_statements()
              ? domain::tally::CountStatements(before, item).SerializeAsString()
              : domain::tally::CountRound(before, item).SerializeAsString();
      EVENING_ASSERT(evening, recount == (revealed.has_statements()
                                              ? revealed.statements().SerializeAsString()
                                              : revealed.question().SerializeAsString()));
    }
    // Of secret ballots secret_ballots_test.cc has what was voted.
    if (stored.event.has_ballot_closed() &&
        !stored.event.ballot_closed().result().rule().secret()) {
      const auto& closed = stored.event.ballot_closed();
      const auto recount = domain::tally::CountBallot(before, before.ballots[closed.ballot() - 1],
                                                      evening.scene().connected());
      EVENING_ASSERT(evening, recount.SerializeAsString() == closed.result().SerializeAsString());
    }
  });
}

}  // namespace
}  // namespace vooraf::sim
