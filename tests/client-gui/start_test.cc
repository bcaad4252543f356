// Before anything is run: what is wrong with a server, a password, a certificate or a sign-in is
// said in a sentence that says what to do.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QLabel>
#include <QTableView>
#include <cstdlib>

#include "tests/client-gui/desk_at_work.h"

namespace vooraf::gui_test {
namespace {

using system_test::Hall;
using ::testing::HasSubstr;

std::string Told(DeskAtWork& desk) {
  return desk.Find(QStringLiteral("notice"))->accessibleName().toStdString();
}

TEST(Starting, SaysWhatIsWrongAndWhatToDo) {
  Hall hall;
  DeskAtWork desk(hall.server().folder() / "desk");
  desk.desk().SetLanguage(QStringLiteral("en"));
  desk.Type(QStringLiteral("server"), QString::fromStdString(hall.server().address()));
  desk.Type(QStringLiteral("account"), QStringLiteral("fatima"));
  desk.Type(QStringLiteral("password"), QStringLiteral("not the password"));
  desk.Click(QStringLiteral("sign_in"));
  EXPECT_THAT(Told(desk), HasSubstr("password"));
  desk.Shot(QStringLiteral("wrong_password"));
  hall.server().Kill();
  desk.Type(QStringLiteral("password"), QString::fromUtf8(system_test::kPassword));
  desk.Click(QStringLiteral("sign_in"));
  desk.Await(
      [&] {
        return Told(desk).find("Check your network") != std::string::npos ||
               Told(desk).find("cannot be reached") != std::string::npos;
      },
      "the answer");
  desk.Shot(QStringLiteral("no_server"));
  desk.Type(QStringLiteral("server"), QStringLiteral("no such server"));
  EXPECT_THAT(desk.Find<QLabel>(QStringLiteral("trust"))->text().toStdString(),
              HasSubstr("Type a name and a port"));
  desk.desk().SetLanguage(QStringLiteral("nl"));
  desk.Shot(QStringLiteral("start_nl"));
}

TEST(Starting, ACertificateOfSomebodyElseIsNotTrusted) {
  std::string pattern = (std::filesystem::temp_directory_path() / "vooraf-desk-XXXXXX").string();
  const std::filesystem::path folder = mkdtemp(pattern.data());
  const std::string make = std::string(VOORAF_MAKE_CERTIFICATES) + " " + folder.string();
  ASSERT_EQ(std::system(make.c_str()), 0);
  {
    api::ServerProcess server({"--tls-cert", (folder / "server.pem").string(), "--tls-key",
                               (folder / "server.key").string()});
    server.Start();
    server.AddFacilitator("fatima", system_test::kPassword);
    DeskAtWork desk(server.folder() / "desk");
    desk.desk().SetLanguage(QStringLiteral("en"));
    const auto sign_in = [&](const char* trusted) {
      desk.Type(QStringLiteral("server"), QString::fromStdString(server.address()));
      desk.Find<QCheckBox>(QStringLiteral("tls"))->setChecked(true);
      desk.Type(QStringLiteral("ca_file"), QString::fromStdString((folder / trusted).string()));
      desk.Type(QStringLiteral("account"), QStringLiteral("fatima"));
      desk.Type(QStringLiteral("password"), QString::fromUtf8(system_test::kPassword));
      desk.Click(QStringLiteral("sign_in"));
    };
    sign_in("stranger.pem");
    EXPECT_THAT(Told(desk), HasSubstr("cannot be reached"));
    EXPECT_EQ(desk.Look(QStringLiteral("sessions")), nullptr);
    sign_in("ca.pem");
    desk.Find(QStringLiteral("sessions"));
  }
  std::filesystem::remove_all(folder);
}

TEST(Starting, WhoIsSignedInGoesOnAndWhoseSignInEndedIsToldSo) {
  Hall hall;
  const auto folder = hall.server().folder() / "desk";
  {
    DeskAtWork desk(folder);
    desk.desk().SetLanguage(QStringLiteral("en"));
    desk.SignIn(hall);
  }
  DeskAtWork again(folder, /*comes_back=*/true);
  again.Find(QStringLiteral("sessions"));
  // Ended elsewhere, as it would be by its age.
  bool ended = false;
  again.desk().link()->Ask(client::Identity::kAccount, client::kSignOut, {}, &again.window(),
                           [&](client::Result<v1::SignOutResponse>) { ended = true; });
  again.Await([&] { return ended; }, "the end of the sign-in");
  again.window().GoSessions();
  EXPECT_THAT(Told(again), HasSubstr("Sign in again"));
  again.Find(QStringLiteral("sign_in"));
}

}  // namespace
}  // namespace vooraf::gui_test
