#!/usr/bin/env python3
"""The lints find what is planted, and let pass what is right."""

import pathlib
import tempfile
import unittest

import layers
import links
import proto
import rules
import tree
import words


class LintTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def given(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def expect(self, lint, *parts):
        """The lint finds exactly as many problems as are named, each holding its words in order."""
        found = lint.problems(tree.Tree(self.root))
        self.assertEqual(len(found), len(parts), found)
        for problem, part in zip(found, parts):
            self.assertIn(part, problem)


class LayersTest(LintTest):
    def test_permitted_edges_pass(self):
        self.given("server/domain/ballot.h", '#include <vector>\n#include "server/domain/ids.h"\n')
        self.given("server/domain/ids.h", "#include <tl/expected.hpp>\n")
        self.given("server/live/sessions.h", '#include "server/store/event_log.h"\n')
        self.given("server/store/sqlite/log.cc", "#include <SQLiteCpp/SQLiteCpp.h>\n")
        self.given("client-cli/main.cc", '#include "client-core/connection.h"\n')
        self.expect(layers)

    def test_domain_knows_no_other_layer(self):
        self.given("server/domain/ballot.cc", '\n#include "server/store/event_log.h"\n')
        self.expect(layers, "server/domain/ballot.cc:2: domain may not include server/store")

    def test_domain_knows_no_library(self):
        self.given("server/domain/ballot.cc", "#include <grpcpp/grpcpp.h>\n#include <sodium.h>\n")
        self.expect(layers, "may not include grpcpp", "may not include sodium.h")

    def test_live_sees_the_port_alone(self):
        self.given("server/live/writer.cc", '#include "server/store/sqlite/sqlite_log.h"\n'
                                            "#include <sqlite3.h>\n")
        self.expect(layers, "(store/sqlite)", "sqlite3.h (sql)")

    def test_web_sees_bytes_and_no_messages(self):
        self.given("server/web/front.cc", '#include "vooraf/v1/answer_service.pb.h"\n'
                                          '#include "server/live/sessions.h"\n'
                                          '#include "server/api/watch/watch_desk.h"\n')
        self.expect(layers, "answer_service.pb.h (api messages)", "sessions.h (live)")

    def test_api_sees_no_sql(self):
        self.given("server/api/session.cc", "#include <sqlite3.h>\n")
        self.expect(layers, "api may not include sqlite3.h")

    def test_clients_know_nothing_of_the_server(self):
        self.given("client-core/model.cc", '#include "server/domain/ids.h"\n')
        self.given("client-cli/watch.cc", "#include <grpcpp/channel.h>\n")
        self.expect(layers, "client-cli may not include grpcpp", "client-core may not include server")

    def test_messages_are_not_services(self):
        self.given("server/domain/decide.h", '#include "vooraf/v1/ballot_service.pb.h"\n')
        self.given("server/domain/other.h", '#include "vooraf/v1/ballot_service.grpc.pb.h"\n')
        self.expect(layers, "server/domain/other.h:1")

    def test_unknown_and_relative_includes_are_named(self):
        self.given("server/api/a.cc", '#include "b.h"\n#include <other/library.h>\n')
        self.expect(layers, "repository's root", "does not know this library")

    def test_cycle_of_headers(self):
        self.given("server/live/a.h", '#include "server/live/b.h"\n')
        self.given("server/live/b.h", '#include "server/live/a.h"\n')
        self.expect(layers, "cycle of headers: server/live/a.h -> server/live/b.h")

    def test_cycle_of_layers(self):
        self.assertEqual(layers.cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}}), ["b", "c", "b"])
        self.assertIsNone(layers.cycle({"a": {"b", "c"}, "b": {"c"}, "c": set()}))

    def test_the_table_itself_has_no_cycle(self):
        allowed = {layer: {k for k in kinds if k in layers.ALLOWED}
                   for layer, kinds in layers.ALLOWED.items()}
        self.assertIsNone(layers.cycle(allowed))


class LinksTest(LintTest):
    def test_links_that_lead_somewhere_pass(self):
        self.given("README.md", "# Top\n[a](docs/a.md) [b](docs/a.md#two-words) [c](#top)\n"
                                "[web](https://example.org/x) `[not](a-link)`\n"
                                "```\n[nor](this)\n```\n")
        self.given("docs/a.md", "# A\n## Two words\n[back](../README.md)\n")
        self.expect(links)

    def test_missing_file_and_heading(self):
        self.given("README.md", "[a](docs/none.md)\n[b](#nowhere)\n")
        self.expect(links, "README.md:1: no such file", "README.md:2: no such heading")


