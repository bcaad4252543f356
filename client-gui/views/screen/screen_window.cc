#include "client-gui/views/screen/screen_window.h"

#include <QDateTime>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>
#include <algorithm>

#include "client-gui/app/style.h"
#include "client-gui/views/parts/bar_chart.h"
#include "client-gui/views/parts/clock_label.h"
#include "client-gui/views/parts/labels.h"
#include "client-gui/views/parts/progress.h"
#include "client-gui/views/parts/qr_code.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {
namespace {

constexpr std::chrono::seconds kPageTime{12};
constexpr std::chrono::seconds kSecond{1};
constexpr auto kWindowName = "screen";
constexpr auto kDisplayName = "screen_display";
constexpr QSize kUsualSize{1024, 640};
// Letters of the body as a share of the window's height, largest first.
constexpr auto kSizes =
    std::to_array<double>({0.050, 0.044, 0.039, 0.034, 0.030, 0.027, 0.024, 0.021, 0.018, 0.015});
constexpr double kHeadingTimes = 1.5;
constexpr double kCodeTimes = 3;
constexpr double kEdgeShare = 0.026;
// What is read out is read along.
constexpr double kReadOutShare = 0.032;
constexpr double kMarginShare = 0.03;

PlainLabel* NewText(const QString& text, double pixels, Role role = Role::kPlain,
                    bool strong = false) {
  auto* label = new PlainLabel(text, role);
  QFont font = label->font();
  font.setPixelSize(std::max(1, static_cast<int>(pixels)));
  font.setBold(strong);
  label->setFont(font);
  label->setTextInteractionFlags(Qt::NoTextInteraction);
  return label;
}

// What people wrote, each with whose it is.
QWidget* NewWords(const std::vector<ScreenWords>& all, double scale) {
  auto* widget = new QWidget;
  auto* layout = new QVBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  for (const auto& words : all) {
    layout->addWidget(NewText(words.text, scale));
    if (!words.more.isEmpty()) layout->addWidget(NewText(words.more, scale * 0.75, Role::kQuiet));
    layout->addSpacing(static_cast<int>(scale / 2));
  }
  return widget;
}

QWidget* NewFacts(const std::vector<FactsRow>& facts, double scale) {
  auto* widget = new QWidget;
  auto* grid = new QGridLayout(widget);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(static_cast<int>(scale));
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 2);
  for (const auto& row : facts) {
    const int at = grid->rowCount();
    const auto role = row.is_empty ? Role::kQuiet : Role::kPlain;
    grid->addWidget(NewText(row.name, scale * 0.9, Role::kQuiet), at, 0, Qt::AlignTop);
    grid->addWidget(NewText(row.said.join(u'\n'), scale * 0.9, role), at, 1, Qt::AlignTop);
  }
  return widget;
}

}  // namespace

ScreenWindow::ScreenWindow(Desk& desk, SessionState& session, std::shared_ptr<ScreenPlace> place,
                           QWidget* parent)
    : QWidget(parent, Qt::Window),
      desk_(desk),
      session_(session),
      place_(std::move(place)),
      layout_(new QVBoxLayout(this)),
      top_(new QWidget),
      title_(new PlainLabel({}, Role::kStrong)),
      clock_(new ClockLabel(session)),
      join_(new PlainLabel({}, Role::kStrong)),
      bottom_(new QWidget),
      floor_(new PlainLabel),
      state_(new PlainLabel({}, Role::kQuiet)),
      from_(new PlainLabel({}, Role::kQuiet)),
      read_out_(new PlainLabel) {
  setObjectName(u"screen_window"_qs);
  setWindowTitle(tr("Screen in the hall - Vooraf"));
  setAutoFillBackground(true);
  resize(kUsualSize);
  // Letters are as large as the window lets them be: what is in it must never make it larger.
  layout_->setSizeConstraint(QLayout::SetNoConstraint);
  auto* top = new QHBoxLayout(top_);
  top->setContentsMargins(0, 0, 0, 0);
  title_->setWordWrap(false);
  join_->setWordWrap(false);
  top->addWidget(title_, 1);
  top->addWidget(clock_);
  top->addWidget(join_);
  for (auto* edge : {top_, bottom_}) {
    edge->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  }
  auto* bottom = new QVBoxLayout(bottom_);
  bottom->setContentsMargins(0, 0, 0, 0);
  state_->setWordWrap(false);
  read_out_->setObjectName(u"read_out"_qs);
  bottom->addWidget(from_);
  bottom->addWidget(read_out_);
  auto* line = new QHBoxLayout;
  line->addWidget(floor_, 1);
  line->addWidget(state_);
  bottom->addLayout(line);
  layout_->addWidget(top_);
  layout_->addWidget(bottom_);
  turn_.setInterval(kPageTime);
  connect(&turn_, &QTimer::timeout, this, [this] { Turn(1); });
  second_.setInterval(kSecond);
  connect(&second_, &QTimer::timeout, this, &ScreenWindow::UpdateFloor);
  connect(&session, &SessionState::Changed, this, &ScreenWindow::Update);
  connect(&desk, &Desk::ServerChanged, this, &ScreenWindow::Draw);
  Update();
  if (place_->open) Open();
}

