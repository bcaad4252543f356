#include "server/logfile/export_line.h"

#include <boost/json.hpp>
#include <charconv>
#include <cstring>

#include "server/logfile/base64.h"

namespace vooraf::logfile {
namespace {

namespace json = boost::json;

constexpr std::string_view kFormat = "vooraf.log";

std::string_view ViewOfHash(const domain::Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

json::string_view View(std::string_view text) { return {text.data(), text.size()}; }
std::string Text(const json::string& text) { return {text.data(), text.size()}; }

void AppendBytes(std::string_view name, std::string_view bytes, std::string& text) {
  text += '"';
  text += name;
  text += "\":\"";
  AppendBase64(bytes, text);
  text += '"';
}

// A line, read from its beginning on.
class Reader {
 public:
  // `room`: takes the bytes; as large as the line.
  Reader(std::string_view line, char* room)
      : at_(line.data()), end_(at_ + line.size()), room_(room) {}

  // Passes over exactly this. Its length is known where it is called: a line has a dozen.
  template <size_t kSize>
  bool Pass(const char (&text)[kSize]) {
    constexpr size_t kLength = kSize - 1;
    const bool fits = static_cast<size_t>(end_ - at_) >= kLength;
    if (!fits || std::memcmp(at_, text, kLength) != 0) return false;
    at_ += kLength;
    return true;
  }

  template <class Integer>
  bool Number(Integer& number) {
    const char* begin = at_;
    const auto [end, error] = std::from_chars(begin, end_, number);
    // "007" and "-0" stand for numbers that are written otherwise.
    if (error != std::errc() || IsWrittenOtherwise({begin, static_cast<size_t>(end - begin)})) {
      return false;
    }
    at_ = end;
    return true;
  }

  // A text in Base64 with its quotation marks.
  bool Bytes(std::string_view& bytes) {
    if (!Pass("\"")) return false;
    const auto [text_end, bytes_end] = DecodeBase64({at_, static_cast<size_t>(end_ - at_)}, room_);
    if (bytes_end == nullptr) return false;
    bytes = {room_, static_cast<size_t>(bytes_end - room_)};
    at_ = text_end;
    room_ = bytes_end;
    return Pass("\"");
  }

  bool done() const { return at_ == end_; }

 private:
  static bool IsWrittenOtherwise(std::string_view digits) {
    return digits.starts_with("-0") || (digits.size() > 1 && digits.front() == '0');
  }

  const char* at_;
  const char* end_;
  char* room_;
};

// What can be erased of an event: all three, or the digest alone, or nothing where there is none.
template <size_t kSize>
bool ReadPart(Reader& reader, const char (&begin)[kSize], store::PartView& part) {
  part = {};
  if (!reader.Pass(begin)) return true;
  if (!reader.Bytes(part.digest.emplace())) return false;
  if (reader.Pass("}")) return true;
  return reader.Pass(",\"salt\":") && reader.Bytes(part.salt.emplace()) &&
         reader.Pass(",\"bytes\":") && reader.Bytes(part.bytes.emplace()) && reader.Pass("}");
}

// REQUIRES: the part fits its digest.
void AppendPart(std::string_view name, const store::PartView& part, std::string& text) {
  if (!part.digest) return;
  text += ",\"";
  text += name;
  text += "\":{";
  AppendBytes("digest", *part.digest, text);
  if (part.bytes) {
    text += ',';
    AppendBytes("salt", *part.salt, text);
    text += ',';
    AppendBytes("bytes", *part.bytes, text);
  }
  text += '}';
}

}  // namespace

std::string HeaderLine(const ExportHeader& header) {
  const json::object object{{"format", View(kFormat)},
                            {"version", header.version},
                            {"session", View(header.session.value)},
                            {"vooraf", View(header.vooraf_version)}};
  return json::serialize(object) + "\n";
}

void AppendRowLine(const store::RowView& row, std::string& text) {
  text += "{\"seq\":";
  text += std::to_string(row.seq);
  text += ",\"time_us\":";
  text += std::to_string(row.time_us);
  text += ",\"structure\":{";
  AppendBytes("salt", row.structure_salt, text);
  text += ',';
  AppendBytes("bytes", row.structure, text);
  text += '}';
  AppendPart("choice", row.choice, text);
  AppendPart("content", row.content, text);
  text += ',';
  AppendBytes("hash", row.hash, text);
  text += "}\n";
}

std::string EndLine(const store::Head& head) {
  std::string line = "{\"events\":" + std::to_string(head.seq) + ",";
  AppendBytes("hash", ViewOfHash(head.hash), line);
  return line + "}\n";
}

std::optional<ExportHeader> ReadHeaderLine(std::string_view line) {
  boost::system::error_code error;
  const json::value value = json::parse(View(line), error);
  if (error || !value.is_object()) return std::nullopt;
  const json::object& object = value.get_object();
  const auto text = [&](const char* name) -> const json::string* {
    const json::value* found = object.if_contains(name);
    return found != nullptr ? found->if_string() : nullptr;
  };
  const json::string* format = text("format");
  const json::string* session = text("session");
  const json::string* vooraf_version = text("vooraf");
  const json::value* version = object.if_contains("version");
  if (format == nullptr || *format != View(kFormat) || session == nullptr || session->empty() ||
      vooraf_version == nullptr || version == nullptr || !version->is_int64()) {
    return std::nullopt;
  }
  return ExportHeader{version->get_int64(), {Text(*session)}, Text(*vooraf_version)};
}

bool ReadRowLine(std::string_view line, std::string& bytes, store::RowView& row) {
  if (bytes.size() < line.size()) bytes.resize(line.size());
  Reader reader(line, bytes.data());
  const bool begins = reader.Pass("{\"seq\":") && reader.Number(row.seq) &&
                      reader.Pass(",\"time_us\":") && reader.Number(row.time_us) &&
                      reader.Pass(",\"structure\":{\"salt\":") &&
                      reader.Bytes(row.structure_salt) && reader.Pass(",\"bytes\":") &&
                      reader.Bytes(row.structure) && reader.Pass("}");
  return begins && ReadPart(reader, ",\"choice\":{\"digest\":", row.choice) &&
         ReadPart(reader, ",\"content\":{\"digest\":", row.content) && reader.Pass(",\"hash\":") &&
         reader.Bytes(row.hash) && reader.Pass("}") && reader.done();
}

std::optional<store::Head> ReadEndLine(std::string_view line) {
  std::string bytes(line.size(), '\0');
  Reader reader(line, bytes.data());
  store::Head head;
  std::string_view hash;
  const bool whole = reader.Pass("{\"events\":") && reader.Number(head.seq) &&
                     reader.Pass(",\"hash\":") && reader.Bytes(hash) && reader.Pass("}") &&
                     reader.done() && hash.size() == head.hash.size();
  if (!whole) return std::nullopt;
  std::memcpy(head.hash.data(), hash.data(), hash.size());
  return head;
}

}  // namespace vooraf::logfile
