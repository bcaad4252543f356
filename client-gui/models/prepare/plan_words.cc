#include "client-gui/models/prepare/plan_words.h"

#include <QCoreApplication>

#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

struct PlanWords {
  Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

}  // namespace

QString SectionName(Section section) {
  switch (section) {
    case Section::kTalk:
      return PlanWords::tr("Talk");
    case Section::kLanguages:
      return PlanWords::tr("Languages");
    case Section::kGroups:
      return PlanWords::tr("Groups");
    case Section::kAgenda:
      return PlanWords::tr("Agenda");
    case Section::kRule:
      return PlanWords::tr("How you decide");
    case Section::kFacts:
      return PlanWords::tr("Known beforehand");
    case Section::kPrivacy:
      return PlanWords::tr("People's data");
    case Section::kSettings:
      return PlanWords::tr("Settings");
  }
  return {};
}

QString SideName(type::v1::Side side) {
  switch (side) {
    case type::v1::SIDE_RESIDENT:
      return PlanWords::tr("residents");
    case type::v1::SIDE_PROFESSIONAL:
      return PlanWords::tr("professionals");
    case type::v1::SIDE_OTHER:
      return PlanWords::tr("others");
    default:
      return {};
  }
}

QString ItemKindName(ItemKind kind) {
  switch (kind) {
    case type::v1::AgendaItem::kQuestion:
      return PlanWords::tr("Question");
    case type::v1::AgendaItem::kStatements:
      return PlanWords::tr("Statements");
    case type::v1::AgendaItem::kDiscussion:
      return PlanWords::tr("Discussion");
    case type::v1::AgendaItem::kAgreement:
      return PlanWords::tr("Agreements");
    default:
      return {};
  }
}

QString QuestionKindName(QuestionKind kind) {
  switch (kind) {
    case type::v1::Question::kOneChoice:
      return PlanWords::tr("one choice");
    case type::v1::Question::kSeveralChoices:
      return PlanWords::tr("several choices");
    case type::v1::Question::kScale:
      return PlanWords::tr("a step on a ladder");
    case type::v1::Question::kRanking:
      return PlanWords::tr("put in order");
    case type::v1::Question::kPoints:
      return PlanWords::tr("divide points");
    case type::v1::Question::kScores:
      return PlanWords::tr("give scores");
    case type::v1::Question::kOpenText:
      return PlanWords::tr("in own words");
    default:
      return {};
  }
}

QString ItemSaid(const type::v1::AgendaItem& item) {
  QString said = ItemKindName(item.kind_case());
  if (item.has_question()) {
    said = u"%1: %2"_qs.arg(said, QuestionKindName(item.question().kind_case()));
  }
  if (item.planned_minutes() == 0) return said;
  return said + u", "_qs +
         PlanWords::tr("%n minutes", nullptr, static_cast<int>(item.planned_minutes()));
}

QString ItemName(const type::v1::AgendaItem& item, int place) {
  const QString title = Clean(ShownText(item.title(), Language()).toStdString());
  return title.isEmpty() ? PlanWords::tr("Item %1").arg(place + 1) : title;
}

QString FloorPolicyName(type::v1::FloorPolicy policy) {
  switch (policy) {
    case type::v1::FLOOR_POLICY_FIRST_COME:
      return PlanWords::tr("Who raised a hand first");
    case type::v1::FLOOR_POLICY_BALANCED:
      return PlanWords::tr("Who spoke least");
    case type::v1::FLOOR_POLICY_ROUND:
      return PlanWords::tr("A round: everyone once");
    default:
      return PlanWords::tr("As it is at that moment");
  }
}

QString TaskFormName(type::v1::TaskForm form) {
  switch (form) {
    case type::v1::TASK_FORM_POLICY:
      return PlanWords::tr("thinking or deciding along about plans");
    case type::v1::TASK_FORM_SOCIETAL:
      return PlanWords::tr("taking part in society");
    case type::v1::TASK_FORM_TAKING_OVER:
      return PlanWords::tr("taking over a task of the municipality");
    default:
      return PlanWords::tr("not known yet");
  }
}

QString PresenceName(type::v1::TargetPresence presence) {
  switch (presence) {
    case type::v1::TARGET_PRESENCE_PRESENT:
      return PlanWords::tr("present");
    case type::v1::TARGET_PRESENCE_ABSENT:
      return PlanWords::tr("not present");
    default:
      return PlanWords::tr("not known whether they are here");
  }
}

QString TemplateKindName(type::v1::TemplateKind kind) {
  switch (kind) {
    case type::v1::TEMPLATE_KIND_EVERYDAY_METHOD:
      return PlanWords::tr("Ways of talking and deciding for most evenings");
    case type::v1::TEMPLATE_KIND_MORE_METHODS:
      return PlanWords::tr("More ways");
    case type::v1::TEMPLATE_KIND_EXAMPLE:
      return PlanWords::tr("Examples about a real neighbourhood");
    default:
      return PlanWords::tr("The talk about the three questions");
  }
}

QString PrivacyName(const std::string& path) {
  if (path == "privacy.controller") return PlanWords::tr("Who is responsible?");
  if (path == "privacy.purpose") return PlanWords::tr("What do you use the answers for?");
  if (path == "privacy.legal_basis") return PlanWords::tr("Basis in law (GDPR art. 6 and 9)");
  if (path == "privacy.contact") {
    return PlanWords::tr("Where can people ask questions, or have data erased?");
  }
  return {};
}

QString MinutesSaid(const type::v1::SessionPlan& plan) {
  const auto sum = static_cast<int>(MinutesOf(plan));
  const QString together = PlanWords::tr("All items together: %n minutes.", nullptr, sum);
  if (plan.planned_minutes() == 0) return together;
  const int left = MinutesLeft(plan);
  if (left == 0) return together + u' ' + PlanWords::tr("That fits exactly.");
  return together + u' ' +
         (left > 0 ? PlanWords::tr("%n minutes are left.", nullptr, left)
                   : PlanWords::tr("That is %n minutes too many.", nullptr, -left));
}

QString SaidOf(const Lacks& lacks) {
  QStringList sentences;
  if (lacks.items) {
    sentences << PlanWords::tr(
        "There is nothing on the agenda yet. Without an item the session does not open.");
  }
  if (!lacks.privacy.empty()) {
    QStringList names;
    for (const auto& path : lacks.privacy) names << u"“%1”"_qs.arg(PrivacyName(path));
    sentences << PlanWords::tr("Fill in before people can join: %1.").arg(ListOf(names));
  }
  return sentences.join(u' ');
}

}  // namespace vooraf::gui
