#include "client-core/outbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <chrono>

#include "client-core/files.h"
#include "client-core/problems.h"
#include "client-core/secrets.h"

namespace vooraf::client {
namespace {

namespace json = boost::json;

// Names sort as their numbers do.
constexpr size_t kNumberDigits = 20;

std::string FileNameOf(uint64_t number) { return fmt::format("{:020}.json", number); }

// The number in a file's name, or 0.
uint64_t NumberOf(std::string_view name) {
  uint64_t number = 0;
  if (name.size() != kNumberDigits + 5 || !name.ends_with(".json")) return 0;
  std::from_chars(name.data(), name.data() + kNumberDigits, number);
  return number;
}

constexpr std::string_view NameOf(Identity identity) {
  switch (identity) {
    case Identity::kAccount:
      return "account";
    case Identity::kParticipant:
      return "participant";
    case Identity::kNobody:
      break;
  }
  return "nobody";
}

Identity IdentityFrom(std::string_view name) {
  for (const Identity identity : {Identity::kAccount, Identity::kParticipant}) {
    if (NameOf(identity) == name) return identity;
  }
  return Identity::kNobody;
}

// Throws if something is missing or of another type.
StoredCommand CommandFrom(const json::object& object, uint64_t number) {
  StoredCommand command;
  command.number = number;
  command.method = json::value_to<std::string>(object.at("method"));
  command.request = FromBase64Url(json::value_to<std::string>(object.at("request"))).value();
  command.identity = IdentityFrom(json::value_to<std::string>(object.at("identity")));
  command.session = json::value_to<std::string>(object.at("session"));
  return command;
}

}  // namespace

Result<void> Outbox::Store(StoredCommand& command) {
  const json::object object{{"method", command.method},
                            {"request", Base64Url(command.request)},
                            {"identity", std::string(NameOf(command.identity))},
                            {"session", command.session}};
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  uint64_t number = std::chrono::duration_cast<std::chrono::microseconds>(now).count();
  const auto names = FilesIn(folder_);
  if (!names.empty()) number = std::max(number, NumberOf(names.back()) + 1);
  // Another process may take the same number at the same moment: who is second takes the next.
  for (;; ++number) {
    auto stored = WriteNewDurably(folder_ / FileNameOf(number), json::serialize(object));
    if (!stored) return tl::unexpected(stored.error());
    if (*stored) break;
  }
  command.number = number;
  return {};
}

Result<void> Outbox::Remove(uint64_t number) { return RemoveDurably(folder_ / FileNameOf(number)); }

Result<std::vector<StoredCommand>> Outbox::List() const {
  std::vector<StoredCommand> commands;
  for (const auto& name : FilesIn(folder_)) {
    const uint64_t number = NumberOf(name);
    if (number == 0) continue;
    auto bytes = ReadWhole(folder_ / name);
    if (!bytes) return tl::unexpected(bytes.error());
    if (!*bytes) continue;  // just delivered by another process
    try {
      commands.push_back(CommandFrom(json::parse(**bytes).as_object(), number));
    } catch (const std::exception& damage) {
      return Fail(kFileDamaged, {{"path", (folder_ / name).string()}}, damage.what());
    }
  }
  return commands;
}

}  // namespace vooraf::client
