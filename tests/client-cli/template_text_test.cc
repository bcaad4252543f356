#include "client-cli/template_text.h"

#include <gtest/gtest.h>

namespace vooraf::cli {
namespace {

TEST(WithTemplateName, E10ChangesTheNameAndNothingElse) {
  EXPECT_EQ(WithTemplateName("# template: \"avond\" is the usual one.\n"
                             "description { entries { language: \"nl\" value: \"template: é\" } }\n"
                             "\ttemplate:\t'avond'  # here\n"
                             "plan {}\n",
                             "onze-straat"),
            "# template: \"avond\" is the usual one.\n"
            "description { entries { language: \"nl\" value: \"template: é\" } }\n"
            "\ttemplate:\t'onze-straat'  # here\n"
            "plan {}\n");
}

TEST(WithTemplateName, E10NamesWhatIsWrittenStrangelyOrHasNoName) {
  EXPECT_EQ(WithTemplateName("template: \"a\" \"vond\"\n", "x"), "template: \"x\"\n");
  EXPECT_EQ(WithTemplateName("plan {}\n", "x"), "template: \"x\"\nplan {\n}\n");
  EXPECT_EQ(WithTemplateName("\"description\"\n", "x"), "\"description\"\n");
}

TEST(WithTemplateName, TheServerExplainsWhatIsNoTemplate) {
  EXPECT_EQ(WithTemplateName("nonsense\n", "x"), "nonsense\n");
  EXPECT_EQ(WithTemplateName("", ""), "");
}

}  // namespace
}  // namespace vooraf::cli
