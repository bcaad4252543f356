#include <sodium.h>
#include <sys/stat.h>

#include <cstdio>
#include <variant>

#include "server/backup.h"
#include "server/config/command_line.h"
#include "server/config/reference.h"
#include "server/facilitator.h"
#include "server/import_polis.h"
#include "server/serve.h"

namespace {

struct Runner {
  int operator()(const vooraf::config::Exit& exit) const { return exit.code; }
  int operator()(const vooraf::config::Serve& serve) const { return vooraf::Serve(serve.config); }
  int operator()(const vooraf::config::FacilitatorCommand& command) const {
    return vooraf::RunFacilitatorCommand(command);
  }
  int operator()(const vooraf::config::ImportPolisCommand& command) const {
    return vooraf::RunImportPolisCommand(command);
  }
  int operator()(const vooraf::config::BackupCommand& command) const {
    return vooraf::RunBackupCommand(command);
  }
  int operator()(const vooraf::config::PrintReference&) const {
    std::fputs(vooraf::config::Reference().c_str(), stdout);
    return 0;
  }
};

}  // namespace

int main(int argc, char** argv) {
  umask(077);  // all that is written here is for this account alone
  if (sodium_init() < 0) {
    std::fputs("vooraf-server: the system gives no random numbers\n", stderr);
    return vooraf::config::kExitFailed;
  }
  return std::visit(Runner{}, vooraf::config::ReadCommandLine(argc, argv));
}
