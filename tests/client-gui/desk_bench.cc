// vooraf-desk-bench: whether the window comes up soon, stays light and never stands still, beside
// an empty Qt window of the same run. tests/bench/desk runs it.
#include <google/protobuf/text_format.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMainWindow>
#include <QProcess>
#include <QSplitter>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <random>
#include <thread>

#include "client-gui/link/aside.h"
#include "client-gui/views/run/agenda_panel.h"
#include "client-gui/views/run/floor_panel.h"
#include "client-gui/views/run/now_panel.h"
#include "client-gui/views/run/people_panel.h"
#include "client-gui/views/run/signals_panel.h"
#include "client-gui/views/run/step_bar.h"
#include "client-gui/views/run/words_panel.h"
#include "client-gui/views/screen/screen_window.h"
#include "client-gui/views/window.h"

namespace vooraf::gui {
namespace {

constexpr int kPeople = 1'000;
constexpr int kStatements = 200;
constexpr std::chrono::milliseconds kUpdateEvery{100};
constexpr std::chrono::seconds kLong{20};
constexpr std::chrono::seconds kQuick{2};
constexpr int kRuns = 9;
constexpr int kQuickRuns = 1;
constexpr double kPercent = 99;

double Percentile(std::vector<double> values, double percent) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  const auto rank = static_cast<size_t>(percent / 100 * static_cast<double>(values.size() - 1));
  return values[rank];
}

// Resident memory of this process.
double MemoryMb() {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with("VmRSS:")) return std::atof(line.c_str() + sizeof("VmRSS:")) / 1024;
  }
  return 0;
}

// Measures what the interface thread does in one go.
class TimedApplication : public QApplication {
 public:
  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override {
    if (depth_ > 0) return QApplication::notify(receiver, event);
    ++depth_;
    QElapsedTimer timer;
    timer.start();
    const bool handled = QApplication::notify(receiver, event);
    --depth_;
    constexpr double kNanosecondsPerMs = 1e6;
    if (measuring) tasks.push_back(static_cast<double>(timer.nsecsElapsed()) / kNanosecondsPerMs);
    return handled;
  }

  bool measuring = false;
  std::vector<double> tasks;  // ms

 private:
  int depth_ = 0;
};

v1::SessionUpdate Parse(const std::string& text) {
  v1::SessionUpdate update;
  if (!google::protobuf::TextFormat::ParseFromString(text, &update)) {
    throw std::runtime_error("not an update: " + text);
  }
  return update;
}

std::string Revision(uint64_t seq) {
  return " revision { epoch: 1 seq: " + std::to_string(seq) + " }";
}
std::string Statement(int number, int agree) {
  const std::string n = std::to_string(number);
  return " changed { key: \"statement/" + n + "\" statement { statement: " + n +
         " item: 1 released: true text: \"Statement " + n +
         " about the street and who keeps it clean\" live { part: 1 agree: " +
         std::to_string(agree) + " } } }";
}
std::string Person(int number, const std::string& more = {}) {
  const std::string n = std::to_string(number);
  return " changed { key: \"person/" + n + "\" person { participant: " + n +
         " role: ROLE_PARTICIPANT group: " + std::to_string(1 + number % 4) + " " + more + " } }";
}
std::string Round(int answered) {
  std::string text =
      " changed { key: \"round/1/1\" round { item: 1 round: 1 progress { everyone { answered: " +
      std::to_string(answered) + " roll: 1000 } partition {";
  for (int part = 1; part <= 4; ++part) {
    text += " parts { part: " + std::to_string(part) + " groups: " + std::to_string(part) + " }";
  }
  text += " }";
  for (int part = 1; part <= 4; ++part) {
    text += " parts { part: " + std::to_string(part) +
            " answered: " + std::to_string(answered / 4) + " roll: 250 }";
  }
  return text + " } } }";
}

