#include "client-core/session_model.h"

#include <algorithm>
#include <cctype>

namespace vooraf::client {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

size_t DigitsAt(std::string_view text, size_t from) {
  size_t to = from;
  while (to < text.size() && IsDigit(text[to])) ++to;
  return to - from;
}

std::string KeyOf(std::string_view kind, uint32_t number) {
  return std::string(kind) + std::to_string(number);
}

// The number that orders statements and ballots of one item is in their key already.
template <class View>
std::vector<const View*> OfItem(std::vector<const View*> views, uint32_t item) {
  std::erase_if(views, [item](const View* view) { return view->item() != item; });
  return views;
}

}  // namespace

bool KeyLess::operator()(std::string_view a, std::string_view b) const {
  size_t i = 0;
  size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (IsDigit(a[i]) && IsDigit(b[j])) {
      const size_t a_digits = DigitsAt(a, i);
      const size_t b_digits = DigitsAt(b, j);
      if (a_digits != b_digits) return a_digits < b_digits;
      const int order = a.compare(i, a_digits, b, j, b_digits);
      if (order != 0) return order < 0;
      i += a_digits;
      j += b_digits;
    } else {
      if (a[i] != b[j]) return a[i] < b[j];
      ++i;
      ++j;
    }
  }
  return a.size() - i < b.size() - j;
}

SessionSnapshot::SessionSnapshot() : entities_(std::make_shared<EntityMap>()) {}

SessionSnapshot::SessionSnapshot(std::shared_ptr<const EntityMap> entities, v1::Revision revision)
    : entities_(std::move(entities)), revision_(std::move(revision)) {}

const v1::Entity* SessionSnapshot::Find(const std::string& key) const {
  const auto found = entities_->find(key);
  return found == entities_->end() ? nullptr : found->second.get();
}

template <class View>
std::vector<const View*> SessionSnapshot::All(std::string_view prefix,
                                              const View& (v1::Entity::*get)() const,
                                              bool (v1::Entity::*has)() const) const {
  std::vector<const View*> views;
  for (auto at = entities_->lower_bound(prefix);
       at != entities_->end() && at->first.starts_with(prefix); ++at) {
    if ((at->second.get()->*has)()) views.push_back(&(at->second.get()->*get)());
  }
  return views;
}

const v1::SessionView* SessionSnapshot::session() const {
  const auto* entity = Find("session");
  return entity != nullptr && entity->has_session() ? &entity->session() : nullptr;
}

std::vector<const v1::GroupView*> SessionSnapshot::Groups() const {
  return All<v1::GroupView>("group/", &v1::Entity::group, &v1::Entity::has_group);
}

const v1::GroupView* SessionSnapshot::Group(uint32_t group) const {
  const auto* entity = Find(KeyOf("group/", group));
  return entity != nullptr && entity->has_group() ? &entity->group() : nullptr;
}

std::vector<const v1::ItemView*> SessionSnapshot::Items() const {
  std::vector<const v1::ItemView*> items;
  if (session() == nullptr) return items;
  for (const uint32_t number : session()->items()) {
    if (const auto* item = Item(number)) items.push_back(item);
  }
  return items;
}

const v1::ItemView* SessionSnapshot::Item(uint32_t item) const {
  const auto* entity = Find(KeyOf("item/", item));
  return entity != nullptr && entity->has_item() ? &entity->item() : nullptr;
}

const v1::ItemView* SessionSnapshot::CurrentItem() const {
  return session() == nullptr ? nullptr : Item(session()->current_item());
}

const v1::RoundView* SessionSnapshot::Round(uint32_t item, uint32_t round) const {
  const auto* entity = Find(KeyOf(KeyOf("round/", item) + "/", round));
  return entity != nullptr && entity->has_round() ? &entity->round() : nullptr;
}

const v1::RoundView* SessionSnapshot::LastRound(uint32_t item) const {
  const auto* view = Item(item);
  return view == nullptr ? nullptr : Round(item, view->rounds());
}

std::vector<const v1::StatementView*> SessionSnapshot::Statements(uint32_t item) const {
  return OfItem(
      All<v1::StatementView>("statement/", &v1::Entity::statement, &v1::Entity::has_statement),
      item);
}

const v1::StatementView* SessionSnapshot::Statement(uint32_t statement) const {
  const auto* entity = Find(KeyOf("statement/", statement));
  return entity != nullptr && entity->has_statement() ? &entity->statement() : nullptr;
}

