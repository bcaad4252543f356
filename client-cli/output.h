// What the program says: data on stdout, for people as text or for scripts as JSON; everything else
// on stderr. All of it is made safe to print here.
//
// Thread contract: one thread.
#pragma once

#include <google/protobuf/message.h>

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "client-cli/terminal.h"
#include "client-cli/texts.h"
#include "client-cli/view/page.h"
#include "client-core/error.h"

namespace vooraf::cli {

// A message as JSON with the names of the contract, zeros and empty lists included.
boost::json::object ToJson(const google::protobuf::Message& message);

class Output {
 public:
  Output(const Texts& texts, const Terminal& terminal, const bool& json)
      : texts_(texts), terminal_(terminal), json_(json) {}

  bool json() const { return json_; }
  const Terminal& terminal() const { return terminal_; }

  // To whoever is watching; stderr.
  void Say(std::string_view message) const;
  void Say(const client::Error& error) const;

  // stdout. Text is left out when JSON was asked for, and the other way round.
  void Line(std::string_view text) const;
  // The text of a file, for people or for a file of theirs: safe to print, and in UTF-8 even where
  // the terminal is not.
  void Source(std::string_view text) const;
  void Print(const Page& page) const;
  void Json(const boost::json::value& value) const;
  void Json(const google::protobuf::Message& message) const { Json(ToJson(message)); }

  // A page as wide as the terminal.
  Page NewPage() const { return Page(TerminalSize().width, terminal_.charset); }

 private:
  std::string Safe(std::string_view text) const;

  const Texts& texts_;
  const Terminal& terminal_;
  const bool& json_;  // known once the command line has been parsed
};

}  // namespace vooraf::cli