v1::SessionUpdate Snapshot() {
  std::string text = "snapshot: true" + Revision(1) + R"(
    changed { key: "session" session { phase: SESSION_PHASE_LIVE items: 1 current_item: 1
      join_code: "ABCDEFGH" title { entries { language: "nl" value: "Een grote avond" } } } }
    changed { key: "item/1" item { phase: ITEM_PHASE_ANSWERING rounds: 1 item { item: 1
      title { entries { language: "nl" value: "Stellingen" } } statements {
      wording { entries { language: "nl" value: "Wat hebben we van elkaar nodig?" } } } } } })";
  for (int group = 1; group <= 4; ++group) {
    const std::string n = std::to_string(group);
    text += " changed { key: \"group/" + n + "\" group { in_hall: 250 group { group: " + n +
            " name { entries { language: \"nl\" value: \"Groep " + n + "\" } } } } }";
  }
  for (int i = 1; i <= kPeople; ++i) text += Person(i);
  for (int i = 1; i <= kStatements; ++i) text += Statement(i, i);
  return Parse(text + Round(0));
}

// A tenth of a second of a full hall: ratings, people who come and go, who is connected.
v1::SessionUpdate Change(uint64_t seq, std::mt19937& random) {
  const auto draw = [&](int below) {
    return static_cast<int>(random() % static_cast<unsigned>(below));
  };
  std::string text = Revision(seq) + Round(static_cast<int>(seq) % kPeople);
  for (int i = 0; i < 5; ++i) text += Statement(1 + draw(kStatements), draw(kPeople));
  for (int i = 0; i < 5; ++i) text += Person(1 + draw(kPeople), draw(2) == 0 ? "left: true" : "");
  text += " changed { key: \"presence\" presence { screens: 1 groups { group: 1 in_hall: " +
          std::to_string(draw(250)) + " } } }";
  return Parse(text);
}

void Ready() {
  std::printf("ready %.1f\n", MemoryMb());
  std::fflush(stdout);
  QApplication::quit();
}

int RunEmpty(QApplication& app) {
  QMainWindow window;
  window.setCentralWidget(new QLabel(QStringLiteral("Vooraf")));
  window.resize(1280, 800);
  window.show();
  QTimer::singleShot(0, &app, [] { Ready(); });
  return QApplication::exec();
}

int RunStart(QApplication& app) {
  const QTemporaryDir folder;
  Desk desk(folder.path().toStdString());
  Window window(desk);
  window.show();
  QTimer::singleShot(0, &app, [] { Ready(); });
  const int status = QApplication::exec();
  return status;
}