class RulesTest(LintTest):
    def test_cited_rules_pass(self):
        self.given("docs/SPEC.md", "- **B7** No vote after close.\n- **B8** Nor twice.\n"
                                   "- **B9** A promise. *(not tested: about people)*\n")
        self.given("tests/domain/ballot_test.cc", "TEST(BallotDecide, B7RejectsVoteAfterClose) {}\n"
                                                  "TEST(Base64, Decodes) {}\n")
        self.given("tests/transcripts/ballot.txt", "# rule B8: nobody votes twice\n")
        self.expect(rules)

    def test_one_test_may_cite_two(self):
        self.given("docs/SPEC.md", "- **B7** x\n- **S12** y\n")
        self.given("tests/a_test.cc", "TEST_F(Ballot,\n       B7S12Both) {}\n")
        self.expect(rules)

    def test_uncited_and_unknown(self):
        self.given("docs/SPEC.md", "- **B7** x\n")
        self.given("tests/a_test.cc", "TEST(Ballot, B8Other) {}\n")
        self.expect(rules, "tests/a_test.cc:1: cites rule B8", "no test cites rule B7")

    def test_a_rule_stands_once(self):
        self.given("docs/SPEC.md", "- **B7** x\n- **B7** y\n")
        self.given("tests/a_test.cc", "TEST(Ballot, B7) {}\n")
        self.expect(rules, "rule B7 stands there twice")

    def test_spec_must_be_there(self):
        self.expect(rules, "missing")


class WordsTest(LintTest):
    def test_marks_and_places(self):
        self.given("a.cc", "// TO" "DO: later\nint todo_list;\n")
        self.given("b.md", "cd /wo" "rk/main\nsee framework/main and https://example.org/work/\n")
        self.given("c.sh", "curl https://deb.exa" "mple.org/x\n")
        self.expect(words, "a.cc:1", "b.md:1", "c.sh:1")


PROTO = """// What this is.
syntax = "proto3";

package vooraf.log.v1;

import "vooraf/type/v1/text.proto";

// A thing.
message Thing {
  uint32 item = 1;
  oneof body {
    Other other_one = 2;
  }
}

message Other {}

enum ItemKind {
  ITEM_KIND_UNSPECIFIED = 0;
  ITEM_KIND_FIRST = 1;
}
"""


class ProtoTest(LintTest):
    def planted(self, old, new):
        self.given("proto/vooraf/log/v1/thing.proto", PROTO.replace(old, new))

    def test_good_form_passes(self):
        self.planted("", "")
        self.expect(proto)

    def test_package_matches_folder(self):
        self.given("proto/vooraf/v1/thing.proto", PROTO)
        self.expect(proto, "does not match the folder vooraf/v1")

    def test_stored_events_do_not_use_the_api(self):
        self.planted("vooraf/type/v1/text", "vooraf/v1/entity")
        self.expect(proto, "may not use vooraf/v1/entity.proto")

    def test_enum_values(self):
        self.planted("ITEM_KIND_UNSPECIFIED", "ITEM_KIND_NONE")
        self.expect(proto, "no other, is ITEM_KIND_UNSPECIFIED")
        self.planted("ITEM_KIND_FIRST", "FIRST")
        self.expect(proto, "should start with ITEM_KIND_")

    def test_field_names(self):
        self.planted("other_one", "otherOne")
        self.expect(proto, "otherOne is not snake_case")
        self.planted("uint32 item", "google.protobuf.Timestamp opened")
        self.expect(proto, "ends in _time")

    def test_no_map_in_what_is_stored(self):
        self.planted("uint32 item", "map<string, uint32> items")
        self.expect(proto, "no map")

    def test_methods(self):
        self.given("proto/vooraf/v1/s.proto", "// What.\npackage vooraf.v1;\nservice Things {\n"
                                              "  rpc Get(GetRequest) returns (Thing);\n"
                                              "  rpc See(SeeRequest) returns (stream Update);\n}\n")
        self.expect(proto, "should end in Service", "Get returns GetResponse")


if __name__ == "__main__":
    unittest.main()
