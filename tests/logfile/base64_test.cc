#include "server/logfile/base64.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>

namespace vooraf::logfile {
namespace {

std::string Encoded(std::string_view bytes) {
  std::string text;
  AppendBase64(bytes, text);
  return text;
}

std::optional<std::string> Decoded(std::string_view text) {
  std::string bytes(text.size(), '\0');
  char* const end = DecodeBase64(text, bytes.data());
  if (end == nullptr || !text.empty()) return std::nullopt;
  bytes.resize(static_cast<size_t>(end - bytes.data()));
  return bytes;
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
    EXPECT_EQ(Decoded(text), bytes);
  }
  EXPECT_EQ(Encoded("\xfb\xff"), "+/8=");
}

TEST(Base64, AnyBytesComeBack) {
  std::mt19937 random(1);
  for (size_t size = 0; size < 200; ++size) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    EXPECT_EQ(Decoded(Encoded(bytes)), bytes);
  }
}

TEST(Base64, EachSequenceOfBytesHasOneText) {
  for (const char* text : {"Zg=", "Zg", "Z===", "====", "Zh==", "Zm9=", "Zm 9", "Zm-v", "Zm9v\n",
                           "Zg==Zg==", "=Zg=", "\xc3\xa9Zg"}) {
    EXPECT_EQ(Decoded(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace vooraf::logfile
