#include "server/web/site.h"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "server/web/network.h"
#include "server/web/refusals.h"
#include "server/web/settings.h"

namespace vooraf::web {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHtml = "text/html; charset=utf-8";

std::string_view TypeOf(std::string_view path) {
  constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
      {".html", kHtml},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".txt", "text/plain; charset=utf-8"},
  };
  for (const auto& [ending, type] : kTypes) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

// A page of ours where there is none of the site's: three sentences, no style, no script.
std::string SmallPage(std::string_view title, std::string_view dutch, std::string_view english) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"nl\">\n<head><meta charset=\"utf-8\">"
      "<meta name=\"viewport\" content=\"width=device-width\"><title>{}</title></head>\n"
      "<body>\n<h1>{}</h1>\n<p>{}</p>\n<p lang=\"en\">{}</p>\n</body>\n</html>\n",
      title, title, dutch, english);
}

std::string NotBuiltPage() {
  return SmallPage(
      "Vooraf",
      "Deze server draait, maar zijn pagina's zijn er nog niet. Bouw ze met "
      "<code>ninja client-web</code>, of noem de map ervan met <code>--web-root</code>, en start "
      "de server opnieuw.",
      "This server runs, but its pages are not there yet. Build them with "
      "<code>ninja client-web</code>, or name their folder with <code>--web-root</code>, and start "
      "the server again.");
}

std::string UnknownPage() {
  const domain::Error error{&kPageUnknown.refusal, {}};
  return SmallPage("404", error.Message("nl"), error.Message("en"));
}

bool IsOneSegment(std::string_view text) {
  return !text.empty() && text.find('/') == text.npos && text.find('%') == text.npos;
}

// The page that a path leads to, where it is no file itself.
std::string_view PageOf(std::string_view path) {
  if (path == "/") return "/index.html";
  if (path.starts_with("/j/") && IsOneSegment(path.substr(3))) return "/index.html";
  if (path.starts_with("/s/") && IsOneSegment(path.substr(3))) return "/screen.html";
  if (path == "/f" || path.starts_with("/f/")) return "/facilitator.html";
  return path;
}

std::string TagOf(std::string_view content) {
  unsigned char hash[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(content.data()), content.size(), hash);
  std::string tag;
  for (size_t i = 0; i < 12; ++i) fmt::format_to(std::back_inserter(tag), "{:02x}", hash[i]);
  return tag;
}

bool HasTag(std::string_view if_none_match, std::string_view tag) {
  const auto all = SplitList(if_none_match);
  return std::any_of(all.begin(), all.end(), [&](std::string_view known) {
    if (known.starts_with("W/")) known.remove_prefix(2);
    return known == "*" || known == tag;
  });
}

}  // namespace

domain::Result<Site> Site::Read(const fs::path& root, bool insecure_hall) {
  Site site;
  std::error_code error;
  if (!root.empty() && fs::is_directory(root, error)) {
    if (auto read = site.ReadFolder(root); !read) return domain::Propagate(read);
  }
  site.has_pages_ = site.files_.contains("/index.html");
  if (!site.has_pages_) {
    for (const char* page : {"/index.html", "/screen.html", "/facilitator.html"}) {
      site.files_[page] = {.plain = NotBuiltPage(), .type = std::string(kHtml)};
    }
  }
  if (insecure_hall) site.TellOfInsecureHall();
  site.MakeTags();
  return site;
}

domain::Result<void> Site::ReadFolder(const fs::path& root) {
  const auto refuse = [&](std::string cause) {
    return domain::Refuse(kPagesUnreadable,
                          {{"folder", root.string()}, {"cause", std::move(cause)}});
  };
  size_t files = 0;
  size_t bytes = 0;
  std::error_code error;
  // Links are not followed: what is served lies in the folder.
  for (fs::recursive_directory_iterator next(root, error), end; !error && next != end;
       next.increment(error)) {
    if (next->is_symlink() || !next->is_regular_file()) continue;
    if (++files > kSiteFilesMax) {
      return refuse(fmt::format("there are more than {} files", kSiteFilesMax));
    }
    std::ifstream stream(next->path(), std::ios::binary);
    std::string content(std::istreambuf_iterator<char>(stream), {});
    if (!stream) return refuse(next->path().filename().string() + " cannot be read");
    bytes += content.size();
    if (bytes > kSiteBytesMax) {
      return refuse(fmt::format("they are larger than {} MB together", kSiteBytesMax >> 20));
    }
    std::string path = "/" + next->path().lexically_relative(root).generic_string();
    if (path.ends_with(".gz")) {
      files_[path.substr(0, path.size() - 3)].gzip = std::move(content);
    } else if (path.ends_with(".br")) {
      files_[path.substr(0, path.size() - 3)].brotli = std::move(content);
    } else {
      files_[path].plain = std::move(content);
    }
  }
  if (error) return refuse(error.message());
  // A compressed form alone is nothing that every browser can read.
  std::erase_if(files_, [](const auto& file) { return file.second.plain.empty(); });
  return {};
}

