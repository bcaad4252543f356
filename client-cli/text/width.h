// How much room text takes on a terminal, and case that is not only ASCII's.
#pragma once

#include <string>
#include <string_view>

namespace vooraf::cli {

// Terminal cells of one code point: 0 for combining marks, 2 for wide characters.
int CellsOf(char32_t code_point);
// REQUIRES: sanitised, on one line.
int CellsOf(std::string_view text);

// The longest beginning that fits, without its end marked.
std::string_view FirstCells(std::string_view text, int cells);
// The text if it fits; else its beginning and `ellipsis`.
std::string Shorten(std::string_view text, int cells, std::string_view ellipsis);
// Filled up with spaces.
std::string PadRight(std::string text, int cells);
std::string PadLeft(std::string text, int cells);

std::string LowerCase(std::string_view text);

}  // namespace vooraf::cli
