#include "client-gui/views/take_part/statements_view.h"

#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "client-core/stage.h"
#include "client-gui/app/style.h"
#include "client-gui/models/take_part/answering.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/progress.h"
#include "client-gui/views/parts/results.h"
#include "client-gui/views/take_part/delivery.h"
#include "client-gui/views/take_part/words_box.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kListHeight = 160;

QString NameOf(type::v1::Rating rating) {
  switch (rating) {
    case type::v1::RATING_AGREE:
      return StatementsView::tr("Agree");
    case type::v1::RATING_DISAGREE:
      return StatementsView::tr("Disagree");
    default:
      return StatementsView::tr("No opinion");
  }
}

}  // namespace

StatementsView::StatementsView(TakingPart part, uint32_t item)
    : part_(part),
      item_(item),
      place_(new PlainLabel({}, Role::kQuiet)),
      text_(new PlainLabel({}, Role::kTitle)),
      stays_(new PlainLabel(tr("It counts already, and does not change any more."), Role::kQuiet)),
      delivery_(new DeliveryLabel),
      rating_(new QWidget),
      mine_title_(new PlainLabel(tr("What you thought (choose one to change it)"), Role::kHeading)),
      mine_(new QListWidget),
      own_(new WordsBox(tr("Make a statement of your own"),
                        tr("One short sentence. Others see it once the facilitator releases it. "
                           "Nobody sees that it is yours."),
                        kStatementMax)),
      propose_(NewButton(tr("Send statement"))),
      proposed_(new PlainLabel({}, Role::kQuiet)),
      live_title_(new PlainLabel(tr("So far"), Role::kHeading)),
      live_(new Results),
      progress_(new Progress) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(kSpace);
  const auto& view = *part_.session.snapshot()->Item(item);
  layout->addWidget(new PlainLabel(In(client::WordingOf(view.item())), Role::kHeading));
  if (view.item().statements().live_ratings()) {
    layout->addWidget(new PlainLabel(
        tr("Results follow once enough people of a group have responded. An opinion that counts in "
           "what you see stays as it is."),
        Role::kQuiet));
  }
  layout->addWidget(NewRating());
  layout->addWidget(mine_title_);
  mine_->setObjectName(u"my_ratings"_qs);
  mine_->setAccessibleName(mine_title_->text());
  mine_->setWordWrap(true);
  mine_->setFixedHeight(kListHeight);
  layout->addWidget(mine_);
  const auto choose = [this](const QListWidgetItem* item) {
    chosen_ = item->data(Qt::UserRole).toUInt();
    Update();
  };
  connect(mine_, &QListWidget::itemClicked, this, choose);
  connect(mine_, &QListWidget::itemActivated, this, choose);
  live_->setObjectName(u"live_ratings"_qs);
  layout->addWidget(live_title_);
  layout->addWidget(live_);
  layout->addWidget(NewOwn());
  layout->addWidget(new PlainLabel(tr("So many people have answered"), Role::kHeading));
  layout->addWidget(progress_);
  layout->addStretch();
  connect(&part_.session, &SessionState::Changed, this, &StatementsView::Update);
  connect(&part_.outgoing, &Outgoing::Changed, this, &StatementsView::Update);
  connect(&part_.outgoing, &Outgoing::Refused, this, [this] { was_proposed_ = false; });
  Update();
}

QWidget* StatementsView::NewRating() {
  QVBoxLayout* layout = nullptr;
  auto* card = NewCard(&layout);
  text_->setObjectName(u"statement"_qs);
  layout->addWidget(place_);
  layout->addWidget(text_);
  auto* row = new QHBoxLayout(rating_);
  row->setContentsMargins(0, 0, 0, 0);
  for (const auto rating :
       {type::v1::RATING_AGREE, type::v1::RATING_DISAGREE, type::v1::RATING_PASS}) {
    auto* button = NewButton(NameOf(rating));
    button->setCheckable(true);
    button->setObjectName(u"rate_%1"_qs.arg(static_cast<int>(rating)));
    row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, rating] { Rate(rating); });
    ratings_.emplace_back(rating, button);
  }
  layout->addWidget(rating_);
  layout->addWidget(stays_);
  layout->addWidget(delivery_);
  return card;
}

QWidget* StatementsView::NewOwn() {
  QVBoxLayout* layout = nullptr;
  auto* card = NewCard(&layout);
  own_->edit()->setObjectName(u"own_statement"_qs);
  propose_->setObjectName(u"propose"_qs);
  const std::string key = "statement/" + std::to_string(item_);
  own_->SetWords(part_.drafts[key].text);
  layout->addWidget(own_);
  layout->addWidget(propose_, 0, Qt::AlignLeft);
  layout->addWidget(proposed_);
  connect(own_, &WordsBox::Changed, this, [this, key] {
    part_.drafts[key].text = own_->words();
    UpdateOwn();
  });
  connect(propose_, &QPushButton::clicked, this, &StatementsView::Propose);
  return card;
}

std::string StatementsView::SlotOf(uint32_t statement) const {
  return "rating/" + std::to_string(statement) + "/" + std::to_string(part_.person);
}

std::vector<const v1::StatementView*> StatementsView::ToRate() const {
  auto all = part_.session.snapshot()->Statements(item_);
  std::erase_if(all, [](const auto* statement) {
    return !statement->released() || statement->merged_into() != 0 || statement->erased();
  });
  return all;
}

