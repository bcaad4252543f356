#include "server/web/network.h"

#include <algorithm>
#include <boost/asio/ip/address_v4.hpp>
#include <boost/asio/ip/address_v6.hpp>
#include <charconv>

namespace vooraf::web {
namespace {

namespace ip = boost::asio::ip;

std::vector<unsigned char> BytesOf(const Address& address) {
  if (address.is_v4()) {
    const auto bytes = address.to_v4().to_bytes();
    return {bytes.begin(), bytes.end()};
  }
  const auto bytes = address.to_v6().to_bytes();
  return {bytes.begin(), bytes.end()};
}

std::optional<size_t> ReadNumber(std::string_view digits, size_t max) {
  size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number > max) {
    return std::nullopt;
  }
  return number;
}

std::optional<Address> ReadBare(std::string_view text) {
  boost::system::error_code error;
  const Address address = ip::make_address(std::string(text), error);
  if (error || (address.is_v6() && address.to_v6().scope_id() != 0)) return std::nullopt;
  return Plain(address);
}

bool SameBeginning(const std::vector<unsigned char>& a, const std::vector<unsigned char>& b,
                   size_t bits) {
  for (size_t i = 0; i < bits; ++i) {
    const unsigned mask = 0x80u >> (i % 8);
    if ((a[i / 8] & mask) != (b[i / 8] & mask)) return false;
  }
  return true;
}

bool IsAuthorityCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' ||
         c == ':' || c == '[' || c == ']';
}

}  // namespace

Address Plain(const Address& address) {
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
  return ip::make_address_v4(ip::v4_mapped, address.to_v6());
}

std::optional<Address> ReadAddress(std::string_view text) {
  if (auto bare = ReadBare(text)) return bare;
  const size_t colon = text.rfind(':');
  if (text.starts_with('[')) {
    const size_t close = text.find(']');
    if (close == text.npos) return std::nullopt;
    return ReadBare(text.substr(1, close - 1));
  }
  if (colon == text.npos || !ReadNumber(text.substr(colon + 1), 65'535)) return std::nullopt;
  return ReadBare(text.substr(0, colon));
}

Address NetworkOf(const Address& address) {
  Address plain = Plain(address);
  if (plain.is_v4()) return plain;
  auto bytes = plain.to_v6().to_bytes();
  std::fill(bytes.begin() + 8, bytes.end(), 0);
  return ip::address_v6(bytes);
}

std::optional<Networks::Network> Networks::ReadOne(std::string_view text) {
  const size_t slash = text.find('/');
  const auto address = ReadBare(text.substr(0, slash));
  if (!address) return std::nullopt;
  Network network{.bytes = BytesOf(*address), .bits = 0};
  network.bits = network.bytes.size() * 8;
  if (slash == text.npos) return network;
  const auto bits = ReadNumber(text.substr(slash + 1), network.bits);
  if (!bits) return std::nullopt;
  network.bits = *bits;
  return network;
}

std::optional<Networks> Networks::Read(std::string_view list) {
  Networks networks;
  for (const std::string_view part : SplitList(list)) {
    auto network = ReadOne(part);
    if (!network) return std::nullopt;
    networks.networks_.push_back(std::move(*network));
  }
  return networks;
}

bool Networks::Contain(const Address& address) const {
  const std::vector<unsigned char> bytes = BytesOf(Plain(address));
  return std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
    return network.bytes.size() == bytes.size() &&
           SameBeginning(network.bytes, bytes, network.bits);
  });
}

std::optional<Origin> Origin::Read(std::string_view text) {
  const size_t colon = text.find("://");
  if (colon == text.npos) return std::nullopt;
  Origin origin{.scheme = std::string(text.substr(0, colon)),
                .authority = std::string(text.substr(colon + 3))};
  if (origin.scheme != "http" && origin.scheme != "https") return std::nullopt;
  for (char& c : origin.authority) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  if (origin.authority.empty() ||
      !std::all_of(origin.authority.begin(), origin.authority.end(), IsAuthorityCharacter)) {
    return std::nullopt;
  }
  const std::string_view usual = origin.scheme == "http" ? ":80" : ":443";
  if (origin.authority.ends_with(usual)) {
    origin.authority.resize(origin.authority.size() - usual.size());
  }
  return origin;
}

std::vector<std::string_view> SplitList(std::string_view list) {
  constexpr std::string_view kBlank = " \t";
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const size_t comma = std::min(list.find(','), list.size());
    std::string_view part = list.substr(0, comma);
    list.remove_prefix(std::min(comma + 1, list.size()));
    part.remove_prefix(std::min(part.find_first_not_of(kBlank), part.size()));
    part = part.substr(0, part.find_last_not_of(kBlank) + 1);
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

}  // namespace vooraf::web
