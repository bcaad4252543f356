#include "server/report/names.h"

namespace vooraf::report {
namespace {

constexpr Words kUnknown{"onbekend", "unknown"};

struct FixedWord {
  std::string_view name;
  Words words;
};

template <size_t kSize>
const Words& Find(const std::array<FixedWord, kSize>& names, std::string_view name) {
  for (const FixedWord& fixed : names) {
    if (fixed.name == name) return fixed.words;
  }
  return kUnknown;
}

constexpr auto kCodeNames = std::to_array<FixedWord>({
    {"open", {"open", "open"}},
    {"closed", {"gesloten", "closed"}},
    {"withdrawn", {"ingetrokken", "withdrawn"}},
    {"void", {"ongeldig", "void"}},
    {"reason", {"toelichting", "reason"}},
    {"open_text", {"eigen woorden", "own words"}},
    {"text_turn", {"van thuis", "from home"}},
    {"yes", {"voor", "yes"}},
    {"no", {"tegen", "no"}},
    {"abstain", {"onthouding", "abstain"}},
    {"step", {"stap", "step"}},
    {"option", {"keuze", "option"}},
    {"score", {"som of oordeel", "sum or grade"}},
    {"score_in_halves", {"som, in halven", "sum, in halves"}},
    {"gave", {"gaf", "gave"}},
    {"one_choice", {"één keuze", "one choice"}},
    {"several_choices", {"meer keuzes", "several choices"}},
    {"scale", {"ladder of schaal", "ladder or scale"}},
    {"ranking", {"volgorde", "ranking"}},
    {"points", {"punten", "points"}},
    {"scores", {"cijfers", "scores"}},
    {"statements", {"stellingen", "statements"}},
    {"discussion", {"gesprek", "discussion"}},
    {"agreement", {"afspraken", "agreement"}},
});

constexpr auto kWorkingNames = std::to_array<FixedWord>({
    {"above", {"Erboven", "Above"}},
    {"below", {"Eronder", "Below"}},
    {"grade", {"Middelste oordeel", "Middle grade"}},
    {"shown", {"Antwoordden", "Answered"}},
    {"answered", {"Antwoordden", "Answered"}},
    {"below_three", {"Onder de drie", "Under three"}},
    {"blocks", {"Blokkeren", "Block"}},
    {"median_step", {"Middelste trede", "Middle step"}},
    {"majority", {"Meerderheid", "Majority"}},
    {"abstained", {"Onthouding", "Abstained"}},
    {"seats", {"Plaatsen", "Seats"}},
    {"valid", {"Geldige stemmen", "Valid votes"}},
    {"quota", {"Kiesdeler", "Quota"}},
    {"quorum", {"Quorum", "Quorum"}},
    {"eligible", {"Mochten stemmen", "Could vote"}},
    {"quorum_numerator", {"Quorum, teller", "Quorum, numerator"}},
    {"quorum_denominator", {"Quorum, noemer", "Quorum, denominator"}},
    {"threshold_numerator", {"Grens, teller", "Threshold, numerator"}},
    {"threshold_denominator", {"Grens, noemer", "Threshold, denominator"}},
    {"last_supporting_step", {"Laatste steunende trede", "Last supporting step"}},
    {"yes_and_no", {"Voor en tegen samen", "Yes and no together"}},
    {"budget", {"Punten per persoon", "Points per person"}},
    {"resistance_max", {"Hoogste weerstand die kan", "Highest resistance possible"}},
    {"distribution", {"Hoeveel mensen wat gaven", "How many gave what"}},
    {"pairwise",
     {"Hoeveel mensen de rij boven de kolom stellen", "How many prefer the row to the column"}},
    {"strengths",
     {"Sterkste keten van de rij naar de kolom", "Strongest chain from the row to the column"}},
    {"kept", {"Uitslagen die bleven staan", "Results that were kept"}},
});

}  // namespace

const Words& NameOf(v1::SessionPhase phase) {
  static constexpr Words kDraft{"in voorbereiding", "being prepared"};
  static constexpr Words kOpen{"open", "open"};
  static constexpr Words kLive{"bezig", "live"};
  static constexpr Words kClosed{"afgesloten", "closed"};
  switch (phase) {
    case v1::SESSION_PHASE_DRAFT:
      return kDraft;
    case v1::SESSION_PHASE_OPEN:
      return kOpen;
    case v1::SESSION_PHASE_LIVE:
      return kLive;
    case v1::SESSION_PHASE_CLOSED:
      return kClosed;
    default:
      return kUnknown;
  }
}

const Words& NameOf(type::v1::ItemPhase phase) {
  static constexpr Words kPlanned{"niet aan bod gekomen", "did not come up"};
  static constexpr Words kAnswering{"er wordt nog geantwoord", "still being answered"};
  static constexpr Words kRevealed{"uitslag getoond", "results shown"};
  static constexpr Words kDeciding{"er wordt nog gestemd", "still being voted on"};
  static constexpr Words kDecided{"besloten", "decided"};
  static constexpr Words kDiscussing{"er wordt nog gepraat", "still being discussed"};
  static constexpr Words kDiscussed{"besproken", "discussed"};
  static constexpr Words kSkipped{"overgeslagen, er was geen tijd", "skipped for want of time"};
  switch (phase) {
    case type::v1::ITEM_PHASE_PLANNED:
      return kPlanned;
    case type::v1::ITEM_PHASE_ANSWERING:
      return kAnswering;
    case type::v1::ITEM_PHASE_REVEALED:
      return kRevealed;
    case type::v1::ITEM_PHASE_DECIDING:
      return kDeciding;
    case type::v1::ITEM_PHASE_DECIDED:
      return kDecided;
    case type::v1::ITEM_PHASE_DISCUSSING:
      return kDiscussing;
    case type::v1::ITEM_PHASE_DISCUSSED:
      return kDiscussed;
    case type::v1::ITEM_PHASE_SKIPPED:
      return kSkipped;
    default:
      return kUnknown;
  }
}

const Words& NameOf(type::v1::Side side) {
  static constexpr Words kResident{"bewoners", "residents"};
  static constexpr Words kProfessional{"professionals", "professionals"};
  static constexpr Words kOther{"anderen", "others"};
  switch (side) {
    case type::v1::SIDE_RESIDENT:
      return kResident;
    case type::v1::SIDE_PROFESSIONAL:
      return kProfessional;
    default:
      return kOther;
  }
}

const Words& NameOf(type::v1::Aspect aspect) {
  static constexpr Words kWhole{"de vraag", "the question"};
  static constexpr Words kNow{"Hoe het nu is", "As it is now"};
  static constexpr Words kOffered{"Wat professionals aanbieden", "What professionals offer"};
  static constexpr Words kExpected{"Wat bewoners verwachten", "What residents expect"};
  switch (aspect) {
    case type::v1::ASPECT_NOW:
      return kNow;
    case type::v1::ASPECT_OFFERED:
      return kOffered;
    case type::v1::ASPECT_EXPECTED:
      return kExpected;
    default:
      return kWhole;
  }
}

const Words& NameOf(type::v1::TaskForm form) {
  static constexpr Words kPolicy{"beleidsparticipatie", "policy participation"};
  static constexpr Words kSocietal{"maatschappelijke participatie", "societal participation"};
  static constexpr Words kTakingOver{"een taak overnemen (uitdaagrecht)",
                                     "taking over a task (right to challenge)"};
  static constexpr Words kNotKnown{"nog niet bekend", "not known yet"};
  switch (form) {
    case type::v1::TASK_FORM_POLICY:
      return kPolicy;
    case type::v1::TASK_FORM_SOCIETAL:
      return kSocietal;
    case type::v1::TASK_FORM_TAKING_OVER:
      return kTakingOver;
    default:
      return kNotKnown;
  }
}

const Words& NameOf(type::v1::TargetPresence presence) {
  static constexpr Words kPresent{"aanwezig", "here"};
  static constexpr Words kAbsent{"niet aanwezig", "not here"};
  static constexpr Words kNotKnown{"niet bekend", "not known"};
  switch (presence) {
    case type::v1::TARGET_PRESENCE_PRESENT:
      return kPresent;
    case type::v1::TARGET_PRESENCE_ABSENT:
      return kAbsent;
    default:
      return kNotKnown;
  }
}

const Words& NameOf(type::v1::SignalKind kind) {
  static constexpr Words kTalkingPast{"Spraakverwarring", "Talking past each other"};
  static constexpr Words kNotTakenSeriously{"Niet serieus genomen", "Not taken seriously"};
  static constexpr Words kOverasked{"Overvraagd", "Overasked"};
  static constexpr Words kGovernmentView{"Overheidsperspectief", "Government's view"};
  static constexpr Words kPatronising{"Betutteling", "Patronising"};
  static constexpr Words kMissing{"Wie ontbreekt", "Who is missing"};
  switch (kind) {
    case type::v1::SIGNAL_KIND_TALKING_PAST:
      return kTalkingPast;
    case type::v1::SIGNAL_KIND_NOT_TAKEN_SERIOUSLY:
      return kNotTakenSeriously;
    case type::v1::SIGNAL_KIND_OVERASKED:
      return kOverasked;
    case type::v1::SIGNAL_KIND_GOVERNMENT_VIEW:
      return kGovernmentView;
    case type::v1::SIGNAL_KIND_PATRONISING:
      return kPatronising;
    case type::v1::SIGNAL_KIND_WHO_IS_MISSING:
      return kMissing;
    default:
      return kUnknown;
  }
}

const Words& NameOf(type::v1::BallotOutcome outcome) {
  static constexpr Words kPassed{"aangenomen", "passed"};
  static constexpr Words kFailed{"niet aangenomen", "not passed"};
  static constexpr Words kNoQuorum{"niet geldig: te weinig stemmen", "not valid: too few votes"};
  static constexpr Words kTied{"gelijk, dus niets aangenomen", "tied, so nothing passed"};
  switch (outcome) {
    case type::v1::BALLOT_OUTCOME_PASSED:
      return kPassed;
    case type::v1::BALLOT_OUTCOME_FAILED:
      return kFailed;
    case type::v1::BALLOT_OUTCOME_NO_QUORUM:
      return kNoQuorum;
    case type::v1::BALLOT_OUTCOME_TIED:
      return kTied;
    default:
      return kUnknown;
  }
}

const Words& NameOf(type::v1::DecisionMethod method) {
  static constexpr auto kNames = std::to_array<Words>({
      kUnknown,
      {"voor of tegen", "yes or no"},
      {"een uit meer", "one of several"},
      {"goedkeuren", "approval"},
      {"instemming", "consent"},
      {"volstrekte meerderheid", "absolute majority"},
      {"cijfers", "scores"},
      {"meerderheidsoordeel", "majority judgment"},
      {"Borda-telling", "Borda count"},
      {"afvalrondes", "instant run-off"},
      {"Schulze-methode", "Schulze method"},
      {"overdraagbare stem", "single transferable vote"},
      {"punten verdelen", "dividing points"},
      {"trappen van instemming", "gradients of agreement"},
      {"minste weerstand", "systemic consensing"},
      {"vuist tot vijf", "fist to five"},
  });
  static_assert(kNames.size() == type::v1::DecisionMethod_ARRAYSIZE);
  const auto at = static_cast<size_t>(method);
  return at < kNames.size() ? kNames[at] : kUnknown;
}

const Words& NameOf(type::v1::CountRoundKind kind) {
  static constexpr Words kCount{"tellen", "count"};
  static constexpr Words kSurplus{"wat over is gaat door", "what is over goes on"};
  static constexpr Words kExclusion{"valt af", "drops out"};
  static constexpr Words kRunOff{"tweede ronde", "run-off"};
  switch (kind) {
    case type::v1::COUNT_ROUND_KIND_SURPLUS:
      return kSurplus;
    case type::v1::COUNT_ROUND_KIND_EXCLUSION:
      return kExclusion;
    case type::v1::COUNT_ROUND_KIND_RUN_OFF:
      return kRunOff;
    default:
      return kCount;
  }
}

const Words& NameOf(v1::AmendmentPhase phase) {
  static constexpr Words kProposed{"niet over besloten", "not decided on"};
  static constexpr Words kAccepted{"overgenomen", "accepted"};
  static constexpr Words kDeclined{"niet overgenomen", "declined"};
  switch (phase) {
    case v1::AMENDMENT_PHASE_ACCEPTED:
      return kAccepted;
    case v1::AMENDMENT_PHASE_DECLINED:
      return kDeclined;
    default:
      return kProposed;
  }
}

const Words& NameOfCode(std::string_view code) { return Find(kCodeNames, code); }

const Words& NameOfWorking(std::string_view name) { return Find(kWorkingNames, name); }

}  // namespace vooraf::report
