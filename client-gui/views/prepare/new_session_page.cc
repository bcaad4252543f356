#include "client-gui/views/prepare/new_session_page.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSplitter>

#include "client-gui/app/style.h"
#include "client-gui/models/prepare/plan_words.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr uint32_t kPageSize = 100;
constexpr int kListWidth = 480;
constexpr int kFormWidth = 620;
constexpr int kOccasionLines = 5;

}  // namespace

NewSessionPage::NewSessionPage(Desk& desk, Ways& ways, std::shared_ptr<NewSession> words)
    : Page(desk, ways),
      words_(std::move(words)),
      commands_(desk.link(), {}, Identity::kAccount),
      notice_(new Notice) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(kWideSpace, kSpace, kWideSpace, kWideSpace);
  auto* back = NewButton(tr("‹ Your sessions"), Role::kFlat);
  layout->addWidget(back, 0, Qt::AlignLeft);
  layout->addWidget(new PlainLabel(tr("New session"), Role::kTitle));
  layout->addWidget(notice_);
  notice_->Follow(&commands_);
  auto* splitter = new QSplitter;
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(NewChooser());
  splitter->addWidget(NewForm());
  splitter->setSizes({kListWidth, kFormWidth});
  splitter->setStretchFactor(1, 1);
  layout->addWidget(splitter, 1);
  connect(back, &QPushButton::clicked, this, [this] { this->ways().GoSessions(); });
  connect(&commands_, &Commands::Changed, this, &NewSessionPage::Check);
  connect(&commands_, &Commands::SignedOut, this,
          [this](const client::Error& error) { this->ways().GoStart(SentenceOf(error)); });
  if (words_->loaded) {
    ShowTemplates();
  } else {
    words_->templates.clear();
    Load({});
  }
  Check();
  list_->setFocus();
}

QString NewSessionPage::Title() const { return tr("New session"); }

QWidget* NewSessionPage::NewChooser() {
  auto* side = new QWidget;
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(0, 0, kSpace, 0);
  layout->addWidget(new PlainLabel(tr("Choose a template"), Role::kHeading));
  list_ = new QListWidget;
  list_->setObjectName(u"templates"_qs);
  list_->setAccessibleName(tr("Templates"));
  list_->setWordWrap(true);
  list_->setSpacing(2);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  layout->addWidget(list_, 1);
  connect(list_, &QListWidget::currentRowChanged, this, &NewSessionPage::Choose);
  connect(list_, &QListWidget::itemActivated, this, [this] { title_->setFocus(); });
  return side;
}

QWidget* NewSessionPage::NewForm() {
  auto* side = new QWidget;
  auto* layout = new QVBoxLayout(side);
  layout->setSpacing(kSpace);
  description_ = new PlainLabel(tr("Loading…"));
  agenda_ = new PlainLabel({}, Role::kQuiet);
  title_ = new QLineEdit(words_->title);
  title_->setObjectName(u"title"_qs);
  title_->setAccessibleName(tr("Title"));
  occasion_ = new QPlainTextEdit(words_->occasion);
  occasion_->setObjectName(u"occasion"_qs);
  occasion_->setAccessibleName(tr("Occasion and place"));
  occasion_->setTabChangesFocus(true);
  occasion_->setFixedHeight(HeightFor(*occasion_, kOccasionLines));
  too_long_ = new PlainLabel({}, Role::kDanger);
  create_ = NewButton(tr("Make and prepare"), Role::kPrimary);
  create_->setObjectName(u"create"_qs);
  layout->addWidget(description_);
  layout->addWidget(agenda_);
  layout->addSpacing(kSpace);
  layout->addWidget(new PlainLabel(tr("Title"), Role::kStrong));
  layout->addWidget(title_);
  layout->addWidget(new PlainLabel(tr("Occasion and place"), Role::kStrong));
  layout->addWidget(occasion_);
  layout->addWidget(too_long_);
  layout->addWidget(new PlainLabel(
      tr("Nobody sees it yet: on the next page you can change everything."), Role::kQuiet));
  layout->addWidget(create_, 0, Qt::AlignLeft);
  layout->addStretch();
  connect(title_, &QLineEdit::textEdited, this, [this](const QString& words) {
    words_->title = words;
    words_->title_written = true;
    Check();
  });
  connect(title_, &QLineEdit::returnPressed, this, &NewSessionPage::Create);
  connect(occasion_, &QPlainTextEdit::textChanged, this, [this] {
    // What a template brings comes this way too.
    if (occasion_->toPlainText() == words_->occasion) return;
    words_->occasion = occasion_->toPlainText();
    words_->occasion_written = true;
    Check();
  });
  connect(create_, &QPushButton::clicked, this, &NewSessionPage::Create);
  return side;
}

