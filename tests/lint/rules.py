#!/usr/bin/env python3
"""Rules and tests hold each other: every rule of docs/SPEC.md is cited by a test, and no test cites
a rule that is not there.

A rule is a line `- **B7** text`. A test cites rules at the start of its name,
TEST(BallotDecide, B7RejectsVoteAfterClose), or in a transcript as `rule B7`. A rule that no test
can show says so by the mark *(not tested: why)* in its line.
"""

import re

import tree

SPEC = "docs/SPEC.md"
RULE = re.compile(r"^\s*- \*\*([A-Z]\d{1,3})\*\*\s*(.*)$")
TEST = re.compile(r"\b(?:TEST|TEST_F|TEST_P|TYPED_TEST|TYPED_TEST_P|RC_GTEST_PROP|"
                  r"RC_GTEST_FIXTURE_PROP)\s*\(\s*\w+\s*,\s*(\w+)", re.S)
CITED = re.compile(r"^((?:[A-Z]\d{1,3})+)(?=[A-Z_]|$)")
IN_TRANSCRIPT = re.compile(r"\brules? ((?:[A-Z]\d{1,3}(?:, | and )?)+)")
ID = re.compile(r"[A-Z]\d{1,3}")


def rules(files):
    """{id: whether a test must show it}, and what is wrong with the list itself."""
    found, wrong = {}, []
    for number, line in files.lines(SPEC):
        match = RULE.match(line)
        if match:
            if match[1] in found:
                wrong.append(f"{SPEC}:{number}: rule {match[1]} stands there twice")
            found[match[1]] = "*(not tested:" not in match[2]
    return found, wrong


def citations(files):
    """(id, path, line number) of each rule that a test cites."""
    for path in files.files(under="tests"):
        text = files.text(path) or ""
        if path.suffix in (".cc", ".h"):
            for match in TEST.finditer(text):
                ids = CITED.match(match[1])
                for rule in ID.findall(ids[1]) if ids else ():
                    yield rule, path, text.count("\n", 0, match.start()) + 1
        elif "transcripts" in path.parts:
            for match in IN_TRANSCRIPT.finditer(text):
                for rule in ID.findall(match[1]):
                    yield rule, path, text.count("\n", 0, match.start()) + 1


def problems(files):
    if not files.exists(SPEC):
        return [f"{SPEC} is missing"]
    spec, found = rules(files)
    if not spec:
        return [f"{SPEC} holds no rules of the form `- **B7** text`"]
    letters = {rule[0] for rule in spec}
    cited = set()
    for rule, path, number in citations(files):
        cited.add(rule)
        if rule not in spec and rule[0] in letters:
            found.append(f"{path}:{number}: cites rule {rule}, which {SPEC} does not have")
    found += [f"{SPEC}: no test cites rule {rule}"
              for rule, tested in spec.items() if tested and rule not in cited]
    return found


if __name__ == "__main__":
    tree.main(problems)
