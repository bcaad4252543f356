// Facilitators' templates in memory, for tests.
#pragma once

#include <map>
#include <mutex>

#include "server/store/account_store.h"
#include "server/store/template_store.h"

namespace vooraf::store {

class MemoryTemplateStore final : public TemplateStore {
 public:
  // REQUIRES: `accounts` outlives this.
  explicit MemoryTemplateStore(const AccountStore& accounts) : accounts_(accounts) {}

  domain::Result<bool> PutTemplate(const domain::AccountId& account,
                                   const KeptTemplate& kept) override;
  domain::Result<std::optional<std::string>> FindTemplate(const domain::AccountId& account,
                                                          const std::string& name) const override;
  domain::Result<std::vector<KeptTemplate>> ListTemplates(const domain::AccountId& account,
                                                          const std::string& after,
                                                          size_t limit) const override;
  domain::Result<bool> DeleteTemplate(const domain::AccountId& account,
                                      const std::string& name) override;

 private:
  const AccountStore& accounts_;
  mutable std::mutex mutex_;
  std::map<domain::AccountId, std::map<std::string, std::string>> templates_;
};

}  // namespace vooraf::store
