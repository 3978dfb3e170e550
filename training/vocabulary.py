"""The vocabulary: keeps the pieces that English and Spanish need, so that the embedding table stays small.

  python training/vocabulary.py RUNS_DIR     writes RUNS_DIR/vocabulary.json from base-pieces.json and tokens-*.jsonl
"""
import collections
import json
import sys
import unicodedata
from pathlib import Path

from corpora import TRAIN, read_corpus
from pieces import SPACE, Pieces

SPECIAL = 4  # <s> <pad> </s> <unk>
SIZE = 32_000  # pieces kept: with 12 layers in 8 bits 34 MB are shipped


def is_latin(piece):
    """Whether all of a piece is Latin letters, digits, marks or punctuation."""
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in piece)


if __name__ == "__main__":
    runs = Path(sys.argv[1])
    base = json.loads((runs / "base-pieces.json").read_text())
    pieces, scores = base["pieces"], base["scores"]
    cutter = Pieces(pieces, scores, SPECIAL - 1)
    counts = collections.Counter()
    for name in TRAIN:
        for record in read_corpus(name, runs):
            for token in record.tokens:
                counts.update(cutter.cut(record.text[token.start : token.end], token.space))
    kept = set(range(SPECIAL)) | {piece for piece, count in counts.items() if count > 1 and piece >= SPECIAL}
    kept |= {i for i, piece in enumerate(pieces) if len(piece.removeprefix(SPACE)) <= 1 and is_latin(piece)}
    for i, piece in enumerate(pieces):  # in the package's order: likeliest first
        if len(kept) >= SIZE:
            break
        if i >= SPECIAL and is_latin(piece):
            kept.add(i)
    order = sorted(kept)
    (runs / "vocabulary.json").write_text(
        json.dumps({"rows": order, "pieces": [pieces[i] for i in order], "scores": [round(scores[i], 4) for i in order]}, ensure_ascii=False)
    )
    lost = sum(count for piece, count in counts.items() if piece not in kept) / counts.total()
    print(f"{len(order)} pieces kept, {len(counts)} seen; {100 * lost:.3f} % of the pieces of the corpora lost")
