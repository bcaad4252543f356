#include "server/config/command_line.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <list>
#include <string>

namespace vooraf::config {
namespace {

constexpr const char* kDefaultFile = "/etc/vooraf/vooraf.toml";

constexpr const char* kExamples = R"(
Examples:
  vooraf-server --data ./vooraf-data             serve on 127.0.0.1:7420
  vooraf-server --web-listen 127.0.0.1:7421      serve browsers, too
  vooraf-server facilitator add anna             asks for a password twice
  vooraf-server facilitator add anna --password-file secret.txt
  vooraf-server serve --grpc-listen 0.0.0.0:7420 --tls-cert c.pem --tls-key k.pem \
      --tls-client-ca ca.pem                     only clients with a certificate
  vooraf-server backup ./backups                 also while a server runs
  vooraf-server import polis ./export --facilitator anna
  vooraf-server config reference                 everything that can be set, as Markdown

A setting can also be a variable (VOORAF_GRPC_LISTEN) or a line in the file given by --config.
Ends cleanly on SIGTERM and SIGINT; a second one ends it at once. Nothing acknowledged is lost by
either.)";

constexpr const char* kFacilitatorExamples = R"(
Examples:
  vooraf-server facilitator add anna             asks for a password twice
  vooraf-server facilitator add anna --password-file secret.txt
  pass show vooraf/anna | vooraf-server facilitator password anna --password-stdin

A name is 1 to 60 letters, digits, dots, dashes, underscores and @. A password has at least 12
characters. Works on the database named by --data, whether a server has it open or not.)";

constexpr const char* kImportPolisExamples = R"(
Examples:
  vooraf-server import polis ./our-street --facilitator anna
  vooraf-server import polis ./our-street --facilitator anna --title "Our street" --data ./vooraf-data

Takes comments.csv, votes.csv, participants-votes.csv and, if it is there, summary.csv, as Polis exports
them, and makes a closed session of them with the original times, which says that it was imported. The
facilitator is an account; see vooraf-server facilitator. All or nothing; stop the server first.)";

constexpr const char* kBackupExamples = R"(
Examples:
  vooraf-server backup ./backups                 a file named by the moment in that folder
  vooraf-server backup evening.db --data ./vooraf-data

Works while a server runs. The copy is checked before it gets its name, and holds no key of a secret
ballot. It holds names and answers: keep it where nobody else can read it.)";

constexpr const char* kRestoreExamples = R"(
Examples:
  vooraf-server restore ./backups/vooraf-20261126T190000Z.db --data ./vooraf-data

Stop the server first. The file is checked before anything changes, and what was there before is kept under
another name. What had been erased since is erased again at the next start, as long as the file
vooraf.db.erased lies beside the database.)";

// The settings as flags of one command. Values stay as typed until all sources are known.
class Flags {
 public:
  void AddTo(CLI::App& app, bool data_only) {
    app.add_option("--config", file_, "TOML file with settings")->type_name("FILE");
    for (const Setting& setting : Settings()) {
      if (data_only && setting.name != "data") continue;
      const std::string flag = "--" + std::string(setting.name);
      std::string help(setting.help);
      if (!setting.default_text.empty()) {
        help += " [" + std::string(setting.default_text) + "]";
      } else if (!setting.is_switch() && !setting.default_value.empty()) {
        help += " [" + setting.default_value + "]";
      }
      Typed& typed = typed_.emplace_back(Typed{.setting = &setting});
      if (setting.is_switch()) {
        typed.option = app.add_flag(flag, typed.on, help);
      } else {
        typed.option = app.add_option(flag, typed.value, help)
                           ->type_name(std::string(setting.value))
                           ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
      }
    }
  }

  // `outer`: flags that stood before the command's name; the command's own go before them.
  domain::Result<Config> Resolve(const Flags& outer) const {
    Values flags;
    outer.Collect(flags);
    Collect(flags);
    Values from_file;
    if (const auto file = FileToRead(file_.empty() ? outer.file_ : file_)) {
      auto read = ReadFile(*file);
      if (!read) return tl::unexpected(std::move(read.error()));
      from_file = std::move(*read);
    }
    return config::Resolve(
        flags, [](const char* variable) { return std::getenv(variable); }, from_file);
  }

 private:
  struct Typed {
    const Setting* setting;
    CLI::Option* option = nullptr;
    std::string value;
    bool on = false;
  };

  void Collect(Values& values) const {
    for (const Typed& typed : typed_) {
      if (typed.option->count() == 0) continue;
      values[std::string(typed.setting->name)] =
          typed.setting->is_switch() ? (typed.on ? "true" : "false") : typed.value;
    }
  }

  static std::optional<std::filesystem::path> FileToRead(const std::string& flag) {
    if (!flag.empty()) return flag;
    const char* variable = std::getenv("VOORAF_CONFIG");
    if (variable != nullptr && *variable != '\0') return variable;
    std::error_code none;
    if (std::filesystem::exists(kDefaultFile, none)) return kDefaultFile;
    return std::nullopt;
  }

  std::string file_;
  std::list<Typed> typed_;  // a list, since the options keep pointers into it
};

// The `facilitator` commands.
struct FacilitatorFlags {
  Flags flags;
  FacilitatorCommand command;
  std::string password_file;

