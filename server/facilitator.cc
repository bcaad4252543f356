#include "server/facilitator.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>

#include "server/auth/account_admin.h"
#include "server/auth/password.h"
#include "server/process.h"
#include "server/store/sqlite/sqlite_store.h"

namespace vooraf {
namespace {

using Kind = config::FacilitatorCommand::Kind;

constexpr domain::Refusal kNoPassword{
    "NO_PASSWORD", domain::Code::kInvalidArgument,
    "No password was given. Type it when asked in a terminal, or give --password-stdin or "
    "--password-file.",
    "Er is geen wachtwoord gegeven. Typ het in een terminal als erom gevraagd wordt, of geef "
    "--password-stdin of --password-file."};
constexpr domain::Refusal kPasswordsDiffer{"PASSWORDS_DIFFER", domain::Code::kInvalidArgument,
                                           "The two passwords differ. Nothing was changed.",
                                           "De twee wachtwoorden verschillen. Er is niets "
                                           "veranderd."};

// The terminal shows nothing of what is typed while this lives.
class NoEcho {
 public:
  NoEcho() {
    tcgetattr(STDIN_FILENO, &before_);
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~NoEcho() {
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::fputc('\n', stderr);
  }

 private:
  termios before_;
};

domain::Result<std::string> FirstLine(std::istream& stream) {
  std::string line;
  if (!std::getline(stream, line)) return domain::Refuse(kNoPassword);
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

domain::Result<std::string> Ask(const char* question) {
  std::fputs(question, stderr);
  const NoEcho silence;
  return FirstLine(std::cin);
}

domain::Result<std::string> ReadPassword(const config::FacilitatorCommand& command) {
  if (command.password_from_stdin) return FirstLine(std::cin);
  if (command.password_file) {
    auto text = ReadWholeFile(*command.password_file);
    if (!text) return text;
    std::istringstream lines(*text);
    return FirstLine(lines);
  }
  if (isatty(STDIN_FILENO) == 0) return domain::Refuse(kNoPassword);
  auto password = Ask("Password: ");
  if (!password) return password;
  if (auto fits = auth::CheckNewPassword(*password); !fits) return domain::Propagate(fits);
  auto again = Ask("The same again: ");
  if (!again) return again;
  if (*password != *again) return domain::Refuse(kPasswordsDiffer);
  auth::Wipe(*again);
  return password;
}

domain::Result<void> Run(const config::FacilitatorCommand& command) {
  if (auto made = PrepareDataFolder(command.config.data); !made) return made;
  auto accounts = store::OpenSqliteAccounts(command.config.data / "vooraf.db");
  if (!accounts) return domain::Propagate(accounts);
  auto password = ReadPassword(command);
  if (!password) return domain::Propagate(password);
  auto done = command.kind == Kind::kAdd
                  ? auth::AddAccount(**accounts, command.name, *password)
                  : auth::ChangePassword(**accounts, command.name, *password);
  auth::Wipe(*password);
  return done;
}

}  // namespace

int RunFacilitatorCommand(const config::FacilitatorCommand& command) {
  if (auto done = Run(command); !done) {
    std::fprintf(stderr, "vooraf-server: %s\n", done.error().Message("en").c_str());
    return config::kExitFailed;
  }
  std::fprintf(stderr,
               command.kind == Kind::kAdd
                   ? "Facilitator %s can now sign in.\n"
                   : "Facilitator %s has a new password; earlier sign-ins have ended.\n",
               command.name.c_str());
  return 0;
}

}  // namespace vooraf
