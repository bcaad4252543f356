#include "client-gui/models/take_part/outgoing.h"

#include <algorithm>

namespace vooraf::gui {

Outgoing::Outgoing(Commands& commands, SessionState& session)
    : commands_(commands), session_(session) {
  connect(&commands, &Commands::Changed, this, &Outgoing::Changed);
  connect(&session, &SessionState::Changed, this, &Outgoing::ForgetShown);
}

void Outgoing::Add(Sent sent) {
  // What is under way is not called back.
  const auto first = waiting_.begin() + (sending_ ? 1 : 0);
  waiting_.erase(std::remove_if(first, waiting_.end(),
                                [&](const Sent& other) { return other.slot == sent.slot; }),
                 waiting_.end());
  waiting_.push_back(std::move(sent));
  SendNext();
  Q_EMIT Changed();
}

void Outgoing::SendNext() {
  if (sending_ || waiting_.empty() || commands_.busy()) return;
  sending_ = true;
  waiting_.front().send();
}

void Outgoing::Delivered(uint64_t seq) {
  Sent sent = std::move(waiting_.front());
  waiting_.pop_front();
  sending_ = false;
  sent.seq = seq;
  delivered_.push_back(std::move(sent));
  ForgetShown();
  SendNext();
  Q_EMIT Changed();
}

void Outgoing::WasRefused() {
  waiting_.pop_front();
  sending_ = false;
  // Given up is no refusal.
  if (const auto problem = commands_.problem()) Q_EMIT Refused(*problem);
  SendNext();
  Q_EMIT Changed();
}

void Outgoing::ForgetShown() {
  const uint64_t shown = session_.snapshot()->revision().seq();
  std::erase_if(delivered_, [shown](const Sent& sent) { return sent.seq <= shown; });
}

Outgoing::Delivery Outgoing::StateOf(const std::string& slot) const {
  const bool waits = std::any_of(waiting_.begin(), waiting_.end(),
                                 [&](const Sent& sent) { return sent.slot == slot; });
  if (!waits) return Delivery::kDone;
  return commands_.retrying() ? Delivery::kWaiting : Delivery::kSending;
}

const google::protobuf::Message* Outgoing::NewestOf(const std::string& slot) const {
  for (const auto* list : {&waiting_, &delivered_}) {
    const auto found = std::find_if(list->rbegin(), list->rend(),
                                    [&](const Sent& sent) { return sent.slot == slot; });
    if (found != list->rend()) return found->request.get();
  }
  return nullptr;
}

}  // namespace vooraf::gui
