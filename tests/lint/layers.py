#!/usr/bin/env python3
"""The layer rule: who may include whom. docs/ARCHITECTURE.md draws it; this table holds it.

Every #include in server/ and in the clients in C++ is sorted into a kind: a layer of ours, a
part of the contract, or a library. Each layer names the kinds it may include. Cycles, between layers
or between single headers, are refused whatever the table says.
"""

import re

import tree

# What files outside our own layers are called in the table, by the beginning of the include path.
# The longest beginning that fits wins.
LIBRARIES = {
    "vooraf/type/v1/": "messages",
    "vooraf/log/v1/": "messages",
    "vooraf/v1/": "api messages",
    "google/rpc/": "api messages",
    "google/protobuf/": "protobuf",
    "tl/expected.hpp": "tl",
    "grpc": "grpc",
    "absl/": "absl",
    "sqlite3.h": "sql",
    "SQLiteCpp/": "sql",
    "boost/asio": "asio",
    "boost/beast": "beast",
    "boost/endian": "endian",
    "boost/json": "json",
    "boost/url": "url",
    "sodium": "sodium",
    "openssl/": "openssl",
    "spdlog/": "spdlog",
    "fmt/": "fmt",
    "CLI/": "cli11",
    "toml++/": "toml",
    "qrencode.h": "qrencode",
    "curses.h": "curses",
    "ncurses": "curses",
    "Q": "qt",
}

# C headers of the system rather than of the language.
POSIX = re.compile(
    r"^(sys/|arpa/|net/|netinet/|linux/|"
    r"(unistd|fcntl|pthread|poll|signal|termios|pwd|dirent|netdb|sched|syslog|spawn|langinfo)\.h$)")

# The layers, by folder; the longest folder that fits wins. Files straight in server/ are wiring.
LAYERS = {
    "server": "wiring",
    "server/domain": "domain",
    "server/domain/tally/method": "tally",
    "server/store": "store",
    "server/store/sqlite": "store/sqlite",
    "server/logfile": "logfile",
    "server/polis": "polis",
    "server/live": "live",
    "server/live/asio": "live/asio",
    "server/auth": "auth",
    "server/templates": "templates",
    "server/api": "api",
    "server/web": "web",
    "server/report": "report",
    "client-core": "client-core",
    "client-cli": "client-cli",
    "client-gui": "client-gui",
}

# Libraries that say nothing about a layer.
PLAIN = {"std", "tl", "fmt", "endian"}

# What each layer may include besides itself. A path names one file: a port, without what implements
# it.
ALLOWED = {
    # Pure rules: the standard library, errors as values and messages, nothing else.
    "domain": {"std", "tl", "tally", "messages", "api messages", "protobuf"},
    # Counting knows nothing but numbers, so that clients can count with the same code.
    "tally": {"std", "tl"},
    "store": PLAIN | {"domain", "messages", "api messages", "protobuf", "openssl", "spdlog", "posix"},
    "store/sqlite": PLAIN | {"store", "domain", "messages", "api messages", "protobuf",
                             "openssl", "spdlog", "posix", "sql", "sodium"},
    # Logs as files: of the store it sees rows, never SQL; of live what it keeps beside a log.
    "logfile": PLAIN | {"domain", "store", "server/store/sqlite/raw_log.h",
                        "server/store/sqlite/sqlite_store.h", "server/live/executor.h",
                        "server/live/secrets.h", "server/live/session_record.h", "messages",
                        "api messages", "protobuf", "sodium", "json", "posix"},
    "polis": PLAIN | {"domain", "logfile", "server/store/sqlite/sqlite_store.h", "messages",
                      "api messages", "protobuf"},
    # Live writes and reads through the port, never by SQL.
    "live": PLAIN | {"domain", "server/store/event_log.h", "messages", "api messages", "protobuf",
                     "sodium", "spdlog"},
    "live/asio": PLAIN | {"domain", "live", "server/store/event_log.h", "messages", "api messages",
                          "protobuf", "sodium", "spdlog", "asio", "posix"},
    "auth": PLAIN | {"domain", "server/store/account_store.h", "messages", "api messages",
                     "protobuf", "sodium", "spdlog"},
    "templates": PLAIN | {"domain", "server/store/template_store.h", "messages", "api messages",
                          "protobuf", "spdlog"},
    "api": PLAIN | {"domain", "live", "auth", "report", "templates", "server/store/event_log.h",
                    "server/store/account_store.h", "messages", "api messages", "services",
                    "protobuf", "grpc", "sodium", "spdlog", "posix"},
    # The gateway passes bytes on: it sees gRPC, the shared bytes of watches and the desk that lets
    # people watch, never a message of the domain.
    "web": PLAIN | {"server/domain/error.h", "server/live/watch_source.h",
                    "server/api/in_process.h", "server/api/watch/watch_desk.h", "grpc", "beast",
                    "asio", "openssl", "posix"},
    "report": PLAIN | {"domain", "messages", "api messages", "protobuf", "json"},
    "wiring": PLAIN | {"domain", "store", "store/sqlite", "logfile", "polis", "live", "live/asio", "auth", "templates",
                       "api", "web", "report", "messages", "api messages", "protobuf", "grpc",
                       "sodium", "spdlog", "cli11", "toml", "asio", "absl", "posix"},
    # Clients know the contract and nothing of the server, but for the counting methods (ADR 8) and, in
    # the terminal client, logs as files (ADR 15).
    "client-core": PLAIN | {"messages", "api messages", "services", "protobuf", "grpc", "sodium",
                            "json", "posix"},
    "client-cli": PLAIN | {"client-core", "logfile", "tally", "messages", "api messages", "protobuf", "cli11", "json",
                           "qrencode", "curses", "posix"},
    "client-gui": PLAIN | {"client-core", "messages", "api messages", "protobuf", "qt", "qrencode"},
}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def longest(table, path, is_match):
    matches = [key for key in table if is_match(path, key)]
    return max(matches, key=len) if matches else None


