#!/usr/bin/env python3
"""The contract's form, after AIP and buf: packages match folders, enums start at _UNSPECIFIED, names
are spelled one way, stored messages use no map, and nothing stands without a word of explanation.
"""

import re

import tree

PACKAGE = re.compile(r"^package ([\w.]+);")
IMPORT = re.compile(r'^import "([^"]+)";')
BLOCK = re.compile(r"^\s*(message|enum|service|oneof)\s+(\w+)\s*\{(\s*\})?")
FIELD = re.compile(r"^\s*(?:(?:repeated|optional)\s+)?(map\s*<[^>]*>|[\w.]+)\s+(\w+)\s*=\s*(\d+)")
VALUE = re.compile(r"^\s*(\w+)\s*=\s*(\d+)")
RPC = re.compile(r"^\s*rpc\s+(\w+)\s*\(\s*(?:stream\s+)?(\w+)\s*\)\s*"
                 r"returns\s*\(\s*(stream\s+)?(\w+)\s*\)")

# What stored messages may be made of: events of shared values, never of the API.
MAY_IMPORT = {
    "vooraf.type.v1": ("google/protobuf/", "vooraf/type/v1/"),
    "vooraf.log.v1": ("google/protobuf/", "vooraf/type/v1/", "vooraf/log/v1/"),
    "vooraf.v1": ("google/protobuf/", "vooraf/type/v1/", "vooraf/v1/"),
}
NO_MAPS = ("vooraf.type.v1", "vooraf.log.v1")


def upper_snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).upper()


def check_value(block, name, number):
    prefix = upper_snake(block) + "_"
    if not name.startswith(prefix):
        yield f"{name} should start with {prefix}"
    if (int(number) == 0) != (name == prefix + "UNSPECIFIED"):
        yield f"{name}: the value 0, and no other, is {prefix}UNSPECIFIED"


def check_field(package, kind, name):
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", name):
        yield f"field {name} is not snake_case"
    if kind.startswith("map") and package in NO_MAPS:
        yield f"{name}: no map in what is stored, since its bytes have no fixed order"
    if kind.endswith("Timestamp") and name != "time" and not name.endswith("_time"):
        yield f"{name}: a time is called so, or its name ends in _time"


def check_rpc(name, request, streams, response):
    if request != name + "Request":
        yield f"{name} takes {name}Request"
    if not streams and response != name + "Response":
        yield f"{name} returns {name}Response"


def check_file(files, path):
    """(line number, problem) of one file."""
    package, blocks, previous = "", [], ""
    folder = path.relative_to("proto").parent.as_posix()
    if not files.text(path).startswith("//"):
        yield 1, "does not open with what it holds"
    for number, line in files.lines(path):
        if match := PACKAGE.match(line):
            package = match[1]
            if package.replace(".", "/") != folder:
                yield number, f"package {package} does not match the folder {folder}"
        elif match := IMPORT.match(line):
            if not match[1].startswith(MAY_IMPORT.get(package, ("",))):
                yield number, f"{package} may not use {match[1]}"
        elif match := RPC.match(line):
            problems_here = check_rpc(match[1], match[2], match[3], match[4])
            yield from ((number, problem) for problem in problems_here)
        elif match := BLOCK.match(line):
            if match[1] == "service" and not match[2].endswith("Service"):
                yield number, f"service {match[2]} should end in Service"
            if not match[3]:
                blocks.append((match[1], match[2]))
        elif blocks and blocks[-1][0] == "enum" and (match := VALUE.match(line)):
            yield from ((number, p) for p in check_value(blocks[-1][1], match[1], match[2]))
        elif blocks and (match := FIELD.match(line)):
            yield from ((number, p) for p in check_field(package, match[1], match[2]))
        if line.strip() == "}" and blocks:
            blocks.pop()
        previous = line
    if blocks:
        yield number, f"{blocks[-1][1]} is not closed as this lint expects: a brace on its own line"
    if previous.strip() not in ("}", "") and not previous.rstrip().endswith("{}"):
        yield number, "ends in the middle of something"


def problems(files):
    return [f"{path}:{number}: {problem}"
            for path in files.files(".proto", under="proto")
            for number, problem in check_file(files, path)]


if __name__ == "__main__":
    tree.main(problems)
