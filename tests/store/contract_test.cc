#include <filesystem>

#include "server/store/memory/memory_account_store.h"
#include "server/store/memory/memory_event_log.h"
#include "server/store/memory/memory_template_store.h"
#include "server/store/sqlite/sqlite_store.h"
#include "tests/store/account_store_contract.h"
#include "tests/store/event_log_contract.h"
#include "tests/store/template_store_contract.h"
#include "tests/store/temporary_folder.h"

namespace vooraf::store::testing {
namespace {

class Memory {
 public:
  EventLog& log() { return *log_; }
  AccountStore& accounts() { return accounts_; }
  TemplateStore& templates() { return templates_; }
  void Restart() { log_ = std::make_unique<MemoryEventLog>(log_->disk()); }

 private:
  std::unique_ptr<MemoryEventLog> log_ = std::make_unique<MemoryEventLog>();
  MemoryAccountStore accounts_;
  MemoryTemplateStore templates_{accounts_};
};

class Sqlite {
 public:
  Sqlite() { Open(); }
  EventLog& log() { return store_->log(); }
  AccountStore& accounts() { return store_->accounts(); }
  TemplateStore& templates() { return store_->templates(); }
  void Restart() {
    store_.reset();
    Open();
  }

 private:
  void Open() {
    auto opened = OpenSqlite(folder_.path() / "vooraf.db");
    if (!opened) throw std::runtime_error(opened.error().Message("en"));
    store_ = std::move(*opened);
  }

  TemporaryFolder folder_;
  std::unique_ptr<SqliteStore> store_;
};

using Stores = ::testing::Types<Memory, Sqlite>;

struct Names {
  template <class T>
  static std::string GetName(int) {
    return std::is_same_v<T, Memory> ? "Memory" : "Sqlite";
  }
};

INSTANTIATE_TYPED_TEST_SUITE_P(Store, EventLogContract, Stores, Names);
INSTANTIATE_TYPED_TEST_SUITE_P(Store, AccountStoreContract, Stores, Names);
INSTANTIATE_TYPED_TEST_SUITE_P(Store, TemplateStoreContract, Stores, Names);

}  // namespace
}  // namespace vooraf::store::testing
