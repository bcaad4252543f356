// The program as whoever runs it meets it.
#include <gmock/gmock.h>
#include <grpcpp/create_channel.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <fstream>

#include "tests/api/client.h"
#include "tests/api/server_process.h"

namespace vooraf::api {
namespace {

using ::testing::HasSubstr;

TEST(Program, HelpShowsExamplesAndEverySetting) {
  const RunResult help = RunServerProgram({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_THAT(help.output, HasSubstr("Examples:"));
  EXPECT_THAT(help.output, HasSubstr("--grpc-listen HOST:PORT"));
}

TEST(Program, UnknownFlagsAreUsageErrors) {
  EXPECT_EQ(RunServerProgram({"--no-such-thing"}).exit_code, 2);
  EXPECT_EQ(RunServerProgram({"facilitator"}).exit_code, 2);
}

TEST(Program, RefusesToListenBeyondThisMachineInTheClear) {
  const RunResult result = RunServerProgram({"--grpc-listen", "0.0.0.0:0"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_THAT(result.output, HasSubstr("must not face the internet"));
}

TEST(Program, ShortPasswordsAreRefused) {
  ServerProcess server;
  try {
    server.AddFacilitator("anna", "short");
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("12 to 200 characters"));
  }
}

TEST(Program, PasswordsAreNeverTakenFromFlagsOrGuessed) {
  const RunResult result =
      RunServerProgram({"facilitator", "add", "anna", "--data",
                        (std::filesystem::temp_directory_path() / "vooraf-no-password").string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.output, HasSubstr("--password-stdin"));
}

TEST(Program, AnAccountIsMadeOnceWhateverItsCase) {
  ServerProcess server;
  server.AddFacilitator("anna", "correct horse battery");
  EXPECT_THROW(server.AddFacilitator("ANNA", "correct horse battery"), std::runtime_error);
}

TEST(Program, ANewPasswordEndsTheOldOne) {
  ServerProcess server;
  server.AddFacilitator("anna", "correct horse battery");
  server.Start();
  Client client(server.address());
  ASSERT_TRUE(client.SignIn("anna", "correct horse battery").ok());
  const RunResult changed = RunServerProgram({"facilitator", "password", "anna", "--password-stdin",
                                              "--data", server.database().parent_path().string()},
                                             "another horse battery\n");
  EXPECT_EQ(changed.exit_code, 0) << changed.output;
  EXPECT_EQ(client.SignIn("anna", "correct horse battery").error_code(),
            grpc::StatusCode::UNAUTHENTICATED);
  EXPECT_EQ(Explain(client.SignIn("anna", "another horse battery")).message, "");
}

TEST(Program, OneServerPerDatabase) {
  ServerProcess server;
  server.Start();
  const RunResult second = RunServerProgram(
      {"--data", server.database().parent_path().string(), "--grpc-listen", "127.0.0.1:0"});
  EXPECT_EQ(second.exit_code, 1);
  EXPECT_THAT(second.output, HasSubstr("DATABASE_IN_USE"));
}

TEST(Program, OneServerPerPort) {
  ServerProcess first;
  first.Start();
  ServerProcess second({"--grpc-listen", first.address()});
  EXPECT_EQ(second.StartToFail(), 1);
  EXPECT_THAT(second.Written(), HasSubstr("Cannot listen on"));
}

TEST(Program, ABrokenTemplateStopsTheStartWithFileAndLine) {
  ServerProcess server;
  const auto templates = server.folder() / "templates";
  std::filesystem::create_directory(templates);
  std::ofstream(templates / "broken.textproto") << "template: \"x\"\nplan {\n  titel { }\n}\n";
  const RunResult result =
      RunServerProgram({"--data", (server.folder() / "data").string(), "--grpc-listen",
                        "127.0.0.1:0", "--templates", templates.string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.output, HasSubstr("broken.textproto:3:"));
}

TEST(Program, StopsInOrderOnEitherSignal) {
  for (const int signal : {SIGTERM, SIGINT}) {
    ServerProcess server;
    server.Start();
    server.Signal(signal);
    EXPECT_EQ(server.Wait(), 0);
    EXPECT_THAT(server.Written(), HasSubstr("stopped"));
  }
}

TEST(Program, SettingsComeFromTheFileAndTheEnvironment) {
  ServerProcess server;
  const auto file = server.folder() / "vooraf.toml";
  std::ofstream(file) << "grpc-listen = \"nonsense\"\n";
  const RunResult from_file = RunServerProgram({"--config", file.string()});
  EXPECT_EQ(from_file.exit_code, 2);
  EXPECT_THAT(from_file.output, HasSubstr("nonsense"));
  const RunResult from_environment =
      RunServerProgram({"--config", file.string()}, "", {"VOORAF_GRPC_LISTEN=rubbish"});
  EXPECT_THAT(from_environment.output, HasSubstr("rubbish"));
}

TEST(Program, BacksUpWhileAServerRunsAndRestoresOnceItHasStopped) {
  ServerProcess server;
  server.Start();
  server.AddFacilitator("anna", "correct horse battery");
  const std::string data = server.database().parent_path();
  const std::string file = server.folder() / "copy.db";
  const RunResult made = RunServerProgram({"backup", file, "--data", data});
  EXPECT_EQ(made.exit_code, 0) << made.output;
  EXPECT_THAT(made.output, HasSubstr("Whole: 0 sessions"));
  EXPECT_EQ(std::filesystem::status(file).permissions(),
            std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  const RunResult again = RunServerProgram({"backup", file, "--data", data});
  EXPECT_EQ(again.exit_code, 1);
  EXPECT_THAT(again.output, HasSubstr("Give another name"));

  const RunResult over = RunServerProgram({"restore", file, "--data", data});
  EXPECT_EQ(over.exit_code, 1);
  EXPECT_THAT(over.output, HasSubstr("Stop that one first"));
  server.AddFacilitator("bert", "correct horse battery");
  EXPECT_EQ(server.Stop(), 0);
  const RunResult restored = RunServerProgram({"restore", file, "--data", data});
  EXPECT_EQ(restored.exit_code, 0) << restored.output;
  EXPECT_THAT(restored.output, HasSubstr("vooraf.db.before-1"));
  server.Start();
  EXPECT_THROW(server.AddFacilitator("anna", "correct horse battery"), std::runtime_error);
  server.AddFacilitator("bert", "correct horse battery");
}

TEST(Program, RestoresNothingThatIsNoBackup) {
  ServerProcess server;
  server.Start();
  EXPECT_EQ(server.Stop(), 0);
  const std::string data = server.database().parent_path();
  const std::string file = server.folder() / "copy.db";
  std::ofstream(file) << "a shopping list, and not a short one at that";
  const RunResult result = RunServerProgram({"restore", file, "--data", data});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.output, HasSubstr(file));
  server.Start();
}

}  // namespace
}  // namespace vooraf::api
