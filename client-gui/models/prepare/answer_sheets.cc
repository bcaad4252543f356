#include "client-gui/models/prepare/answer_sheets.h"

#include <QCoreApplication>

#include "client-gui/models/prepare/plan_parts.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

using type::v1::AgendaItem;
using type::v1::Question;

struct Sheets {
  Q_DECLARE_TR_FUNCTIONS(AnswerSheets)
};

constexpr uint32_t kRetentionDaysUsual = 90;
constexpr int kReasonLines = 2;
constexpr int kStatementLines = 4;

// Large type and dark lines, for readers of all ages and for printers that run dry; nothing is told
// by colour alone. Only what Qt's text documents know.
constexpr auto kStyle = R"(
body { font-size: 12pt; color: #000000; }
h1 { font-size: 20pt; }
h2 { font-size: 15pt; }
.question { font-weight: bold; }
.how { font-style: italic; }
.small { font-size: 10pt; }
)";

QString Escaped(const QString& text) { return text.toHtmlEscaped().replace(u'\n', u"<br>"_qs); }

class Sheet {
 public:
  QString Write(const type::v1::SessionPlan& plan) {
    html_ = u"<html><head><style>%1</style></head><body>"_qs.arg(QString::fromUtf8(kStyle));
    Add(u"h1"_qs, {}, In(plan.title()));
    Paragraph({}, In(plan.occasion()));
    Privacy(plan.privacy());
    Groups(plan);
    int number = 0;
    for (const auto& item : plan.items()) {
      if (item.has_question() || item.has_statements()) Asked(item, ++number);
    }
    html_ += u"<hr>"_qs;
    Paragraph(u"question"_qs,
              Sheets::tr("Please give this sheet to the facilitator or a helper. Thank you!"));
    return html_ + u"</body></html>"_qs;
  }

 private:
  // All that is not markup of its own comes through here.
  void Add(const QString& tag, const QString& kind, const QString& text) {
    if (text.isEmpty()) return;
    const QString mark = kind.isEmpty() ? QString() : u" class=\""_qs + kind + u'"';
    html_ += u'<' + tag + mark + u'>' + Escaped(text) + u"</"_qs + tag + u'>';
  }
  void Paragraph(const QString& kind, const QString& text) { Add(u"p"_qs, kind, text); }

  void Privacy(const type::v1::PrivacyFacts& facts) {
    const auto days = static_cast<int>(facts.retention_days() == 0 ? kRetentionDaysUsual
                                                                   : facts.retention_days());
    html_ += u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"8\"><tr><td>"_qs;
    Add(u"h2"_qs, {}, Sheets::tr("What happens with your answers"));
    Paragraph({},
              Sheets::tr("Your answer counts in your group. Other participants do not see what "
                         "you chose. Whoever enters this sheet does see it, and whoever runs the "
                         "server technically can. %n days after the session closes we erase "
                         "single answers. If a small group all choose the same, that can be seen.",
                         nullptr, days));
    Fact(Sheets::tr("Responsible:"), facts.controller());
    Fact(Sheets::tr("What for:"), facts.purpose());
    Fact(Sheets::tr("Questions:"), facts.contact());
    Paragraph(u"question"_qs, Sheets::tr("Do not write your name on this sheet."));
    html_ += u"</td></tr></table>"_qs;
  }

  void Fact(const QString& label, const type::v1::Text& fact) {
    const QString words = In(fact);
    if (!words.isEmpty()) Paragraph({}, label + u' ' + words);
  }

  void Groups(const type::v1::SessionPlan& plan) {
    Add(u"h2"_qs, {}, Sheets::tr("Who are you here?"));
    Paragraph(u"how"_qs, Sheets::tr("Tick one box."));
    BeginBoxes();
    for (const auto& group : plan.groups()) {
      const QString self = In(group.self_description());
      const QString name = In(group.name());
      Box(self.isEmpty() ? name : self, self.isEmpty() ? QString() : name);
    }
    EndBoxes();
  }

  void Asked(const AgendaItem& item, int number) {
    Add(u"h2"_qs, {}, u"%1. %2"_qs.arg(number).arg(In(item.title())));
    Paragraph({}, In(item.explanation()));
    if (item.has_question()) {
      Ask(item.question());
      return;
    }
    Paragraph(u"question"_qs, In(item.statements().wording()));
    Paragraph(u"how"_qs,
              Sheets::tr("Write one or two sentences. The facilitator may show them to everyone."));
    Lines(kStatementLines);
  }

  void Ask(const Question& question) {
    Paragraph(u"question"_qs, In(question.wording()));
    Paragraph(u"how"_qs, HowTo(question));
    if (!question.scale().aspects().empty()) {
      Ladder(question.scale());
    } else {
      if (question.has_open_text()) Lines(kStatementLines);
      BeginBoxes();
      if (const auto* options = OptionsOf(question)) {
        for (const auto& option : *options) Box(In(option.label()), SmallPrint(option));
      }
      Box(Sheets::tr("I don't know (yet)"), {});
      Box(Sheets::tr("Skip"), {});
      EndBoxes();
    }
    if (!question.reason_asked()) return;
    Paragraph({}, Sheets::tr("Why? You need not write anything here. The facilitator may show it, "
                             "without saying who wrote it."));
    Lines(kReasonLines);
  }

