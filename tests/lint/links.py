#!/usr/bin/env python3
"""Every relative link in a Markdown file leads to a file, and to a heading if it names one."""

import re
import urllib.parse

import tree

LINK = re.compile(r"\[[^\]]*\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\s*\)")
FENCE = re.compile(r"^\s*(```|~~~)")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*\s*$")


def prose(files, path):
    """(line number, line) outside fenced code."""
    fenced = False
    for number, line in files.lines(path):
        if FENCE.match(line):
            fenced = not fenced
        elif not fenced:
            yield number, line


def anchors(files, path):
    """The names that headings of a file can be linked by, as code forges make them."""
    names, seen = set(), {}
    for _, line in prose(files, path):
        match = HEADING.match(line)
        if match:
            words = re.sub(r"[^\w\- ]", "", match[1].lower()).replace(" ", "-")
            count = seen.get(words, 0)
            seen[words] = count + 1
            names.add(words if count == 0 else f"{words}-{count}")
    return names


def problems(files):
    found = []
    for path in files.files(".md"):
        for number, line in prose(files, path):
            for target in LINK.findall(re.sub(r"`[^`]*`", "", line)):
                if re.match(r"^[a-z][a-z0-9+.-]*:", target):
                    continue
                name, _, anchor = urllib.parse.unquote(target).partition("#")
                to = path.parent / name if name else path
                if not files.exists(to):
                    found.append(f"{path}:{number}: no such file: {target}")
                elif anchor and to.suffix == ".md" and anchor not in anchors(files, to):
                    found.append(f"{path}:{number}: no such heading: {target}")
    return found


if __name__ == "__main__":
    tree.main(problems)
