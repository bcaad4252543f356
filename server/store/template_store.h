// Templates that facilitators keep, beside their accounts: text, which is not looked into here.
//
// Thread contract: any thread; calls wait for one another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/domain/error.h"
#include "server/domain/ids.h"

namespace vooraf::store {

struct KeptTemplate {
  std::string name;
  std::string text;
};

class TemplateStore {
 public:
  virtual ~TemplateStore() = default;

  // Whether it took the place of one of the same name. Errors: TEMPLATES_FULL, ACCOUNT_NOT_FOUND.
  virtual domain::Result<bool> PutTemplate(const domain::AccountId& account,
                                           const KeptTemplate& kept) = 0;
  virtual domain::Result<std::optional<std::string>> FindTemplate(
      const domain::AccountId& account, const std::string& name) const = 0;
  // By name (in the order of bytes), those that come after the name `after`; at most `limit`.
  virtual domain::Result<std::vector<KeptTemplate>> ListTemplates(const domain::AccountId& account,
                                                                  const std::string& after,
                                                                  size_t limit) const = 0;
  // Whether there was one.
  virtual domain::Result<bool> DeleteTemplate(const domain::AccountId& account,
                                              const std::string& name) = 0;
};

}  // namespace vooraf::store
