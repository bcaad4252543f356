// The templates that sessions start from: one text file each (*.textproto) in one folder, holding a
// vooraf.type.v1.SessionTemplate. All are read and checked at start; one fault anywhere and none is
// offered, so that a facilitator never meets a broken one.
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
  // Reads a folder; adds what is wrong to `faults`, in order of file and line.
  static Catalog Load(const std::filesystem::path& folder, std::vector<Fault>& faults);

  // Null if there is none of that name.
  const type::v1::SessionTemplate* Find(const std::string& name) const;
  // By name.
  const std::vector<type::v1::SessionTemplate>& all() const { return templates_; }

 private:
  std::vector<type::v1::SessionTemplate> templates_;
};

}  // namespace vooraf::templates
