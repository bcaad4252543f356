#include "client-gui/words/rule_sentence.h"

#include <QCoreApplication>
#include <algorithm>

#include "client-core/rule.h"

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(RuleSentence)
};

constexpr uint32_t kSeatsUsual = 1;
constexpr uint32_t kPointsUsual = 10;
constexpr uint32_t kHighestUsual = 10;
constexpr uint32_t kLastStepUsual = 3;

QString BasisName(type::v1::Basis basis) {
  switch (basis) {
    case type::v1::BASIS_PRESENT:
      return Words::tr("of those who voted or were connected");
    case type::v1::BASIS_ELIGIBLE:
      return Words::tr("of all who may vote");
    default:
      return Words::tr("of the votes cast");
  }
}

QString Threshold(const type::v1::DecisionRule& rule) {
  return ShareName(rule.threshold().share(), rule.threshold().exactly_is_enough()) + u' ' +
         BasisName(rule.basis());
}

// What is decided, and by what.
QString Core(const type::v1::DecisionRule& rule) {
  const auto number = [](uint32_t given, uint32_t usual) { return given == 0 ? usual : given; };
  switch (rule.method()) {
    case type::v1::DECISION_METHOD_YES_NO:
      return Words::tr("It passes if %1 is for it.").arg(Threshold(rule));
    case type::v1::DECISION_METHOD_CONSENT:
      return Words::tr("It passes if nobody objects.");
    case type::v1::DECISION_METHOD_FIST_TO_FIVE:
      return Words::tr("It passes if all show three fingers or more.");
    case type::v1::DECISION_METHOD_ONE_OF_SEVERAL:
      return Words::tr("The option with the most votes is chosen, if it has %1.")
          .arg(Threshold(rule));
    case type::v1::DECISION_METHOD_APPROVAL:
      return Words::tr("The option that most people approve is chosen, if it is %1.")
          .arg(Threshold(rule));
    case type::v1::DECISION_METHOD_GRADIENTS:
      return Words::tr("It passes if %1 stands on steps 1 to %2.")
          .arg(Threshold(rule))
          .arg(number(rule.last_supporting_step(), kLastStepUsual));
    case type::v1::DECISION_METHOD_POINTS:
      return Words::tr("Each divides %1 points; the option with the most is chosen.")
          .arg(number(rule.points(), kPointsUsual));
    case type::v1::DECISION_METHOD_SYSTEMIC_CONSENSING:
      return Words::tr(
          "Each gives every option a resistance from 0 to 10; the lowest sum is "
          "chosen.");
    case type::v1::DECISION_METHOD_SCORE:
      return Words::tr("Each gives options a score from 0 to %1; the highest sum is chosen.")
          .arg(number(rule.highest_score(), kHighestUsual));
    case type::v1::DECISION_METHOD_MAJORITY_JUDGMENT:
      return Words::tr("Each grades the options; the best middle grade is chosen.");
    case type::v1::DECISION_METHOD_MAJORITY:
      return Words::tr(
          "Each puts options in order; more than half of the first choices is chosen, "
          "else the two with the most go to a second round.");
    case type::v1::DECISION_METHOD_INSTANT_RUNOFF:
      return Words::tr(
          "Each puts options in order; the one with the fewest votes is left out until "
          "one has more than half.");
    case type::v1::DECISION_METHOD_BORDA:
      return Words::tr(
          "Each puts options in order; each place gives points, and the most are "
          "chosen.");
    case type::v1::DECISION_METHOD_SCHULZE:
      return Words::tr(
          "Each puts options in order; the option that beats the others two by two is "
          "chosen.");
    case type::v1::DECISION_METHOD_STV:
      return Words::tr("Each puts options in order; %n are chosen, each by a quota of votes.",
                       nullptr, static_cast<int>(number(rule.seats(), kSeatsUsual)));
    default:
      return {};
  }
}

}  // namespace

QString ShareName(const type::v1::Fraction& share, bool exactly_is_enough) {
  const uint32_t of = std::max(1u, share.denominator());
  if (share.numerator() * 2 == of) {
    return exactly_is_enough ? Words::tr("at least half") : Words::tr("more than half");
  }
  if (share.numerator() == of) return Words::tr("all");
  const QString part = u"%1/%2"_qs.arg(share.numerator()).arg(of);
  return (exactly_is_enough ? Words::tr("at least %1") : Words::tr("more than %1")).arg(part);
}

QString RuleSentence(const type::v1::DecisionRule& rule) {
  QString sentence = Core(rule);
  if (client::HasScope(rule.method())) {
    if (rule.scope() == type::v1::SCOPE_EVERY_GROUP) {
      sentence += u' ' + Words::tr("That must hold in every group.");
    } else if (rule.scope() == type::v1::SCOPE_EVERY_SIDE) {
      sentence += u' ' + Words::tr(
                             "That must hold on every side: residents, professionals and "
                             "others.");
    }
  }
  if (rule.quorum().numerator() > 0) {
    sentence += u' ' + Words::tr("It counts only if %1 of those who may vote do so.")
                           .arg(ShareName(rule.quorum(), true));
  }
  if (rule.secret()) sentence += u' ' + Words::tr("The ballot is secret.");
  return sentence;
}

}  // namespace vooraf::gui
