#include "server/templates/catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "server/templates/checked_template.h"

namespace vooraf::templates {
namespace {

// Far more than the longest agenda in eight languages needs.
constexpr size_t kFileBytesMax = size_t{4} << 20;

class Loader {
 public:
  Loader(std::filesystem::path file, std::vector<Fault>& faults)
      : file_(std::move(file)), faults_(faults) {}

  // Adds the file's template if it is right.
  void LoadInto(std::vector<Catalog::Entry>& entries) {
    auto text = ReadText();
    if (!text) return;
    auto read = ReadTemplate(*text);
    if (!read) return Report(read.error().place, read.error().error.Message("en"));
    const std::string& name = read->entry.template_();
    for (const Catalog::Entry& other : entries) {
      if (other.entry.template_() != name) continue;
      return Report(read->name_place,
                    fmt::format("another file has a template \"{}\" already", name));
    }
    entries.push_back({std::move(read->entry), std::move(*text)});
  }

 private:
  std::optional<std::string> ReadText() {
    std::error_code error;
    const auto size = std::filesystem::file_size(file_, error);
    std::ifstream stream(file_, std::ios::binary);
    if (error || !stream) {
      Report({}, "cannot be read; check that the server's account may read it");
      return std::nullopt;
    }
    if (size > kFileBytesMax) {
      Report({}, fmt::format("has {} bytes; at most {} are read", size, kFileBytesMax));
      return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(stream), {});
  }

  void Report(Place place, std::string problem) {
    faults_.push_back(
        {.file = file_, .line = place.line, .column = place.column, .problem = std::move(problem)});
  }

  const std::filesystem::path file_;
  std::vector<Fault>& faults_;
};

}  // namespace

std::string Fault::ToString() const {
  if (line == 0) return fmt::format("{}: {}", file.string(), problem);
  return fmt::format("{}:{}:{}: {}", file.string(), line, column, problem);
}

Catalog Catalog::Load(const std::filesystem::path& folder, std::vector<Fault>& faults) {
  Catalog catalog;
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".textproto") files.push_back(entry.path());
  }
  if (error) {
    faults.push_back({.file = folder, .problem = "is no folder of templates: " + error.message()});
    return catalog;
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) Loader(file, faults).LoadInto(catalog.entries_);
  std::sort(catalog.entries_.begin(), catalog.entries_.end(),
            [](const auto& a, const auto& b) { return KeyOf(a.entry) < KeyOf(b.entry); });
  return catalog;
}

std::string Catalog::KeyOf(const type::v1::SessionTemplate& entry) {
  const int kind = std::max<int>(entry.kind(), type::v1::TEMPLATE_KIND_TALK);
  return std::to_string(kind) + entry.template_();
}

const Catalog::Entry* Catalog::Find(const std::string& name) const {
  for (const Entry& entry : entries_) {
    if (entry.entry.template_() == name) return &entry;
  }
  return nullptr;
}

}  // namespace vooraf::templates