  void AddTo(CLI::App& parent, const char* verb, const char* help, FacilitatorCommand::Kind kind) {
    command.kind = kind;
    app = parent.add_subcommand(verb, help);
    app->footer(kFacilitatorExamples);
    app->add_option("name", command.name, "The account's name")->required()->type_name("NAME");
    auto* from_stdin = app->add_flag("--password-stdin", command.password_from_stdin,
                                     "Read the password from the first line of stdin");
    app->add_option("--password-file", password_file, "Read it from the first line of a file")
        ->type_name("FILE")
        ->excludes(from_stdin);
    flags.AddTo(*app, /*data_only=*/true);
  }

  CLI::App* app = nullptr;
};

// `import polis`.
struct ImportPolisFlags {
  Flags flags;
  ImportPolisCommand command;
  CLI::App* app = nullptr;

  void AddTo(CLI::App& parent) {
    app = parent.add_subcommand("polis", "A conversation held on Polis, from its export");
    app->footer(kImportPolisExamples);
    app->add_option("DIR", command.folder, "The folder with the exported files")->required();
    app->add_option("--facilitator", command.facilitator, "The account whose session it becomes")
        ->required()
        ->type_name("NAME");
    app->add_option("--title", command.title, "Its title; else the topic that the export names")
        ->type_name("TEXT");
    flags.AddTo(*app, /*data_only=*/true);
  }
};

// `backup` and `restore`.
struct BackupFlags {
  Flags flags;
  BackupCommand command;
  CLI::App* app = nullptr;

  void AddTo(CLI::App& parent, const char* verb, const char* help, const char* examples,
             BackupCommand::Kind kind) {
    command.kind = kind;
    app = parent.add_subcommand(verb, help);
    app->footer(examples);
    app->add_option("FILE", command.file, "The backup")->required();
    flags.AddTo(*app, /*data_only=*/true);
  }
};

Exit Complain(const domain::Error& error) {
  std::fprintf(stderr, "vooraf-server: %s\n", error.Message("en").c_str());
  return {kExitUsage};
}

}  // namespace

Command ReadCommandLine(int argc, const char* const* argv) {
  CLI::App app("The server of Vooraf: keeps sessions, and tells everyone what they may see.",
               "vooraf-server");
  app.footer(kExamples);
  app.set_version_flag("--version", std::string("vooraf-server ") + VOORAF_VERSION);
  app.require_subcommand(0, 1);
  // Serving is what the program does if nothing else is asked, so its flags need no word before.
  Flags bare_flags;
  bare_flags.AddTo(app, /*data_only=*/false);

  Flags serve_flags;
  serve_flags.AddTo(*app.add_subcommand("serve", "Serve sessions; done without a command, too"),
                    /*data_only=*/false);

  auto* facilitator =
      app.add_subcommand("facilitator", "Accounts of facilitators; also while a server runs");
  facilitator->require_subcommand(1);
  facilitator->footer(kFacilitatorExamples);
  FacilitatorFlags add;
  add.AddTo(*facilitator, "add", "Make an account", FacilitatorCommand::Kind::kAdd);
  FacilitatorFlags password;
  password.AddTo(*facilitator, "password", "Set a new password and end all sign-ins",
                 FacilitatorCommand::Kind::kPassword);

  auto* import = app.add_subcommand("import", "Take in what was held elsewhere");
  import->require_subcommand(1);
  ImportPolisFlags import_polis;
  import_polis.AddTo(*import);

  BackupFlags backup;
  backup.AddTo(app, "backup", "Copy the database, also while a server runs", kBackupExamples,
               BackupCommand::Kind::kBackup);
  BackupFlags restore;
  restore.AddTo(app, "restore", "Put a backup in the place of the database", kRestoreExamples,
                BackupCommand::Kind::kRestore);

  auto* config = app.add_subcommand("config", "About settings");
  config->require_subcommand(1);
  config->add_subcommand("reference", "Print all settings and limits as Markdown");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return Exit{app.exit(error) == 0 ? 0 : kExitUsage};
  }

  if (config->parsed()) return PrintReference{};
  for (FacilitatorFlags* flags : {&add, &password}) {
    if (!flags->app->parsed()) continue;
    auto resolved = flags->flags.Resolve(bare_flags);
    if (!resolved) return Complain(resolved.error());
    flags->command.config = std::move(*resolved);
    if (!flags->password_file.empty()) flags->command.password_file = flags->password_file;
    return std::move(flags->command);
  }
  for (BackupFlags* flags : {&backup, &restore}) {
    if (!flags->app->parsed()) continue;
    auto resolved = flags->flags.Resolve(bare_flags);
    if (!resolved) return Complain(resolved.error());
    flags->command.config = std::move(*resolved);
    return std::move(flags->command);
  }
  if (import_polis.app->parsed()) {
    auto resolved = import_polis.flags.Resolve(bare_flags);
    if (!resolved) return Complain(resolved.error());
    import_polis.command.config = std::move(*resolved);
    return std::move(import_polis.command);
  }
  auto resolved = serve_flags.Resolve(bare_flags);
  if (!resolved) return Complain(resolved.error());
  return Serve{std::move(*resolved)};
}

}  // namespace vooraf::config
