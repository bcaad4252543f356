#include "server/store/sqlite/template_store.h"

#include "server/store/limits.h"
#include "server/store/refusals.h"

namespace vooraf::store::sqlite {

using domain::AccountId;
using domain::Result;

SqliteTemplateStore::SqliteTemplateStore(const DatabaseFile& file, Writer& writer)
    : file_(file),
      writer_(writer),
      replace_(writer.connection(),
               "UPDATE templates SET text = ?3 WHERE account = ?1 AND name = ?2"),
      count_(writer.connection(), "SELECT count(*) FROM templates WHERE account = ?1"),
      add_(writer.connection(), "INSERT INTO templates (account, name, text) VALUES (?1, ?2, ?3)"),
      delete_(writer.connection(), "DELETE FROM templates WHERE account = ?1 AND name = ?2"),
      connection_(file.OpenToRead()),
      find_(connection_, "SELECT text FROM templates WHERE account = ?1 AND name = ?2"),
      list_(connection_,
            "SELECT name, text FROM templates WHERE account = ?1 AND name > ?2"
            " ORDER BY name LIMIT ?3") {}

Result<bool> SqliteTemplateStore::PutTemplate(const AccountId& account, const KeptTemplate& kept) {
  const std::string_view id = account.value;
  const std::string_view name = kept.name;
  const std::string_view text = kept.text;
  bool replaced = false;
  const CommitResult written = writer_.Write([&]() -> Result<void> {
    replace_.Run(id, name, text);
    replaced = writer_.connection().rows_changed() > 0;
    if (replaced) return {};
    {
      Rows rows = count_.Query(id);
      if (rows.Next() && rows.Number(0) >= static_cast<int64_t>(kTemplatesPerAccountMax)) {
        return Refuse(kTemplatesFull, {{"max", std::to_string(kTemplatesPerAccountMax)}});
      }
    }
    try {
      add_.Run(id, name, text);
    } catch (const SqliteError& error) {
      if (error.extended_code != SQLITE_CONSTRAINT_FOREIGNKEY) throw;
      return Refuse(kAccountNotFound);
    }
    return {};
  });
  if (written.error) return tl::unexpected(*written.error);
  return replaced;
}

Result<std::optional<std::string>> SqliteTemplateStore::FindTemplate(
    const AccountId& account, const std::string& name) const {
  const std::lock_guard lock(mutex_);
  try {
    Rows rows = find_.Query(std::string_view(account.value), std::string_view(name));
    if (!rows.Next()) return std::nullopt;
    return rows.Text(0);
  } catch (const SqliteError& error) {
    return tl::unexpected(file_.WhileReading(error));
  }
}

Result<std::vector<KeptTemplate>> SqliteTemplateStore::ListTemplates(const AccountId& account,
                                                                     const std::string& after,
                                                                     size_t limit) const {
  const std::lock_guard lock(mutex_);
  try {
    std::vector<KeptTemplate> list;
    Rows rows = list_.Query(std::string_view(account.value), std::string_view(after),
                            static_cast<int64_t>(limit));
    while (rows.Next()) list.push_back({rows.Text(0), rows.Text(1)});
    return list;
  } catch (const SqliteError& error) {
    return tl::unexpected(file_.WhileReading(error));
  }
}

Result<bool> SqliteTemplateStore::DeleteTemplate(const AccountId& account,
                                                 const std::string& name) {
  bool deleted = false;
  const CommitResult written = writer_.Write([&]() -> Result<void> {
    delete_.Run(std::string_view(account.value), std::string_view(name));
    deleted = writer_.connection().rows_changed() > 0;
    return {};
  });
  if (written.error) return tl::unexpected(*written.error);
  return deleted;
}

}  // namespace vooraf::store::sqlite
