#include "client-cli/keys.h"

#include <gtest/gtest.h>

namespace vooraf::cli {
namespace {

using Name = Key::Name;

Key Letter(char letter) { return {.letter = letter}; }
Key Named(Name name) { return {.name = name}; }

TEST(KeyReader, LettersAreThemselves) {
  EXPECT_EQ(KeyReader().Take(" q+"), (std::vector<Key>{Letter(' '), Letter('q'), Letter('+')}));
}

TEST(KeyReader, ArrowsAsTerminalsSendThem) {
  EXPECT_EQ(KeyReader().Take("\x1b[C\x1bOD\x1b[A\x1bOB"),
            (std::vector<Key>{Named(Name::kRight), Named(Name::kLeft), Named(Name::kUp),
                              Named(Name::kDown)}));
  EXPECT_EQ(KeyReader().Take("\x1b[H\x1b[4~n"),
            (std::vector<Key>{Named(Name::kHome), Named(Name::kEnd), Letter('n')}));
}

TEST(KeyReader, AKeyMayComeInPieces) {
  KeyReader reader;
  EXPECT_TRUE(reader.Take("\x1b").empty());
  EXPECT_TRUE(reader.Take("[").empty());
  EXPECT_EQ(reader.Take("Cq"), (std::vector<Key>{Named(Name::kRight), Letter('q')}));
}

TEST(KeyReader, OthersDoNothing) {
  EXPECT_EQ(KeyReader().Take("\x1b[5~\x1b[1;5Cq"), (std::vector<Key>{Letter('q')}));
  EXPECT_EQ(KeyReader().Take("\x1b\x1b[Cq"), (std::vector<Key>{Named(Name::kRight), Letter('q')}));
  EXPECT_EQ(KeyReader().Take("\x1b[12345678901q").back(), Letter('q'));
}

}  // namespace
}  // namespace vooraf::cli
