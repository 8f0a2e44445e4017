"""Validates every row as a fine-tuning request of mistral-common."""
import sys

import orjson
from mistral_common.protocol.instruct.request import ChatCompletionRequest
from mistral_common.protocol.instruct.validator import MistralRequestValidatorV13, ValidationMode

validator = MistralRequestValidatorV13(ValidationMode.finetuning)
rows = bad = 0
with open(sys.argv[1], "rb") as lines:
    for line in lines:
        rows += 1
        row = orjson.loads(line)
        try:
            request = ChatCompletionRequest.from_openai(
                messages=row["messages"], tools=row.get("tools"))
            validator.validate_request(request)
        except Exception:
            bad += 1
print(rows, bad)
