#include "server/web/lane.h"

#include <pthread.h>

#include <boost/asio/post.hpp>

#include "server/web/settings.h"

namespace vooraf::web {

namespace asio = boost::asio;
using std::chrono::steady_clock;

Guest::Guest(Lane& lane) : lane_(lane), deadline_(steady_clock::time_point::max()) {
  place_ = lane_.guests_.insert(lane_.guests_.end(), this);
}

Guest::~Guest() {
  lane_.guests_.erase(place_);
  lane_.TellIfEmpty();
}

void Guest::SetDeadline(steady_clock::duration patience) {
  deadline_ = steady_clock::now() + patience;
}

void Guest::SetNoDeadline() { deadline_ = steady_clock::time_point::max(); }

Lane::Lane(const MakeDesk& make_desk, Counters& counters)
    : work_(asio::make_work_guard(context_)),
      counters_(counters),
      desk_(make_desk(context_)),
      sweep_(context_) {}

void Lane::Start(const std::string& name) {
  asio::post(context_, [this] { Sweep(); });
  thread_ = std::thread([this] { context_.run(); });
  pthread_setname_np(thread_.native_handle(), name.c_str());
}

std::shared_ptr<const FramedUpdate> Lane::Frame(
    const std::shared_ptr<const live::UpdateBytes>& update) {
  // The newest first, which is mostly it.
  for (size_t i = 1; i <= framed_.size(); ++i) {
    auto framed = framed_[(next_framed_ - i) % framed_.size()].lock();
    if (framed != nullptr && framed->update == update) return framed;
  }
  auto framed = std::make_shared<FramedUpdate>();
  framed->update = update;
  framed->prefixes.reserve(update->messages.size());
  framed->buffers.reserve(3 * update->messages.size());
  for (const auto& message : update->messages) {
    const std::string_view prefix = framed->prefixes.emplace_back(message->size()).bytes();
    framed->buffers.emplace_back(prefix.data(), prefix.size());
    framed->buffers.emplace_back(message->data(), message->size());
    framed->buffers.emplace_back(kChunkEnd.data(), kChunkEnd.size());
  }
  framed_[next_framed_++ % framed_.size()] = framed;
  return framed;
}

std::future<void> Lane::BeginStop() {
  auto empty = empty_.get_future();
  asio::post(context_, [this] {
    stopping_ = true;
    desk_->EndAll();
    for (auto next = guests_.begin(); next != guests_.end();) {
      Guest& guest = **next++;
      if (!guest.busy()) guest.Close();
    }
    TellIfEmpty();
  });
  return empty;
}

void Lane::CloseAll() {
  asio::post(context_, [this] {
    for (auto next = guests_.begin(); next != guests_.end();) (*next++)->Close();
  });
}

void Lane::Join() {
  context_.stop();
  thread_.join();
}

void Lane::Sweep() {
  const auto now = steady_clock::now();
  for (auto next = guests_.begin(); next != guests_.end();) {
    Guest& guest = **next++;
    if (guest.deadline_ > now) continue;
    guest.SetNoDeadline();
    ++counters_.connections_timed_out;
    guest.Close();
  }
  sweep_.expires_after(kSweep);
  sweep_.async_wait([this](const boost::system::error_code& cancelled) {
    if (!cancelled) Sweep();
  });
}

void Lane::TellIfEmpty() {
  if (!stopping_ || !guests_.empty() || told_) return;
  told_ = true;
  empty_.set_value();
}

}  // namespace vooraf::web
