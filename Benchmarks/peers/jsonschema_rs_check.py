"""Checks the shape of chat rows against a JSON Schema: the ceiling of a generic validator."""
import sys

import jsonschema_rs
import orjson

TEXT = {"type": ["string", "null"]}
CALL = {
    "type": "object",
    "required": ["id", "type", "function"],
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "type": {"const": "function"},
        "function": {
            "type": "object",
            "required": ["name", "arguments"],
            "properties": {
                "name": {"type": "string", "pattern": "^[a-zA-Z0-9_-]{1,64}$"},
                "arguments": {"type": "string"},
            },
        },
    },
}
MESSAGE = {
    "type": "object",
    "required": ["role"],
    "properties": {
        "role": {"enum": ["system", "developer", "user", "assistant", "tool"]},
        "content": TEXT,
        "tool_calls": {"type": "array", "minItems": 1, "items": CALL},
        "tool_call_id": {"type": "string"},
    },
}
ROW = {
    "type": "object",
    "required": ["messages"],
    "properties": {
        "messages": {"type": "array", "minItems": 1, "items": MESSAGE},
        "tools": {"type": "array", "items": {"type": "object", "required": ["type", "function"]}},
    },
}

validator = jsonschema_rs.validator_for(ROW)
rows = bad = 0
with open(sys.argv[1], "rb") as lines:
    for line in lines:
        rows += 1
        if not validator.is_valid(orjson.loads(line)):
            bad += 1
print(rows, bad)
