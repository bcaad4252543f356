// Overasked (overvraagd): residents are asked to take on work without say, mandate or budget.
// Rules: docs/SPEC.md, H10 and H11.
#include "server/domain/signals/causes.h"
#include "server/domain/signals/chosen.h"
#include "server/domain/signals/wording.h"
#include "server/domain/text_rules.h"

namespace vooraf::domain::signals {
namespace {

// Professionals who ask residents to take something on.
struct Asking {
  uint32_t step = 0;  // the least that is responsibility
  uint32_t count = 0;
  Chosen professionals;
};

// More than half of the professionals who chose a step ask for help or more.
std::optional<Asking> ResponsibilityAsked(const Session& session, const Item& item) {
  const Round* round = LastShown(item);
  const auto* result = round == nullptr ? nullptr : ResultOf(*round, type::v1::ASPECT_UNSPECIFIED);
  if (result == nullptr) return std::nullopt;
  Asking asking;
  asking.step = OptionMarked(item, "responsibility_help");
  asking.professionals = OfSides(*result, {type::v1::SIDE_PROFESSIONAL});
  if (asking.professionals.people < session.group_minimum()) return std::nullopt;
  asking.count = asking.professionals.FromUp(asking.step);
  if (2 * asking.count <= asking.professionals.people) return std::nullopt;
  return asking;
}

std::string WhoAsks(const Words& words, const Item& item, const Asking& asking) {
  std::string told = Label(words, item, asking.step);
  told +=
      In(words, " of meer wordt van bewoners gevraagd door ", " or more is asked of residents by ");
  told += CountOf(words, asking.count, asking.professionals.people);
  told += In(words, " professionals. ", " professionals. ");
  return told;
}

// The say that professionals offer, as last shown at any item that asks it.
struct Offer {
  const Item* item = nullptr;  // null if nothing was shown
  Chosen professionals;
  uint32_t rounds = 0;  // shown at all these items: it only grows
};

Offer LastOffer(const Session& session) {
  Offer offer;
  Time newest{};
  for (const Item& item : session.items) {
    const Round* round = AsksSay(item) ? LastShown(item) : nullptr;
    if (round == nullptr) continue;
    offer.rounds += round->number;
    const auto* result = ResultOf(*round, type::v1::ASPECT_OFFERED);
    if (result == nullptr || round->reveal_time < newest) continue;
    newest = round->reveal_time;
    offer.item = &item;
    offer.professionals = OfSides(*result, {type::v1::SIDE_PROFESSIONAL});
  }
  return offer;
}

// Too few say what they offer, or more than that do not know.
bool Unknown(const Session& session, const Offer& offer) {
  return offer.professionals.people < session.group_minimum() ||
         offer.professionals.dont_know > offer.professionals.people;
}

}  // namespace

bool AsksResponsibility(const Item& item) {
  return item.definition.question().has_scale() && HasAnyMark(item, {"responsibility_help"});
}

Found ResponsibilityWithoutSay(const Session& session, const Item& item) {
  const auto asking = ResponsibilityAsked(session, item);
  if (!asking) return std::nullopt;
  const Offer offer = LastOffer(session);
  const bool unknown = Unknown(session, offer);
  const uint32_t offered = unknown ? 0 : offer.professionals.UpperMedian();
  if (!unknown && offered > OptionMarked(*offer.item, "consult")) return std::nullopt;
  Signal signal;
  signal.version = LastShown(item)->number + offer.rounds;
  signal.figures.push_back(asking->professionals.Figure(asking->step, asking->count));
  const uint32_t offer_no_more = unknown ? 0 : offer.professionals.UpTo(offered);
  if (!unknown) signal.figures.push_back(offer.professionals.Figure(offered, offer_no_more));
  signal.sentence = Sentence([&](const Words& words) {
    std::string told = WhoAsks(words, item, *asking);
    if (unknown) {
      told += In(words, "Hoeveel bewoners te zeggen krijgen, is niet bekend.",
                 "How much say residents get is not known.");
      return told;
    }
    told += In(words, "Niet meer dan ", "No more than ");
    told += Label(words, *offer.item, offered);
    told += In(words, " wordt geboden door ", " is offered by ");
    told += CountOf(words, offer_no_more, offer.professionals.people);
    return told + " professionals.";
  });
  return signal;
}

Found ResponsibilityWithoutMeans(const Session& session, const Item& item) {
  const auto asking = ResponsibilityAsked(session, item);
  const type::v1::Facts& facts = session.plan.facts();
  const bool mandate = HasWords(facts.mandate());
  const bool budget = HasWords(facts.budget());
  // What was erased was filled in once, and nobody can say with what.
  if (!asking || session.facts_versions.facts_erased || (mandate && budget)) return std::nullopt;
  Signal signal;
  signal.version = LastShown(item)->number;
  signal.figures.push_back(asking->professionals.Figure(asking->step, asking->count));
  signal.sentence = Sentence([&](const Words& words) {
    std::string told = WhoAsks(words, item, *asking);
    told += In(words, "Niet ingevuld: ", "Not filled in: ");
    if (!mandate) told += In(words, "het mandaat", "the mandate");
    if (!mandate && !budget) told += words.and_;
    if (!budget) told += In(words, "het budget", "the budget");
    return told + ".";
  });
  return signal;
}

}  // namespace vooraf::domain::signals
