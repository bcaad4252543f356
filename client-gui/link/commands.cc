#include "client-gui/link/commands.h"

namespace vooraf::gui {

Commands::Commands(std::shared_ptr<ServerLink> link, std::string session, Identity identity,
                   QObject* parent)
    : QObject(parent), link_(std::move(link)), session_(std::move(session)), identity_(identity) {
  connect(link_.get(), &ServerLink::RetryingChanged, this, &Commands::Changed);
}

void Commands::Dismiss() {
  problem_.reset();
  Q_EMIT Changed();
}

void Commands::GiveUp() {
  given_up_ = true;
  link_->GiveUp();
}

void Commands::Begin() {
  busy_ = true;
  given_up_ = false;
  problem_.reset();
  Q_EMIT Changed();
}

void Commands::End(std::optional<client::Error> problem) {
  busy_ = false;
  const bool signed_out = !given_up_ && problem && problem->kind == client::ErrorKind::kNotSignedIn;
  // What was given up is no refusal.
  if (!given_up_) problem_ = std::move(problem);
  Q_EMIT Changed();
  if (signed_out) Q_EMIT SignedOut(*problem_);
}

}  // namespace vooraf::gui
