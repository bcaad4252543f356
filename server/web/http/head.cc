#include "server/web/http/head.h"

#include <algorithm>
#include <charconv>

#include "server/web/network.h"
#include "server/web/settings.h"

namespace vooraf::web::http {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr size_t kMethodLengthMax = 16;
// Fields by which a request is understood: twice is once too often.
constexpr std::string_view kOnce[] = {"host",         "content-length", "transfer-encoding",
                                      "content-type", "origin",         "authorization",
                                      "grpc-timeout", "expect"};

tl::unexpected<Fault> Malformed(std::string what) {
  return tl::unexpected(Fault{&kRequestUnreadable, std::move(what)});
}

// RFC 9110: what names of fields and methods are made of.
bool IsToken(char c) {
  constexpr std::string_view kOthers = "!#$%&'*+-.^_`|~";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kOthers.find(c) != kOthers.npos;
}

bool IsVisible(char c) { return c > 0x20 && c < 0x7f; }

// Text beyond ASCII has no meaning here but does no harm; control characters do.
bool IsFieldCharacter(char c) {
  return c == '\t' || c == ' ' || IsVisible(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view WithoutBlanks(std::string_view text) {
  constexpr std::string_view kBlank = " \t";
  text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
  return text.substr(0, text.find_last_not_of(kBlank) + 1);
}

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

tl::expected<void, Fault> ReadRequestLine(std::string_view line, Head& head) {
  const size_t first = line.find(' ');
  const size_t last = line.rfind(' ');
  if (first == line.npos || first == last) return Malformed("the request line has not three parts");
  head.method = line.substr(0, first);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::string_view version = line.substr(last + 1);
  if (head.method.empty() || head.method.size() > kMethodLengthMax ||
      !std::all_of(head.method.begin(), head.method.end(), IsToken)) {
    return Malformed("the method");
  }
  if (version != "HTTP/1.1") {
    if (!version.starts_with("HTTP/")) return Malformed("the version");
    return tl::unexpected(Fault{&kVersionUnknown, {}});
  }
  if (!target.starts_with('/') || !std::all_of(target.begin(), target.end(), IsVisible)) {
    return Malformed("the target must be a path");
  }
  const size_t question = std::min(target.find('?'), target.size());
  head.path = target.substr(0, question);
  head.query = target.substr(std::min(question + 1, target.size()));
  return {};
}

tl::expected<void, Fault> ReadField(std::string_view line, char* begin, Head& head) {
  if (line.front() == ' ' || line.front() == '\t') return Malformed("a folded field");
  const size_t colon = line.find(':');
  if (colon == line.npos || colon == 0) return Malformed("a field without a name");
  const std::string_view name = line.substr(0, colon);
  if (!std::all_of(name.begin(), name.end(), IsToken)) return Malformed("a field's name");
  const std::string_view value = WithoutBlanks(line.substr(colon + 1));
  if (!std::all_of(value.begin(), value.end(), IsFieldCharacter)) {
    return Malformed("a field's value");
  }
  for (size_t i = 0; i < name.size(); ++i) {
    if (begin[i] >= 'A' && begin[i] <= 'Z') begin[i] = static_cast<char>(begin[i] - 'A' + 'a');
  }
  head.fields.emplace_back(name, value);
  return {};
}

tl::expected<void, Fault> ReadLength(Head& head) {
  const std::string_view coding = head.Get("transfer-encoding");
  const std::string_view length = head.Get("content-length");
  const auto has = [&](std::string_view name) {
    return std::any_of(head.fields.begin(), head.fields.end(),
                       [&](const auto& field) { return field.first == name; });
  };
  if (has("transfer-encoding")) {
    if (coding != "chunked") return Malformed("a transfer coding that is not exactly chunked");
    if (has("content-length")) return Malformed("a length and a transfer coding");
    head.chunked = true;
  }
  if (!has("content-length")) return {};
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), number);
  if (length.empty() || error != std::errc() || end != length.data() + length.size()) {
    return Malformed("the length");
  }
  head.length = number;
  return {};
}

// What the fields say about the whole.
tl::expected<void, Fault> Understand(Head& head) {
  for (const std::string_view name : kOnce) {
    const auto count = std::count_if(head.fields.begin(), head.fields.end(),
                                     [&](const auto& field) { return field.first == name; });
    if (count > 1) return Malformed(std::string(name) + " stands there twice");
  }
  const std::string_view host = head.Get("host");
  if (host.empty() || !std::all_of(host.begin(), host.end(), IsVisible)) {
    return Malformed("the host");
  }
  for (const auto& [name, value] : head.fields) {
    if (name != "connection") continue;
    for (const std::string_view option : SplitList(value)) {
      if (!std::all_of(option.begin(), option.end(), IsToken)) return Malformed("connection");
      if (LowerCase(option) == "close") head.keep_alive = false;
    }
  }
  return ReadLength(head);
}

}  // namespace

std::string_view Head::Get(std::string_view name) const {
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& field) { return field.first == name; });
  return found == fields.end() ? std::string_view() : found->second;
}

tl::expected<Head, Fault> ReadHead(std::string& bytes, size_t size) {
  Head head;
  std::string_view left = bytes;
  left = left.substr(0, size);
  bool first = true;
  while (true) {
    const size_t end = left.find(kLineEnd);
    if (end == left.npos) return Malformed("it does not end");
    const std::string_view line = left.substr(0, end);
    left.remove_prefix(end + kLineEnd.size());
    // A carriage return or a line feed that stands alone is found by the checks of each part.
    if (first) {
      if (auto read = ReadRequestLine(line, head); !read) return tl::unexpected(read.error());
    } else if (line.empty()) {
      break;
    } else {
      if (head.fields.size() == kFieldsMax) return tl::unexpected(Fault{&kHeadTooLarge, {}});
      char* begin = bytes.data() + (line.data() - bytes.data());
      if (auto read = ReadField(line, begin, head); !read) return tl::unexpected(read.error());
    }
    first = false;
  }
  if (!left.empty()) return Malformed("it does not end where it ends");
  if (auto understood = Understand(head); !understood) return tl::unexpected(understood.error());
  return head;
}

}  // namespace vooraf::web::http
