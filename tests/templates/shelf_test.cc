#include "server/templates/shelf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>

#include "server/store/memory/memory_account_store.h"
#include "server/store/memory/memory_template_store.h"
#include "server/templates/limits.h"
#include "tests/templates/small_template.h"

namespace vooraf::templates {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// A shelf over a catalogue of "bb" and "small", with two accounts; its thread is the test's own.
class ShelfTest : public ::testing::Test {
 protected:
  ShelfTest() {
    for (const char* id : {"ann", "bo"}) EXPECT_TRUE(accounts_.AddAccount({{id}, id, ""}));
  }

  static Catalog LoadCatalog() {
    std::string pattern = (std::filesystem::temp_directory_path() / "vooraf-XXXXXX").string();
    const std::filesystem::path folder = mkdtemp(pattern.data());
    std::ofstream(folder / "a.textproto") << Named("bb");
    std::ofstream(folder / "b.textproto") << kSmallTemplate;
    std::vector<Fault> faults;
    Catalog catalog = Catalog::Load(folder, faults);
    EXPECT_TRUE(faults.empty());
    std::filesystem::remove_all(folder);
    return catalog;
  }

  template <class T, class Ask>
  static domain::Result<T> Reply(const Ask& ask) {
    std::optional<domain::Result<T>> kept;
    ask([&](domain::Result<T> result) { kept.emplace(std::move(result)); });
    return *std::move(kept);
  }
  domain::Result<Shelf::Found> Find(const std::string& account, const std::string& name) {
    return Reply<Shelf::Found>([&](auto reply) { shelf_.Find({account}, name, reply); });
  }
  domain::Result<Shelf::Checked> Save(const std::string& account, const std::string& text) {
    return Reply<Shelf::Checked>([&](auto reply) { shelf_.Save({account}, text, reply); });
  }
  Shelf::Checked Check(const std::string& text) {
    return *Reply<Shelf::Checked>([&](auto reply) { shelf_.Check(text, reply); });
  }
  domain::Result<void> Remove(const std::string& account, const std::string& name) {
    return Reply<void>([&](auto reply) { shelf_.Remove({account}, name, reply); });
  }
  // All pages; own ones marked.
  std::vector<std::string> List(const std::string& account, size_t limit) {
    std::vector<std::string> names;
    std::string after;
    do {
      const auto page =
          *Reply<Shelf::Page>([&](auto reply) { shelf_.List({account}, after, limit, reply); });
      EXPECT_LE(page.entries.size(), limit);
      for (size_t i = 0; i < page.entries.size(); ++i) {
        const bool own = i + page.own >= page.entries.size();
        names.push_back(page.entries[i].template_() + (own ? "*" : ""));
      }
      after = page.next_key;
    } while (!after.empty());
    return names;
  }
  static std::string ReasonOf(const domain::Error& error) { return std::string(error.reason()); }

  store::MemoryAccountStore accounts_;
  store::MemoryTemplateStore store_{accounts_};
  const Catalog catalog_ = LoadCatalog();
  Shelf shelf_{catalog_, store_, [](const std::function<void()>& work) { work(); }};
};

TEST_F(ShelfTest, E6OnlyTheAccountThatKeepsOneSeesIt) {
  const std::string text = "# mine\n" + Named("mine");
  const auto saved = Save("ann", text);
  ASSERT_TRUE(saved && !saved->fault);
  EXPECT_FALSE(saved->replaced);
  const auto found = Find("ann", "mine");
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->own);
  EXPECT_EQ(found->text, text);
  EXPECT_EQ(found->entry.plan().items(1).item(), 2u);
  EXPECT_EQ(ReasonOf(Find("bo", "mine").error()), "TEMPLATE_UNKNOWN");
  EXPECT_EQ(ReasonOf(Remove("bo", "mine").error()), "TEMPLATE_UNKNOWN");
  EXPECT_THAT(List("bo", 10), ElementsAre("bb", "small"));
}

