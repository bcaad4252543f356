#include "server/logfile/checkpoint.h"

#include <sodium.h>

#include <boost/json.hpp>
#include <cstring>
#include <optional>

#include "server/logfile/base64.h"
#include "server/logfile/line_reader.h"
#include "server/logfile/refusals.h"
#include "vooraf/v1/log_service.pb.h"

namespace vooraf::logfile {
namespace {

namespace json = boost::json;

// It takes a few hundred bytes.
constexpr size_t kBytesMax = size_t{1} << 16;

std::optional<std::string> BytesOf(const json::object& object, const char* name) {
  const json::value* found = object.if_contains(name);
  const json::string* text = found != nullptr ? found->if_string() : nullptr;
  if (text == nullptr) return std::nullopt;
  return BytesOfBase64({text->data(), text->size()});
}

domain::Result<std::string> ReadWhole(const std::filesystem::path& file) {
  auto lines = LineReader::Open(file, kBytesMax);
  if (!lines) return domain::Propagate(lines);
  std::string whole;
  while (whole.size() <= kBytesMax) {
    auto line = lines->Next();
    if (!line) return domain::Propagate(line);
    if (!*line) return whole;
    whole += (*line)->text;
    whole += '\n';
  }
  return Refuse(kCheckpointUnreadable, {{"file", file.string()}});
}

const unsigned char* Unsigned(const std::string& bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

domain::Result<Checkpoint> ReadCheckpoint(const std::filesystem::path& file) {
  auto text = ReadWhole(file);
  if (!text) return domain::Propagate(text);
  const auto unreadable = [&] { return Refuse(kCheckpointUnreadable, {{"file", file.string()}}); };
  boost::system::error_code error;
  const json::value value = json::parse({text->data(), text->size()}, error);
  if (error || !value.is_object()) return unreadable();
  const auto signed_bytes = BytesOf(value.get_object(), "checkpoint");
  const auto signature = BytesOf(value.get_object(), "signature");
  const auto public_key = BytesOf(value.get_object(), "public_key");
  v1::Checkpoint read;
  if (!signed_bytes || !signature || !public_key || signature->size() != crypto_sign_BYTES ||
      public_key->size() != crypto_sign_PUBLICKEYBYTES || !read.ParseFromString(*signed_bytes) ||
      read.session().empty() || read.hash().size() != sizeof(domain::Hash)) {
    return unreadable();
  }
  if (crypto_sign_verify_detached(Unsigned(*signature), Unsigned(*signed_bytes),
                                  signed_bytes->size(), Unsigned(*public_key)) != 0) {
    return Refuse(kCheckpointForged, {{"file", file.string()}});
  }
  Checkpoint checkpoint{read.session(), read.seq(), {}, *public_key};
  std::memcpy(checkpoint.hash.data(), read.hash().data(), sizeof(domain::Hash));
  return checkpoint;
}

bool ReadHash(std::string_view typed, domain::Hash& hash) {
  size_t size = 0;
  const char* end = nullptr;
  const bool read =
      sodium_hex2bin(hash.data(), hash.size(), typed.data(), typed.size(), " ", &size, &end) == 0;
  return read && size == hash.size() && end == typed.data() + typed.size();
}

}  // namespace vooraf::logfile
