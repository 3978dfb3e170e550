"""Reads records with a trained network: Viterbi over the chain, links by dot product, F1 as ../shared/eval scores it.

  python training/evaluate.py RUNS_DIR NAME CORPUS OUT.jsonl     writes what is read, for score-attribution.mjs
"""
import json
import sys
from pathlib import Path

import numpy as np
import torch

from model import ROLES, Network, count_layers, half_precision
from windows import cut_windows

B_CUE = ROLES.index("B-cue")


def label_record(network, record, pieces):
    """Returns (roles log-probabilities, names log-probabilities, dependent, head) of all tokens."""
    sizes = [len(p) for p in pieces]
    parts = [[], [], [], []]
    for w in cut_windows(sizes, [token.paragraph for token in record.tokens]):
        flat = [0] + [piece for token in pieces[w.start : w.end] for piece in token] + [2]
        offsets = np.cumsum([1] + sizes[w.start : w.end])
        first = torch.tensor(offsets[w.first - w.start : w.last - w.start])[None]
        end = torch.tensor(offsets[w.first - w.start + 1 : w.last - w.start + 1])[None]
        ids = torch.tensor(flat)[None]
        with torch.no_grad(), half_precision():
            found = network(ids, torch.ones_like(ids, dtype=torch.bool), first, end)
        for part, name in zip(parts, ("roles", "names", "dependent", "head"), strict=True):
            part.append(found[name][0].float())
    roles, names, dependent, head = (torch.cat(part) for part in parts)
    return torch.log_softmax(roles, -1).numpy(), torch.log_softmax(names, -1).numpy(), dependent.numpy(), head.numpy()


def decode_chain(scores, transitions):
    """The likeliest labels of all tokens (Viterbi)."""
    best = scores[0] + np.array([-100.0 if label.startswith("I-") else 0.0 for label in ROLES])
    back = []
    for row in scores[1:]:
        ways = best[:, None] + transitions
        back.append(ways.argmax(0))
        best = ways.max(0) + row
    labels = [int(best.argmax())]
    for row in reversed(back):
        labels.append(int(row[labels[-1]]))
    return labels[::-1]


def find_runs(labels):
    """[(role, first token, last token + 1)]."""
    runs = []
    for i, label in enumerate(labels):
        if label and label % 2 == 1:
            runs.append([ROLES[label][2:], i, i + 1])
        elif label and runs:
            runs[-1][2] = i + 1
    return runs


def join(runs, dependent, head, no_cue, reach=150):
    """Attributions: every source and content with the cue it links to best, among those within `reach` tokens."""
    cues = [run for run in runs if run[0] == "cue"]
    found = {run[1]: {"source": [], "cue": [run], "content": []} for run in cues}
    for run in runs:
        if run[0] == "cue":
            continue
        near = [cue for cue in cues if abs(cue[1] - run[1]) <= reach or run[1] - reach <= cue[1] < run[2] + reach]
        scores = [float(dependent[run[1]] @ head[cue[1]]) for cue in near] + [float(dependent[run[1]] @ no_cue)]
        best = int(np.argmax(scores))
        if best < len(near):
            found[near[best][1]][run[0]].append(run)
        else:
            found[-run[1] - 1] = {"source": [], "cue": [], "content": [], run[0]: [run]}
    return [a for a in found.values() if a["content"] or a["cue"]]


def read_record(network, record, pieces, transitions):
    roles, _, dependent, head = label_record(network, record, pieces)
    runs = find_runs(decode_chain(roles, transitions))
    return runs, join(runs, dependent, head, network.no_cue.detach().numpy())


def f1(hit, gold, found):
    return round(200 * hit / max(gold + found, 1), 2)


def score_records(network, examples, transitions):
    """Span F1 of each role and the share of links that are right where both ends are found, on tokens with known labels."""
    network.eval()
    transitions = transitions.detach().numpy()
    counts = {role: [0, 0, 0] for role in ("source", "cue", "content")}
    right = linked = 0
    for record, pieces in examples:
        runs, attributions = read_record(network, record, pieces, transitions)
        gold = {tuple(run) for run in find_runs([max(label, 0) for label in record.roles])}
        found = {tuple(run) for run in runs if record.roles[run[1]] >= 0}
        for role, count in counts.items():
            g, f = ({run for run in spans if run[0] == role} for spans in (gold, found))
            for i, value in enumerate((len(g & f), len(g), len(f))):
                count[i] += value
        for attribution in attributions:
            for run in attribution["source"] + attribution["content"]:
                cue = attribution["cue"][0][1] if attribution["cue"] else -1
                if run[1] in record.links and (cue < 0 or record.roles[cue] == B_CUE):
                    linked += 1
                    right += record.links[run[1]] == cue
    return {**{role: f1(*count) for role, count in counts.items()}, "links": round(100 * right / max(linked, 1), 2)}


def to_utf16(text):
    units = np.cumsum([0] + [2 if c > "\uffff" else 1 for c in text])
    return lambda offset: int(units[offset])


if __name__ == "__main__":
    from corpora import read_corpus
    from train import forbid, load_vocabulary

    runs_folder, name, corpus, out = sys.argv[1:5]
    rows, cutter = load_vocabulary(runs_folder)
    state = torch.load(Path(runs_folder) / name / "network.pt")
    state = state.get("network", state)
    network = Network(len(rows), count_layers(state))
    network.load_state_dict(state)
    network.eval()
    transitions = forbid(network.transitions).detach().numpy()
    with open(out, "w") as lines:
        for record in read_corpus(corpus, runs_folder):
            pieces = [cutter.cut(record.text[t.start : t.end], t.space) for t in record.tokens]
            _, attributions = read_record(network, record, pieces, transitions)
            at = to_utf16(record.text)
            spans = [
                {role: [[at(record.tokens[a].start), at(record.tokens[b - 1].end)] for _, a, b in runs] for role, runs in attribution.items()}
                for attribution in attributions
            ]
            print(json.dumps({"id": record.id, "text": record.text, "attributions": spans}), file=lines)
