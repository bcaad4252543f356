// The templates that come with the server: one text file each (*.textproto) in one folder, holding
// a vooraf.type.v1.SessionTemplate. All are read and checked at start; one fault anywhere and none
// is offered, so that a facilitator never meets a broken one.
//
// Thread contract: immutable once loaded; any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "server/domain/error.h"
#include "vooraf/type/v1/plan.pb.h"

namespace vooraf::templates {

// A fault in a file, as compilers report them.
struct Fault {
  std::filesystem::path file;
  int line = 0;  // from 1; 0: the file as a whole
  int column = 0;
  std::string problem;

  std::string ToString() const;
};

class Catalog {
 public:
  struct Entry {
    type::v1::SessionTemplate entry;
    std::string text;  // of its file, with the comments
  };

  // Reads a folder; adds what is wrong to `faults`, in order of file and line.
  static Catalog Load(const std::filesystem::path& folder, std::vector<Fault>& faults);

  // Null if there is none of that name.
  const Entry* Find(const std::string& name) const;
  // By their keys.
  const std::vector<Entry>& all() const { return entries_; }
  // Where a template stands among all: by kind, then by name.
  static std::string KeyOf(const type::v1::SessionTemplate& entry);

 private:
  std::vector<Entry> entries_;
};

}  // namespace vooraf::templates
