#include "server/templates/shelf.h"

#include <utility>

#include "server/templates/limits.h"
#include "server/templates/refusals.h"

namespace vooraf::templates {
namespace {

// Stands before the name of an own template in the keys of pages, and after every digit that the
// catalog's keys begin with.
constexpr char kOwnMark = '~';

// What one page may hold together, so that it fits in a message that clients take.
constexpr size_t kPageBytesMax = size_t{1} << 20;

}  // namespace

Shelf::Shelf(const Catalog& catalog, store::TemplateStore& store, Post thread)
    : catalog_(catalog), store_(store), thread_(std::move(thread)) {}

void Shelf::Find(domain::AccountId account, std::string name, Reply<Found> reply) {
  thread_([this, account = std::move(account), name = std::move(name), reply = std::move(reply)] {
    reply(FindNow(account, name));
  });
}

domain::Result<Shelf::Found> Shelf::FindNow(const domain::AccountId& account,
                                            const std::string& name) const {
  auto kept = store_.FindTemplate(account, name);
  if (!kept) return domain::Propagate(kept);
  if (*kept) {
    auto read = ReadTemplate(**kept);
    if (!read) {
      const TextFault& fault = read.error();
      return domain::Refuse(kTemplateOutdated, {{"template", name},
                                                {"line", std::to_string(fault.place.line)},
                                                {"problem", fault.error.Message("en")},
                                                {"problem_nl", fault.error.Message("nl")}});
    }
    return Found{std::move(read->entry), std::move(**kept), true};
  }
  const Catalog::Entry* found = catalog_.Find(name);
  if (found == nullptr) return domain::Refuse(kTemplateUnknown, {{"template", name}});
  return Found{found->entry, found->text, false};
}

void Shelf::List(domain::AccountId account, std::string after, size_t limit, Reply<Page> reply) {
  thread_([this, account = std::move(account), after = std::move(after), limit,
           reply = std::move(reply)] { reply(ListNow(account, after, limit)); });
}

domain::Result<Shelf::Page> Shelf::ListNow(const domain::AccountId& account,
                                           const std::string& after, size_t limit) const {
  Page page;
  size_t bytes = 0;
  std::string last_key;
  // False where the page is full; at least one fits.
  const auto add = [&](type::v1::SessionTemplate entry, std::string key) {
    bytes += entry.ByteSizeLong();
    const bool full =
        page.entries.size() == limit || (!page.entries.empty() && bytes > kPageBytesMax);
    if (full) {
      page.next_key = last_key;
      return false;
    }
    page.entries.push_back(std::move(entry));
    last_key = std::move(key);
    return true;
  };
  for (const auto& [entry, text] : catalog_.all()) {
    std::string key = Catalog::KeyOf(entry);
    if (key > after && !add(entry, std::move(key))) return page;
  }
  const std::string own_after = !after.empty() && after[0] == kOwnMark ? after.substr(1) : "";
  // One more than asked for tells whether there is a next page.
  auto kept = store_.ListTemplates(account, own_after, limit + 1);
  if (!kept) return domain::Propagate(kept);
  for (const store::KeptTemplate& own : *kept) {
    auto read = ReadTemplate(own.text);
    type::v1::SessionTemplate entry;
    entry.set_template_(own.name);
    if (read) entry = std::move(read->entry);
    if (!add(std::move(entry), kOwnMark + own.name)) return page;
    ++page.own;
  }
  return page;
}

void Shelf::Check(std::string text, Reply<Checked> reply) {
  thread_([this, text = std::move(text), reply = std::move(reply)] { reply(CheckNow(text)); });
}

Shelf::Checked Shelf::CheckNow(const std::string& text) const {
  Checked checked;
  if (text.size() > kTemplateBytesMax) {
    const std::string bytes = std::to_string(text.size());
    const std::string max = std::to_string(kTemplateBytesMax);
    checked.fault = TextFault{{}, {&kTextTooLong, {{"bytes", bytes}, {"max", max}}}};
    return checked;
  }
  auto read = ReadTemplate(text);
  if (!read) {
    checked.fault = std::move(read.error());
    return checked;
  }
  const std::string& name = read->entry.template_();
  if (catalog_.Find(name) != nullptr) {
    checked.fault = TextFault{read->name_place, {&kNameTaken, {{"name", name}}}};
    return checked;
  }
  checked.entry = std::move(read->entry);
  return checked;
}

void Shelf::Save(domain::AccountId account, std::string text, Reply<Checked> reply) {
  thread_([this, account = std::move(account), text = std::move(text), reply = std::move(reply)] {
    reply(SaveNow(account, text));
  });
}

domain::Result<Shelf::Checked> Shelf::SaveNow(const domain::AccountId& account,
                                              const std::string& text) {
  Checked checked = CheckNow(text);
  if (checked.fault) return checked;
  auto replaced = store_.PutTemplate(account, {checked.entry.template_(), text});
  if (!replaced) return domain::Propagate(replaced);
  checked.replaced = *replaced;
  return checked;
}

void Shelf::Remove(domain::AccountId account, std::string name, Reply<void> reply) {
  thread_([this, account = std::move(account), name = std::move(name), reply = std::move(reply)] {
    reply(RemoveNow(account, name));
  });
}

domain::Result<void> Shelf::RemoveNow(const domain::AccountId& account, const std::string& name) {
  auto deleted = store_.DeleteTemplate(account, name);
  if (!deleted) return domain::Propagate(deleted);
  if (*deleted) return {};
  const bool stays = catalog_.Find(name) != nullptr;
  return domain::Refuse(stays ? kComesWithServer : kTemplateUnknown, {{"template", name}});
}

}  // namespace vooraf::templates
