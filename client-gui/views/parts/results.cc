#include "client-gui/views/parts/results.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/models/figures_table.h"
#include "client-gui/views/parts/bar_chart.h"
#include "client-gui/views/parts/labels.h"

namespace vooraf::gui {
namespace {

constexpr int kLabelWidth = 230;

QTableView* NewTable(const Figures& figures) {
  auto* table = new QTableView;
  table->setModel(new FiguresTable(figures, table));
  table->setAccessibleName(figures.title);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setWordWrap(true);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  // Names of several groups take two lines.
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter |
                                                 static_cast<Qt::Alignment>(Qt::TextWordWrap));
  table->horizontalHeader()->setMinimumHeight(2 * table->fontMetrics().height() + kSpace);
  // An option may be a sentence: it takes several lines rather than the room of the figures.
  constexpr auto kFlags =
      Qt::AlignLeft | Qt::AlignVCenter | static_cast<Qt::Alignment>(Qt::TextWordWrap);
  table->verticalHeader()->setDefaultAlignment(kFlags);
  table->verticalHeader()->setFixedWidth(kLabelWidth);
  table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table->resizeRowsToContents();
  const QRect room(0, 0, kLabelWidth - 2 * kSpace, 1 << 14);
  for (int row = 0; row < table->model()->rowCount(); ++row) {
    const auto& label = figures.rows[static_cast<size_t>(row)].label;
    const int needed =
        table->fontMetrics().boundingRect(room, static_cast<int>(kFlags), label).height();
    table->setRowHeight(row, std::max(table->rowHeight(row), needed + kSpace));
  }
  int height = std::max(table->horizontalHeader()->sizeHint().height(),
                        table->horizontalHeader()->minimumHeight()) +
               2 * table->frameWidth();
  for (int row = 0; row < table->model()->rowCount(); ++row) height += table->rowHeight(row);
  table->setFixedHeight(height);
  return table;
}

}  // namespace

Results::Results(QWidget* parent) : QWidget(parent) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace);
}

void Results::Show(std::vector<Figures> figures) {
  if (figures == figures_) return;
  figures_ = std::move(figures);
  Draw();
}

void Results::SetAsTable(bool as_table) {
  if (as_table == as_table_) return;
  as_table_ = as_table;
  Draw();
}

void Results::Draw() {
  Clear(layout());
  for (const auto& figures : figures_) {
    if (!figures.title.isEmpty()) {
      layout()->addWidget(new PlainLabel(figures.title, Role::kHeading));
    }
    for (const auto& sentence : figures.lead) layout()->addWidget(new PlainLabel(sentence));
    if (!figures.rows.empty() && !figures.columns.empty()) {
      if (as_table_) {
        layout()->addWidget(NewTable(figures));
      } else {
        layout()->addWidget(new BarChart(figures));
      }
    }
    for (const auto& sentence : figures.sentences) {
      layout()->addWidget(new PlainLabel(sentence));
    }
  }
}

}  // namespace vooraf::gui
