#!/usr/bin/env python3
"""Compares token counts of sdg-validate with PyPI `tokenizers`, and the time both take.

    compare.py GSM8K.jsonl[.zst] [PROGRAM]

Trains each kind of tokenizer on GSM8K, writes the first 2,000 texts (questions, answers) and 600 made of other scripts,
emoji, code and noise as rows, and reads the counts out of `length/tokens-over` at a limit of one token.
Needs PyPI `tokenizers` and the program `zstd`.
"""
import json, os, pathlib, random, resource, subprocess, sys, tempfile
from kinds import KINDS, train
from make_fixtures import LESSONS, PROBES
from tokenizers import Tokenizer

ROOT = pathlib.Path(__file__).resolve().parents[2]


def lines(path):
    if path.endswith(".zst"):
        return subprocess.run(["zstd", "-dc", "--long=27", path], check=True, capture_output=True).stdout.splitlines()
    return pathlib.Path(path).read_bytes().splitlines()


def mixtures(count):
    """Texts of pieces that stand side by side as no author would put them."""
    choose = random.Random(4)
    pieces = PROBES + LESSONS
    for _ in range(count):
        text = ""
        for _ in range(choose.randint(1, 8)):
            piece = choose.choice(pieces)
            cut = choose.randint(0, len(piece))
            text += choose.choice([piece, piece[:cut], piece[cut:], piece.upper()]) + choose.choice(["", " ", "\n", "  ", "'"])
        # Tokenizers of Oniguruma keep half a character apart from its mark; JSON does not hold one.
        yield "".join(c for c in text if not 0xD800 <= ord(c) < 0xE000)


def children():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime


def ours(program, tokenizer, rows):
    """Tokens of each row; 1 where the row has one at most, which is not reported."""
    before = children()
    out = subprocess.run([program, "--select", "length/tokens-over", "--max-tokens", "1", "--tokenizer", tokenizer, "--format",
                          "jsonl", "--jobs", "1", "--quiet", rows], capture_output=True, text=True)
    if out.returncode != 0:
        sys.exit(out.stderr)
    counts = {}
    for line in out.stdout.splitlines():
        finding = json.loads(line)
        if "message" in finding:
            counts[finding["row"]] = int(finding["message"].split(" has ")[1].split()[0])
    return counts, children() - before


def user_time(code, *arguments):
    before = children()
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, env=os.environ | {"TOKENIZERS_PARALLELISM": "false"})
    return children() - before


LOAD = "import sys, json; from tokenizers import Tokenizer; t = Tokenizer.from_file(sys.argv[1])\n"
COUNT = LOAD + "for l in open(sys.argv[2]): len(t.encode(json.loads(l)['completion'], add_special_tokens=False).ids)\n"
READ = LOAD + "for l in open(sys.argv[2]): json.loads(l)['completion']\n"


def main():
    program = sys.argv[2] if len(sys.argv) > 2 else str(ROOT / ".build-release/release/sdg-validate")
    rows = [json.loads(line) for line in lines(sys.argv[1])]
    training = [row[key] for row in rows for key in ("question", "answer")]
    texts = training[:2000] + [text for text in mixtures(600)]
    speed = training * int(os.environ.get("REPEAT", "4"))
    print(f"{'kind':18} texts  equal  tokens   sdg-validate  tokenizers   (user s for {sum(map(len, speed)) / 1e6:.1f} MB)")
    with tempfile.TemporaryDirectory() as folder:
        def write(name, texts):
            path = f"{folder}/{name}.jsonl"
            with open(path, "w") as file:
                for text in texts:
                    file.write(json.dumps({"prompt": "", "completion": text}) + "\n")
            return path
        sample, long = write("sample", texts), write("long", speed)
        different = 0
        for kind in KINDS:
            path = f"{folder}/{kind}.json"
            train(kind, training, 8000).save(path)
            tokenizer = Tokenizer.from_file(path)
            expected = [len(tokenizer.encode(text, add_special_tokens=False).ids) for text in texts]
            counts, _ = ours(program, path, sample)
            wrong = [row for row, count in enumerate(expected) if counts.get(row, min(count, 1)) != count]
            different += len(wrong)
            _, ours_time = ours(program, path, long)
            theirs = user_time(COUNT, path, long) - user_time(READ, path, long)
            print(f"{kind:18} {len(texts)}  {len(texts) - len(wrong)}  {sum(expected)}  {ours_time:9.2f}  {theirs:12.2f}")
            for row in wrong[:3]:
                print(f"  {texts[row]!r}: {counts.get(row)} instead of {expected[row]}")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
