// Not taken seriously (niet serieus genomen): residents expect more say than is offered, or are not
// told what is fixed or when they hear back. Rules: docs/SPEC.md, H7 to H9.
#include "server/domain/signals/causes.h"
#include "server/domain/signals/chosen.h"
#include "server/domain/signals/wording.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain::signals {

bool AsksSay(const Item& item) {
  return item.definition.question().has_scale() && HasAnyMark(item, {"consult"});
}

Found ExpectationGap(const Item& item) {
  const Round* round = LastShown(item);
  // A gap in the result says that enough people of both sides chose.
  if (round == nullptr || round->result.gap().steps() < 1) return std::nullopt;
  const Chosen residents =
      OfSides(*ResultOf(*round, type::v1::ASPECT_EXPECTED), {type::v1::SIDE_RESIDENT});
  const Chosen professionals =
      OfSides(*ResultOf(*round, type::v1::ASPECT_OFFERED), {type::v1::SIDE_PROFESSIONAL});
  const uint32_t expected = round->result.gap().expected_lower_median();
  const uint32_t offered = round->result.gap().offered_upper_median();
  const uint32_t expect_it = residents.FromUp(expected);
  const uint32_t offer_no_more = professionals.UpTo(offered);
  Signal signal;
  signal.version = round->number;
  signal.figures = {residents.Figure(expected, expect_it),
                    professionals.Figure(offered, offer_no_more)};
  signal.sentence = Sentence([&](const Words& words) {
    std::string told(In(words,
                        "Bewoners verwachten meer te zeggen te hebben dan er wordt geboden. ",
                        "Residents expect more say than is offered. "));
    told += Label(words, item, expected);
    told += In(words, " of meer wordt verwacht door ", " or more is expected by ");
    told += CountOf(words, expect_it, residents.people);
    told += In(words, " bewoners; niet meer dan ", " residents; no more than ");
    told += Label(words, item, offered);
    told += In(words, " wordt geboden door ", " is offered by ");
    told += CountOf(words, offer_no_more, professionals.people);
    told += In(words, " professionals.", " professionals.");
    return told;
  });
  return signal;
}

Found FixedEmpty(const Session& session) {
  // What was erased was filled in once, and nobody can say with what.
  if (session.facts_versions.facts_erased || HasWords(session.plan.facts().fixed())) {
    return std::nullopt;
  }
  Signal signal;
  signal.sentence = Sentence([](const Words& words) {
    return std::string(In(words, "Er is niet ingevuld wat al vastligt.",
                          "What is fixed already has not been filled in."));
  });
  return signal;
}

Found ReplyDateEmpty(const Session& session) {
  if (!session.plan.facts().reply_date().empty()) return std::nullopt;
  Signal signal;
  signal.sentence = Sentence([](const Words& words) {
    return std::string(In(words, "Er is niet ingevuld wanneer mensen iets terug horen.",
                          "The day on which people hear back has not been filled in."));
  });
  return signal;
}

}  // namespace vooraf::domain::signals
