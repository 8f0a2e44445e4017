"""The checks that OpenAI's cookbook describes for chat data, in the same order and with json."""
import collections
import json
import sys

KEYS = {"role", "content", "name", "function_call", "weight"}
ROLES = {"system", "user", "assistant", "function"}

with open(sys.argv[1], encoding="utf-8") as lines:
    dataset = [json.loads(line) for line in lines]

errors = collections.Counter()
for row in dataset:
    if not isinstance(row, dict):
        errors["data_type"] += 1
        continue
    messages = row.get("messages")
    if not messages:
        errors["missing_messages_list"] += 1
        continue
    for message in messages:
        if "role" not in message or "content" not in message:
            errors["message_missing_key"] += 1
        if any(key not in KEYS for key in message):
            errors["message_unrecognized_key"] += 1
        if message.get("role") not in ROLES:
            errors["unrecognized_role"] += 1
        content = message.get("content")
        if (not content and not message.get("function_call")) or not isinstance(content, str):
            errors["missing_content"] += 1
    if not any(message.get("role") == "assistant" for message in messages):
        errors["example_missing_assistant_message"] += 1
print(len(dataset), dict(errors))
