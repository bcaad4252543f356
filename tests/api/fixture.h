// A running server with one facilitator's account, and a live session on it.
// Thread contract: one thread.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "tests/api/client.h"
#include "tests/api/server_process.h"
#include "vooraf/v1/answer_service.pb.h"

namespace vooraf::api {

inline constexpr char kPassword[] = "correct horse battery";

class ApiTest : public ::testing::Test {
 protected:
  explicit ApiTest(std::vector<std::string> flags = {}) : server_(std::move(flags)) {
    server_.AddFacilitator("anna", kPassword);
    server_.Start();
    facilitator_ = std::make_unique<Client>(server_.address());
    EXPECT_TRUE(facilitator_->SignIn("anna", kPassword).ok());
  }

  void MakeSession() { live_ = MakeLiveSession(*facilitator_); }

  std::unique_ptr<Client> NewParticipant(uint32_t group = 1) {
    auto client = std::make_unique<Client>(server_.address());
    client->Join(live_.session, live_.join_code, group);
    return client;
  }

  v1::SubmitAnswerRequest Answer(uint32_t option) const {
    v1::SubmitAnswerRequest request;
    request.set_session(live_.session);
    request.set_request_id(NewRequestId());
    request.set_item(live_.item);
    request.set_round(1);
    request.mutable_value()->set_option(option);
    return request;
  }

  ServerProcess server_;
  std::unique_ptr<Client> facilitator_;
  LiveSession live_;
};

}  // namespace vooraf::api
