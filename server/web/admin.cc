#include "server/web/admin.h"

#include <fmt/format.h>

#include <iterator>

namespace vooraf::web {
namespace {

class Text {
 public:
  void Add(std::string_view name, std::string_view type, std::string_view help, uint64_t value) {
    Begin(name, type, help);
    fmt::format_to(out_, "{} {}\n", name, value);
  }
  void Begin(std::string_view name, std::string_view type, std::string_view help) {
    fmt::format_to(out_, "# HELP {} {}\n# TYPE {} {}\n", name, help, name, type);
  }
  void AddLabelled(std::string_view name, std::string_view label, uint64_t value) {
    fmt::format_to(out_, "{}{{{}}} {}\n", name, label, value);
  }
  std::string Take() { return std::move(text_); }

 private:
  std::string text_;
  std::back_insert_iterator<std::string> out_ = std::back_inserter(text_);
};

}  // namespace

std::string Admin::Metrics() const {
  Text text;
  text.Add("vooraf_sessions_loaded", "gauge", "Sessions in memory.", sessions_loaded_());
  text.Add("vooraf_web_connections", "gauge", "Connections of browsers and proxies.",
           counters_.connections_now);
  text.Add("vooraf_web_connections_total", "counter", "Connections that came.",
           counters_.connections);
  text.Add("vooraf_web_connections_refused_total", "counter",
           "Connections turned away, since there were too many.", counters_.connections_refused);
  text.Add("vooraf_web_connections_timed_out_total", "counter",
           "Connections closed, since they were idle or too slow.",
           counters_.connections_timed_out);
  text.Add("vooraf_web_watchers", "gauge", "Browsers that watch a session.",
           counters_.watchers_now);
  text.Add("vooraf_web_watches_total", "counter", "Watches that began.", counters_.watches);
  text.Add("vooraf_web_calls_total", "counter", "Calls that came by gRPC-Web, watches included.",
           counters_.calls);
  text.Add("vooraf_web_calls_failed_total", "counter",
           "Calls, but for watches, that ended with another status than OK.",
           counters_.calls_failed);
  constexpr std::string_view kAnswers = "vooraf_web_answers_total";
  text.Begin(kAnswers, "counter", "HTTP answers by class of their status.");
  for (size_t i = 2; i < counters_.answers.size(); ++i) {
    text.AddLabelled(kAnswers, fmt::format("class=\"{}xx\"", i), counters_.answers[i]);
  }
  return text.Take();
}

http::Reply Admin::Answer(const http::Head& head) const {
  if (head.method != "GET" && head.method != "HEAD") {
    return http::ReplyTo({&kMethodNotAllowed, {}});
  }
  http::Reply reply{.without_body = head.method == "HEAD"};
  reply.fields = http::Field("content-type", "text/plain; charset=utf-8") +
                 http::Field("cache-control", "no-store");
  if (head.path == "/healthz") {
    reply.body = "alive\n";
  } else if (head.path == "/readyz") {
    reply.status = ready_ ? 200 : 503;
    reply.body = ready_ ? "ready\n" : "stopping\n";
  } else if (head.path == "/metrics") {
    reply.body = Metrics();
  } else {
    return http::ReplyTo({&kPageUnknown, {}});
  }
  return reply;
}

boost::asio::awaitable<void> Admin::Serve(Connection& connection, const http::Head& head) {
  const http::Reply reply = Answer(head);
  co_await connection.Send(reply, /*tls=*/false);
}

}  // namespace vooraf::web