  static QString HowTo(const Question& question) {
    switch (question.kind_case()) {
      case Question::kOneChoice:
        return Sheets::tr("Tick one box.");
      case Question::kScale:
        return question.scale().aspects().empty()
                   ? Sheets::tr("Tick one box.")
                   : Sheets::tr("Tick one box in each column that is for you.");
      case Question::kSeveralChoices: {
        const auto& several = question.several_choices();
        return Sheets::tr("Tick %1 to %2 boxes.")
            .arg(std::max(1u, several.choices_min()))
            .arg(OrAll(several.choices_max(), several.options_size()));
      }
      case Question::kRanking:
        return Sheets::tr("Write 1 at what you like best, then 2, and so on, up to %1 at most.")
            .arg(OrAll(question.ranking().places_max(), question.ranking().options_size()));
      case Question::kPoints:
        return Sheets::tr("You have %n points. Write at each how many it gets.", nullptr,
                          static_cast<int>(question.points().points()));
      case Question::kScores:
        return Sheets::tr("Write a score at each, from %1 to %2.")
            .arg(question.scores().lowest())
            .arg(question.scores().highest());
      case Question::kOpenText:
        return Sheets::tr(
            "Write it in your own words. The facilitator may show it, without "
            "saying who wrote it.");
      default:
        return {};
    }
  }
  static uint32_t OrAll(uint32_t number, int all) {
    return number == 0 ? static_cast<uint32_t>(all) : number;
  }

  // What an option means and warns of.
  static QString SmallPrint(const type::v1::Option& option) {
    QStringList small;
    if (const QString words = In(option.explanation()); !words.isEmpty()) small << words;
    if (const QString words = In(option.warning()); !words.isEmpty()) {
      small << Sheets::tr("Note: %1").arg(words);
    }
    return small.join(u'\n');
  }

  void BeginBoxes() { html_ += u"<table cellspacing=\"0\" cellpadding=\"4\">"_qs; }
  void EndBoxes() { html_ += u"</table>"_qs; }
  // A box to tick, with what it stands for. The box is a table of its own: not every printer has
  // the sign.
  static QString EmptyBox() {
    return u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"0\" "
           "style=\"border-style: solid; border-color: #000000;\">"
           "<tr><td width=\"22\" height=\"22\">&nbsp;</td></tr></table>"_qs;
  }
  void Words(const QString& label, const QString& small) {
    html_ += Escaped(label);
    if (!small.isEmpty()) {
      html_ += u"<br><span class=\"small\">"_qs + Escaped(small) + u"</span>"_qs;
    }
  }
  void Box(const QString& label, const QString& small) {
    html_ += u"<tr><td width=\"36\">"_qs + EmptyBox() + u"</td><td>"_qs;
    Words(label, small);
    html_ += u"</td></tr>"_qs;
  }

  // Steps from top to bottom, a column of boxes for each aspect.
  void Ladder(const type::v1::Scale& scale) {
    html_ +=
        u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><tr><td></td>"_qs;
    for (const auto& aspect : scale.aspects()) {
      html_ += u"<th width=\"22%\">"_qs;
      Words(In(aspect.wording()), ForWhom(aspect));
      html_ += u"</th>"_qs;
    }
    html_ += u"</tr>"_qs;
    for (const auto& step : scale.steps()) {
      LadderRow(In(step.label()), SmallPrint(step), scale.aspects_size());
    }
    LadderRow(Sheets::tr("I don't know (yet)"), {}, scale.aspects_size());
    LadderRow(Sheets::tr("Skip"), {}, scale.aspects_size());
    html_ += u"</table>"_qs;
  }
  void LadderRow(const QString& label, const QString& small, int boxes) {
    html_ += u"<tr><td>"_qs;
    Words(label, small);
    html_ += u"</td>"_qs;
    // The cell itself is the box.
    for (int i = 0; i < boxes; ++i) html_ += u"<td>&nbsp;</td>"_qs;
    html_ += u"</tr>"_qs;
  }

  static QString ForWhom(const type::v1::AspectQuestion& aspect) {
    QStringList whom;
    for (const int side : aspect.sides()) {
      whom << (side == type::v1::SIDE_RESIDENT       ? Sheets::tr("for residents")
               : side == type::v1::SIDE_PROFESSIONAL ? Sheets::tr("for professionals")
                                                     : Sheets::tr("for others"));
    }
    return u"(%1)"_qs.arg(whom.isEmpty() ? Sheets::tr("for everyone") : whom.join(u", "_qs));
  }

  void Lines(int count) {
    for (int i = 0; i < count; ++i) html_ += u"<p>&nbsp;<hr></p>"_qs;
  }

  QString html_;
};

}  // namespace

QString AnswerSheetHtml(const type::v1::SessionPlan& plan) { return Sheet().Write(plan); }

}  // namespace vooraf::gui