std::vector<const v1::ReasonView*> SessionSnapshot::Reasons(uint32_t item, uint32_t round) const {
  return All<v1::ReasonView>(KeyOf(KeyOf("reason/", item) + "/", round) + "/", &v1::Entity::reason,
                             &v1::Entity::has_reason);
}

std::vector<const v1::ThemeView*> SessionSnapshot::Themes(uint32_t item) const {
  return OfItem(All<v1::ThemeView>("theme/", &v1::Entity::theme, &v1::Entity::has_theme), item);
}

const v1::ThemeView* SessionSnapshot::Theme(uint32_t theme) const {
  const auto* entity = Find(KeyOf("theme/", theme));
  return entity != nullptr && entity->has_theme() ? &entity->theme() : nullptr;
}

std::vector<const v1::FollowUpView*> SessionSnapshot::FollowUps() const {
  return All<v1::FollowUpView>("follow_up/", &v1::Entity::follow_up, &v1::Entity::has_follow_up);
}

const v1::JointAnswerView* SessionSnapshot::JointAnswer(uint32_t item) const {
  const auto* entity = Find(KeyOf("joint_answer/", item));
  return entity != nullptr && entity->has_joint_answer() ? &entity->joint_answer() : nullptr;
}

std::vector<const v1::BallotView*> SessionSnapshot::Ballots(uint32_t item) const {
  return OfItem(All<v1::BallotView>("ballot/", &v1::Entity::ballot, &v1::Entity::has_ballot), item);
}

const v1::BallotView* SessionSnapshot::Ballot(uint32_t ballot) const {
  const auto* entity = Find(KeyOf("ballot/", ballot));
  return entity != nullptr && entity->has_ballot() ? &entity->ballot() : nullptr;
}

std::vector<const v1::ObjectionView*> SessionSnapshot::Objections(uint32_t ballot) const {
  return All<v1::ObjectionView>(KeyOf("objection/", ballot) + "/", &v1::Entity::objection,
                                &v1::Entity::has_objection);
}

std::vector<const v1::AmendmentView*> SessionSnapshot::Amendments(uint32_t item) const {
  return OfItem(
      All<v1::AmendmentView>("amendment/", &v1::Entity::amendment, &v1::Entity::has_amendment),
      item);
}

const v1::AmendmentView* SessionSnapshot::Amendment(uint32_t amendment) const {
  const auto* entity = Find(KeyOf("amendment/", amendment));
  return entity != nullptr && entity->has_amendment() ? &entity->amendment() : nullptr;
}

const v1::BallotView* SessionSnapshot::LastBallot(uint32_t item) const {
  const auto ballots = Ballots(item);
  return ballots.empty() ? nullptr : ballots.back();
}

const v1::BallotView* SessionSnapshot::OpenBallot() const {
  const auto ballots = All<v1::BallotView>("ballot/", &v1::Entity::ballot, &v1::Entity::has_ballot);
  const auto open = std::find_if(ballots.rbegin(), ballots.rend(), [](const auto* ballot) {
    return !ballot->closed() && !ballot->withdrawn() && !ballot->voided();
  });
  return open == ballots.rend() ? nullptr : *open;
}

std::vector<const v1::TimerView*> SessionSnapshot::RunningTimers() const {
  auto timers = All<v1::TimerView>("timer/", &v1::Entity::timer, &v1::Entity::has_timer);
  std::erase_if(timers, [](const auto* t) { return t->phase() != v1::TIMER_PHASE_RUNNING; });
  return timers;
}

std::string SessionSnapshot::SpeakerName() const {
  const auto* entity = Find("speaker_name");
  return entity == nullptr ? std::string() : entity->speaker_name().name();
}

const v1::FloorView* SessionSnapshot::Floor() const {
  const auto* entity = Find("floor");
  return entity != nullptr && entity->has_floor() ? &entity->floor() : nullptr;
}

std::vector<const v1::TextTurnView*> SessionSnapshot::TextTurns() const {
  return All<v1::TextTurnView>("text_turn/", &v1::Entity::text_turn, &v1::Entity::has_text_turn);
}

const v1::MyFloorView* SessionSnapshot::MyFloor() const {
  const auto* entity = Find("my_floor");
  return entity != nullptr && entity->has_my_floor() ? &entity->my_floor() : nullptr;
}

const v1::FloorQueueView* SessionSnapshot::FloorQueue() const {
  const auto* entity = Find("floor_queue");
  return entity != nullptr && entity->has_floor_queue() ? &entity->floor_queue() : nullptr;
}

