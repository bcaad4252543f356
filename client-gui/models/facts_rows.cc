#include "client-gui/models/facts_rows.h"

#include <QCoreApplication>

#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/models/replay/days.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Facts)
};

}  // namespace

std::vector<FactsRow> FactsRowsOf(const client::SessionSnapshot& session) {
  if (session.session() == nullptr) return {};
  static const type::v1::Facts kNone;
  const auto* view = session.Facts();
  const auto& facts = view == nullptr ? kNone : view->facts();
  std::vector<FactsRow> rows;
  const auto add = [&rows](const QString& name, const QString& said) {
    const bool is_empty = said.isEmpty();
    rows.push_back({name, {is_empty ? Words::tr("not filled in") : said}, is_empty});
  };
  add(Words::tr("Fixed"), In(facts.fixed()));
  add(Words::tr("Still open"), In(facts.open()));
  add(Words::tr("Who may decide what"), In(facts.mandate()));
  add(Words::tr("Money"), In(facts.budget()));
  add(Words::tr("You hear back on"), DayInWords(facts.reply_date()));
  add(Words::tr("You hear back from"), In(facts.reply_from()));
  if (!facts.task_parts().empty()) {
    FactsRow row{Words::tr("Parts of the task"), {}};
    for (const auto& part : facts.task_parts()) {
      const QString more = In(part.explanation());
      row.said << In(part.name()) + u": "_qs + TaskFormName(part.form()) +
                      (more.isEmpty() ? more : u". "_qs + more);
    }
    rows.push_back(std::move(row));
  }
  if (!facts.target_groups().empty()) {
    FactsRow row{Words::tr("Whom it is about"), {}};
    for (const auto& group : facts.target_groups()) {
      row.said << In(group.name()) + u": "_qs + PresenceName(group.presence());
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace vooraf::gui
