// Addresses on the network, as far as they decide who is believed and who is counted with whom.
// Thread contract: plain values, any thread.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vooraf::web {

using Address = boost::asio::ip::address;

// An IPv4 address that came inside an IPv6 one (::ffff:192.0.2.1) is itself again.
Address Plain(const Address& address);
// "192.0.2.1", "2001:db8::1"; also with a port, as some proxies write it.
std::optional<Address> ReadAddress(std::string_view text);
// What one household or hall shares: IPv4 itself, of IPv6 the first 64 bits.
Address NetworkOf(const Address& address);

// A list of networks, such as "127.0.0.1, ::1, 10.0.0.0/8".
class Networks {
 public:
  // None if a part of the list is no network.
  static std::optional<Networks> Read(std::string_view list);

  bool Contain(const Address& address) const;
  bool empty() const { return networks_.empty(); }

 private:
  struct Network {
    std::vector<unsigned char> bytes;  // 4 or 16
    size_t bits = 0;
  };
  static std::optional<Network> ReadOne(std::string_view text);

  std::vector<Network> networks_;
};

// Where a page came from, as its browser says: "https://vooraf.example" or with a port.
struct Origin {
  std::string scheme;
  std::string authority;  // in lower case, without the scheme's usual port

  static std::optional<Origin> Read(std::string_view text);
  bool operator==(const Origin&) const = default;
};

// The parts of a list with commas, without the blanks around them; empty ones are left out.
std::vector<std::string_view> SplitList(std::string_view list);

}  // namespace vooraf::web
