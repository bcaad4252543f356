#include "server/logfile/base64.h"

#include <gtest/gtest.h>

#include <random>

namespace vooraf::logfile {
namespace {

std::string Encoded(std::string_view bytes) {
  std::string text;
  AppendBase64(bytes, text);
  return text;
}

// RFC 4648, section 10.
TEST(Base64, IsAsInTheStandard) {
  const std::pair<const char*, const char*> cases[] = {{"", ""},
                                                       {"f", "Zg=="},
                                                       {"fo", "Zm8="},
                                                       {"foo", "Zm9v"},
                                                       {"foob", "Zm9vYg=="},
                                                       {"fooba", "Zm9vYmE="},
                                                       {"foobar", "Zm9vYmFy"}};
  for (const auto& [bytes, text] : cases) {
    EXPECT_EQ(Encoded(bytes), text);
    EXPECT_EQ(BytesOfBase64(text), bytes);
  }
  EXPECT_EQ(Encoded("\xfb\xff"), "+/8=");
}

TEST(Base64, AnyBytesComeBack) {
  std::mt19937 random(1);
  for (size_t size = 0; size < 200; ++size) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    EXPECT_EQ(BytesOfBase64(Encoded(bytes)), bytes);
  }
}

// Hashes are read in a way of their own; with anything else in a place, it is the same as ever.
TEST(Base64, OfAHashIsReadAsStrictly) {
  std::mt19937 random(2);
  std::string bytes(32, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  const std::string text = Encoded(bytes);
  ASSERT_EQ(text.size(), 44);
  for (size_t place = 0; place < text.size(); ++place) {
    int taken = 0;
    for (int character = 0; character < 256; ++character) {
      std::string other = text;
      other[place] = static_cast<char>(character);
      const auto decoded = BytesOfBase64(other);
      if (!decoded) continue;
      EXPECT_EQ(Encoded(*decoded), other) << place << ' ' << character;
      ++taken;
    }
    // The last digit ends in two bits that are cut off. Another instead of the padding makes 33
    // bytes of it.
    EXPECT_EQ(taken, place == 42 ? 16 : place == 43 ? 65 : 64) << place;
  }
}

TEST(Base64, WhatIsNoDigitIsFoundAnywhere) {
  for (size_t size = 1; size < 60; ++size) {
    const std::string text = Encoded(std::string(size, 'v'));
    for (size_t place = 0; place < text.size(); ++place) {
      for (const char character : {'!', '"', '-', '_', '.', '@', '[', '`', '{', '\0', '\xaf'}) {
        std::string other = text;
        other[place] = character;
        EXPECT_EQ(BytesOfBase64(other), std::nullopt) << other;
      }
    }
    EXPECT_EQ(BytesOfBase64(text + "AAAA").has_value(), size % 3 == 0) << text;
  }
}

TEST(Base64, EachSequenceOfBytesHasOneText) {
  for (const char* text : {"Zg=", "Zg", "Z===", "====", "Zh==", "Zm9=", "Zm 9", "Zm-v", "Zm9v\n",
                           "Zg==Zg==", "=Zg=", "\xc3\xa9Zg"}) {
    EXPECT_EQ(BytesOfBase64(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace vooraf::logfile
