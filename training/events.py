"""Fits what tells events and their certainty, and nothing else, to a finished run: its states no longer change, so they are computed once.

  python training/events.py RUNS_DIR NAME     writes RUNS_DIR/NAME/network.pt anew
"""
import sys
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from corpora import read_corpus
from model import LABELS
from teach import batches, encode
from train import EVENTS_SEEN, load_finished

EPOCHS = 60
BATCH = 2048  # words
RATE = 3e-3


def read_words(network, cutter, records):
    """[words, HIDDEN] and the label of each."""
    texts = []
    for record in records:
        pieces = [cutter.cut(record.text[t.start : t.end], t.space) for t in record.tokens]
        places = np.cumsum([1] + [len(p) for p in pieces])[:-1]
        labels = record.labels["events"]
        texts.append(([0, *[p for token in pieces for p in token], 2], places[list(labels)], list(labels.values())))
    states, labels = [], []
    for batch in batches(texts, lambda text: len(text[0])):
        hidden, _ = encode(network, [ids for ids, _, _ in batch])
        for row, (_, places, found) in zip(hidden, batch, strict=True):
            states.append(row[places])
            labels += found
    return torch.cat(states), torch.tensor(labels)


if __name__ == "__main__":
    runs, name = Path(sys.argv[1]), sys.argv[2]
    torch.manual_seed(20261124)
    network, cutter = load_finished(runs, name)
    states, labels = read_words(network, cutter, read_corpus("uw-factuality-train", runs))
    head = network.labels["events"]
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.01)
    steps = EPOCHS * (len(labels) // BATCH)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1, 0, steps)
    for epoch in range(EPOCHS):
        order, total = torch.randperm(len(labels)), 0.0
        for step in range(len(labels) // BATCH):
            chosen = order[step * BATCH : (step + 1) * BATCH]
            loss = F.cross_entropy(head(F.dropout(states[chosen], 0.1)) + EVENTS_SEEN, labels[chosen])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        if epoch % 10 == 9:
            print(epoch + 1, round(total / (len(labels) // BATCH), 4), flush=True)
    torch.save(network.state_dict(), runs / name / "network.pt")
    print(f"{len(labels)} words, {len(LABELS['events'])} labels")
