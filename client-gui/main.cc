// vooraf-desk: preparing, running and replaying sessions from a window; taking part, too.

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QMessageBox>

#include "client-core/token_store.h"
#include "client-gui/app/desk.h"
#include "client-gui/link/aside.h"
#include "client-gui/version.h"
#include "client-gui/views/parts/notice.h"
#include "client-gui/views/window.h"

int main(int argc, char** argv) {
  using namespace vooraf;
  QApplication app(argc, argv);
  QApplication::setApplicationName(QStringLiteral("vooraf-desk"));
  QApplication::setApplicationVersion(QString::fromUtf8(gui::kVersion));
  QApplication::setOrganizationName(QStringLiteral("vooraf"));
  QApplication::setDesktopFileName(QStringLiteral("vooraf-desk"));
  QApplication::setWindowIcon(QIcon(QStringLiteral(":/resources/vooraf-desk.svg")));
  const auto state_folder = client::StateFolder();
  if (!state_folder) {
    QMessageBox::critical(nullptr, QStringLiteral("Vooraf"), gui::SentenceOf(state_folder.error()));
    return 1;
  }
  int status = 0;
  {
    gui::Desk desk(*state_folder);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        gui::Desk::tr("Prepares, runs and replays sessions; takes part in them.\n\n"
                      "Examples:\n"
                      "  vooraf-desk                                 the last server\n"
                      "  vooraf-desk --server vooraf.example.nl:7420"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption server(QStringLiteral("server"),
                                    gui::Desk::tr("The server to begin with."),
                                    QStringLiteral("HOST:PORT"));
    parser.addOption(server);
    parser.process(app);
    if (parser.isSet(server)) desk.settings().Remember({parser.value(server)});
    gui::Window window(desk);
    window.show();
    status = QApplication::exec();
  }
  gui::AwaitLetGo();
  return status;
}
