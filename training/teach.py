"""What two teachers say of the training texts, computed once: a larger finished run for the labels, the base encoder for sentences.

  python training/teach.py RUNS_DIR TEACHER [CORPUS…]     writes RUNS_DIR/taught-{labels,sentences}-CORPUS.npz and axes.npz

labels: the teacher's last hidden state at every token. sentences: the base encoder's mean vector of every sentence alone,
centred and turned onto the first VECTOR principal axes of the first corpus (centring removes what all vectors share).
"""
import os
import sys
import time
from pathlib import Path

import numpy as np
import torch

from corpora import TRAIN, read_corpus
from model import HIDDEN, VECTOR, Network, load_base
from train import load_vocabulary
from windows import cut_windows, sentences_of

PIECES = 4096  # of one batch
QUERY = "query:"  # what this encoder wants before a text


def encode(network, ids):
    """Last hidden states [windows, length, HIDDEN] of lists of piece ids, padded, and their mask."""
    length = max(map(len, ids))
    padded = torch.ones(len(ids), length, dtype=torch.long)
    mask = torch.zeros(len(ids), length, dtype=torch.bool)
    for row, pieces in enumerate(ids):
        padded[row, : len(pieces)] = torch.tensor(pieces)
        mask[row, : len(pieces)] = True
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        return network.encode(padded, mask).float(), mask


def batches(items, size):
    """Items of like size together, at most PIECES a batch."""
    batch = []
    for item in sorted(items, key=size):
        if batch and size(item) * (len(batch) + 1) > PIECES:
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def teach_labels(network, records, cutter):
    starts, total, windows = {}, 0, []
    for record in records:
        starts[record.id] = total
        pieces = [cutter.cut(record.text[t.start : t.end], t.space) for t in record.tokens]
        sizes = [len(p) for p in pieces]
        for w in cut_windows(sizes, [t.paragraph for t in record.tokens]):
            flat = [0] + [piece for token in pieces[w.start : w.end] for piece in token] + [2]
            offsets = np.cumsum([1] + sizes[w.start : w.end])[:-1][w.first - w.start : w.last - w.start]
            windows.append((flat, offsets, total + w.first))
        total += len(record.tokens)
    states = np.zeros((total, HIDDEN), np.float16)
    began, seen = time.time(), 0
    for batch in batches(windows, lambda window: len(window[0])):
        hidden, mask = encode(network, [flat for flat, _, _ in batch])
        for row, (_, offsets, at) in zip(hidden, batch, strict=True):
            states[at : at + len(offsets)] = row[offsets].numpy()
        seen += int(mask.sum())
    print(f"labels: {total} tokens, {seen / (time.time() - began):.0f} pieces/s", flush=True)
    return starts, states


def sentence_pieces(cutter, record, first, last):
    tokens = record.tokens[first:last]
    return [0, *cutter.cut(QUERY, True), *[p for t in tokens for p in cutter.cut(record.text[t.start : t.end], t.space)]][:200] + [2]


def embed(network, ids):
    """Mean vectors [texts, HIDDEN] of lists of piece ids, in order."""
    vectors = np.zeros((len(ids), HIDDEN), np.float32)
    for batch in batches(list(enumerate(ids)), lambda item: len(item[1])):
        hidden, mask = encode(network, [pieces for _, pieces in batch])
        means = (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        vectors[[place for place, _ in batch]] = means.numpy()
    return vectors


def teach_sentences(network, records, cutter, axes_file):
    places = [(record, first, last) for record in records for first, last in sentences_of(record) if last - first > 3]
    began = time.time()
    vectors = embed(network, [sentence_pieces(cutter, *place) for place in places])
    if not axes_file.exists():
        mean = vectors.mean(0)
        _, _, axes = np.linalg.svd(np.cov((vectors - mean).T))
        np.savez(axes_file, mean=mean, axes=axes[:VECTOR])
    saved = np.load(axes_file)
    turned = (vectors - saved["mean"]) @ saved["axes"].T
    turned /= np.linalg.norm(turned, axis=1, keepdims=True)
    print(f"sentences: {len(places)} in {time.time() - began:.0f} s", flush=True)
    return [f"{record.id}\t{first}\t{last}" for record, first, last in places], turned.astype(np.float16)


if __name__ == "__main__":
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    runs, teacher, corpora = Path(sys.argv[1]), sys.argv[2], sys.argv[3:] or TRAIN
    rows, cutter = load_vocabulary(runs)
    base = Network(len(rows), 12)
    load_base(base, np.load(runs / "base.npz"), rows)
    base.eval()
    network = Network(len(rows), 12)
    network.load_state_dict(torch.load(runs / teacher / "network.pt"), strict=False)  # a teacher of before has fewer heads
    network.eval()
    for corpus in corpora:
        print(corpus, flush=True)
        records = read_corpus(corpus, runs)
        places, vectors = teach_sentences(base, records, cutter, runs / "axes.npz")
        np.savez(runs / f"taught-sentences-{corpus}.npz", places=np.array(places), vectors=vectors)
        starts, states = teach_labels(network, records, cutter)
        np.savez(runs / f"taught-labels-{corpus}.npz", ids=np.array(list(starts)), starts=np.array(list(starts.values())), states=states)