const v1::SpeakingView* SessionSnapshot::Speaking() const {
  const auto* entity = Find("speaking");
  return entity != nullptr && entity->has_speaking() ? &entity->speaking() : nullptr;
}

std::vector<const v1::SignalView*> SessionSnapshot::Signals() const {
  auto signals = All<v1::SignalView>("signal/", &v1::Entity::signal, &v1::Entity::has_signal);
  std::stable_sort(signals.begin(), signals.end(), [](const auto* a, const auto* b) {
    return std::pair(a->dismissed(), a->kind()) < std::pair(b->dismissed(), b->kind());
  });
  return signals;
}

const v1::MeView* SessionSnapshot::Me() const {
  const auto* entity = Find("me");
  return entity != nullptr && entity->has_me() ? &entity->me() : nullptr;
}

const v1::MyItemView* SessionSnapshot::MyItem(uint32_t item) const {
  const auto* entity = Find(KeyOf("my_item/", item));
  return entity != nullptr && entity->has_my_item() ? &entity->my_item() : nullptr;
}

std::vector<const v1::PersonView*> SessionSnapshot::People() const {
  return All<v1::PersonView>("person/", &v1::Entity::person, &v1::Entity::has_person);
}

std::string SessionSnapshot::NameOf(uint32_t participant) const {
  const auto* entity = Find(KeyOf("person_name/", participant));
  return entity == nullptr ? std::string() : entity->person_name().name();
}

std::vector<const v1::InvitationsView*> SessionSnapshot::Invitations() const {
  return All<v1::InvitationsView>("invitations/", &v1::Entity::invitations,
                                  &v1::Entity::has_invitations);
}

const v1::FactsView* SessionSnapshot::Facts() const {
  const auto* entity = Find("facts");
  return entity != nullptr && entity->has_facts() ? &entity->facts() : nullptr;
}

const v1::CountsView* SessionSnapshot::Counts(uint32_t item, uint32_t round) const {
  const auto* entity = Find(KeyOf(KeyOf("counts/", item) + "/", round));
  return entity != nullptr && entity->has_counts() ? &entity->counts() : nullptr;
}

const v1::PresenceView* SessionSnapshot::Presence() const {
  const auto* entity = Find("presence");
  return entity != nullptr && entity->has_presence() ? &entity->presence() : nullptr;
}

SessionModel::SessionModel() : current_(std::make_shared<SessionSnapshot>()) {}

void SessionModel::Apply(const std::vector<v1::SessionUpdate>& step) {
  const SnapshotPtr before = Current();
  KeySet changed_keys;
  std::shared_ptr<EntityMap> entities;  // made at the first change
  v1::Revision revision = before->revision();
  for (const auto& update : step) {
    if (update.has_revision()) revision = update.revision();
    if (!update.snapshot() && update.changed().empty() && update.removed().empty()) continue;
    if (!entities) entities = std::make_shared<EntityMap>(before->entities());
    if (update.snapshot()) {
      for (const auto& [key, entity] : *entities) changed_keys.insert(key);
      entities->clear();
    }
    for (const auto& key : update.removed()) {
      if (entities->erase(key) > 0) changed_keys.insert(key);
    }
    for (const auto& entity : update.changed()) {
      (*entities)[entity.key()] = std::make_shared<const v1::Entity>(entity);
      changed_keys.insert(entity.key());
    }
  }
  const std::shared_ptr<const EntityMap> shared = entities ? entities : before->shared_entities();
  const auto after = std::make_shared<const SessionSnapshot>(shared, revision);

  std::vector<std::shared_ptr<Observer>> observers;
  {
    const std::lock_guard lock(mutex_);
    current_ = after;
    std::erase_if(observers_, [](const auto& observer) { return observer.expired(); });
    for (const auto& observer : observers_) observers.push_back(observer.lock());
  }
  advanced_.notify_all();
  if (changed_keys.empty()) return;
  for (const auto& observer : observers) {
    if (observer) (*observer)(after, changed_keys);
  }
}

SnapshotPtr SessionModel::Current() const {
  const std::lock_guard lock(mutex_);
  return current_;
}

bool SessionModel::WaitForSeq(uint64_t seq, std::chrono::milliseconds timeout) const {
  std::unique_lock lock(mutex_);
  return advanced_.wait_for(lock, timeout, [&] { return current_->revision().seq() >= seq; });
}

std::shared_ptr<void> SessionModel::Observe(Observer observer) {
  auto handle = std::make_shared<Observer>(std::move(observer));
  const std::lock_guard lock(mutex_);
  observers_.push_back(handle);
  return handle;
}

}  // namespace vooraf::client
