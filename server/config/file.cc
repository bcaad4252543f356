// The configuration file: TOML, a line per setting.
#include <fmt/format.h>
#include <toml++/toml.h>

#include <fstream>
#include <iterator>
#include <system_error>

#include "server/config/refusals.h"
#include "server/config/settings.h"

namespace vooraf::config {
namespace {

std::optional<std::string> AsText(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return std::to_string(number->get());
  if (const auto* flag = node.as_boolean()) return flag->get() ? "true" : "false";
  return std::nullopt;
}

}  // namespace

domain::Result<Values> ReadFile(const std::filesystem::path& file) {
  const auto malformed = [&](const toml::source_region& where, std::string problem) {
    return domain::Refuse(kConfigMalformed, {{"file", file.string()},
                                             {"line", std::to_string(where.begin.line)},
                                             {"problem", std::move(problem)}});
  };
  std::ifstream stream(file);
  if (!stream) {
    return domain::Refuse(kConfigUnreadable, {{"file", file.string()},
                                              {"cause", std::generic_category().message(errno)}});
  }
  const std::string text(std::istreambuf_iterator<char>(stream), {});

  Values values;
  try {
    const toml::table table = toml::parse(text);
    for (const auto& [key, node] : table) {
      const std::string name(key.str());
      if (FindSetting(name) == nullptr) {
        return malformed(node.source(), fmt::format("there is no setting \"{}\"", name));
      }
      auto value = AsText(node);
      if (!value) {
        return malformed(node.source(),
                         fmt::format("\"{}\" takes one text, number, true or false", name));
      }
      values[name] = std::move(*value);
    }
  } catch (const toml::parse_error& error) {
    return malformed(error.source(), std::string(error.description()));
  }
  return values;
}

}  // namespace vooraf::config
