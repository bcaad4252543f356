// The people of a benchmark: each is a number under a seed, from which its token follows, so that
// every program of one run knows them all without being told.
//
// Thread contract: any thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>

namespace vooraf::bench {

struct Person {
  std::string authorization;  // for the call's metadata
  std::string token_hash;     // for joining
};

Person MakePerson(uint64_t seed, uint64_t number);

// 16 bytes that no other call of this process gets, and other processes hardly.
std::string FreshRequestId();

}  // namespace vooraf::bench
