#include "server/config/settings.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>

namespace vooraf::config {
namespace {

const char* NoVariables(const char*) { return nullptr; }

TEST(Settings, DefaultsServeThisMachineAlone) {
  const auto config = Resolve({}, NoVariables, {});
  ASSERT_TRUE(config) << config.error().Message("en");
  EXPECT_EQ(config->grpc_listen, "127.0.0.1:7420");
  EXPECT_FALSE(config->reflection);
  EXPECT_EQ(config->grpc_queues, 2);
  EXPECT_FALSE(config->data.empty());
}

TEST(Settings, FlagsGoBeforeTheEnvironmentAndThatBeforeTheFile) {
  const auto variables = [](const char* name) -> const char* {
    return std::string(name) == "VOORAF_GRPC_QUEUES" || std::string(name) == "VOORAF_IDLE_MINUTES"
               ? "7"
               : nullptr;
  };
  const auto config =
      Resolve({{"grpc-queues", "3"}}, variables,
              {{"grpc-queues", "9"}, {"idle-minutes", "9"}, {"keepalive-seconds", "90"}});
  ASSERT_TRUE(config) << config.error().Message("en");
  EXPECT_EQ(config->grpc_queues, 3);
  EXPECT_EQ(config->idle_minutes, 7);
  EXPECT_EQ(config->keepalive_seconds, 90);
}

TEST(Settings, ValuesThatDoNotFitSayWhereTheyCameFrom) {
  const auto from_flag = Resolve({{"grpc-queues", "many"}}, NoVariables, {});
  ASSERT_FALSE(from_flag);
  EXPECT_EQ(from_flag.error().metadata.at("source"), "--grpc-queues");
  const auto from_variable = Resolve(
      {},
      [](const char* name) { return std::string(name) == "VOORAF_REFLECTION" ? "si" : nullptr; },
      {});
  ASSERT_FALSE(from_variable);
  EXPECT_EQ(from_variable.error().metadata.at("source"),
            "the environment variable VOORAF_REFLECTION");
  EXPECT_FALSE(Resolve({}, NoVariables, {{"grpc-queues", "65"}}));
  EXPECT_FALSE(Resolve({}, NoVariables, {{"log-level", "loud"}}));
}

TEST(Settings, TlsIsWholeOrNot) {
  EXPECT_EQ(Resolve({{"tls-cert", "c"}}, NoVariables, {}).error().reason(), "TLS_HALF");
  EXPECT_EQ(Resolve({{"tls-client-ca", "c"}}, NoVariables, {}).error().reason(), "TLS_HALF");
  EXPECT_TRUE(Resolve({{"tls-cert", "c"}, {"tls-key", "k"}}, NoVariables, {}));
}

TEST(Settings, OthersAreServedInTheClearOnlyIfAskedFor) {
  const Values open{{"grpc-listen", "0.0.0.0:7420"}};
  EXPECT_EQ(Resolve(open, NoVariables, {}).error().reason(), "LISTEN_OPEN");
  Values insecure = open;
  insecure["insecure-listen"] = "true";
  EXPECT_TRUE(Resolve(insecure, NoVariables, {}));
  Values tls = open;
  tls["tls-cert"] = "c";
  tls["tls-key"] = "k";
  EXPECT_TRUE(Resolve(tls, NoVariables, {}));
}

TEST(Settings, BrowsersAreServedInTheClearOnlyBehindAProxyOrIfAskedFor) {
  EXPECT_TRUE(Resolve({{"web-listen", "127.0.0.1:7421"}}, NoVariables, {}));
  Values open{{"web-listen", "[::]:7421"}};
  const auto refused = Resolve(open, NoVariables, {});
  EXPECT_EQ(refused.error().reason(), "WEB_OPEN");
  EXPECT_NE(refused.error().Message("nl").find("--insecure-hall"), std::string::npos);
  Values hall = open;
  hall["insecure-hall"] = "true";
  EXPECT_TRUE(Resolve(hall, NoVariables, {}));
  Values proxied = open;
  proxied["web-trusted-proxies"] = "10.0.0.0/8, ::1";
  EXPECT_TRUE(Resolve(proxied, NoVariables, {}));
}

TEST(Settings, AddressesOfTheWebAreChecked) {
  EXPECT_EQ(Resolve({{"web-listen", "7421"}}, NoVariables, {}).error().reason(),
            "ADDRESS_MALFORMED");
  EXPECT_EQ(Resolve({{"admin-listen", "x"}}, NoVariables, {}).error().reason(),
            "ADDRESS_MALFORMED");
  const auto proxies = Resolve({{"web-trusted-proxies", "localhost"}}, NoVariables, {});
  ASSERT_FALSE(proxies);
  EXPECT_EQ(proxies.error().reason(), "CONFIG_UNFIT");
  EXPECT_FALSE(Resolve({{"web-origins", "vooraf.example"}}, NoVariables, {}));
  EXPECT_TRUE(Resolve({{"web-origins", "https://a.example, http://b:81"}}, NoVariables, {}));
}

class SettingsFile : public ::testing::Test {
 protected:
  SettingsFile() {
    std::string pattern = (std::filesystem::temp_directory_path() / "vooraf-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  ~SettingsFile() override { std::filesystem::remove_all(folder_); }

  domain::Result<Values> Read(const std::string& text) {
    std::ofstream(folder_ / "vooraf.toml") << text;
    return ReadFile(folder_ / "vooraf.toml");
  }

  std::filesystem::path folder_;
};

TEST_F(SettingsFile, HoldsTextsNumbersAndSwitches) {
  const auto values =
      Read("# ours\ngrpc-listen = \"127.0.0.1:1\"\ngrpc-queues = 4\nreflection = true\n");
  ASSERT_TRUE(values) << values.error().Message("en");
  EXPECT_EQ(*values,
            (Values{{"grpc-listen", "127.0.0.1:1"}, {"grpc-queues", "4"}, {"reflection", "true"}}));
}

TEST_F(SettingsFile, FaultsNameTheirLine) {
  for (const char* text :
       {"\nno-such-setting = 1\n", "\ngrpc-queues = [1]\n", "\ngrpc-queues\n", "\n= 3\n"}) {
    const auto values = Read(text);
    ASSERT_FALSE(values) << text;
    EXPECT_EQ(values.error().reason(), "CONFIG_MALFORMED");
    EXPECT_EQ(values.error().metadata.at("line"), "2") << text;
  }
}

TEST_F(SettingsFile, MustBeThereIfNamed) {
  EXPECT_EQ(ReadFile(folder_ / "none.toml").error().reason(), "CONFIG_UNREADABLE");
}

}  // namespace
}  // namespace vooraf::config