ScreenWindow::~ScreenWindow() { Remember(); }

void ScreenWindow::Open() {
  place_->open = true;
  const auto screens = QGuiApplication::screens();
  const bool is_alone = screens.size() < 2;
  const auto* here = parentWidget() == nullptr ? nullptr : parentWidget()->screen();
  const auto& settings = desk_.settings();
  const QString before = QString::fromUtf8(settings.Window(kDisplayName));
  for (auto* screen : screens) {
    // Nor over the facilitator's own window, where there is another display now.
    if (screen->name() != before || (screen == here && !is_alone)) continue;
    if (!restoreGeometry(settings.Window(kWindowName))) break;
    if (is_alone) setWindowState(windowState() & ~Qt::WindowFullScreen);
    show();
    return;
  }
  for (auto* screen : screens) {
    if (is_alone || screen == here) continue;
    setGeometry(screen->geometry());
    showFullScreen();
    return;
  }
  show();
}

void ScreenWindow::Remember() {
  if (!isVisible()) return;
  desk_.settings().SetWindow(kWindowName, saveGeometry());
  desk_.settings().SetWindow(kDisplayName, screen()->name().toUtf8());
}

const client::SessionSnapshot& ScreenWindow::Shown() const {
  return frozen() ? *place_->frozen : *session_.snapshot();
}

void ScreenWindow::SetFrozen(bool frozen) {
  place_->frozen = frozen ? session_.snapshot() : nullptr;
  Update();
  Q_EMIT StateChanged();
}

void ScreenWindow::SetBlank(bool blank) {
  place_->blank = blank;
  Draw();
  Q_EMIT StateChanged();
}

void ScreenWindow::SetOffline(bool offline) {
  if (offline == offline_) return;
  offline_ = offline;
  UpdateEdges();
}

void ScreenWindow::Turn(int by) {
  const auto count = static_cast<int>(pages_.size());
  if (count < 2) return;
  page_ = static_cast<size_t>((static_cast<int>(page_) + by + count) % count);
  Draw();
}

void ScreenWindow::Update() {
  const auto& session = Shown();
  const auto stage = client::StageOf(session);
  auto pages = ScreenPagesOf(session);
  const std::string key = client::KeyOf(stage);
  auto text_turn = TextTurnOf(session);
  const bool same = pages == pages_ && key == key_ && text_turn == text_turn_;
  if (key != key_) page_ = 0;
  key_ = key;
  pages_ = std::move(pages);
  text_turn_ = std::move(text_turn);
  page_ = std::min(page_, pages_.size() - 1);
  if (pages_.size() > 1 && !frozen()) {
    if (!turn_.isActive()) turn_.start();
  } else {
    turn_.stop();
  }
  if (!same) {
    Draw();
    return;
  }
  if (progress_ != nullptr) progress_->Show(session, stage);
  UpdateEdges();
}

void ScreenWindow::UpdateEdges() {
  const auto& session = Shown();
  const auto* view = session.session();
  title_->setText(view == nullptr ? QString() : In(view->title()));
  QString join;
  if (view != nullptr && !view->join_code().empty() && !pages_[page_].lobby &&
      view->phase() != v1::SESSION_PHASE_CLOSED) {
    QString place = desk_.server().pages;
    place.remove(u"https://"_qs).remove(u"http://"_qs);
    join = (place.isEmpty() ? QString() : place + u"  "_qs) + ShownCode(view->join_code());
  }
  join_->Show(join);
  from_->Show(text_turn_.from);
  read_out_->Show(text_turn_.text);
  UpdateFloor();
  QStringList state;
  if (offline_) state << tr("No connection");
  if (pages_.size() > 1) state << tr("%1 of %2").arg(page_ + 1).arg(pages_.size());
  if (frozen()) state << tr("Frozen");
  state_->Show(state.join(u", "_qs));
}

void ScreenWindow::UpdateFloor() {
  const auto& session = Shown();
  floor_->Show(FloorLine(session, QDateTime::currentSecsSinceEpoch()));
  const auto* floor = session.Floor();
  if (floor == nullptr || !floor->turn().has_deadline_time()) {
    second_.stop();
  } else if (!second_.isActive()) {
    second_.start();
  }
}

void ScreenWindow::Draw() {
  const int margin = static_cast<int>(height() * kMarginShare);
  layout_->setContentsMargins(margin, margin, margin, margin);
  for (auto* label :
       {title_, static_cast<PlainLabel*>(clock_), join_, floor_, state_, from_, read_out_}) {
    QFont font = label->font();
    const double share = label == read_out_ ? kReadOutShare : kEdgeShare;
    font.setPixelSize(std::max(1, static_cast<int>(height() * share)));
    label->setFont(font);
  }
  UpdateEdges();
  top_->setVisible(!blank());
  bottom_->setVisible(!blank());
  if (body_ != nullptr) {
    layout_->removeWidget(body_);
    body_->hide();
    body_->deleteLater();
  }
  progress_ = nullptr;
  if (blank()) {
    body_ = new QWidget;
    body_->setAccessibleName(tr("The screen is blank"));
  } else {
    const int room_width = std::max(1, width() - 2 * margin);
    const int room = height() - 2 * margin - top_->sizeHint().height() -
                     bottom_->layout()->heightForWidth(room_width) - 2 * layout_->spacing();
    for (const double size : kSizes) {
      body_ = NewContent(pages_[page_], height() * size);
      const int needed = body_->heightForWidth(room_width);
      if (needed <= room || size == kSizes.back()) break;
      delete body_;
      progress_ = nullptr;
    }
  }
  layout_->insertWidget(1, body_, 1);
  body_->show();
}

