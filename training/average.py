"""The mean of the weights of finished runs that went on from one another: one network that keeps what each learnt.

  python training/average.py RUNS_DIR NAME RUN…     writes RUNS_DIR/NAME/{log.jsonl, network.pt}, the log of the last RUN and the score of the mean
"""
import json
import random
import sys
from pathlib import Path

import torch

from corpora import read_corpus
from evaluate import score_records
from model import Network, count_layers
from train import HELD_OUT, SHUFFLE, forbid, load_vocabulary

if __name__ == "__main__":
    runs, name, parts = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
    states = [torch.load(runs / part / "network.pt") for part in parts]
    parts_of = {key: [state[key] for state in states if key in state] for key in states[-1]}  # a head that is new has no other to be averaged with
    mean = {key: sum(values) / len(values) for key, values in parts_of.items()}
    rows, cutter = load_vocabulary(runs)
    network = Network(len(rows), count_layers(mean))
    network.load_state_dict(mean)
    articles = read_corpus("polnear-train", runs)
    random.Random(SHUFFLE).shuffle(articles)
    held_out = [(r, [cutter.cut(r.text[t.start : t.end], t.space) for t in r.tokens]) for r in articles[:HELD_OUT]]
    score = {"averaged": parts, "held_out": score_records(network, held_out, forbid(network.transitions))}
    (runs / name).mkdir(exist_ok=True)
    torch.save(mean, runs / name / "network.pt")
    (runs / name / "log.jsonl").write_text((runs / parts[-1] / "log.jsonl").read_text() + json.dumps(score) + "\n")
    print(score)
