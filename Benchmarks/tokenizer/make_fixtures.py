#!/usr/bin/env python3
"""Writes Tests/Tokenizers: small tokenizers trained on the texts below, and what `tokenizers` makes of some others.

Needs PyPI `tokenizers`; the tests need what it wrote only.
"""
import json, pathlib
from kinds import KINDS, train

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Tests/Tokenizers"

LESSONS = """The parcel left our warehouse on Monday and should reach you within three working days.
I'm sorry that the blue kettle arrived broken; we'll send you another one, and you don't have to return the first.
Could you tell me the number of your order? It has nine digits and stands at the top of the invoice.
Your refund of 49.90 EUR was booked on 12 March 2026. It's shown on your account after two or three days.
They've changed the address twice, so the driver couldn't find the house. We'd rather call before the next attempt.
def total(prices, discount=0.0):
    return sum(price * (1 - discount) for price in prices)
for index, row in enumerate(rows):
    if row["status"] == "shipped": print(index, row["id"])
{"order_id": "P-1024", "items": [{"sku": "KETTLE-BLUE", "quantity": 2}], "express": true}
Das Paket ist unterwegs und sollte Sie übermorgen erreichen. Schöne Grüße aus Köln!
Le colis a été livré hier à midi; la facture se trouve dans la boîte.
Посылка прибудет завтра, оплата уже получена.
お荷物は明日届く予定です。ご注文ありがとうございます。
包裹已经发出，预计三天内送达。谢谢您的订购。
""".splitlines()

PROBES = [
    "", " ", "a", "\n", "  \n  ", "The parcel should reach you on Monday.", "  two  spaces   and a tail  ",
    "I'm sure THEY'LL say it's WE'VE", "don\u2019t 'tis '", "12345678 1,024.50 2026-11-21 ½ ² Ⅷ ٣٤",
    "def f(x):\n\treturn x  # \u00fcber\n\n\nprint(f(3))\r\n", "a\r\nb\rc\u2028d\u0085e\u180ef\u200bg\u3000h",
    "übermorgen Grüße ÄÖÜ ſ ß café cafe\u0301 \u212b \u1e69 q\u0307\u0323", "Посылка прибудет завтра",
    "お荷物は明日届く予定です。", "包裹已经发出，预计三天内送达。", "택배가 내일 도착합니다 \u1112\u1161\u11ab",
    "พัสดุจะถึงพรุ่งนี้", "الطرد سيصل غدا", "पार्सल कल पहुंचेगा", "😀👍🏽👩‍👩‍👧 🇩🇪 ✅", "\U0001d49c\U00020000\U000e0001",
    "<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nYes.<|im_end|><|endoftext|>", "<|im_start|",
    "a <mask> b<mask>c  \u3000<mask>", "<tail>  x<tail>\n\ny", "<tail> <mask> <tail>", "<<|im_end|>>",
    "parcel-id parcel-ids my-parcel-id _parcel-id éparcel-id (parcel-id)", "a café! b cafe\u0301! c",
    '{"order_id": "P-1024", "items": [1, 2, 3], "note": null}', "a" * 100, "ab" * 60 + "c", " " * 70, "=" * 41 + "\n",
    "KETTLE" * 12, "\u0000\u0001\u007f", "x\u0300\u0301y", "e\u0301" * 30, "\u00e9" * 40, "日本語" * 20, "1" * 33,
    "camelCaseHTTPServer snake_case_name kebab-case", "https://example.com/a?b=c&d=%20#e", "(((([[[[{{{{", "...!!!???",
]


def main():
    FOLDER.mkdir(exist_ok=True)
    expected = [{"text": text} for text in PROBES]
    for kind in KINDS:
        tokenizer = train(kind, LESSONS, 520)
        tokenizer.save(str(FOLDER / f"{kind}.json"), pretty=False)
        for row in expected:
            row[kind] = tokenizer.encode(row["text"], add_special_tokens=False).ids
    # Newer files write merges as pairs, older ones as one string.
    path = FOLDER / "gpt2-prefix-space.json"
    file = json.loads(path.read_text())
    file["model"]["merges"] = [" ".join(merge) for merge in file["model"]["merges"]]
    path.write_text(json.dumps(file, ensure_ascii=False))
    lines = [json.dumps(row, separators=(",", ":")) for row in expected]
    (FOLDER / "expected.jsonl").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
