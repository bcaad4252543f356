#include "tests/report/schema.h"

#include "tests/report/files.h"

namespace vooraf::report::testing {
namespace {

// That the golden reports are right by it, tests/report/validate.py looks at.
TEST(Schema, I9IsTheOnePublished) { ExpectFile(VOORAF_REPORT_SCHEMA, SchemaText()); }

}  // namespace
}  // namespace vooraf::report::testing
