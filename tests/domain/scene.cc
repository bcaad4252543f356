#include "tests/domain/scene.h"

#include <algorithm>
#include <utility>

namespace vooraf::domain::testing {

Hash HashOf(const std::string& name) {
  Hash hash{};
  std::copy_n(name.begin(), std::min(name.size(), hash.size()), hash.begin());
  return hash;
}

ParticipantNumber Scene::NumberOf(const std::string& who) const {
  const auto found = people_.find(who);
  if (found != people_.end()) return found->second;
  return session_.FindAccount({who});
}

std::string Scene::NameOf(ParticipantNumber number) const {
  for (const auto& [name, person] : people_) {
    if (person == number) return name;
  }
  const Participant* found = session_.Find(number);
  if (found == nullptr) return "server";
  return found->account ? found->account.value : "participant " + std::to_string(number.value);
}

Context Scene::ContextOf(const std::string& who) const {
  Context context;
  context.now = now_;
  context.actor = NumberOf(who);
  if (who != "nobody") context.account = {who};
  context.fresh_join_code = kJoinCode;
  context.connected = connected_;
  context.secret_ballots = &side_.secret_ballots;
  return context;
}

void Scene::Connect(const std::vector<std::string>& who) {
  connected_.clear();
  for (const std::string& name : who) connected_.push_back(NumberOf(name));
  std::sort(connected_.begin(), connected_.end());
}

Result<std::vector<StoredEvent>> Scene::Do(const std::string& who, v1::JoinRequest request) {
  Context context = ContextOf(who);
  if (request.token_hash().empty()) {
    const Hash hash = HashOf(who);
    request.set_token_hash(std::string(hash.begin(), hash.end()));
  }
  if (request.admission_case() == v1::JoinRequest::ADMISSION_NOT_SET) {
    request.set_join_code(kJoinCode);
  }
  if (request.admission_case() == v1::JoinRequest::kInvitationSecret) {
    const auto found = side_.invitations.find(HashOf(request.invitation_secret()));
    if (found != side_.invitations.end()) context.invitation = found->second;
  } else if (request.role() == type::v1::ROLE_UNSPECIFIED) {
    request.set_role(type::v1::ROLE_PARTICIPANT);
  }
  if (request.place() == type::v1::PLACE_UNSPECIFIED) request.set_place(type::v1::PLACE_HALL);
  auto events = Fold(who, Decide(session_, request, context));
  if (events && !events->empty()) {
    people_[who] = {static_cast<uint32_t>(session_.participants.size())};
  }
  return events;
}

Result<std::vector<StoredEvent>> Scene::Do(const std::string& who,
                                           const v1::AddFacilitatorRequest& request) {
  Context context = ContextOf(who);
  if (request.account_name() != "nobody") context.named_account = {request.account_name()};
  return Fold(who, Decide(session_, request, context));
}

Result<std::vector<StoredEvent>> Scene::Fold(const std::string& who, Result<Decision> decision) {
  side_writes_.clear();
  if (!decision) return Propagate(decision);
  std::vector<StoredEvent> stored;
  for (NewEvent& event : decision->events) {
    StoredEvent next;
    next.seq = session_.seq + 1;
    next.time = std::max(now_, session_.time);
    next.event = std::move(event.event);
    next.choice = std::move(event.choice);
    next.content = std::move(event.content);
    if (next.event.actor() == 0) next.event.set_actor(NumberOf(who).value);
    Evolve(session_, next);
    log_.push_back(next);
    stored.push_back(std::move(next));
  }
  side_writes_ = std::move(decision->side);
  for (const SideWrite& write : side_writes_) {
    side_.Apply(write);
    Erase(write);
  }
  return stored;
}

// As the store does, and live after it: what is left of the log is folded anew.
void Scene::Erase(const SideWrite& write) {
  const auto* erase = std::get_if<EraseParts>(&write);
  const bool all = std::holds_alternative<EraseSession>(write);
  if (erase == nullptr && !all) return;
  if (all) log_.clear();
  session_ = {};
  for (StoredEvent& stored : log_) {
    const Parts parts =
        erase->parts(stored.event, stored.content ? *stored.content : log::v1::Content());
    if (parts.choice && stored.choice) stored.choice_erased = true, stored.choice.reset();
    if (parts.content && stored.content) stored.content_erased = true, stored.content.reset();
    Evolve(session_, stored);
  }
}

}  // namespace vooraf::domain::testing
