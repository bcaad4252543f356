// Templates of one's own: copied from another, changed in an editor, checked and kept by the
// server.

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-cli/sheets.h"
#include "client-cli/template_text.h"
#include "client-core/problems.h"

namespace vooraf::cli {
namespace {

Result<v1::GetTemplateResponse> Get(App& app, const std::string& name) {
  v1::GetTemplateRequest request;
  request.set_template_(name);
  return app.Ask(client::kGetTemplate, request);
}

Result<void> Export(App& app, const std::string& name, const std::string& new_name,
                    const std::string& file) {
  auto response = Get(app, name);
  if (!response) return tl::unexpected(response.error());
  if (!new_name.empty()) {
    response->set_text(WithTemplateName(response->text(), new_name));
    response->mutable_template_()->set_template_(new_name);
  }
  if (auto done = Deliver(app, file, response->text()); !done) return done;
  if (!file.empty()) app.out().Say(app.texts()(T::kTemplateWritten, file));
  app.out().Json(*response);
  return {};
}

// One line for each fault, as compilers write them.
void PrintFaults(const App& app, const std::string& file,
                 const google::protobuf::RepeatedPtrField<v1::TemplateFault>& faults) {
  for (const auto& fault : faults) {
    const std::string problem = client::In(fault.problem(), app.language());
    app.out().Line(fault.line() == 0
                       ? fmt::format("{}: {}", file, problem)
                       : fmt::format("{}:{}:{}: {}", file, fault.line(), fault.column(), problem));
  }
}

Result<void> Check(App& app, const std::string& file) {
  auto bytes = ReadFileOrInput(file);
  if (!bytes) return tl::unexpected(bytes.error());
  v1::CheckTemplateRequest request;
  request.set_text(std::move(*bytes));
  const auto response = app.Ask(client::kCheckTemplate, request);
  if (!response) return tl::unexpected(response.error());
  app.out().Json(*response);
  PrintFaults(app, file, response->faults());
  if (!response->faults().empty()) return Fail(kTemplateFaulty, {{"path", file}});
  app.out().Say(app.texts()(T::kTemplateRight, response->template_().template_()));
  return {};
}

Result<void> Import(App& app, const std::string& file) {
  auto bytes = ReadFileOrInput(file);
  if (!bytes) return tl::unexpected(bytes.error());
  v1::SaveTemplateRequest request;
  request.set_text(std::move(*bytes));
  // Sent again it keeps the same, so it needs no request id and no place in the outbox.
  const auto response = app.Ask(client::kSaveTemplate, request);
  if (!response) return tl::unexpected(response.error());
  app.out().Json(*response);
  PrintFaults(app, file, response->faults());
  if (!response->faults().empty()) return Fail(kTemplateFaulty, {{"path", file}});
  const std::string& name = response->template_().template_();
  app.out().Say(app.texts()(response->replaced() ? T::kTemplateReplaced : T::kTemplateKept, name));
  app.out().Say(app.texts()(T::kNextCreate, name));
  return {};
}

Result<void> Remove(App& app, const std::string& name, bool yes) {
  if (auto agreed = app.Confirm(app.texts()(T::kSureRemoveTemplate, name), yes); !agreed) {
    return agreed;
  }
  v1::RemoveTemplateRequest request;
  request.set_template_(name);
  const auto response = app.Ask(client::kRemoveTemplate, request);
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kTemplateRemoved, name));
  app.out().Json(*response);
  return {};
}

Result<void> Sheets(App& app, const std::string& name, const std::string& file) {
  const auto response = Get(app, name);
  if (!response) return tl::unexpected(response.error());
  const std::string html = AnswerSheets(response->template_(), app.texts());
  if (auto done = Deliver(app, file, html); !done) return done;
  if (!file.empty()) app.out().Say(app.texts()(T::kSheetsWritten, file));
  app.out().Json({{"template", name}, {"html", html}});
  return {};
}

}  // namespace

void AddOwnTemplateCommands(CommandTree& tree, CLI::App* noun) {
  App& app = tree.app;
  struct Options {
    std::string name, new_name, file;
    bool yes = false;
  };
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "export", T::kHelpTemplateExport, T::kExamplesTemplateExport,
                                 [&app, o] { return Export(app, o->name, o->new_name, o->file); });
    command->add_option("NAME", o->name, tree.Text(T::kArgTemplate))->required();
    command->add_option("--new-name", o->new_name, tree.Text(T::kArgNewName));
    command->add_option("-o,--out", o->file, tree.Text(T::kArgOutFile));
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "check", T::kHelpTemplateCheck, T::kExamplesTemplateCheck,
                                 [&app, o] { return Check(app, o->file); });
    command->add_option("FILE", o->file, tree.Text(T::kArgTemplateFile))->required();
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "import", T::kHelpTemplateImport, T::kExamplesTemplateImport,
                                 [&app, o] { return Import(app, o->file); });
    command->add_option("FILE", o->file, tree.Text(T::kArgTemplateFile))->required();
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "remove", T::kHelpTemplateRemove, T::kExamplesTemplateRemove,
                                 [&app, o] { return Remove(app, o->name, o->yes); });
    command->add_option("NAME", o->name, tree.Text(T::kArgTemplate))->required();
    command->add_flag("--yes", o->yes, tree.Text(T::kArgYes));
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "sheets", T::kHelpTemplateSheets, T::kExamplesTemplateSheets,
                                 [&app, o] { return Sheets(app, o->name, o->file); });
    command->add_option("NAME", o->name, tree.Text(T::kArgTemplate))->required();
    command->add_option("-o,--out", o->file, tree.Text(T::kArgOutFile));
  }
}

}  // namespace vooraf::cli
