// What an account can start a session from: the templates that come with the server, and its own.
//
// Thread contract: any thread. Replies come on the thread given; they must not block.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "server/domain/error.h"
#include "server/domain/ids.h"
#include "server/store/template_store.h"
#include "server/templates/catalog.h"
#include "server/templates/checked_template.h"

namespace vooraf::templates {

// Runs work on a thread of its own, in order.
using Post = std::function<void(std::function<void()>)>;
template <class T>
using Reply = std::function<void(domain::Result<T>)>;

class Shelf {
 public:
  // REQUIRES: catalogue and store outlive this object, and this object the work it posted. `thread`
  // waits for the disk.
  Shelf(const Catalog& catalog, store::TemplateStore& store, Post thread);

  struct Found {
    type::v1::SessionTemplate entry;
    std::string text;
    bool own = false;
  };
  // The account's own, else the one that comes with the server. Errors: TEMPLATE_UNKNOWN,
  // TEMPLATE_OUTDATED.
  void Find(domain::AccountId account, std::string name, Reply<Found> reply);

  struct Page {
    std::vector<type::v1::SessionTemplate> entries;
    size_t own = 0;        // of them, the last ones
    std::string next_key;  // empty: this is the last page
  };
  // Those that come with the server by name, then the account's own. `after` is the next_key of the
  // page before, or empty.
  void List(domain::AccountId account, std::string after, size_t limit, Reply<Page> reply);

  struct Checked {
    std::optional<TextFault> fault;
    type::v1::SessionTemplate entry;  // if there is no fault
    bool replaced = false;            // if it was kept
  };
  void Check(std::string text, Reply<Checked> reply);
  // Keeps it if there is no fault. Error TEMPLATES_FULL.
  void Save(domain::AccountId account, std::string text, Reply<Checked> reply);

  // Errors: TEMPLATE_UNKNOWN, TEMPLATE_COMES_WITH_SERVER.
  void Remove(domain::AccountId account, std::string name, Reply<void> reply);

 private:
  domain::Result<Found> FindNow(const domain::AccountId& account, const std::string& name) const;
  domain::Result<Page> ListNow(const domain::AccountId& account, const std::string& after,
                               size_t limit) const;
  Checked CheckNow(const std::string& text) const;
  domain::Result<Checked> SaveNow(const domain::AccountId& account, const std::string& text);
  domain::Result<void> RemoveNow(const domain::AccountId& account, const std::string& name);

  const Catalog& catalog_;
  store::TemplateStore& store_;
  const Post thread_;
};

}  // namespace vooraf::templates
