// The log as proof of what happened.

#include "vooraf/v1/log_service.pb.h"

#include "client-cli/commands/command.h"
#include "client-core/problems.h"

namespace vooraf::cli {
namespace {

// In lower case hexadecimal digits, by groups of four that people can compare aloud.
std::string Groups(std::string_view bytes) {
  std::string text;
  for (size_t i = 0; i < bytes.size(); ++i) {
    if (i > 0 && i % 2 == 0) text += ' ';
    text += fmt::format("{:02x}", static_cast<unsigned char>(bytes[i]));
  }
  return text;
}

Result<void> Checkpoint(App& app) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  v1::GetCheckpointRequest request;
  request.set_session(*session);
  const auto viewer = app.Viewer(*session);
  if (!viewer) return tl::unexpected(viewer.error());
  const auto response = app.AskAs(*viewer, client::kGetCheckpoint, request);
  if (!response) return tl::unexpected(response.error());
  v1::Checkpoint checkpoint;
  if (!checkpoint.ParseFromString(response->checkpoint())) {
    return Fail(client::kStrangeAnswer, {{"server", app.globals().connection.server}});
  }
  Page page = app.out().NewPage();
  page.Text(app.texts()(T::kFingerprintTitle, checkpoint.seq()), Style::kStrong);
  page.Text(Groups(checkpoint.hash()), Style::kPlain);
  page.Text(app.texts()(T::kFingerprintMeaning));
  page.Text(app.texts()(T::kFingerprintKey, Groups(response->public_key())), Style::kQuiet);
  app.out().Print(page);
  boost::json::object json = ToJson(*response);
  json["read"] = ToJson(checkpoint);
  app.out().Json(json);
  return {};
}

}  // namespace

void AddLogCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* noun = tree.Noun("log", T::kHelpLog);
  tree.Command(noun, "checkpoint", T::kHelpLogCheckpoint, T::kExamplesLogCheckpoint,
               [&app] { return Checkpoint(app); });
  AddLogFileCommands(tree, noun);
}

}  // namespace vooraf::cli
