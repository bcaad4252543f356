// Signals by the program, against a real server.
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "tests/client-cli/evening.h"

namespace vooraf::cli {
namespace {

namespace json = boost::json;

json::array Signals(system_test::CommandLine& who) {
  return json::parse(who.Must({"signals", "--json"})).as_object().at("signals").as_array();
}

TEST(SignalsProgram, H3SetAsideWithAReasonAndBackAgain) {
  Evening evening;
  evening.Join("anna", "bewoners");
  auto& fatima = evening.facilitator();
  ASSERT_EQ(Signals(fatima).size(), 2u);  // neither what is fixed nor the reply is filled in
  EXPECT_EQ(Signals(fatima)[1].at("signal").as_string(), "5");
  EXPECT_NE(fatima.Run({"signals", "dismiss", "5"}).exit_code, 0);
  EXPECT_NE(fatima.Run({"signals", "dismiss", "7/1", "Daarom"}).exit_code, 0);
  fatima.Must({"signals", "dismiss", "5", "De raad beslist maandag"});
  EXPECT_TRUE(Signals(fatima)[1].at("dismissed").as_bool());
  const std::string listed = fatima.Must({"signals", "list", "--lang", "nl"});
  EXPECT_NE(listed.find("Opzijgezet: De raad beslist maandag"), std::string::npos) << listed;
  fatima.Must({"signals", "reopen", "5"});
  EXPECT_FALSE(Signals(fatima)[1].at("dismissed").as_bool());

  // Facilitators alone see any of it.
  EXPECT_NE(evening["anna"].Run({"signals", "dismiss", "5", "Daarom"}).exit_code, 0);
  EXPECT_EQ(evening["anna"].Must({"watch", "--once", "--json"}).find("signal/"), std::string::npos);
  const std::string watched = fatima.Must({"watch", "--once", "--lang", "nl"});
  EXPECT_NE(watched.find("Niet serieus genomen"), std::string::npos) << watched;
}

}  // namespace
}  // namespace vooraf::cli