std::optional<type::v1::Rating> StatementsView::RatingOf(uint32_t statement) const {
  if (const auto* sent = part_.outgoing.Newest<v1::RateStatementRequest>(SlotOf(statement))) {
    return sent->rating();
  }
  for (const auto& rating : GivenAt(*part_.session.snapshot(), item_, part_.person).ratings) {
    if (rating.statement() == statement) return rating.rating();
  }
  return std::nullopt;
}

bool StatementsView::Stays(uint32_t statement) const {
  const auto& ratings = GivenAt(*part_.session.snapshot(), item_, part_.person).ratings;
  return std::any_of(ratings.begin(), ratings.end(), [&](const auto& rating) {
    return rating.statement() == statement && rating.shown();
  });
}

void StatementsView::Rate(type::v1::Rating rating) {
  if (shown_ == 0) return;
  v1::RateStatementRequest request;
  request.set_statement(shown_);
  request.set_rating(rating);
  request.set_on_behalf_of(part_.person);
  chosen_ = 0;
  part_.outgoing.Submit(client::kRateStatement, SlotOf(shown_), std::move(request));
}

void StatementsView::Propose() {
  v1::ProposeStatementRequest request;
  request.set_item(item_);
  request.set_on_behalf_of(part_.person);
  request.set_text(own_->words().trimmed().toStdString());
  was_proposed_ = true;
  own_->SetWords({});
  // Each is one of its own: none takes the place of another.
  static uint64_t count = 0;
  part_.outgoing.Submit(client::kProposeStatement, "statement/" + std::to_string(++count),
                        std::move(request));
}

void StatementsView::Update() {
  const auto& session = *part_.session.snapshot();
  const auto* item = session.Item(item_);
  if (item == nullptr) return;
  progress_->Show(session, client::StageOfItem(session, *item));
  const auto all = ToRate();
  const auto is = [](uint32_t number) {
    return [number](const auto* statement) { return statement->statement() == number; };
  };
  auto current = std::find_if(all.begin(), all.end(), is(chosen_));
  if (current == all.end()) {
    current = std::find_if(all.begin(), all.end(), [this](const auto* statement) {
      return !RatingOf(statement->statement());
    });
  }
  shown_ = current == all.end() ? 0 : (*current)->statement();
  rating_->setVisible(shown_ != 0);
  place_->Show(shown_ == 0
                   ? QString()
                   : tr("Statement %1 of %2").arg(current - all.begin() + 1).arg(all.size()));
  text_->Show(shown_ != 0   ? Clean((*current)->text())
              : all.empty() ? tr("There are no statements yet.")
                            : tr("You have rated all statements."));
  const auto mine = shown_ == 0 ? std::nullopt : RatingOf(shown_);
  const bool stays = shown_ != 0 && Stays(shown_);
  stays_->setVisible(stays);
  for (const auto& [rating, button] : ratings_) {
    button->setChecked(mine == rating);
    button->setEnabled(!stays);
  }
  UpdateMine(all);
  UpdateLive(all);
  UpdateOwn();
}

// Of what was rated: before that, what others think would set the tone.
void StatementsView::UpdateLive(const std::vector<const v1::StatementView*>& all) {
  std::vector<Figures> figures;
  for (const auto* statement : all) {
    if (statement->live().empty() || !RatingOf(statement->statement())) continue;
    figures.push_back(LiveFiguresOf(*part_.session.snapshot(), *statement));
  }
  live_title_->setVisible(!figures.empty());
  live_->Show(std::move(figures));
}

// In place: a row changes only where it says something else.
void StatementsView::UpdateMine(const std::vector<const v1::StatementView*>& all) {
  int row = 0;
  auto worst = Outgoing::Delivery::kDone;
  std::string slot;
  for (const auto* statement : all) {
    const auto rating = RatingOf(statement->statement());
    if (!rating) continue;
    const auto state = part_.outgoing.StateOf(SlotOf(statement->statement()));
    if (state >= worst) {
      worst = state;
      slot = SlotOf(statement->statement());
    }
    const QString text = NameOf(*rating) + u": "_qs + Clean(statement->text());
    if (row == mine_->count()) new QListWidgetItem(mine_);
    auto* item = mine_->item(row++);
    if (item->text() != text) item->setText(text);
    item->setData(Qt::UserRole, statement->statement());
  }
  while (mine_->count() > row) delete mine_->takeItem(mine_->count() - 1);
  mine_->setVisible(row > 0);
  mine_title_->setVisible(row > 0);
  delivery_->ShowState(part_.outgoing, slot, row > 0 ? tr("Saved") : QString());
}

void StatementsView::UpdateOwn() {
  propose_->setEnabled(own_->fits() && LengthOf(own_->words()) > 0);
  const auto& session = *part_.session.snapshot();
  QStringList said;
  for (const auto& rating : GivenAt(session, item_, part_.person).ratings) {
    if (rating.merged_into() == 0) continue;
    said << tr("One that you rated was merged. Respond to statement %1.").arg(rating.merged_into());
  }
  if (was_proposed_) said << tr("Your statement was sent. The facilitator looks at it.");
  if (const auto* mine = session.MyItem(item_)) {
    int waiting = 0;
    for (const uint32_t number : mine->my_statements()) {
      const auto& hidden = mine->my_hidden_statements();
      const bool is_hidden = std::find(hidden.begin(), hidden.end(), number) != hidden.end();
      if (!is_hidden && session.Statement(number) == nullptr) ++waiting;
    }
    if (waiting > 0) {
      said << tr("%n statements of yours wait for the facilitator.", nullptr, waiting);
    }
    if (!mine->my_hidden_statements().empty()) {
      said << tr("The facilitator has hidden a statement of yours.");
    }
  }
  proposed_->Show(said.join(u'\n'));
}

}  // namespace vooraf::gui
