#include "client-gui/views/prepare/languages_form.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/models/prepare/plan_texts.h"
#include "client-gui/models/prepare/texts_table.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/prepare/fields.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

// Those that many people in Dutch neighbourhoods read.
constexpr const char* kUsual[] = {"nl", "en", "ar", "tr", "uk", "pl", "ti",
                                  "fa", "so", "es", "fr", "de", "pap"};
constexpr int kColumnWidthMin = 220;
constexpr int kTableHeight = 420;
constexpr int kEditLines = 3;

// Texts may have several lines. Tab goes on to the next text, as in every table.
class TextDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                        const QModelIndex&) const override {
    auto* edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    return edit;
  }
  void setEditorData(QWidget* editor, const QModelIndex& index) const override {
    static_cast<QPlainTextEdit*>(editor)->setPlainText(index.data(Qt::EditRole).toString());
  }
  void setModelData(QWidget* editor, QAbstractItemModel* model,
                    const QModelIndex& index) const override {
    model->setData(index, static_cast<QPlainTextEdit*>(editor)->toPlainText(), Qt::EditRole);
  }
  void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                            const QModelIndex&) const override {
    QRect place = option.rect;
    place.setHeight(std::max(place.height(), kEditLines * option.fontMetrics.lineSpacing()));
    editor->setGeometry(place);
  }
};

}  // namespace

void LanguagesForm::Fill() {
  content()->addWidget(new PlainLabel(
      tr("Who reads another language gets the first one. If you remove a language, its texts go "
         "too."),
      Role::kQuiet));
  content()->addWidget(new ProblemLine(draft(), "languages", tr("Languages")));
  for (int i = 0; i < plan().languages_size(); ++i) content()->addWidget(NewLanguageRow(i));
  if (plan().languages_size() < kLanguagesMax) AddChooser();
  AddTable();
}

QWidget* LanguagesForm::NewLanguageRow(int index) {
  const std::string language = plan().languages(index);
  const QString name = LanguageName(language);
  auto* card = new QFrame;
  card->setProperty("role", "card");
  auto* row = new QHBoxLayout(card);
  row->addWidget(new PlainLabel(name, Role::kStrong));
  QStringList said;
  if (index == 0) said << tr("first language");
  const int missing = MissingIn(plan(), language);
  if (missing > 0) said << tr("%n texts still to be written", nullptr, missing);
  row->addWidget(new PlainLabel(said.join(u", "_qs), Role::kQuiet), 1);
  if (index > 0) {
    auto* first = NewButton(tr("Make it the first"));
    first->setAccessibleName(tr("Make it the first: %1").arg(name));
    row->addWidget(first);
    connect(first, &QPushButton::clicked, this, [this, index] {
      MoveBy(plan().mutable_languages(), index, -index);
      draft().Touch();
      Rebuild();
    });
  }
  auto* remove = NewButton(tr("Remove"));
  remove->setAccessibleName(tr("Remove: %1").arg(name));
  remove->setEnabled(plan().languages_size() > 1);
  row->addWidget(remove);
  connect(remove, &QPushButton::clicked, this, [this, language] {
    RemoveLanguage(&plan(), language);
    draft().Touch();
    Rebuild("languages");
  });
  return card;
}

void LanguagesForm::AddChooser() {
  auto* row = new QHBoxLayout;
  auto* box = new QComboBox;
  box->setObjectName(u"add_language"_qs);
  box->setAccessibleName(tr("Add a language"));
  std::vector<std::pair<QString, QString>> further;
  const auto& spoken = plan().languages();
  for (const char* tag : kUsual) {
    if (std::find(spoken.begin(), spoken.end(), tag) == spoken.end()) {
      further.emplace_back(LanguageName(tag), QString::fromUtf8(tag));
    }
  }
  std::sort(further.begin(), further.end());
  for (const auto& [name, tag] : further) box->addItem(name, tag);
  auto* add = NewButton(tr("Add"));
  add->setObjectName(u"languages"_qs);
  add->setAccessibleName(tr("Add this language"));
  row->addWidget(new PlainLabel(tr("Add a language")));
  row->addWidget(box);
  row->addWidget(add);
  row->addStretch();
  auto* holder = new QWidget;
  holder->setLayout(row);
  row->setContentsMargins(0, 0, 0, 0);
  content()->addWidget(holder);
  connect(add, &QPushButton::clicked, this,
          [this, box] { Add(box->currentData().toString().toStdString()); });
}

void LanguagesForm::Add(const std::string& language) {
  if (language.empty()) return;
  plan().add_languages(language);
  draft().Touch();
  Rebuild();
}

void LanguagesForm::AddTable() {
  if (plan().languages_size() < 2) return;
  content()->addWidget(new PlainLabel(tr("All texts side by side"), Role::kHeading));
  content()->addWidget(new PlainLabel(
      tr("Choose a text with the arrow keys and press F2, or click it twice, to write."),
      Role::kQuiet));
  auto* table = new QTableView;
  table->setObjectName(u"texts"_qs);
  table->setAccessibleName(tr("All texts side by side"));
  auto* model = new TextsTable(draft(), table);
  table->setModel(model);
  table->setItemDelegate(new TextDelegate(table));
  table->setWordWrap(true);
  table->setMinimumHeight(kTableHeight);
  table->horizontalHeader()->setMinimumSectionSize(kColumnWidthMin);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  content()->addWidget(table, 1);
}

}  // namespace vooraf::gui
