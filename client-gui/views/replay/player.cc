#include "client-gui/views/replay/player.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/models/replay/days.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/replay/marked_slider.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr int kPlayWidth = 140;

int SpeedIndex(double speed) {
  const auto* found = std::lower_bound(kSpeeds.begin(), kSpeeds.end(), speed);
  return static_cast<int>(std::min<std::ptrdiff_t>(found - kSpeeds.begin(), kSpeeds.size() - 1));
}

}  // namespace

Player::Player(ReplayLink& replay, ChaptersModel& chapters)
    : replay_(replay),
      chapters_(chapters),
      moment_(new PlainLabel({}, Role::kHeading)),
      chapter_(new PlainLabel),
      place_(new MarkedSlider),
      place_in_words_(new PlainLabel({}, Role::kQuiet)),
      back_(NewButton(tr("‹ One step back"))),
      play_(NewButton(tr("Play"), Role::kPrimary)),
      on_(NewButton(tr("One step on ›"))),
      speed_(new QComboBox),
      line_(new PlainLabel({}, Role::kDanger)),
      end_(new PlainLabel({}, Role::kStrong)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  moment_->setObjectName(u"moment"_qs);
  place_->setObjectName(u"place"_qs);
  play_->setObjectName(u"play"_qs);
  line_->setObjectName(u"replay_line"_qs);
  end_->setObjectName(u"at_end"_qs);
  place_->setAccessibleName(tr("Place in the session"));
  place_->setTracking(false);
  // They stand on a line of their own.
  for (auto* label : {moment_, place_in_words_}) label->setWordWrap(false);
  auto* top = new QHBoxLayout;
  top->addWidget(moment_);
  top->addWidget(chapter_, 1);
  layout->addLayout(top);
  layout->addWidget(place_);
  layout->addLayout(NewButtons());
  layout->addWidget(line_);
  layout->addWidget(end_);
  line_->hide();
  end_->hide();
  connect(place_, &QSlider::valueChanged, this, [this](int seq) {
    if (!updating_) Jump(static_cast<uint64_t>(seq));
  });
  // While somebody drags, the words say where.
  connect(place_, &QSlider::sliderMoved, this, [this](int seq) {
    const auto at = static_cast<uint64_t>(seq);
    place_in_words_->setText(tr("event %1 of %2").arg(at).arg(chapters_.last_seq()));
    chapter_->setText(chapters_.TitleAt(at));
  });
  connect(&replay_, &ReplayLink::Changed, this, &Player::Update);
  connect(&chapters_, &ChaptersModel::modelReset, this, &Player::UpdateMarks);
  UpdateMarks();
  play_->setFocus();
}

QLayout* Player::NewButtons() {
  auto* row = new QHBoxLayout;
  play_->setMinimumWidth(kPlayWidth);
  play_->setToolTip(tr("Space"));
  back_->setToolTip(tr("Arrow left"));
  on_->setToolTip(tr("Arrow right"));
  row->addWidget(back_);
  row->addWidget(play_);
  row->addWidget(on_);
  row->addSpacing(kWideSpace);
  speed_->setObjectName(u"speed"_qs);
  speed_->setAccessibleName(tr("Speed"));
  for (const double speed : kSpeeds) speed_->addItem(tr("%1 times").arg(QLocale().toString(speed)));
  auto* speed = new PlainLabel(tr("Speed"));
  speed->setWordWrap(false);
  row->addWidget(speed);
  row->addWidget(speed_);
  row->addStretch();
  row->addWidget(place_in_words_);
  connect(back_, &QPushButton::clicked, this, &Player::StepBack);
  connect(play_, &QPushButton::clicked, this, &Player::PlayOrPause);
  connect(on_, &QPushButton::clicked, this, &Player::StepOn);
  connect(speed_, &QComboBox::activated, this, [this](int index) {
    replay_.replay().SetSpeed(kSpeeds[static_cast<size_t>(index)]);
    Update();
  });
  return row;
}

