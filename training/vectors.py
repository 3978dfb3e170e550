"""Fits what gives sentences their vectors, and nothing else, to a finished run: its states no longer change, so they are computed once.

  python training/vectors.py RUNS_DIR NAME     writes RUNS_DIR/NAME/network.pt anew; teach.py must have been run
"""
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from corpora import TEXTS, TRAIN, read_corpus
from model import HIDDEN
from teach import batches, encode
from train import WEIGHTS, Taught, load_finished

EPOCHS = 12
BATCH = 512  # sentences
RATE = {"meanings": 2e-3, "vector": 1e-3}


def read_sentences(runs, cutter, vectors):
    """[(ids of the pieces, places of the tokens' first pieces, taught vector)] of every sentence that is taught."""
    found = []
    for corpus in (*TRAIN, *TEXTS):
        for record in read_corpus(corpus, runs):
            for first, last, vector in vectors.get(record.id, ()):
                pieces = [cutter.cut(record.text[t.start : t.end], t.space) for t in record.tokens[first:last]]
                places = np.cumsum([1] + [len(p) for p in pieces])[:-1]
                found.append(([0, *[p for token in pieces for p in token], 2], places, vector))
    return found


def read_states(network, sentences):
    """[sentences, 2 × HIDDEN]: the mean over a sentence's tokens of what the head reads: the last state, and the word itself."""
    means = torch.zeros(len(sentences), 2 * HIDDEN)
    began, seen = time.time(), 0
    for batch in batches(list(enumerate(sentences)), lambda item: len(item[1][0])):
        states, _ = encode(network, [ids for _, (ids, _, _) in batch])
        for row, (place, (ids, places, _)) in zip(states, batch, strict=True):
            with torch.no_grad():
                words = network.embed(torch.tensor([ids]))[0, places]
            means[place] = torch.cat([row[places], words], -1).mean(0)
            seen += len(ids)
    print(f"{len(sentences)} sentences, {seen / (time.time() - began):.0f} pieces/s", flush=True)
    return means


def fit(network, sentences, means):
    optimizer = torch.optim.Adam([{"params": getattr(network, name).parameters(), "lr": rate} for name, rate in RATE.items()])
    lengths = torch.tensor([len(places) for _, places, _ in sentences])[:, None]
    taught = torch.stack([vector for _, _, vector in sentences])
    pieces = [torch.tensor(ids[1:-1]) for ids, _, _ in sentences]
    steps = EPOCHS * (len(sentences) // BATCH)
    for epoch in range(EPOCHS):
        order = torch.randperm(len(sentences))
        sums = {"vectors": 0.0, "likeness": 0.0}
        for step in range(len(sentences) // BATCH):
            rows = order[step * BATCH : (step + 1) * BATCH]
            starts = torch.tensor(np.cumsum([0] + [len(pieces[row]) for row in rows])[:-1])
            meanings = F.embedding_bag(torch.cat([pieces[row] for row in rows]), network.meanings.weight, starts, mode="sum")
            ours = F.normalize(meanings / lengths[rows] + network.vector(F.dropout(means[rows], 0.1)), dim=1)
            theirs = F.normalize(taught[rows], dim=1)
            parts = {"vectors": 1 - (ours * theirs).sum(1).mean(), "likeness": (ours @ ours.T - theirs @ theirs.T).square().mean()}
            for group, rate in zip(optimizer.param_groups, RATE.values(), strict=True):
                group["lr"] = rate * (1 - (epoch * (len(sentences) // BATCH) + step) / steps)
            optimizer.zero_grad()
            sum(WEIGHTS[name] * loss for name, loss in parts.items()).backward()
            optimizer.step()
            for name, loss in parts.items():
                sums[name] += float(loss.detach()) / (len(sentences) // BATCH)
        print(epoch + 1, {name: round(value, 4) for name, value in sums.items()}, flush=True)


if __name__ == "__main__":
    runs, name = Path(sys.argv[1]), sys.argv[2]
    torch.manual_seed(20261124)
    network, cutter = load_finished(runs, name)
    sentences = read_sentences(runs, cutter, Taught(runs).vectors)
    fit(network, sentences, read_states(network, sentences))
    torch.save(network.state_dict(), runs / name / "network.pt")
