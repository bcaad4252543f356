// The pages: files that are read into memory when the server starts, with their compressed forms
// beside them, as the pages' build made them. A path is looked up in a table of what is there, so
// that nothing else on the disk can be reached.
//
// Thread contract: made by one thread, then read by any.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "server/domain/error.h"
#include "server/web/http/head.h"
#include "server/web/http/reply.h"

namespace vooraf::web {

class Site {
 public:
  // A folder that is not there, or empty, gives a page that says how to build them. In an insecure
  // hall pages are told so by <meta name="vooraf-insecure-hall" content="true">. Error
  // PAGES_UNREADABLE.
  static domain::Result<Site> Read(const std::filesystem::path& root, bool insecure_hall);

  // REQUIRES: the method is GET or HEAD. The reply refers to this object.
  http::Reply Answer(const http::Head& head) const;

  bool has_pages() const { return has_pages_; }

 private:
  struct File {
    std::string plain;
    std::string gzip;    // empty: not there
    std::string brotli;  // empty: not there
    std::string type;
    std::string tag;     // of its content
    bool lasts = false;  // has a name of its own for each content
  };

  domain::Result<void> ReadFolder(const std::filesystem::path& root);
  void MakeTags();
  void TellOfInsecureHall();
  const File* Find(std::string_view path) const;

  std::map<std::string, File, std::less<>> files_;  // by path, such as "/assets/main-3f2a.js"
  bool has_pages_ = false;
};

enum class Encoding { kPlain, kGzip, kBrotli };
// The best that a browser takes of what there is.
Encoding ChooseEncoding(std::string_view accept_encoding, bool has_gzip, bool has_brotli);

}  // namespace vooraf::web
