"""How much better events would be told with more annotated sentences: shares of UW's train part teach a whole encoder, its dev part scores.

  python training/curve.py RUNS_DIR     prints for every share: macro-F1 of the seven labels, of degree and polarity, and the correlation

UW's dev part wants its tokens: npx tsx training/tokens.ts ../shared/corpora/uw-factuality/dev.jsonl > RUNS_DIR/tokens-uw-factuality-dev.jsonl
"""
import random
import sys
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from corpora import read_corpus
from model import LABELS, Network, half_precision, load_base
from train import EVENTS_SEEN, build_batch, load_vocabulary
from windows import Window

SHARES = (1 / 8, 1 / 4, 1 / 2, 1)
STEPS, SENTENCES, RATE = 370, 32, 5e-5  # four epochs of the whole part
VALUES = torch.tensor([0, 3, 2, 1, -3, -2, -1, 0.0])  # of LABELS["events"] on UW's scale
PARTS = {"seven labels": str, "degree": lambda label: label.rstrip("+-"), "polarity": lambda label: label[2:] or label}


def macro_f1(gold, found):
    """Of lists of labels, over the labels of gold."""
    return sum(2 * sum(g == f == label for g, f in zip(gold, found, strict=True)) / (gold.count(label) + found.count(label)) for label in set(gold)) / len(set(gold))


def score_words(network, examples):
    """Logits of every word with a label, and the labels."""
    network.eval()
    logits, labels = [], []
    for start in range(0, len(examples), SENTENCES):
        batch = build_batch(examples[start : start + SENTENCES], None)
        with torch.no_grad(), half_precision():
            found = network(batch["ids"], batch["mask"], batch["first"], batch["end"])["events"].float()
        known = batch["events"] > 0  # 0: no event
        logits.append(found[known])
        labels.append(batch["events"][known])
    return torch.cat(logits), torch.cat(labels)


if __name__ == "__main__":
    runs = Path(sys.argv[1])
    rows, cutter = load_vocabulary(runs)

    def prepare(name):
        return [(r, [cutter.cut(r.text[t.start : t.end], t.space) for t in r.tokens], Window(0, len(r.tokens), 0, len(r.tokens)), False) for r in read_corpus(name, runs)]

    train, dev = prepare("uw-factuality-train"), prepare("uw-factuality-dev")
    random.Random(7).shuffle(train)
    for share in SHARES:
        torch.manual_seed(20261124)
        chance = random.Random(7)
        network = Network(len(rows), 12, bend=F.gelu)
        load_base(network, np.load(runs / "base.npz"), rows)
        optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01)
        schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1, 0, STEPS)
        taught = train[: round(share * len(train))]
        network.train()
        for _ in range(STEPS):
            batch = build_batch(chance.sample(taught, SENTENCES), None)
            with half_precision():
                found = network(batch["ids"], batch["mask"], batch["first"], batch["end"])["events"].float()
            known = batch["events"] >= 0
            F.cross_entropy(found[known] + EVENTS_SEEN, batch["events"][known]).backward()
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
        logits, labels = score_words(network, dev)
        gold = [LABELS["events"][label] for label in labels.tolist()]
        found = [LABELS["events"][1 + label] for label in logits[:, 1:].argmax(1).tolist()]
        scores = {part: round(100 * macro_f1([*map(of, gold)], [*map(of, found)]), 1) for part, of in PARTS.items()}
        expected = (logits[:, 1:].softmax(1) * VALUES[1:]).sum(1)
        print(f"{len(taught)} sentences:", scores, "r", round(float(torch.corrcoef(torch.stack([expected, VALUES[labels]]))[0, 1]), 3), flush=True)
