// A watch from a browser, taken apart as it comes.
// Thread contract: one thread.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <utility>

#include "tests/web/http_client.h"
#include "vooraf/v1/watch_service.pb.h"

namespace vooraf::web {

class Stream {
 public:
  explicit Stream(std::unique_ptr<HttpClient> client)
      : client_(std::move(client)), head_(client_->ReadHead()) {}

  const HttpAnswer& head() const { return head_; }
  // The next message; none at the end, when `trailers` are there. Frames may be cut into chunks in
  // any way, as proxies do.
  std::optional<v1::SessionUpdate> Next() {
    std::string frame = Take(5);
    if (frame.size() == 5) frame += Take(SizeOf(frame));
    const CallResult read = ReadCall({.status = 200, .body = frame});
    if (read.in_trailers) trailers = read;
    if (read.messages.empty()) return std::nullopt;
    v1::SessionUpdate update;
    EXPECT_TRUE(update.ParseFromString(read.messages.front()));
    return update;
  }
  // All that comes until events 1 to `seq` of the session are in it; none if the stream ends first.
  std::optional<v1::SessionUpdate> ReadTo(uint64_t seq) {
    v1::SessionUpdate all;
    for (;;) {
      const auto update = Next();
      if (!update) return std::nullopt;
      all.MergeFrom(*update);
      if (update->has_revision() && update->revision().seq() >= seq) return all;
    }
  }
  std::optional<v1::SessionUpdate> Snapshot() { return ReadTo(1); }
  // As a facilitator: until so many people are there in the hall.
  bool AwaitPresent(uint32_t count) {
    while (const auto update = Next()) {
      for (const auto& entity : update->changed()) {
        if (!entity.has_presence()) continue;
        uint32_t present = 0;
        for (const auto& group : entity.presence().groups()) present += group.in_hall();
        if (present == count) return true;
      }
    }
    return false;
  }
  bool Ends() { return client_->Ends(); }
  void Break() { client_->Break(); }

  CallResult trailers;

 private:
  // So many bytes, or what there is at the end.
  std::string Take(size_t size) {
    while (received_.size() < size) {
      const auto chunk = client_->ReadChunk();
      if (!chunk) break;
      received_ += *chunk;
    }
    std::string taken = received_.substr(0, size);
    received_.erase(0, taken.size());
    return taken;
  }

  std::unique_ptr<HttpClient> client_;
  HttpAnswer head_;
  std::string received_;
};

}  // namespace vooraf::web
