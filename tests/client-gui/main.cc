// Tests of windows need an application; its settings are a scratch folder's.
#include <gmock/gmock.h>

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int argc, char** argv) {
  ::testing::InitGoogleMock(&argc, argv);
  const QTemporaryDir folder;
  qputenv("XDG_CONFIG_HOME", folder.path().toUtf8() + "/config");
  qputenv("XDG_STATE_HOME", folder.path().toUtf8() + "/state");
  QApplication app(argc, argv);
  QApplication::setApplicationName(QStringLiteral("vooraf-desk-test"));
  QApplication::setOrganizationName(QStringLiteral("vooraf"));
  return RUN_ALL_TESTS();
}
