// The plan of a session, to be changed in an editor while it is a draft.

#include <google/protobuf/util/json_util.h>

#include <fstream>

#include "client-cli/arguments.h"
#include "client-cli/commands/command.h"
#include "client-core/problems.h"

namespace vooraf::cli {
namespace {

Result<void> Get(App& app, const std::string& file) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  v1::GetPlanRequest request;
  request.set_session(*session);
  const auto response = app.Ask(client::kGetPlan, request);
  if (!response) return tl::unexpected(response.error());
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  options.preserve_proto_field_names = true;
  std::string json;
  if (!google::protobuf::util::MessageToJsonString(response->plan(), &json, options).ok()) {
    return Fail(client::kStrangeAnswer, {{"server", app.globals().connection.server}});
  }
  if (file.empty()) {
    app.out().Line(json);
    app.out().Json(*response);
    return {};
  }
  std::ofstream out(file);
  out << json << std::flush;
  if (!out) return Fail(client::kFileUnwritable, {{"path", file}, {"cause", "-"}});
  app.out().Say(app.texts()(T::kPlanWritten, file));
  app.out().Json(*response);
  return {};
}

Result<void> Set(App& app, const std::string& file) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  const auto bytes = ReadFileOrInput(file);
  if (!bytes) return tl::unexpected(bytes.error());
  v1::ChangePlanRequest request;
  request.set_session(*session);
  if (auto parsed = ParseMessage(file, *bytes, request.mutable_plan()); !parsed) return parsed;
  const auto response = app.Do(client::kChangePlan, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kPlanChanged));
  app.out().Json(WithSession(*response, *session));
  return {};
}

}  // namespace

void AddPlanCommands(CommandTree& tree, CLI::App* session) {
  App& app = tree.app;
  auto* noun = tree.Noun("plan", T::kHelpPlan, session);
  {
    auto file = std::make_shared<std::string>();
    auto* command = tree.Command(noun, "get", T::kHelpPlanGet, T::kExamplesPlanGet,
                                 [&app, file] { return Get(app, *file); });
    command->add_option("--out", *file, tree.Text(T::kArgOutFile));
  }
  {
    auto file = std::make_shared<std::string>();
    auto* command = tree.Command(noun, "set", T::kHelpPlanSet, T::kExamplesPlanSet,
                                 [&app, file] { return Set(app, *file); });
    command->add_option("FILE", *file, tree.Text(T::kArgPlanFile))->required();
  }
}

}  // namespace vooraf::cli
