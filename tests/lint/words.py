#!/usr/bin/env python3
"""Words that do not belong in the project: marks of unfinished work, and places of one machine."""

import re

import tree

# Written so that this file does not find itself.
UNWANTED = [
    (re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b"), "finish it or leave it out"),
    (re.compile(r"(^|[^\w.])/(wo" r"rk|ro" r"ot)/"), "a path of one machine"),
    (re.compile(r"(^|[^\w.])/home/[a-z]"), "a path of one machine"),
    (re.compile(r"/(bash_)jo" r"bs"), "a path of one machine"),
    (re.compile(r"//(deb|registry)\.[a-z]+\.(org|com)"), "a package host: take the machine's own"),
]
# Texts by others, kept as they are.
BY_OTHERS = ("LICENSE", "tests/fixtures/")


def problems(files):
    found = []
    for path in files.files():
        if path.as_posix().startswith(BY_OTHERS):
            continue
        for number, line in files.lines(path):
            found += [f"{path}:{number}: '{match[0].strip()}': {why}"
                      for pattern, why in UNWANTED if (match := pattern.search(line))]
    return found


if __name__ == "__main__":
    tree.main(problems)
