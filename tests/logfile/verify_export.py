#!/usr/bin/env python3
"""Checks an exported log by docs/LOG_FORMAT.md alone, without any of Vooraf's code.

verify_export.py FILE: prints the number of events and the last hash, or says what is wrong and ends
with 1.
"""

import base64
import hashlib
import json
import sys


def number(value):
    return value.to_bytes(8, "big", signed=value < 0)


def digest(event, name):
    """The digest of a part that can be erased, checked against its bytes where they are there."""
    part = {key: base64.b64decode(text) for key, text in event[name].items()}
    if "bytes" in part and hashlib.sha256(part["salt"] + part["bytes"]).digest() != part["digest"]:
        sys.exit(f"event {event['seq']}: {name} does not fit its digest")
    return part["digest"]


def follow(session, previous, event):
    structure = {key: base64.b64decode(text) for key, text in event["structure"].items()}
    covered = (previous + bytes([len(session)]) + session + number(event["seq"])
               + number(event["time_us"])
               + hashlib.sha256(structure["salt"] + structure["bytes"]).digest())
    if "choice" in event:
        tag = b"vooraf.2"
        covered += bytes([3 if "content" in event else 1]) + digest(event, "choice")
    else:
        tag = b"vooraf.1"
    if "content" in event:
        covered += digest(event, "content")
    return hashlib.sha256(tag + covered).digest()


def main(file):
    with open(file, encoding="utf-8") as lines:
        header = json.loads(next(lines))
        if header["format"] != "vooraf.log" or header["version"] != 1:
            sys.exit("no exported log of version 1")
        session, last, seq = header["session"].encode(), bytes(32), 0
        for line in lines:
            event = json.loads(line)
            if "events" in event:
                if event["events"] != seq or base64.b64decode(event["hash"]) != last or next(lines, ""):
                    sys.exit("the last line does not fit")
                print(seq, last.hex())
                return
            seq += 1
            last = follow(session, last, event)
            if event["seq"] != seq or base64.b64decode(event["hash"]) != last:
                sys.exit(f"event {seq} does not follow")
    sys.exit(f"breaks off after event {seq}")


if __name__ == "__main__":
    main(sys.argv[1])
