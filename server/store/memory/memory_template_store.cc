#include "server/store/memory/memory_template_store.h"

#include "server/store/limits.h"
#include "server/store/refusals.h"

namespace vooraf::store {

using domain::AccountId;
using domain::Result;

Result<bool> MemoryTemplateStore::PutTemplate(const AccountId& account, const KeptTemplate& kept) {
  auto known = accounts_.FindAccount(account);
  if (!known) return domain::Propagate(known);
  if (!*known) return Refuse(kAccountNotFound);
  const std::lock_guard lock(mutex_);
  auto& templates = templates_[account];
  const bool replaces = templates.contains(kept.name);
  if (!replaces && templates.size() >= kTemplatesPerAccountMax) {
    return Refuse(kTemplatesFull, {{"max", std::to_string(kTemplatesPerAccountMax)}});
  }
  templates.insert_or_assign(kept.name, kept.text);
  return replaces;
}

Result<std::optional<std::string>> MemoryTemplateStore::FindTemplate(
    const AccountId& account, const std::string& name) const {
  const std::lock_guard lock(mutex_);
  const auto templates = templates_.find(account);
  if (templates == templates_.end()) return std::nullopt;
  const auto found = templates->second.find(name);
  if (found == templates->second.end()) return std::nullopt;
  return found->second;
}

Result<std::vector<KeptTemplate>> MemoryTemplateStore::ListTemplates(const AccountId& account,
                                                                     const std::string& after,
                                                                     size_t limit) const {
  const std::lock_guard lock(mutex_);
  std::vector<KeptTemplate> list;
  const auto templates = templates_.find(account);
  if (templates == templates_.end()) return list;
  for (auto it = templates->second.upper_bound(after);
       it != templates->second.end() && list.size() < limit; ++it) {
    list.push_back({it->first, it->second});
  }
  return list;
}

Result<bool> MemoryTemplateStore::DeleteTemplate(const AccountId& account,
                                                 const std::string& name) {
  const std::lock_guard lock(mutex_);
  const auto templates = templates_.find(account);
  return templates != templates_.end() && templates->second.erase(name) > 0;
}

}  // namespace vooraf::store
