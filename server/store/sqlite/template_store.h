// Facilitators' templates in SQLite.
#pragma once

#include <mutex>

#include "server/store/sqlite/connection.h"
#include "server/store/sqlite/database_file.h"
#include "server/store/sqlite/writer.h"
#include "server/store/template_store.h"

namespace vooraf::store::sqlite {

class SqliteTemplateStore final : public TemplateStore {
 public:
  // REQUIRES: file and writer outlive this. Throws SqliteError.
  SqliteTemplateStore(const DatabaseFile& file, Writer& writer);

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
  const DatabaseFile& file_;
  Writer& writer_;

  // Used within Writer::Write alone.
  Statement replace_;
  Statement count_;
  Statement add_;
  Statement delete_;

  mutable std::mutex mutex_;  // guards what follows
  Connection connection_;
  mutable Statement find_;
  mutable Statement list_;
};

}  // namespace vooraf::store::sqlite