QWidget* Player::NewChapterList() {
  auto* side = new QWidget;
  auto* layout = new QVBoxLayout(side);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(new PlainLabel(tr("Chapters"), Role::kHeading));
  auto* none = new PlainLabel;
  layout->addWidget(none);
  none->Show(chapters_.rowCount() == 0 ? tr("Nothing has happened yet that could be a chapter.")
                                       : QString());
  list_ = new QListView;
  list_->setObjectName(u"chapters"_qs);
  list_->setAccessibleName(tr("Chapters"));
  list_->setWordWrap(true);
  list_->setSpacing(2);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setModel(&chapters_);
  layout->addWidget(list_, 1);
  if (chapters_.has_turns()) {
    auto* turns = new QCheckBox(tr("Also each turn to speak"));
    layout->addWidget(turns);
    connect(turns, &QCheckBox::toggled, &chapters_, &ChaptersModel::SetTurnsShown);
  }
  const auto go = [this](const QModelIndex& index) {
    Jump(index.data(ChaptersModel::kSeqRole).toULongLong());
  };
  connect(list_, &QListView::clicked, this, go);
  connect(list_, &QListView::activated, this, go);
  Update();
  return side;
}

void Player::PlayOrPause() {
  wanted_.reset();
  if (replay_.replay().state().playing) {
    replay_.replay().Pause();
  } else {
    replay_.replay().Play();
  }
  Update();
}

void Player::StepOn() {
  wanted_.reset();
  replay_.replay().StepOn();
  Update();
}

void Player::StepBack() {
  wanted_.reset();
  replay_.replay().StepBack();
  Update();
}

void Player::NextChapter() { Jump(chapters_.Next(replay_.replay().state().seq)); }
void Player::PreviousChapter() { Jump(chapters_.Previous(replay_.replay().state().seq)); }

void Player::ChangeSpeed(int by) {
  const int last = static_cast<int>(kSpeeds.size()) - 1;
  const int index = std::clamp(SpeedIndex(replay_.replay().state().speed) + by, 0, last);
  replay_.replay().SetSpeed(kSpeeds[static_cast<size_t>(index)]);
  Update();
}

void Player::Jump(uint64_t seq) {
  wanted_ = seq;
  replay_.replay().Jump(seq);
  Update();
}

void Player::UpdateMarks() {
  std::vector<int> marks;
  for (const uint64_t seq : chapters_.Seqs()) marks.push_back(static_cast<int>(seq));
  updating_ = true;
  place_->setRange(0, static_cast<int>(chapters_.last_seq()));
  updating_ = false;
  place_->SetMarks(std::move(marks));
  Update();
}

void Player::Update() {
  // What was asked just now stands there already.
  const auto state = replay_.replay().state();
  if (wanted_ == state.seq || state.error) wanted_.reset();
  const uint64_t at = wanted_.value_or(state.seq);
  moment_->setText(state.moment.seconds() == 0 ? QString() : MomentInWords(state.moment));
  chapter_->setText(chapters_.TitleAt(at));
  const QString words = tr("event %1 of %2").arg(at).arg(chapters_.last_seq());
  if (!place_->isSliderDown()) {
    updating_ = true;
    place_->setValue(static_cast<int>(at));
    updating_ = false;
    place_in_words_->setText(words);
  }
  place_->setAccessibleDescription(
      QStringList{moment_->text(), chapter_->text(), words}.join(u", "_qs));
  const QString label = state.playing ? tr("Pause") : tr("Play");
  if (play_->text() != label) {
    play_->setText(label);
    play_->setAccessibleName(label);
  }
  speed_->setCurrentIndex(SpeedIndex(state.speed));
  line_->Show(state.waiting
                  ? tr("No connection. Once it is back, the replay goes on from where you were.")
                  : QString());
  const bool at_end = !state.playing && (state.at_end || state.seq >= chapters_.last_seq());
  end_->Show(at_end ? tr("This is the end of the replay.") : QString());
  back_->setEnabled(!state.error);
  play_->setEnabled(!state.error);
  on_->setEnabled(!state.error && !at_end);
  if (list_ != nullptr) {
    const QModelIndex current = chapters_.index(std::max(0, chapters_.RowAt(at)));
    if (list_->currentIndex() != current) list_->setCurrentIndex(current);
  }
}

}  // namespace vooraf::gui
