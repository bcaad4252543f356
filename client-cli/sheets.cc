#include "client-cli/sheets.h"

#include <fmt/format.h>

#include "client-cli/text/sanitise.h"
#include "client-core/text.h"

namespace vooraf::cli {
namespace {

using type::v1::AgendaItem;
using type::v1::Question;

constexpr uint32_t kRetentionDaysDefault = 90;
constexpr int kReasonLines = 2;
constexpr int kStatementLines = 4;

// Large type and dark lines, for readers of all ages and for printers that run dry; nothing is told
// by colour alone. Widths are those of A4 within its margins.
constexpr std::string_view kStyle = R"(
@page { size: A4; margin: 16mm 16mm 18mm 16mm; }
* { box-sizing: border-box; }
body { font: 13pt/1.4 "Noto Sans", "DejaVu Sans", Arial, sans-serif; color: #000;
  background: #fff; max-width: 178mm; margin: 0 auto; padding: 4mm 0; }
h1 { font-size: 22pt; line-height: 1.2; margin: 0 0 3mm; }
h2 { font-size: 16pt; line-height: 1.25; margin: 0 0 1.5mm; }
p { margin: 0 0 2mm; }
section { margin: 0 0 9mm; }
h2, .about, .question, .how { break-after: avoid; }
.question { font-weight: bold; }
.how { font-style: italic; }
.privacy { border: 1.5pt solid #000; padding: 3mm 4mm; }
ul { list-style: none; margin: 0; padding: 0; }
li { display: flex; gap: 4mm; padding: 1.6mm 0; break-inside: avoid; }
.box { flex: none; display: inline-block; width: 7mm; height: 7mm; border: 1.5pt solid #000; }
.number { width: 14mm; }
.small { display: block; font-size: 11pt; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.75pt solid #000; padding: 1.6mm 2mm; text-align: left; vertical-align: top; }
th.aspect { width: 34mm; }
td.tick { text-align: center; vertical-align: middle; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.line { border-bottom: 0.75pt solid #000; height: 10mm; }
.reason { break-inside: avoid; margin-top: 3mm; }
footer { border-top: 1.5pt solid #000; padding-top: 2mm; font-weight: bold; }
)";

std::string Escaped(std::string_view text) {
  std::string escaped;
  for (const char c : Sanitise(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      case '\n':
        escaped += "<br>";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

// One sheet, written from top to bottom. All that is not markup of its own goes through Escaped.
class Sheet {
 public:
  explicit Sheet(const Texts& texts) : texts_(texts) {}

  std::string Write(const type::v1::SessionTemplate& entry) {
    const type::v1::SessionPlan& plan = entry.plan();
    Add("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
        texts_.language());
    // Whoever opens it anywhere: nothing runs and nothing is fetched.
    html_ +=
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'\">\n";
    Add("<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<header>\n", In(plan.title()),
        kStyle);
    Add("<h1>{}</h1>\n", In(plan.title()));
    Paragraph("", In(plan.occasion()));
    html_ += "</header>\n";
    Privacy(plan.privacy());
    Groups(plan);
    int number = 0;
    for (const AgendaItem& item : plan.items()) {
      if (item.has_question() || item.has_statements()) Asked(item, ++number);
    }
    Add("<footer>{}</footer>\n</body>\n</html>\n", Escaped(texts_(T::kSheetGiveBack)));
    return std::move(html_);
  }

 private:
  template <class... Args>
  void Add(fmt::format_string<Args...> format, Args&&... args) {
    html_ += fmt::format(format, std::forward<Args>(args)...);
  }

  // In the reader's language and safe to put between tags.
  std::string In(const type::v1::Text& text) const {
    return Escaped(client::In(text, texts_.language()));
  }

  // REQUIRES: `html` is escaped.
  void Paragraph(std::string_view kind, const std::string& html) {
    if (html.empty()) return;
    if (kind.empty()) {
      Add("<p>{}</p>\n", html);
    } else {
      Add("<p class=\"{}\">{}</p>\n", kind, html);
    }
  }

  void Privacy(const type::v1::PrivacyFacts& facts) {
    const uint32_t days =
        facts.retention_days() == 0 ? kRetentionDaysDefault : facts.retention_days();
    Add("<section class=\"privacy\">\n<h2>{}</h2>\n", Escaped(texts_(T::kSheetPrivacyTitle)));
    Paragraph("", Escaped(texts_(T::kSheetPrivacy, days)));
    Fact(T::kController, facts.controller());
    Fact(T::kPurpose, facts.purpose());
    Fact(T::kContact, facts.contact());
    Add("<p><strong>{}</strong></p>\n</section>\n", Escaped(texts_(T::kSheetNoName)));
  }

  // A template seldom has them; a facilitator's own may.
  void Fact(T label, const type::v1::Text& fact) {
    const std::string words = In(fact);
    if (!words.empty()) Paragraph("", Escaped(texts_(label)) + " " + words);
  }

  void Groups(const type::v1::SessionPlan& plan) {
    Add("<section>\n<h2>{}</h2>\n", Escaped(texts_(T::kSheetGroup)));
    Paragraph("how", Escaped(texts_(T::kSheetGroupHow)));
    html_ += "<ul>\n";
    for (const auto& group : plan.groups()) {
      const std::string self = In(group.self_description());
      const std::string name = In(group.name());
      Choice("box", self.empty() ? name : self, self.empty() ? "" : name);
    }
    html_ += "</ul>\n</section>\n";
  }

  void Asked(const AgendaItem& item, int number) {
    Add("<section>\n<h2>{}. {}</h2>\n", number, In(item.title()));
    Paragraph("about", In(item.explanation()));
    if (item.has_statements()) {
      Paragraph("question", In(item.statements().wording()));
      Paragraph("how", Escaped(texts_(T::kSheetStatements)));
      Lines(kStatementLines);
    } else {
      Ask(item.question());
    }
    html_ += "</section>\n";
  }

  void Ask(const Question& question) {
    Paragraph("question", In(question.wording()));
    switch (question.kind_case()) {
      case Question::kOneChoice:
        Paragraph("how", Escaped(texts_(T::kSheetOne)));
        Choices(question.one_choice().options());
        break;
      case Question::kSeveralChoices:
        Paragraph("how", Escaped(texts_(T::kSheetSeveral, question.several_choices().choices_min(),
                                        question.several_choices().choices_max())));
        Choices(question.several_choices().options());
        break;
      case Question::kScale:
        if (question.scale().aspects().empty()) {
          Paragraph("how", Escaped(texts_(T::kSheetOne)));
          Choices(question.scale().steps());
        } else {
          Paragraph("how", Escaped(texts_(T::kSheetAspects)));
          Ladder(question.scale());
        }
        break;
      case Question::kRanking:
        Paragraph("how", Escaped(texts_(T::kSheetRanking, question.ranking().places_max())));
        Choices(question.ranking().options(), "box number");
        break;
      case Question::kPoints:
        Paragraph("how", Escaped(texts_(T::kSheetPoints, question.points().points())));
        Choices(question.points().options(), "box number");
        break;
      case Question::kScores:
        Paragraph("how", Escaped(texts_(T::kSheetScores, question.scores().lowest(),
                                        question.scores().highest())));
        Choices(question.scores().options(), "box number");
        break;
      case Question::kOpenText:
        Paragraph("how", Escaped(texts_(T::kSheetOpenText)));
        Lines(kStatementLines);
        Choices(google::protobuf::RepeatedPtrField<type::v1::Option>());
        break;
      default:
        // A kind that this program does not know: room to answer it anyhow.
        Lines(kStatementLines);
    }
    if (question.reason_asked()) {
      html_ += "<div class=\"reason\">\n";
      Paragraph("", Escaped(texts_(T::kSheetYourReason)));
      Lines(kReasonLines);
      html_ += "</div>\n";
    }
  }

  // REQUIRES: both are escaped.
  void Choice(std::string_view box, const std::string& label, const std::string& small) {
    Add("<li><span class=\"{}\"></span><span>{}", box, label);
    if (!small.empty()) Add("<span class=\"small\">{}</span>", small);
    html_ += "</span></li>\n";
  }

  // What an option means and warns of.
  std::string SmallPrint(const type::v1::Option& option) const {
    std::string small = In(option.explanation());
    const std::string warning(client::In(option.warning(), texts_.language()));
    if (warning.empty()) return small;
    if (!small.empty()) small += "<br>";
    return small + Escaped(texts_(T::kSheetMind, warning));
  }

  template <class Options>
  void Choices(const Options& options, std::string_view box = "box") {
    html_ += "<ul>\n";
    for (const auto& option : options) Choice(box, In(option.label()), SmallPrint(option));
    Choice("box", Escaped(texts_(T::kDontKnow)), "");
    Choice("box", Escaped(texts_(T::kSkip)), "");
    html_ += "</ul>\n";
  }

  // Steps from top to bottom, a column of boxes for each aspect.
  void Ladder(const type::v1::Scale& scale) {
    html_ += "<table>\n<thead><tr><td></td>";
    for (const auto& aspect : scale.aspects()) {
      Add("<th scope=\"col\" class=\"aspect\">{}<span class=\"small\">({})</span></th>",
          In(aspect.wording()), Escaped(ForWhom(aspect)));
    }
    html_ += "</tr></thead>\n<tbody>\n";
    for (const auto& step : scale.steps()) {
      Row(In(step.label()), SmallPrint(step), scale.aspects_size());
    }
    Row(Escaped(texts_(T::kDontKnow)), "", scale.aspects_size());
    Row(Escaped(texts_(T::kSkip)), "", scale.aspects_size());
    html_ += "</tbody>\n</table>\n";
  }

  // REQUIRES: both are escaped.
  void Row(const std::string& label, const std::string& small, int boxes) {
    Add("<tr><td>{}", label);
    if (!small.empty()) Add("<span class=\"small\">{}</span>", small);
    html_ += "</td>";
    for (int i = 0; i < boxes; ++i) html_ += "<td class=\"tick\"><span class=\"box\"></span></td>";
    html_ += "</tr>\n";
  }

  std::string ForWhom(const type::v1::AspectQuestion& aspect) const {
    std::string whom;
    for (const int side : aspect.sides()) {
      const T text = side == type::v1::SIDE_RESIDENT       ? T::kSheetForResidents
                     : side == type::v1::SIDE_PROFESSIONAL ? T::kSheetForProfessionals
                                                           : T::kSheetForOthers;
      if (!whom.empty()) whom += ", ";
      whom += texts_(text);
    }
    return whom.empty() ? texts_(T::kSheetForAll) : whom;
  }

  void Lines(int count) {
    for (int i = 0; i < count; ++i) html_ += "<div class=\"line\"></div>\n";
  }

  const Texts& texts_;
  std::string html_;
};

}  // namespace

std::string AnswerSheets(const type::v1::SessionTemplate& entry, const Texts& texts) {
  return Sheet(texts).Write(entry);
}

}  // namespace vooraf::cli