TEST_F(ShelfTest, E6OwnOnesAreListedAfterThoseThatComeWithTheServer) {
  for (const char* name : {"zz", "aa", "bc"}) ASSERT_TRUE(Save("ann", Named(name)));
  for (const size_t limit : {1u, 2u, 3u, 4u, 5u, 10u}) {
    EXPECT_THAT(List("ann", limit), ElementsAre("bb", "small", "aa*", "bc*", "zz*")) << limit;
  }
}

TEST_F(ShelfTest, E6SavingAgainTakesItsPlace) {
  ASSERT_TRUE(Save("ann", Named("mine")));
  const auto again = Save("ann", "# new\n" + Named("mine"));
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->replaced);
  EXPECT_THAT(Find("ann", "mine")->text, HasSubstr("# new"));
  ASSERT_TRUE(Remove("ann", "mine"));
  EXPECT_EQ(ReasonOf(Find("ann", "mine").error()), "TEMPLATE_UNKNOWN");
}

TEST_F(ShelfTest, E7NamesOfThoseThatComeWithTheServerAreTaken) {
  const auto saved = Save("ann", kSmallTemplate);
  ASSERT_TRUE(saved && saved->fault);
  EXPECT_EQ(ReasonOf(saved->fault->error), "TEMPLATE_NAME_TAKEN");
  EXPECT_EQ(saved->fault->place.line, 1);
  EXPECT_FALSE(Find("ann", "small")->own);
  EXPECT_EQ(ReasonOf(Remove("ann", "small").error()), "TEMPLATE_COMES_WITH_SERVER");
}

// A later release may bring a name that somebody uses.
TEST_F(ShelfTest, E7AnOwnOneGoesBeforeOneOfTheServerOfTheSameName) {
  ASSERT_TRUE(store_.PutTemplate({"ann"}, {"small", kSmallTemplate}));
  EXPECT_TRUE(Find("ann", "small")->own);
  EXPECT_FALSE(Find("bo", "small")->own);
  ASSERT_TRUE(Remove("ann", "small"));
  EXPECT_FALSE(Find("ann", "small")->own);
}

TEST_F(ShelfTest, E8WhatIsTooLargeIsRefused) {
  const std::string small = Named("mine");
  const std::string largest = small + "#" + std::string(kTemplateBytesMax - small.size() - 1, 'x');
  EXPECT_FALSE(Check(largest).fault);
  const auto fault = Check(largest + "x").fault;
  ASSERT_TRUE(fault);
  EXPECT_EQ(ReasonOf(fault->error), "TEMPLATE_TOO_LONG");
}

TEST_F(ShelfTest, E9WhatIsWrongIsToldWithItsLineAndNotKept) {
  const std::string wrong = Replaced(Named("mine"), "\"Which?\"", "\"\"");
  for (const auto& checked : {Check(wrong), *Save("ann", wrong)}) {
    ASSERT_TRUE(checked.fault);
    EXPECT_EQ(checked.fault->place.line, 17);
    EXPECT_NE(checked.fault->error.Message("nl"), checked.fault->error.Message("en"));
  }
  EXPECT_EQ(ReasonOf(Find("ann", "mine").error()), "TEMPLATE_UNKNOWN");
  const auto unreadable = Check(Replaced(Named("mine"), "languages", "talen"));
  ASSERT_TRUE(unreadable.fault);
  EXPECT_EQ(unreadable.fault->place.line, 5);
}

TEST_F(ShelfTest, E9BytesThatAreNoTextAreRefused) {
  const auto fault = Check(Replaced(Named("mine"), "\"That\"", "\"\\377\"")).fault;
  ASSERT_TRUE(fault);
  EXPECT_EQ(ReasonOf(fault->error), "TEMPLATE_NOT_TEXT");
}

TEST_F(ShelfTest, OneThatNoLongerFitsSaysSo) {
  ASSERT_TRUE(store_.PutTemplate({"ann"}, {"old", "template: \"old\"\nno_such_field: 1\n"}));
  const auto found = Find("ann", "old");
  ASSERT_FALSE(found);
  EXPECT_EQ(ReasonOf(found.error()), "TEMPLATE_OUTDATED");
  EXPECT_EQ(found.error().metadata.at("line"), "2");
  EXPECT_THAT(List("ann", 10), ElementsAre("bb", "small", "old*"));
}

}  // namespace
}  // namespace vooraf::templates
