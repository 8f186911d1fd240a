"""Runs a Cypher statement through Jingtu's console and prints its rows. Python 3.9 or newer, nothing else."""

import json
import os
import sys
import urllib.error
import urllib.request

ADDRESS = os.environ.get("JINGTU_URL", "http://127.0.0.1:4000")


def export(query, parameters=None):
    """Yields each row as a dictionary, as it comes; raises where the query is refused or breaks off."""
    body = {"query": query, "parameters": parameters or {}, "format": "jsonl"}
    request = urllib.request.Request(
        ADDRESS + "/cypher/export",
        data=json.dumps(body).encode("utf-8"),
        headers={"content-type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request) as lines:
            for line in lines:
                row = json.loads(line)
                if "$error" in row:
                    raise RuntimeError(row["$error"]["message"])
                yield row
    except urllib.error.HTTPError as refused:
        (error,) = json.load(refused)["errors"]
        code = error["extensions"]["code"]
        raise RuntimeError(f"{code}: {error['message']}") from None


def plain(value):
    """A value without its type where Python has one of its own; whatever has parts stays as it is."""
    if isinstance(value, dict) and isinstance(value.get("value"), str):
        kind = value.get("$type")
        if kind == "integer":
            return int(value["value"])
        return float(value["value"]) if kind == "float" else value["value"]
    return value


def main():
    if len(sys.argv) < 2:
        sys.exit('usage: cypher.py "MATCH …" [parameters as JSON]')
    parameters = json.loads(sys.argv[2]) if len(sys.argv) > 2 else {}
    try:
        for row in export(sys.argv[1], parameters):
            print("\t".join(str(plain(value)) for value in row.values()))
    except RuntimeError as problem:
        sys.exit(str(problem))


if __name__ == "__main__":
    main()