void NewSessionPage::Load(const std::string& page_token) {
  v1::ListTemplatesRequest request;
  request.set_page_size(kPageSize);
  request.set_page_token(page_token);
  commands_.Read(client::kListTemplates, request, this,
                 [this](Result<v1::ListTemplatesResponse> listed) {
                   if (!listed) {
                     description_->setText({});
                     notice_->TellProblem(listed.error());
                     if (listed.error().kind == client::ErrorKind::kNotSignedIn)
                       ways().GoStart(SentenceOf(listed.error()));
                     return;
                   }
                   for (auto& each : *listed->mutable_templates()) {
                     // One that does not fit this server any more makes no session.
                     if (each.has_plan()) words_->templates.push_back(std::move(each));
                   }
                   words_->own += listed->own();
                   if (!listed->next_page_token().empty()) {
                     Load(listed->next_page_token());
                     return;
                   }
                   words_->loaded = true;
                   ShowTemplates();
                 });
}

void NewSessionPage::ShowTemplates() {
  const auto& templates = words_->templates;
  const size_t first_own = templates.size() - std::min(words_->own, templates.size());
  QString kind;
  int chosen = -1;
  for (size_t i = 0; i < templates.size(); ++i) {
    const auto& each = templates[i];
    const QString name = i >= first_own ? tr("Your own templates") : TemplateKindName(each.kind());
    if (name != kind) {
      // A heading between them, which cannot be chosen.
      auto* heading = new QListWidgetItem(name, list_);
      heading->setFlags(Qt::NoItemFlags);
      QFont font = heading->font();
      font.setBold(true);
      heading->setFont(font);
      kind = name;
    }
    auto* row = new QListWidgetItem(In(each.plan().title()), list_);
    row->setData(Qt::UserRole, Q(each.template_()));
    row->setData(Qt::AccessibleDescriptionRole, In(each.description()));
    if (each.template_() == words_->chosen || chosen < 0) chosen = list_->count() - 1;
  }
  description_->setText(templates.empty() ? tr("There are no templates.") : QString());
  list_->setCurrentRow(chosen);
  Check();
}

void NewSessionPage::Choose(int row) {
  const auto* item = row < 0 ? nullptr : list_->item(row);
  const QString name = item == nullptr ? QString() : item->data(Qt::UserRole).toString();
  if (name.isEmpty()) return;
  words_->Choose(name.toStdString());
  const auto* chosen = words_->Chosen();
  description_->setText(In(chosen->description()));
  QStringList items;
  for (int i = 0; i < chosen->plan().items_size(); ++i) {
    const auto& each = chosen->plan().items(i);
    items << u"%1. %2 (%3)"_qs.arg(i + 1).arg(ItemName(each, i), ItemSaid(each));
  }
  agenda_->setText(items.join(u'\n'));
  title_->setText(words_->title);
  title_->setCursorPosition(0);
  occasion_->setPlainText(words_->occasion);
  Check();
}

void NewSessionPage::Check() {
  const bool title_written = !words_->title.trimmed().isEmpty();
  too_long_->Show(title_written && !words_->Fits()
                      ? tr("This is too long: a title has at most 120 characters, an occasion "
                           "1,000.")
                      : QString());
  create_->setEnabled(words_->Chosen() != nullptr && words_->Fits() && !commands_.busy());
}

void NewSessionPage::Create() {
  if (!create_->isEnabled()) return;
  commands_.Run(client::kCreateSession, words_->Request(), this,
                [this](const v1::CreateSessionResponse* made) {
                  if (made != nullptr) ways().GoPrepare(made->session());
                });
}

}  // namespace vooraf::gui
