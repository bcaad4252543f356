#include "client-gui/views/run/agenda_panel.h"

#include <QListView>
#include <QPushButton>
#include <algorithm>
#include <utility>

#include "client-core/next_step.h"
#include "client-core/stage.h"
#include "client-gui/app/style.h"
#include "client-gui/views/parts/flow_layout.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/words/names.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr std::chrono::seconds kScheduleEvery{30};

bool IsLive(const client::SessionSnapshot& session) {
  return session.session() != nullptr && session.session()->phase() == v1::SESSION_PHASE_LIVE;
}

// While something is asked, voted on or talked about, nothing else begins.
bool IsSomethingOpen(const client::SessionSnapshot& session) {
  const auto items = session.Items();
  return std::any_of(items.begin(), items.end(), [](const auto* item) {
    return item->phase() == type::v1::ITEM_PHASE_ANSWERING ||
           item->phase() == type::v1::ITEM_PHASE_DECIDING ||
           item->phase() == type::v1::ITEM_PHASE_DISCUSSING;
  });
}

}  // namespace

AgendaPanel::AgendaPanel(SessionState& session, Commands& commands)
    : session_(session),
      commands_(commands),
      model_(session),
      list_(new QListView),
      begin_(NewButton(tr("Begin"))),
      skip_(NewButton(tr("Skip"))),
      time_(new PlainLabel({}, Role::kQuiet)),
      could_skip_(new QVBoxLayout) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  list_->setObjectName(u"agenda"_qs);
  list_->setAccessibleName(tr("Agenda"));
  list_->setWordWrap(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setModel(&model_);
  begin_->setObjectName(u"begin"_qs);
  skip_->setObjectName(u"skip"_qs);
  layout->addWidget(list_, 1);
  auto* row = new FlowLayout;
  row->addWidget(begin_);
  row->addWidget(skip_);
  layout->addLayout(row);
  layout->addWidget(time_);
  layout->addLayout(could_skip_);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          [this](const QModelIndex& index) {
            const bool current = index.data(AgendaModel::kIsCurrentRole).toBool();
            Q_EMIT ItemChosen(current ? 0 : index.data(AgendaModel::kItemRole).toUInt());
            UpdateActions();
          });
  connect(begin_, &QPushButton::clicked, this, &AgendaPanel::Begin);
  connect(skip_, &QPushButton::clicked, this, [this] { Skip(Selected()); });
  connect(&session, &SessionState::Changed, this, &AgendaPanel::Update);
  connect(&commands, &Commands::Changed, this, &AgendaPanel::UpdateActions);
  again_.setInterval(kScheduleEvery);
  connect(&again_, &QTimer::timeout, this, &AgendaPanel::AskSchedule);
  Update({"session"});
}

void AgendaPanel::Update(const client::KeySet& keys) {
  if (!Touches(keys, "session") && !Touches(keys, "item/")) return;
  // What is asked or shown next is what everyone looks at, whatever was chosen before.
  const std::string key = client::KeyOf(client::StageOf(*session_.snapshot()));
  if (std::exchange(key_, key) != key) list_->setCurrentIndex({});
  UpdateActions();
  if (IsLive(*session_.snapshot())) {
    AskSchedule();
    again_.start();
  } else {
    again_.stop();
    time_->Show({});
    Clear(could_skip_);
  }
}

uint32_t AgendaPanel::Selected() const {
  const QModelIndex index = list_->currentIndex();
  return index.isValid() ? index.data(AgendaModel::kItemRole).toUInt() : 0;
}

void AgendaPanel::UpdateActions() {
  const auto& session = *session_.snapshot();
  const auto* item = session.Item(Selected());
  const bool planned = item != nullptr && item->phase() == type::v1::ITEM_PHASE_PLANNED;
  const bool skipped = item != nullptr && item->phase() == type::v1::ITEM_PHASE_SKIPPED;
  const bool free = IsLive(session) && !commands_.busy();
  const bool by_ballot = (planned || skipped) && client::BeginningOf(session, *item).front().kind ==
                                                     client::StepKind::kOpenBallot;
  begin_->setVisible((planned || skipped) && !by_ballot);
  begin_->setEnabled(free && !IsSomethingOpen(session));
  skip_->setVisible(planned);
  skip_->setEnabled(free);
}

void AgendaPanel::AskSchedule() {
  commands_.Read(client::kGetSchedule, {}, this, [this](Result<v1::GetScheduleResponse> schedule) {
    // Without an answer what was shown stands: the line says that it is broken.
    if (schedule && IsLive(*session_.snapshot())) ShowSchedule(*schedule);
  });
}

void AgendaPanel::ShowSchedule(const v1::GetScheduleResponse& schedule) {
  QStringList said;
  if (schedule.minutes_planned() > 0) {
    said << tr("%1 of %2 minutes gone.")
                .arg(schedule.minutes_since_start())
                .arg(schedule.minutes_planned());
    said << (schedule.minutes_left() >= 0
                 ? tr("%1 minutes left.").arg(schedule.minutes_left())
                 : tr("%1 minutes over time.").arg(-schedule.minutes_left()));
  } else {
    said << tr("%1 minutes gone.").arg(schedule.minutes_since_start());
  }
  said << tr("What is still to come takes %1 minutes.").arg(schedule.minutes_needed());
  time_->Show(said.join(u' '));
  Clear(could_skip_);
  if (schedule.items_to_skip().empty()) return;
  could_skip_->addWidget(new PlainLabel(tr("So that the rest fits, you could skip:")));
  for (const uint32_t item : schedule.items_to_skip()) {
    const auto* view = session_.snapshot()->Item(item);
    if (view == nullptr) continue;
    auto* button = NewButton(tr("Skip: %1").arg(In(view->item().title())));
    could_skip_->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, item] { Skip(item); });
  }
}

void AgendaPanel::Begin() {
  const auto& session = *session_.snapshot();
  const auto* item = session.Item(Selected());
  if (item == nullptr) return;
  const uint32_t number = item->item().item();
  switch (client::BeginningOf(session, *item).front().kind) {
    case client::StepKind::kOpenDiscussion: {
      v1::OpenDiscussionRequest request;
      request.set_item(number);
      commands_.Run(client::kOpenDiscussion, request, this);
      break;
    }
    case client::StepKind::kGather: {
      v1::DraftJointAnswerRequest request;
      request.set_item(number);
      commands_.Run(client::kDraftJointAnswer, request, this);
      break;
    }
    default: {
      v1::OpenRoundRequest request;
      request.set_item(number);
      commands_.Run(client::kOpenRound, request, this);
    }
  }
}

void AgendaPanel::Skip(uint32_t item) {
  v1::SkipItemRequest request;
  request.set_item(item);
  commands_.Run(client::kSkipItem, request, this);
}

}  // namespace vooraf::gui
