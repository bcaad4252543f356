#!/usr/bin/env python3
"""Holds the golden JSON reports against the published schema, and the schema against spoilt ones."""

import copy
import json
import pathlib
import sys

import jsonschema


def main(root):
    schema = json.loads((root / "docs/report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for language in ("nl", "en"):
        report = json.loads((root / f"tests/report/golden/{language}/report.json").read_text(encoding="utf-8"))
        validator.validate(report)
        for table, rows in report["tables"].items():
            columns = set(schema["properties"]["tables"]["properties"][table]["items"]["properties"])
            for row in rows:
                assert set(row) == columns, (table, row)

        def refuses(spoil):
            spoilt = copy.deepcopy(report)
            spoil(spoilt)
            assert not validator.is_valid(spoilt), spoil

        refuses(lambda it: it.pop("unchecked"))
        refuses(lambda it: it["log"].update(sha256="short"))
        refuses(lambda it: it["tables"]["groups"][0].update(in_hall="many"))
        refuses(lambda it: it["tables"]["items"][0].pop("title"))
        refuses(lambda it: it["tables"].pop("votes"))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
