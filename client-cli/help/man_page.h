// The manual page, made from the command tree itself.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "client-cli/texts.h"

namespace vooraf::cli {

// In roff, for man(7), with the texts' language.
std::string ManPage(const CLI::App& root, const Texts& texts, const std::string& version);

}  // namespace vooraf::cli
