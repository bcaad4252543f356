// Signing in as a facilitator.

#include "client-cli/arguments.h"

#include "client-cli/commands/command.h"
#include "client-core/problems.h"

namespace vooraf::cli {
namespace {

Result<std::string> Password(const App& app, bool from_stdin) {
  if (from_stdin) return TextOrInput("-");
  if (!app.out().terminal().is_asking_possible) return Fail(kNoPassword);
  const auto password = AskSecret(app.texts()(T::kAskPassword));
  if (!password) return Fail(kNoPassword);
  return *password;
}

Result<void> SignIn(App& app, const std::string& name, bool from_stdin) {
  auto client = app.Client();
  if (!client) return tl::unexpected(client.error());
  const auto password = Password(app, from_stdin);
  if (!password) return tl::unexpected(password.error());
  v1::SignInRequest request;
  request.set_account_name(name);
  request.set_password(*password);
  const auto response = (*client)->Ask(client::kSignIn, request);
  if (!response) return tl::unexpected(response.error());
  const auto saved =
      (*client)->tokens().SaveSignIn({name, response->token(), response->expire_time().seconds()});
  if (!saved) return saved;
  app.out().Say(app.texts()(T::kSignedIn, name));
  app.out().Json({{"account_name", name}, {"expire_time_s", response->expire_time().seconds()}});
  return {};
}

Result<void> SignOut(App& app) {
  auto client = app.Client();
  if (!client) return tl::unexpected(client.error());
  const auto response = (*client)->Ask(client::kSignOut, {});
  // A token that the server no longer knows is as good as ended.
  if (!response && (response.error().kind != client::ErrorKind::kNotSignedIn ||
                    response.error().reason == "NO_SIGN_IN")) {
    return tl::unexpected(response.error());
  }
  if (auto forgotten = (*client)->tokens().ForgetSignIn(); !forgotten) return forgotten;
  app.out().Say(app.texts()(T::kSignedOut));
  app.out().Json(boost::json::object{});
  return {};
}

Result<void> WhoAmI(App& app) {
  auto client = app.ClientWithEmptyOutbox();
  if (!client) return tl::unexpected(client.error());
  boost::json::object object;
  const auto sign_in = (*client)->tokens().LoadSignIn();
  if (!sign_in) return tl::unexpected(sign_in.error());
  const auto memberships = (*client)->tokens().Memberships();
  if (!*sign_in && memberships.empty()) {
    return Fail(client::kNoSignIn, {{"server", (*client)->caller().server()}});
  }
  if (*sign_in) {
    const auto account = (*client)->Ask(client::kGetAccount, {});
    if (!account) return tl::unexpected(account.error());
    app.out().Line(app.texts()(T::kSignedInAs, account->account_name()));
    object["account"] = ToJson(*account);
  }
  boost::json::array joined;
  for (const auto& membership : memberships) {
    app.out().Line(app.texts()(membership.left ? T::kLeftSession : T::kTakesPart,
                               membership.participant, membership.session));
    joined.push_back({{"session", membership.session},
                      {"participant", membership.participant},
                      {"left", membership.left}});
  }
  object["memberships"] = std::move(joined);
  app.out().Json(object);
  return {};
}

}  // namespace

void AddAuthCommands(CommandTree& tree) {
  App& app = tree.app;
  auto* auth = tree.Noun("auth", T::kHelpAuth);
  {
    struct Options {
      std::string name;
      bool from_stdin = false;
    };
    auto o = std::make_shared<Options>();
    auto* command = tree.Command(auth, "sign-in", T::kHelpSignIn, T::kExamplesSignIn,
                                 [&app, o] { return SignIn(app, o->name, o->from_stdin); });
    command->add_option("NAME", o->name, tree.Text(T::kArgAccount))->required();
    command->add_flag("--password-stdin", o->from_stdin, tree.Text(T::kArgPasswordStdin));
  }
  tree.Command(auth, "sign-out", T::kHelpSignOut, T::kExamplesSignOut,
               [&app] { return SignOut(app); });
  tree.Command(auth, "whoami", T::kHelpWhoAmI, T::kExamplesWhoAmI, [&app] { return WhoAmI(app); });
}

}  // namespace vooraf::cli