QWidget* ScreenWindow::NewContent(const ScreenContent& content, double scale) {
  auto* body = new QWidget;
  auto* layout = new QVBoxLayout(body);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(static_cast<int>(scale / 3));
  if (!content.kicker.isEmpty()) {
    layout->addWidget(NewText(content.kicker, scale * 0.8, Role::kQuiet));
  }
  layout->addWidget(NewText(content.heading, scale * kHeadingTimes, Role::kPlain, true));
  if (!content.note.isEmpty()) {
    layout->addWidget(NewText(content.note, scale * 0.9, Role::kPlain, true));
  }
  if (content.lobby) layout->addWidget(NewLobby(content, scale), 1);
  if (!content.text.isEmpty()) layout->addWidget(NewText(content.text, scale * 1.1));
  for (const auto& line : content.lines) layout->addWidget(NewText(line, scale));
  if (!content.words.empty()) layout->addWidget(NewWords(content.words, scale));
  if (!content.facts.empty()) layout->addWidget(NewFacts(content.facts, scale));
  const double base = static_cast<double>(QFontInfo(font()).pixelSize());
  for (const auto& figures : content.figures) {
    if (!figures.title.isEmpty()) {
      layout->addWidget(NewText(figures.title, scale * 1.1, Role::kPlain, true));
    }
    for (const auto& sentence : figures.lead) layout->addWidget(NewText(sentence, scale * 0.8));
    if (!figures.rows.empty()) {
      layout->addWidget(new BarChart(figures, scale * 0.85 / std::max(1.0, base)));
    }
    for (const auto& sentence : figures.sentences) {
      layout->addWidget(NewText(sentence, scale * 0.8));
    }
  }
  if (content.progress) {
    layout->addWidget(NewText(client::StageOf(Shown()).kind == client::StageKind::kBallot
                                  ? tr("So many people have voted")
                                  : tr("So many people have answered"),
                              scale * 0.8, Role::kPlain, true));
    progress_ = new Progress(scale / std::max(1.0, base));
    layout->addWidget(progress_);
    progress_->Show(Shown(), client::StageOf(Shown()));
  }
  if (!content.lobby) layout->addStretch();
  return body;
}

QWidget* ScreenWindow::NewLobby(const ScreenContent& content, double scale) {
  auto* lobby = new QWidget;
  auto* row = new QHBoxLayout(lobby);
  auto* words = new QVBoxLayout;
  const auto* view = Shown().session();
  const std::string code = view == nullptr ? std::string() : view->join_code();
  const QString address = desk_.JoinAddress(code);
  if (!address.isEmpty()) {
    words->addWidget(NewText(tr("Scan the code with your camera, or go to"), scale));
    QString place = desk_.server().pages;
    words->addWidget(
        NewText(place.remove(u"https://"_qs).remove(u"http://"_qs), scale, Role::kPlain, true));
  }
  words->addWidget(NewText(ShownCode(code), scale * kCodeTimes, Role::kPlain, true));
  words->addSpacing(static_cast<int>(scale));
  words->addWidget(NewText(tr("Taking part"), scale, Role::kQuiet));
  for (const auto& line : content.joined) words->addWidget(NewText(line, scale));
  words->addStretch();
  row->addLayout(words, 1);
  if (!address.isEmpty()) {
    auto* qr = new QrCode;
    qr->Show(address);
    row->addWidget(qr, 1);
  }
  return lobby;
}

void ScreenWindow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_F:
      SetFrozen(!frozen());
      break;
    case Qt::Key_B:
      SetBlank(!blank());
      break;
    case Qt::Key_D:
      desk_.SetColours(CurrentTheme().dark ? Colours::kLight : Colours::kDark);
      break;
    case Qt::Key_Right:
      Turn(1);
      break;
    case Qt::Key_Left:
      Turn(-1);
      break;
    case Qt::Key_F11:
      setWindowState(windowState() ^ Qt::WindowFullScreen);
      break;
    case Qt::Key_Escape:
      if (isFullScreen()) showNormal();
      break;
    default:
      QWidget::keyPressEvent(event);
  }
}

void ScreenWindow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  Draw();
}

void ScreenWindow::closeEvent(QCloseEvent* event) {
  Remember();
  place_->open = false;
  QWidget::closeEvent(event);
  Q_EMIT StateChanged();
}

}  // namespace vooraf::gui
