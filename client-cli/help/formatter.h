// Help as people read it: what it does, examples first, then what can be said.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "client-cli/texts.h"
#include "client-cli/view/page.h"

namespace vooraf::cli {

class HelpFormatter : public CLI::Formatter {
 public:
  // Wrapped at `width` cells.
  HelpFormatter(const Texts& texts, int width, Charset charset);

  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;
  std::string make_usage(const CLI::App* app, std::string name) const override;
  std::string make_option_name(const CLI::Option* option, bool is_positional) const override;
  std::string make_option(const CLI::Option* option, bool is_positional) const override;
  std::string make_option_opts(const CLI::Option* option) const override;
  std::string make_subcommand(const CLI::App* command) const override;

 private:
  // A name with what it means beside it, or under it where there is no room.
  std::string Entry(const std::string& name, const std::string& meaning) const;

  const Texts& texts_;
  int width_;
  Charset charset_;
};

// What is wrong with a command line, in the reader's language.
std::string UsageSentence(const Texts& texts, const CLI::ParseError& error);

// All names of an option, without what CLI11 adds to those that take it back, "{false}".
std::string NamesOf(const CLI::Option* option);

// The command's words from the root, such as "vooraf session open".
std::string FullName(const CLI::App* app);

}  // namespace vooraf::cli
