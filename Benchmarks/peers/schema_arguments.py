"""Holds the arguments of every call against what the called tool declares: schema_arguments.py LIBRARY FILE.

Validators are made once for each list of tools that rows repeat.
"""
import sys

import orjson
from schema_library import maker

library, path = sys.argv[1:]
compiled = maker(library)
known = {}


def validators(tools):
    key = orjson.dumps(tools)
    if key not in known:
        functions = [tool["function"] for tool in tools]
        known[key] = {f["name"]: compiled(f["parameters"]) for f in functions}
    return known[key]


rows = calls = bad = 0
with open(path, "rb") as lines:
    for line in lines:
        rows += 1
        row = orjson.loads(line)
        tools = validators(row.get("tools") or [])
        for message in row["messages"]:
            for call in message.get("tool_calls") or []:
                calls += 1
                fits = tools.get(call["function"]["name"])
                if fits and not fits(orjson.loads(call["function"]["arguments"])):
                    bad += 1
print(rows, calls, bad)
