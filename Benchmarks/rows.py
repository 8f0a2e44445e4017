#!/usr/bin/env python3
"""rows.py COUNT [SEED]: JSONL rows of made-up English-like text, three in ten a near copy of an earlier row.

Words follow Zipf's law; a copy has none to a fifth of its words replaced. The same COUNT and SEED give the same bytes."""
import itertools, random, sys


def main(count, seed):
    rng = random.Random(seed)
    vocabulary = ["".join(rng.choices("etaoinshrdlu", k=rng.randint(2, 9))) for _ in range(30_000)]
    weights = list(itertools.accumulate(1 / (rank + 10) for rank in range(len(vocabulary))))
    recent = []
    out = sys.stdout
    for row in range(count):
        if recent and rng.random() < 0.3:
            words = list(rng.choice(recent))
            changes = int(len(words) * rng.choice((0, 0.01, 0.02, 0.04, 0.08, 0.2)))
            for place in rng.sample(range(len(words)), changes):
                words[place] = rng.choice(vocabulary)
        else:
            words = rng.choices(vocabulary, cum_weights=weights, k=rng.randint(20, 90))
        if len(recent) < 20_000:
            recent.append(words)
        else:
            recent[rng.randrange(20_000)] = words
        out.write('{"id": %d, "text": "%s."}\n' % (row, " ".join(words)))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
