// A session that is told what changes, and tells the models; without a server.
//
// Thread contract: one thread.
#pragma once

#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <string>

#include "client-core/session_model.h"
#include "client-gui/link/session_state.h"
#include "client-gui/words/text.h"

namespace vooraf::gui {

class ASession : public ::testing::Test {
 protected:
  ASession() { SetLanguage("en"); }

  // `text`: a v1.SessionUpdate in text format, without its revision.
  void Apply(const std::string& text) {
    v1::SessionUpdate update;
    ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(
        text + " revision { epoch: 1 seq: " + std::to_string(++seq_) + " }", &update))
        << text;
    client::KeySet keys;
    const auto handle = model_.Observe(
        [&](const client::SnapshotPtr&, const client::KeySet& changed) { keys = changed; });
    model_.Apply({update});
    state_.Set(model_.Current(), keys);
  }
  const client::SessionSnapshot& session() { return *state_.snapshot(); }

  uint64_t seq_ = 0;
  client::SessionModel model_;
  SessionState state_;
};

}  // namespace vooraf::gui
