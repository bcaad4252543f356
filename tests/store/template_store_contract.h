// What every template store must do, whatever it is kept in. Fixtures are as for EventLogContract.
#pragma once

#include <gtest/gtest.h>

#include "server/store/account_store.h"
#include "server/store/limits.h"
#include "server/store/template_store.h"
#include "tests/store/events.h"

namespace vooraf::store::testing {

template <class Fixture>
class TemplateStoreContract : public ::testing::Test {
 protected:
  TemplateStoreContract() {
    EXPECT_TRUE(fixture_.accounts().AddAccount({{"id1"}, "Ann", ""}));
    EXPECT_TRUE(fixture_.accounts().AddAccount({{"id2"}, "Bo", ""}));
  }
  TemplateStore& templates() { return fixture_.templates(); }
  void Restart() { fixture_.Restart(); }

  // Whether it took the place of another.
  bool Put(const std::string& account, const std::string& name, const std::string& text) {
    const auto put = templates().PutTemplate({account}, {name, text});
    EXPECT_TRUE(put) << ReasonOf(put);
    return put && *put;
  }
  std::string Find(const std::string& account, const std::string& name) {
    const auto found = templates().FindTemplate({account}, name);
    EXPECT_TRUE(found) << ReasonOf(found);
    return found && *found ? **found : "none";
  }
  std::string List(const std::string& account, const std::string& after = "", size_t limit = 10) {
    const auto list = templates().ListTemplates({account}, after, limit);
    EXPECT_TRUE(list) << ReasonOf(list);
    std::string text;
    for (const KeptTemplate& kept : *list) text += kept.name + "=" + kept.text + " ";
    return text;
  }

 private:
  Fixture fixture_;
};

TYPED_TEST_SUITE_P(TemplateStoreContract);

TYPED_TEST_P(TemplateStoreContract, E6KeepsWhatEachAccountKeeps) {
  EXPECT_FALSE(this->Put("id1", "buurt", "een"));
  EXPECT_FALSE(this->Put("id2", "buurt", "twee; DROP TABLE 'templates'\n\"é"));
  EXPECT_FALSE(this->Put("id2", "plein", "drie"));
  this->Restart();
  EXPECT_EQ(this->Find("id1", "buurt"), "een");
  EXPECT_EQ(this->Find("id2", "buurt"), "twee; DROP TABLE 'templates'\n\"é");
  EXPECT_EQ(this->Find("id1", "plein"), "none");
  EXPECT_EQ(this->Find("id3", "buurt"), "none");
}

TYPED_TEST_P(TemplateStoreContract, PutsOneInThePlaceOfAnother) {
  this->Put("id1", "buurt", "een");
  this->Put("id2", "buurt", "twee");
  EXPECT_TRUE(this->Put("id1", "buurt", "drie"));
  EXPECT_EQ(this->Find("id1", "buurt"), "drie");
  EXPECT_EQ(this->Find("id2", "buurt"), "twee");
}

TYPED_TEST_P(TemplateStoreContract, ListsByNameAndInParts) {
  for (const char* name : {"b", "a-1", "a", "c"}) this->Put("id1", name, name);
  this->Put("id2", "x", "x");
  EXPECT_EQ(this->List("id1"), "a=a a-1=a-1 b=b c=c ");
  EXPECT_EQ(this->List("id1", "", 2), "a=a a-1=a-1 ");
  EXPECT_EQ(this->List("id1", "a-1", 2), "b=b c=c ");
  EXPECT_EQ(this->List("id1", "c"), "");
  EXPECT_EQ(this->List("id3"), "");
}

TYPED_TEST_P(TemplateStoreContract, E6DeletesNobodyElses) {
  this->Put("id1", "buurt", "een");
  EXPECT_FALSE(*this->templates().DeleteTemplate({"id2"}, "buurt"));
  EXPECT_FALSE(*this->templates().DeleteTemplate({"id1"}, "plein"));
  EXPECT_TRUE(*this->templates().DeleteTemplate({"id1"}, "buurt"));
  EXPECT_FALSE(*this->templates().DeleteTemplate({"id1"}, "buurt"));
  EXPECT_EQ(this->Find("id1", "buurt"), "none");
}

TYPED_TEST_P(TemplateStoreContract, E8KeepsABoundedNumber) {
  for (size_t i = 0; i < kTemplatesPerAccountMax; ++i) {
    this->Put("id1", "t" + std::to_string(i), "x");
  }
  EXPECT_EQ(ReasonOf(this->templates().PutTemplate({"id1"}, {"more", "x"})), "TEMPLATES_FULL");
  EXPECT_TRUE(this->Put("id1", "t7", "y"));
  EXPECT_FALSE(this->Put("id2", "more", "x"));
  EXPECT_TRUE(*this->templates().DeleteTemplate({"id1"}, "t7"));
  EXPECT_FALSE(this->Put("id1", "more", "x"));
}

TYPED_TEST_P(TemplateStoreContract, RefusesAnAccountThatIsNotThere) {
  EXPECT_EQ(ReasonOf(this->templates().PutTemplate({"id3"}, {"buurt", "x"})), "ACCOUNT_NOT_FOUND");
}

REGISTER_TYPED_TEST_SUITE_P(TemplateStoreContract, E6KeepsWhatEachAccountKeeps,
                            PutsOneInThePlaceOfAnother, ListsByNameAndInParts, E6DeletesNobodyElses,
                            E8KeepsABoundedNumber, RefusesAnAccountThatIsNotThere);

}  // namespace vooraf::store::testing
