// What is kept of people and sessions: getting it, and erasing it.

#include "vooraf/v1/record_service.pb.h"

#include <google/protobuf/util/json_util.h>

#include "client-cli/commands/command.h"

namespace vooraf::cli {
namespace {

struct Options {
  uint32_t participant = 0;
  std::string key;
  std::string title;
  std::string output;
  bool yes = false;
};

Result<void> MyData(App& app, const Options& options) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  const auto identity = IdentityFor(app, *session, options.participant);
  if (!identity) return tl::unexpected(identity.error());
  v1::ExportPersonRequest request;
  request.set_session(*session);
  request.set_participant(options.participant);
  const auto response = app.AskAs(*identity, client::kExportPerson, request);
  if (!response) return tl::unexpected(response.error());
  app.out().Json(WithSession(*response, *session));
  if (options.output.empty() && app.out().json()) return {};
  google::protobuf::util::JsonPrintOptions print;
  print.add_whitespace = true;
  print.preserve_proto_field_names = true;
  std::string text;
  (void)google::protobuf::util::MessageToJsonString(*response, &text, print);
  if (auto done = Deliver(app, options.output, text); !done) return done;
  if (!options.output.empty()) app.out().Say(app.texts()(T::kMyDataWritten, options.output));
  if (response->cut_off()) app.out().Say(app.texts()(T::kMyDataCutOff));
  return {};
}

Result<v1::ErasePersonResponse> ErasePersonAs(App& app, Identity identity,
                                              const std::string& session, uint32_t participant) {
  v1::ErasePersonRequest request;
  request.set_session(session);
  request.set_participant(participant);
  return app.DoAs(identity, client::kErasePerson, std::move(request));
}

// Oneself, or whoever one enters answers for.
Result<void> EraseMe(App& app, const Options& options) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  const auto identity = IdentityFor(app, *session, options.participant);
  if (!identity) return tl::unexpected(identity.error());
  const bool self = options.participant == 0;
  const std::string question =
      self ? app.texts()(T::kSureEraseMe) : app.texts()(T::kSureErasePerson, options.participant);
  if (auto agreed = app.Confirm(question, options.yes); !agreed) return agreed;
  const auto response = ErasePersonAs(app, *identity, *session, options.participant);
  if (!response) return tl::unexpected(response.error());
  if (self) {
    auto client = app.Client();
    if (!client) return tl::unexpected(client.error());
    if (auto done = (*client)->tokens().ForgetMembership(*session); !done) return done;
  }
  app.out().Say(self ? app.texts()(T::kYouAreErased)
                     : app.texts()(T::kPersonErased, options.participant));
  app.out().Json(WithSession(*response, *session));
  return {};
}

Result<void> ErasePerson(App& app, const Options& options) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  const std::string question = app.texts()(T::kSureErasePerson, options.participant);
  if (auto agreed = app.Confirm(question, options.yes); !agreed) return agreed;
  const auto response = ErasePersonAs(app, Identity::kAccount, *session, options.participant);
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kPersonErased, options.participant));
  app.out().Json(WithSession(*response, *session));
  return {};
}

Result<void> EraseText(App& app, const Options& options) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  if (auto agreed = app.Confirm(app.texts()(T::kSureEraseText, options.key), options.yes);
      !agreed) {
    return agreed;
  }
  v1::EraseTextRequest request;
  request.set_session(*session);
  request.set_key(options.key);
  const auto response = app.Do(client::kEraseText, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kTextErased, options.key));
  app.out().Json(WithSession(*response, *session));
  return {};
}

Result<void> EraseSession(App& app, const Options& options) {
  const auto session = app.SessionId();
  if (!session) return tl::unexpected(session.error());
  if (auto agreed = app.Confirm(app.texts()(T::kSureEraseSession), options.yes); !agreed) {
    return agreed;
  }
  v1::EraseSessionRequest request;
  request.set_session(*session);
  request.set_title(options.title);
  const auto response = app.Do(client::kEraseSession, std::move(request));
  if (!response) return tl::unexpected(response.error());
  app.out().Say(app.texts()(T::kSessionErased));
  app.out().Json(WithSession(*response, *session));
  return {};
}

}  // namespace

void AddRecordCommands(CommandTree& tree) {
  App& app = tree.app;
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(nullptr, "my-data", T::kHelpMyData, T::kExamplesMyData,
                                 [&app, o] { return MyData(app, *o); });
    command->add_option("-o,--output", o->output, tree.Text(T::kArgMyDataOutput));
    AddForOption(tree, command, &o->participant);
  }
  auto* noun = tree.Noun("erase", T::kHelpErase);
  const auto with_yes = [&tree](CLI::App* command, const std::shared_ptr<Options>& o) {
    command->add_flag("--yes", o->yes, tree.Text(T::kArgYes));
  };
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "me", T::kHelpEraseMe, T::kExamplesEraseMe,
                                 [&app, o] { return EraseMe(app, *o); });
    AddForOption(tree, command, &o->participant);
    with_yes(command, o);
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "person", T::kHelpErasePerson, T::kExamplesErasePerson,
                                 [&app, o] { return ErasePerson(app, *o); });
    command->add_option("NUMBER", o->participant, tree.Text(T::kArgParticipant))
        ->required()
        ->check(CLI::PositiveNumber);
    with_yes(command, o);
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "text", T::kHelpEraseText, T::kExamplesEraseText,
                                 [&app, o] { return EraseText(app, *o); });
    command->add_option("KEY", o->key, tree.Text(T::kArgTextKey))->required();
    with_yes(command, o);
  }
  {
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(noun, "session", T::kHelpEraseSession, T::kExamplesEraseSession,
                                 [&app, o] { return EraseSession(app, *o); });
    command->add_option("--title", o->title, tree.Text(T::kArgEraseTitle))->required();
    with_yes(command, o);
  }
}

}  // namespace vooraf::cli
