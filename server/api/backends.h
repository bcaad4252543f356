// What the api's calls hand their work to. One object, made by main, shared by all calls.
#pragma once

namespace vooraf::auth {
class GuessDelay;
class SignIns;
class Signer;
}  // namespace vooraf::auth
namespace vooraf::live {
class Replays;
class Sessions;
}  // namespace vooraf::live
namespace vooraf::report {
class Desk;
}  // namespace vooraf::report
namespace vooraf::templates {
class Shelf;
}  // namespace vooraf::templates

namespace vooraf::api {

struct Backends {
  live::Sessions& sessions;
  auth::SignIns& sign_ins;
  auth::GuessDelay& code_guesses;      // wrong join codes
  auth::GuessDelay& password_guesses;  // wrong passwords
  templates::Shelf& templates;
  const auth::Signer& signer;
  report::Desk& reports;
  live::Replays& replays;
};

}  // namespace vooraf::api
