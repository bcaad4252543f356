#include "server/domain/tally/method/group_consensus.h"

#include <algorithm>
#include <vector>

namespace vooraf::tally {
namespace {

// A whole number of any size, in digits of 2^32, the lowest first.
class Product {
 public:
  void Multiply(uint64_t factor) {
    // Factors may have 40 bits, so in two halves: high x 2^32 + low.
    Product high = *this;
    high.MultiplySmall(static_cast<uint32_t>(factor >> 32));
    MultiplySmall(static_cast<uint32_t>(factor));
    digits_.resize(std::max(digits_.size(), high.digits_.size() + 1), 0);
    uint64_t carry = 0;
    for (size_t i = 1; i < digits_.size() || carry > 0; ++i) {
      if (i == digits_.size()) digits_.push_back(0);
      carry += digits_[i];
      if (i - 1 < high.digits_.size()) carry += high.digits_[i - 1];
      digits_[i] = static_cast<uint32_t>(carry);
      carry >>= 32;
    }
    while (digits_.size() > 1 && digits_.back() == 0) digits_.pop_back();
  }

  friend std::strong_ordering operator<=>(const Product& a, const Product& b) {
    if (a.digits_.size() != b.digits_.size()) return a.digits_.size() <=> b.digits_.size();
    for (size_t i = a.digits_.size(); i-- > 0;) {
      if (a.digits_[i] != b.digits_[i]) return a.digits_[i] <=> b.digits_[i];
    }
    return std::strong_ordering::equal;
  }

 private:
  void MultiplySmall(uint32_t factor) {
    uint64_t carry = 0;
    for (uint32_t& digit : digits_) {
      carry += uint64_t{digit} * factor;
      digit = static_cast<uint32_t>(carry);
      carry >>= 32;
    }
    if (carry > 0) digits_.push_back(static_cast<uint32_t>(carry));
  }

  std::vector<uint32_t> digits_{1};
};

}  // namespace

double GroupConsensus(std::span<const GroupView> groups) {
  double product = 1;
  for (const GroupView& group : groups) {
    product *= static_cast<double>(group.agrees + 1) / static_cast<double>(group.seen + 2);
  }
  return product;
}

std::strong_ordering CompareConsensus(std::span<const GroupView> one,
                                      std::span<const GroupView> other) {
  Product left, right;
  for (const GroupView& group : one) {
    left.Multiply(static_cast<uint64_t>(group.agrees + 1));
    right.Multiply(static_cast<uint64_t>(group.seen + 2));
  }
  for (const GroupView& group : other) {
    right.Multiply(static_cast<uint64_t>(group.agrees + 1));
    left.Multiply(static_cast<uint64_t>(group.seen + 2));
  }
  return left <=> right;
}

}  // namespace vooraf::tally