def layer_of(path):
    folder = longest(LAYERS, path, lambda p, k: p.startswith(k + "/"))
    return LAYERS[folder] if folder else None


def kind_of(target, quoted):
    """The kind of an include path: a layer, a part of the contract or a library; None if unknown."""
    if layer_of(target):
        return layer_of(target)
    if target.endswith(".grpc.pb.h"):
        return "services"
    library = longest(LIBRARIES, target, str.startswith)
    if library:
        return LIBRARIES[library]
    if POSIX.match(target):
        return "posix"
    if re.match(r"^Q[A-Z]", target):
        return "qt"
    if not quoted and "/" not in target:
        return "std"
    return None


def includes(files):
    """(path, line number, target, whether quoted) of each include of our own code."""
    for path in files.files(".h", ".cc"):
        if layer_of(path.as_posix()):
            for number, line in files.lines(path):
                match = INCLUDE.match(line)
                if match:
                    yield path.as_posix(), number, match[2], match[1] == '"'


def cycle(edges):
    """A cycle in a graph given as {node: {node, ...}}, as a list of nodes; None if there is none."""
    done, path = set(), []

    def visit(node):
        if node in path:
            return path[path.index(node):] + [node]
        if node in done:
            return None
        path.append(node)
        for other in sorted(edges.get(node, ())):
            found = visit(other)
            if found:
                return found
        path.pop()
        done.add(node)
        return None

    for node in sorted(edges):
        found = visit(node)
        if found:
            return found
    return None


def problems(files):
    found, layers, headers = [], {}, {}
    for path, number, target, quoted in includes(files):
        layer, kind = layer_of(path), kind_of(target, quoted)
        where = f"{path}:{number}"
        if kind is None:
            hint = ("includes start at the repository's root" if quoted
                    else "tests/lint/layers.py does not know this library")
            found.append(f"{where}: {target}: {hint}")
            continue
        if kind != layer and kind not in ALLOWED[layer] and target not in ALLOWED[layer]:
            found.append(f"{where}: {layer} may not include {target} ({kind})")
        if kind in ALLOWED and kind != layer:
            layers.setdefault(layer, set()).add(kind)
        if path.endswith(".h"):
            headers.setdefault(path, set()).add(target)
    for name, edges in (("layers", layers), ("headers", headers)):
        circle = cycle(edges)
        if circle:
            found.append(f"cycle of {name}: {' -> '.join(circle)}")
    return found


if __name__ == "__main__":
    tree.main(problems)
