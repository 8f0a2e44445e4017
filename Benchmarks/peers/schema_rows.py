"""Holds whole rows against one schema: schema_rows.py LIBRARY SCHEMA FILE."""
import sys

import orjson
from schema_library import maker

library, schema, path = sys.argv[1:]
with open(schema, "rb") as text:
    fits = maker(library)(orjson.loads(text.read()))
rows = bad = 0
with open(path, "rb") as lines:
    for line in lines:
        rows += 1
        if not fits(orjson.loads(line)):
            bad += 1
print(rows, bad)
