// Help as people read it: what it does, examples first, then what can be said.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "client-cli/texts.h"

namespace vooraf::cli {

class HelpFormatter : public CLI::Formatter {
 public:
  explicit HelpFormatter(const Texts& texts);

  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;
  std::string make_usage(const CLI::App* app, std::string name) const override;
  std::string make_option_opts(const CLI::Option* option) const override;

 private:
  const Texts& texts_;
};

// What is wrong with a command line, in the reader's language.
std::string UsageSentence(const Texts& texts, const CLI::ParseError& error);

// The command's words from the root, such as "vooraf session open".
std::string FullName(const CLI::App* app);

}  // namespace vooraf::cli