// All that the run page shows of a session, fed from a thread as a watch does.
int RunSession(TimedApplication& app, std::chrono::seconds time) {
  const QTemporaryDir folder;
  Desk desk(folder.path().toStdString());
  if (!desk.Connect({QStringLiteral("127.0.0.1:9")})) return 1;
  SessionState state;
  client::SessionModel model;
  const auto observer =
      model.Observe([&](const client::SnapshotPtr& snapshot, const client::KeySet& keys) {
        QMetaObject::invokeMethod(
            &state, [&state, snapshot, keys] { state.Set(snapshot, keys); }, Qt::QueuedConnection);
      });
  Commands commands(desk.link(), "0", Identity::kAccount);
  QMainWindow window;
  auto* splitter = new QSplitter;
  auto* middle = new QWidget;
  auto* column = new QVBoxLayout(middle);
  column->addWidget(new StepBar(state, commands));
  column->addWidget(new NowPanel(desk, state));
  auto* tabs = new QTabWidget;
  tabs->addTab(new PeoplePanel(state, commands), QStringLiteral("People"));
  tabs->addTab(new WordsPanel(state, commands), QStringLiteral("Texts"));
  tabs->addTab(new FloorPanel(state, commands), QStringLiteral("Floor"));
  tabs->addTab(new SignalsPanel(state, commands), QStringLiteral("Signals"));
  splitter->addWidget(new AgendaPanel(state, commands));
  splitter->addWidget(middle);
  splitter->addWidget(tabs);
  window.setCentralWidget(splitter);
  window.resize(1280, 800);
  window.show();
  auto* screen = new ScreenWindow(desk, state, std::make_shared<ScreenPlace>(), &window);
  screen->show();
  model.Apply({Snapshot()});
  QTimer::singleShot(1'000, &app, [&] { app.measuring = true; });
  std::jthread feed([&](const std::stop_token& stop) {
    std::mt19937 random(1);
    for (uint64_t seq = 2; !stop.stop_requested(); ++seq) {
      std::this_thread::sleep_for(kUpdateEvery);
      model.Apply({Change(seq, random)});
    }
  });
  // Both lists are drawn, in turn.
  QTimer turn;
  QObject::connect(&turn, &QTimer::timeout, tabs,
                   [&] { tabs->setCurrentIndex((tabs->currentIndex() + 1) % tabs->count()); });
  turn.start(std::chrono::milliseconds(500));
  QTimer::singleShot(time, &app, &QApplication::quit);
  QApplication::exec();
  feed.request_stop();
  feed.join();
  std::printf("tasks %zu p50 %.3f p99 %.3f max %.3f memory %.1f\n", app.tasks.size(),
              Percentile(app.tasks, 50), Percentile(app.tasks, kPercent),
              Percentile(app.tasks, 100), MemoryMb());
  return 0;
}

struct Child {
  double ms = 0;
  double memory_mb = 0;
  QByteArray line;
};
Child Spawn(const QString& program, const QString& kind, bool quick) {
  QProcess process;
  process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  QElapsedTimer timer;
  timer.start();
  process.start(program,
                {QStringLiteral("--child"), kind, quick ? QStringLiteral("--quick") : QString()});
  constexpr int kPatienceMs = 120'000;
  while (!process.canReadLine() && process.waitForReadyRead(kPatienceMs)) {
  }
  Child child;
  child.ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
  child.line = process.readLine().trimmed();
  child.memory_mb = child.line.split(' ').last().toDouble();
  process.waitForFinished(kPatienceMs);
  return child;
}

int Measure(const QString& program, bool quick) {
  std::vector<double> empty_ms, desk_ms, empty_mb;
  for (int run = 0; run < (quick ? kQuickRuns : kRuns); ++run) {
    const auto empty = Spawn(program, QStringLiteral("empty"), quick);
    empty_ms.push_back(empty.ms);
    empty_mb.push_back(empty.memory_mb);
    desk_ms.push_back(Spawn(program, QStringLiteral("start"), quick).ms);
  }
  const double empty = Percentile(empty_ms, 50);
  const double desk = Percentile(desk_ms, 50);
  const auto session = Spawn(program, QStringLiteral("session"), quick);
  const auto words = session.line.split(' ');
  if (words.size() < 10 || empty <= 0) {
    std::fprintf(stderr, "a window did not come up\n");
    return 1;
  }
  const double p99 = words[5].toDouble();
  const double more_mb = session.memory_mb - Percentile(empty_mb, 50);
  std::printf(
      "start to a usable window: %.0f ms, an empty Qt window: %.0f ms, ratio %.2f (<= 1.5)\n", desk,
      empty, desk / empty);
  std::printf(
      "%d people, %d statements, ten updates a second: %s tasks on the interface thread, "
      "p99 %.2f ms (<= 16), longest %s ms\n",
      kPeople, kStatements, words[1].constData(), p99, words[7].constData());
  std::printf("memory: %.0f MB, %.0f MB more than an empty window (<= 150)\n", session.memory_mb,
              more_mb);
  // With --quick it is only shown that it runs: how fast, a busy machine does not tell.
  return quick || (desk / empty <= 1.5 && p99 <= 16 && more_mb <= 150) ? 0 : 1;
}

}  // namespace
}  // namespace vooraf::gui

int main(int argc, char** argv) {
  using namespace vooraf::gui;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QTemporaryDir config;
  qputenv("XDG_CONFIG_HOME", config.path().toUtf8());
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool quick = std::find(arguments.begin(), arguments.end(), "--quick") != arguments.end();
  const bool child = arguments.size() >= 2 && arguments[0] == "--child";
  if (!child) {
    QCoreApplication app(argc, argv);
    return Measure(QCoreApplication::applicationFilePath(), quick);
  }
  TimedApplication app(argc, argv);
  int status = 1;
  if (arguments[1] == "empty") status = RunEmpty(app);
  if (arguments[1] == "start") status = RunStart(app);
  if (arguments[1] == "session") status = RunSession(app, quick ? kQuick : kLong);
  AwaitLetGo();
  return status;
}
