#include "tests/system/hall.h"

#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <future>
#include <sstream>
#include <stdexcept>

#include "tests/system/seen_again.h"

namespace vooraf::system_test {

Hall::Hall() {
  server_.AddFacilitator("fatima", kPassword);
  server_.AddFacilitator("femke", kPassword);
  server_.Start();
  folder_ = server_.folder() / "people";
  std::filesystem::create_directory(folder_);
}

CommandLine& Hall::operator[](const std::string& name) {
  const auto known = people_.find(name);
  if (known != people_.end()) return *known->second;
  auto person = std::make_unique<CommandLine>(name, server_.address(), folder_);
  return *people_.emplace(name, std::move(person)).first->second;
}

void Hall::AllAtOnce(const std::map<std::string, Arguments>& commands) {
  std::vector<std::future<std::string>> running;
  for (const auto& [name, arguments] : commands) {
    CommandLine* person = &(*this)[name];
    running.push_back(
        std::async(std::launch::async, [person, arguments] { return person->Must(arguments); }));
  }
  for (auto& each : running) each.get();
}

client::SnapshotPtr Hall::See(const std::string& name) {
  return Fold(Parse((*this)[name].Must({"--json", "watch", "--once"})));
}

void Hall::Await(const std::string& name,
                 const std::function<bool(const client::SessionSnapshot&)>& done) {
  (*this)[name].AwaitWatch([&](const std::string& lines) { return done(*Fold(Parse(lines))); });
}

std::vector<v1::SessionUpdate> Parse(const std::string& lines) {
  std::vector<v1::SessionUpdate> updates;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    const auto status = google::protobuf::util::JsonStringToMessage(line, &updates.emplace_back());
    if (!status.ok()) throw std::runtime_error(status.ToString() + "\n" + line);
  }
  return updates;
}

client::SnapshotPtr Fold(const std::vector<v1::SessionUpdate>& updates,
                         const std::function<void(const client::SessionSnapshot&)>& each) {
  client::SessionModel model;
  std::vector<v1::SessionUpdate> step;
  for (const v1::SessionUpdate& update : updates) {
    step.push_back(update);
    if (!update.has_revision()) continue;
    model.Apply(step);
    step.clear();
    if (each) each(*model.Current());
  }
  return model.Current();
}

size_t ExpectSeenAgain(CommandLine& person, const std::vector<v1::SessionUpdate>& watched,
                       bool facilitator) {
  SeenAgain seen;
  Fold(watched, [&](const client::SessionSnapshot& live) { seen.AddLive(live); });
  const auto replayed = Parse(person.Must({"--json", "replay"}));
  Fold(replayed, [&](const client::SessionSnapshot& again) { seen.Compare(again, facilitator); });
  EXPECT_TRUE(seen.compared_last());
  return seen.compared();
}

std::vector<uint32_t> Counts(const type::v1::PartResult& part) {
  std::vector<uint32_t> counts;
  for (const auto& count : part.counts()) counts.push_back(count.count());
  return counts;
}

}  // namespace vooraf::system_test
