// A thread of the gateway and what lives on it: connections, and the desk where its watchers stand.
// Thread contract: the lane's thread alone, but for what says otherwise.
#pragma once

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <functional>
#include <future>
#include <list>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "server/api/watch/watch_desk.h"
#include "server/live/watch_source.h"
#include "server/web/counters.h"
#include "server/web/grpc_web.h"

namespace vooraf::web {

class Lane;

// Whoever has a socket here.
class Guest {
 public:
  // Enters the lane.
  explicit Guest(Lane& lane);
  Guest(const Guest&) = delete;
  Guest& operator=(const Guest&) = delete;
  virtual ~Guest();

  // Breaks off whatever it does; it goes as soon as that has ended.
  virtual void Close() = 0;
  // Whether somebody waits for an answer.
  virtual bool busy() const = 0;

 protected:
  Lane& lane() { return lane_; }
  // It is closed if it has not set another by then.
  void SetDeadline(std::chrono::steady_clock::duration patience);
  void SetNoDeadline();

 private:
  friend class Lane;

  Lane& lane_;
  std::list<Guest*>::iterator place_;
  std::chrono::steady_clock::time_point deadline_;
};

// An update as it goes to a browser: its messages as frames in chunks. Made once for all watchers
// of a lane that are sent it.
struct FramedUpdate {
  std::shared_ptr<const live::UpdateBytes> update;
  std::vector<FramePrefix> prefixes;               // one per message
  std::vector<boost::asio::const_buffer> buffers;  // of all of them, in order
};

class Lane {
 public:
  using MakeDesk = std::function<std::unique_ptr<api::WatchDesk>(boost::asio::io_context&)>;

  Lane(const MakeDesk& make_desk, Counters& counters);
  // REQUIRES: joined, if it was started.
  ~Lane() = default;

  // Starts the thread. `name` is what tools show of it.
  void Start(const std::string& name);
  // Any thread may post to it.
  boost::asio::io_context& context() { return context_; }

  api::WatchDesk& desk() { return *desk_; }
  std::shared_ptr<const FramedUpdate> Frame(const std::shared_ptr<const live::UpdateBytes>& update);

  // Whether connections are to end with the answer that they are at.
  bool stopping() const { return stopping_; }
  // Any thread: ends watches, and connections that wait for nothing. Ready when all have gone.
  std::future<void> BeginStop();
  // Any thread: ends all that are left.
  void CloseAll();
  // Ends the thread. What is posted later is dropped with this object. REQUIRES: all have gone.
  void Join();

 private:
  friend class Guest;

  void Sweep();
  void TellIfEmpty();

  boost::asio::io_context context_{1};
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
  Counters& counters_;
  std::unique_ptr<api::WatchDesk> desk_;
  std::list<Guest*> guests_;
  boost::asio::steady_timer sweep_;
  std::array<std::weak_ptr<const FramedUpdate>, 8> framed_;  // the last ones, in turn
  size_t next_framed_ = 0;
  bool stopping_ = false;
  std::promise<void> empty_;
  bool told_ = false;
  std::thread thread_;
};

}  // namespace vooraf::web
