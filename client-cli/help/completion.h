// Completion scripts for shells, made from the command tree itself.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace vooraf::cli {

enum class Shell { kBash, kZsh, kFish };

std::string CompletionScript(const CLI::App& root, Shell shell);

}  // namespace vooraf::cli
