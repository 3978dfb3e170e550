"""What two teachers say of the training texts, computed once: a larger finished run for the labels, the base encoder for sentences.

  python training/teach.py RUNS_DIR [TEACHER]     writes RUNS_DIR/taught-{sentences,labels}-CORPUS.npz and meanings.npz

sentences: the base encoder's mean vector of sentences alone, centred (which removes what all vectors share), turned onto the
VECTOR principal axes of as many sentences of each corpus, each axis divided by the square root of its deviation (what much text
shares says little). meanings.npz: the vectors of the pieces alone, on the same axes, each made smaller the more
often the piece is found (Arora et al. 2017); from them the network's `meanings` start.
labels, where a TEACHER is given: its last hidden state at every token.
"""
import os
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from corpora import TEXTS, TRAIN, read_corpus
from model import HIDDEN, VECTOR, Network, half_precision, load_base
from train import load_vocabulary
from windows import cut_windows, sentences_of

PIECES = 4096  # of one batch
SHORTEST, LONGEST = 4, 40  # tokens of a sentence that is taught: like headlines and claims
OF_A_CORPUS = 16_000  # sentences at most
OF_AXES = 4000  # of a corpus at most that find the axes
COMMON = 1e-3  # the share of all pieces beyond which a piece counts for less than half
QUERY = "query:"  # what this encoder wants before a text


def encode(network, ids):
    """Last hidden states [windows, length, HIDDEN] of lists of piece ids, padded, and their mask."""
    length = max(map(len, ids))
    padded = torch.ones(len(ids), length, dtype=torch.long)
    mask = torch.zeros(len(ids), length, dtype=torch.bool)
    for row, pieces in enumerate(ids):
        padded[row, : len(pieces)] = torch.tensor(pieces)
        mask[row, : len(pieces)] = True
    with torch.no_grad(), half_precision():
        return network.encode(network.embed(padded), mask).float(), mask


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


def find_axes(corpora):
    """The mean of all and the axes on which they differ most, of vectors [texts, HIDDEN] by corpus."""
    chance = np.random.default_rng(0)
    balanced = np.concatenate([chance.permutation(vectors)[:OF_AXES] for vectors in corpora])
    mean = balanced.mean(0)
    _, variances, axes = np.linalg.svd(np.cov((balanced - mean).T))
    return mean, axes[:VECTOR] / variances[:VECTOR, None] ** 0.25


def turn(vectors, mean, axes):
    turned = (vectors - mean) @ axes.T
    return (turned / np.linalg.norm(turned, axis=1, keepdims=True)).astype(np.float16)


def find_meanings(base, cutter, axes, counts):
    """[pieces, VECTOR]: what each piece alone means; counts: how often each was seen."""
    vectors = embed(base, [[0, *cutter.cut(QUERY, True), piece, 2] for piece in range(len(counts))])
    rare = COMMON / (COMMON + (counts + 1) / counts.sum())
    return ((vectors - vectors.mean(0)) @ axes.T * rare[:, None]).astype(np.float32)


if __name__ == "__main__":
    torch.set_num_threads(int(os.environ.get("THREADS", "2")))
    runs, teacher = Path(sys.argv[1]), sys.argv[2:]
    rows, cutter = load_vocabulary(runs)
    base = Network(len(rows), 12, bend=F.gelu)
    load_base(base, np.load(runs / "base.npz"), rows)
    base.eval()
    chance, places, vectors = random.Random(0), {}, {}
    for corpus in (*TRAIN, *TEXTS):
        found = [(r, a, b) for r in read_corpus(corpus, runs) for a, b in sentences_of(r) if SHORTEST <= b - a <= LONGEST]
        places[corpus] = chance.sample(found, min(OF_A_CORPUS, len(found)))
        vectors[corpus] = embed(base, [sentence_pieces(cutter, *place) for place in places[corpus]])
        print(corpus, len(places[corpus]), "sentences", flush=True)
    mean, axes = find_axes(vectors.values())
    for corpus, found in places.items():
        names = np.array([f"{record.id}\t{first}\t{last}" for record, first, last in found])
        np.savez(runs / f"taught-sentences-{corpus}.npz", places=names, vectors=turn(vectors[corpus], mean, axes))
    counts = np.bincount([p for found in places.values() for place in found for p in sentence_pieces(cutter, *place)], minlength=len(rows))
    np.savez(runs / "meanings.npz", meanings=find_meanings(base, cutter, axes, counts))
    for name in teacher:
        network = Network(len(rows), 12, bend=F.gelu)
        network.load_state_dict(torch.load(runs / name / "network.pt"), strict=False)  # a teacher of before has fewer heads
        network.eval()
        for corpus in TRAIN:
            starts, states = teach_labels(network, read_corpus(corpus, runs), cutter)
            np.savez(runs / f"taught-labels-{corpus}.npz", ids=np.array(list(starts)), starts=np.array(list(starts.values())), states=states)
