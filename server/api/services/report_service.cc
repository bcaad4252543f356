// The report of a session. What goes into it is taken on the strand, and it is written on a thread
// of its own. A large one is sent in pages: each makes the report again, which is the same as long
// as nothing happened in the session.
#include "vooraf/v1/report_service.pb.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "server/api/command_call.h"
#include "server/api/page.h"
#include "server/api/refusals.h"
#include "server/api/services/services.h"
#include "server/domain/refusals.h"
#include "server/report/desk.h"

namespace vooraf::api {
namespace {

// Of content in one answer, so that it fits in a message that clients take by default.
constexpr size_t kPageBytes = size_t{2} << 20;
// How often what is shown and the log's fingerprint are taken anew until they fit each other.
constexpr int kTriesMax = 5;

domain::Result<report::Format> FormatOf(v1::ReportFormat format) {
  switch (format) {
    case v1::REPORT_FORMAT_MARKDOWN:
      return report::Format::kMarkdown;
    case v1::REPORT_FORMAT_HTML:
      return report::Format::kHtml;
    case v1::REPORT_FORMAT_CSV:
      return report::Format::kCsv;
    case v1::REPORT_FORMAT_JSON:
      return report::Format::kJson;
    default:
      return domain::RefuseField("format", "MARKDOWN, HTML, CSV or JSON",
                                 "MARKDOWN, HTML, CSV of JSON");
  }
}

// The session's first language that the server has.
std::string FirstLanguage(const report::Source& source) {
  for (const v1::Entity& entity : source.shown) {
    for (const std::string& language : entity.session().languages()) {
      if (language == "nl" || language == "en") return language;
    }
  }
  return "nl";
}

// Where a page begins: in the report of the log up to `seq`, after so many bytes of all its files.
struct Place {
  uint64_t seq = 0;  // 0: of whatever there is
  size_t offset = 0;
};

std::string ToKey(const Place& place) {
  return std::to_string(place.seq) + "/" + std::to_string(place.offset);
}

std::optional<Place> PlaceFrom(const std::string& key) {
  if (key.empty()) return Place{};
  Place place;
  const char* end = key.data() + key.size();
  const auto seq = std::from_chars(key.data(), end, place.seq);
  if (seq.ec != std::errc() || seq.ptr == end || *seq.ptr != '/') return std::nullopt;
  const auto offset = std::from_chars(seq.ptr + 1, end, place.offset);
  if (offset.ec != std::errc() || offset.ptr != end) return std::nullopt;
  return place;
}

class GetReportCall final : public TypedCall<v1::GetReportRequest, v1::GetReportResponse> {
 public:
  explicit GetReportCall(CallSlots& slots) : TypedCall(slots, Who::kSomeone) {}

 private:
  domain::Result<void> Read(const grpc::ByteBuffer& bytes) override {
    if (auto read = TypedCall::Read(bytes); !read) return read;
    if (auto id = CheckSessionId(request_.session()); !id) return id;
    const auto format = FormatOf(request_.format());
    if (!format) return tl::unexpected(format.error());
    options_.format = *format;
    options_.language = request_.language();
    if (!options_.language.empty() && options_.language != "nl" && options_.language != "en") {
      return domain::RefuseField("language", "nl or en", "nl of en");
    }
    const std::string& separator = request_.separator();
    if (!separator.empty() && separator != ";" && separator != ",") {
      return domain::RefuseField("separator", "; or ,", "; of ,");
    }
    options_.separator = separator.empty() ? ';' : separator[0];
    auto key = ReadPageToken(request_.page_token());
    if (!key) return tl::unexpected(std::move(key.error()));
    const auto place = PlaceFrom(*key);
    if (!place) return domain::Refuse(kPageTokenInvalid);
    place_ = *place;
    tries_ = 0;
    return {};
  }

  void Serve() override {
    result_ = {};
    backends().sessions.Read(
        {request_.session()}, identity().caller,
        [this](const domain::Session& session, domain::ParticipantNumber actor,
               const v1::Revision&) {
          result_ = Look(session, actor);
          Resume(&GetReportCall::Looked);
        },
        [this](domain::Error error) {
          result_ = tl::unexpected(std::move(error));
          Resume(&GetReportCall::Looked);
        });
  }

  domain::Result<void> Look(const domain::Session& session, domain::ParticipantNumber actor) {
    const domain::Participant* person = session.Find(actor);
    if (person == nullptr || person->removed) return domain::Refuse(domain::kNotInSession);
    if (!person->facilitates()) return domain::Refuse(domain::kFacilitatorOnly);
    if (place_.seq != 0 && place_.seq != session.seq) return domain::Refuse(kReportChanged);
    source_ = report::Look(session);
    return {};
  }

  void Looked() {
    if (!result_) return Finish(result_.error());
    backends().sessions.ReadHead({request_.session()}, Keep(head_, &GetReportCall::WriteReport));
  }

  void WriteReport() {
    if (!*head_) return Finish(head_->error());
    // Something happened in between: look again.
    if ((*head_)->seq != source_.seq) {
      if (++tries_ < kTriesMax) return Serve();
      return Finish(domain::Error{&kReportChanged, {}});
    }
    source_.session = request_.session();
    source_.hash = (*head_)->hash;
    source_.version = VOORAF_VERSION;
    if (options_.language.empty()) options_.language = FirstLanguage(source_);
    place_.seq = source_.seq;
    result_ = backends().reports.Write(std::move(source_), options_,
                                       [this](std::vector<report::File> files) {
                                         files_ = std::move(files);
                                         Resume(&GetReportCall::Answer);
                                       });
    source_ = {};
    if (!result_) Finish(result_.error());
  }

  // The page's share of the files, which stand one after another.
  void Answer() {
    size_t begins = 0;
    const size_t end = place_.offset + kPageBytes;
    for (const report::File& file : files_) {
      const size_t ends = begins + file.content.size();
      if (ends > place_.offset && begins < end) {
        const size_t from = std::max(begins, place_.offset) - begins;
        auto& part = *response_.add_files();
        part.set_name(file.name);
        part.set_content(file.content.substr(from, std::min(ends, end) - begins - from));
      }
      begins = ends;
    }
    if (begins > end) response_.set_next_page_token(MakePageToken(ToKey({place_.seq, end})));
    files_.clear();
    Finish(response_);
  }

  report::Options options_;
  Place place_;
  int tries_ = 0;
  domain::Result<void> result_;
  report::Source source_;
  std::optional<domain::Result<store::Head>> head_;
  std::vector<report::File> files_;
};

}  // namespace

std::vector<Method> ReportMethods() {
  return {Calls<GetReportCall, v1::GetReportRequest>("ReportService")};
}

}  // namespace vooraf::api
