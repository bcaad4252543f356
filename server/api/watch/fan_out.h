// Brings what sources publish to their watchers: one fan-out per queue, for all sessions watched
// there. When a source has news, all its watchers are due; due watchers are served some at a time
// with a real gap between, so that votes on the same thread do not wait for thousands of writes. A
// watcher that is still sending catches up when it is through, from where it then stands.
//
// Thread contract: the executor's thread alone.
#pragma once

#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>

#include "server/domain/error.h"
#include "server/domain/ids.h"
#include "server/live/executor.h"
#include "server/live/sessions.h"
#include "server/live/watch_source.h"
#include "vooraf/v1/revision.pb.h"

namespace vooraf::api {

struct FanOutSettings {
  size_t slice = 128;                          // watchers served before a gap
  std::chrono::microseconds gap{1'000};        // then others' work has the thread
  std::chrono::microseconds sweep{1'000'000};  // how often silence and sign-ins are looked at
  unsigned heartbeat_sweeps = 15;              // who was silent for so many gets a heartbeat
};

class FanOut;

// Somebody who watches. Derived classes send; the fan-out keeps where they stand.
class Watcher {
 public:
  virtual ~Watcher() = default;

 protected:
  // Sends all messages in order, then calls FanOut::Sent.
  virtual void Send(std::shared_ptr<const live::UpdateBytes> update) = 0;
  // Tells the watcher that it is over. It is no longer in the fan-out.
  virtual void End(const domain::Error& error) = 0;

 private:
  friend class FanOut;
  struct Source;
  using List = std::list<Watcher*>;

  live::Subscription subscription_;
  v1::Revision stands_at_;
  std::optional<domain::Hash> sign_in_;
  bool heartbeats_ = false;    // whether to speak up after a silence
  bool nudged_ = false;        // is to be sent something even if nothing changed
  unsigned silent_since_ = 0;  // sweep of the last message
  uint64_t publication_ = 0;   // of the source, when last asked for changes
  Source* source_ = nullptr;   // set while in the fan-out
  List* list_ = nullptr;       // one of the source's, or the due
  List::iterator place_;
};

// One session's watchers here.
struct Watcher::Source {
  std::shared_ptr<live::WatchSource> source;
  std::shared_ptr<void> listening;
  List waiting;
  List sending;
  size_t watchers = 0;
  uint64_t publications = 1;
};

class FanOut {
 public:
  // `sign_in_holds` tells whether a facilitator's sign-in has not ended.
  FanOut(live::Executor& executor, FanOutSettings settings,
         std::function<bool(const domain::Hash&)> sign_in_holds);
  ~FanOut();

  struct Start {
    live::Subscription subscription;
    v1::Revision since;
    std::optional<domain::Hash> sign_in;
    bool heartbeats = true;
  };
  void Add(Watcher& watcher, Start start);
  // What was given to Send is on its way, and the watcher can take more.
  void Sent(Watcher& watcher);
  // To be sent something now, a heartbeat if nothing has changed.
  void Nudge(Watcher& watcher);
  // Does nothing if it is not here.
  void Remove(Watcher& watcher);

  // Ends all watchers, and those who come later at once.
  void EndAll(const domain::Error& error);

  size_t watchers() const;

 private:
  using Source = Watcher::Source;
  using List = Watcher::List;

  Source& SourceOf(const std::shared_ptr<live::WatchSource>& source);
  void Published(Source& source);
  void Move(Watcher& watcher, List& to);
  void Serve();
  void ServeOne(Watcher& watcher);
  void End(Watcher& watcher, const domain::Error& error);
  void Sweep();

  live::Executor& executor_;
  const FanOutSettings settings_;
  const std::function<bool(const domain::Hash&)> sign_in_holds_;
  std::unordered_map<live::WatchSource*, std::shared_ptr<Source>> sources_;
  List due_;
  std::set<Watcher*> signed_in_;
  std::unique_ptr<live::Executor::Timer> gap_;  // set between slices
  std::unique_ptr<live::Executor::Timer> next_sweep_;
  unsigned sweeps_ = 0;
  std::optional<domain::Error> ended_;
};

}  // namespace vooraf::api
