// What is chosen and written for a new session; pure.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "vooraf/v1/session_service.pb.h"

namespace vooraf::gui {

struct NewSession {
  // In the order of the server: by kind, then the account's own.
  std::vector<type::v1::SessionTemplate> templates;
  // How many of them, the last ones, are the account's own.
  size_t own = 0;
  bool loaded = false;
  // The name of the chosen one; empty if none.
  std::string chosen;
  QString title;
  QString occasion;
  // Written by hand: another template does not replace them.
  bool title_written = false;
  bool occasion_written = false;

  const type::v1::SessionTemplate* Chosen() const;
  // Takes over its words where nothing was written by hand.
  void Choose(const std::string& name);
  // Whether the title and the occasion are as long as the server takes them.
  bool Fits() const;
  // REQUIRES: Chosen().
  v1::CreateSessionRequest Request() const;
};

}  // namespace vooraf::gui
