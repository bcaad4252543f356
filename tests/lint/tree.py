"""The files of the project, as the lints read them."""

import os
import pathlib
import sys

_NEVER = {".git", ".cache", "__pycache__", "node_modules"}


class Tree:
    """Text files under a root folder, without what is built or fetched."""

    def __init__(self, root):
        self.root = pathlib.Path(root)

    def files(self, *suffixes, under=""):
        """Paths relative to the root, sorted; all files if no suffix is given."""
        found = []
        for folder, folders, names in os.walk(self.root / under):
            folders[:] = [f for f in folders if f not in _NEVER and not f.startswith("build")]
            for name in names:
                if name not in _NEVER and (not suffixes or name.endswith(suffixes)):
                    found.append((pathlib.Path(folder) / name).relative_to(self.root))
        return sorted(found)

    def exists(self, path):
        return (self.root / path).exists()

    def text(self, path):
        """The file's text; None if it is not UTF-8."""
        try:
            return (self.root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            return None

    def lines(self, path):
        """(line number, line) from 1; nothing if the file is not UTF-8."""
        return enumerate((self.text(path) or "").splitlines(), start=1)


def main(problems):
    """Runs one lint on the project (or the folder named) and ends with 1 if it finds anything."""
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
    found = problems(Tree(root))
    for problem in found:
        print(problem)
    sys.exit(1 if found else 0)