void Site::MakeTags() {
  for (auto& [path, file] : files_) {
    file.type = TypeOf(path);
    file.lasts = path.starts_with("/assets/");
    file.tag = TagOf(file.plain);
  }
}

void Site::TellOfInsecureHall() {
  constexpr std::string_view kHead = "<head>";
  constexpr std::string_view kMeta = "<meta name=\"vooraf-insecure-hall\" content=\"true\">";
  for (auto& [path, file] : files_) {
    if (!path.ends_with(".html")) continue;
    const size_t head = file.plain.find(kHead);
    if (head == std::string::npos) continue;
    file.plain.insert(head + kHead.size(), kMeta);
    // Made of the page as it was.
    file.gzip.clear();
    file.brotli.clear();
  }
}

const Site::File* Site::Find(std::string_view path) const {
  const auto found = files_.find(PageOf(path));
  return found == files_.end() ? nullptr : &found->second;
}

http::Reply Site::Answer(const http::Head& head) const {
  const File* file = Find(head.path);
  http::Reply reply{.without_body = head.method == "HEAD"};
  if (file == nullptr) {
    reply.status = kPageUnknown.status;
    reply.fields = http::Field("content-type", kHtml) + http::Field("cache-control", "no-store");
    reply.body = UnknownPage();
    return reply;
  }
  const Encoding encoding =
      ChooseEncoding(head.Get("accept-encoding"), !file->gzip.empty(), !file->brotli.empty());
  const std::string_view suffix = encoding == Encoding::kBrotli ? "-br"
                                  : encoding == Encoding::kGzip ? "-gz"
                                                                : "";
  const std::string tag = fmt::format("\"{}{}\"", file->tag, suffix);
  reply.fields = http::Field("etag", tag) + http::Field("vary", "accept-encoding") +
                 http::Field("cache-control",
                             file->lasts ? "public, max-age=31536000, immutable" : "no-cache");
  if (HasTag(head.Get("if-none-match"), tag)) {
    reply.status = 304;
    reply.without_body = true;
    return reply;
  }
  reply.fields += http::Field("content-type", file->type);
  if (encoding == Encoding::kBrotli) {
    reply.fields += http::Field("content-encoding", "br");
    reply.page = file->brotli;
  } else if (encoding == Encoding::kGzip) {
    reply.fields += http::Field("content-encoding", "gzip");
    reply.page = file->gzip;
  } else {
    reply.page = file->plain;
  }
  return reply;
}

Encoding ChooseEncoding(std::string_view accept_encoding, bool has_gzip, bool has_brotli) {
  bool gzip = false;
  bool brotli = false;
  for (const std::string_view entry : SplitList(accept_encoding)) {
    const size_t semicolon = std::min(entry.find(';'), entry.size());
    const std::string_view name = entry.substr(0, entry.find_first_of("; "));
    std::string weight;
    for (const char c : entry.substr(semicolon)) {
      if (c != ' ' && c != '\t' && c != ';') weight += c;
    }
    // "q=0", "q=0.0" and so on: not wanted.
    const bool wanted =
        !weight.starts_with("q=0") || weight.find_first_of("123456789") != weight.npos;
    if (name == "br") brotli = wanted;
    if (name == "gzip") gzip = wanted;
  }
  if (brotli && has_brotli) return Encoding::kBrotli;
  if (gzip && has_gzip) return Encoding::kGzip;
  return Encoding::kPlain;
}

}  // namespace vooraf::web
