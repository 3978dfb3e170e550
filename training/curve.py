"""How much more of UW would help: what tells events fitted to an eighth, a quarter, a half and all of its train part, scored on dev.

  python training/curve.py RUNS_DIR MODEL_DIR     MODEL_DIR: of a shipped or an exported model

The encoder stands still: its states are read off the graph, in windows as they are read, sentences of UW that follow each other one after the
other. A hidden layer on them tells events and their labels. Values are means of five marks, so that those near a border teach both
labels. Prints two lines a share: the likeliest label, and the likeliest with borders, which are added to the scores so that macro-F1 is best on
fifths that were left out. training/tokens.ts must have printed uw-factuality/dev too.
"""
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper
from torch.nn import functional as F

from corpora import FOLDER, SpanIndex, factuality_of, read_corpus, read_lines, utf16_to_code_points
from model import EVENTS, FACTUALITIES, HIDDEN
from train import load_vocabulary
from windows import cut_windows

SHARES = (8, 4, 2, 1)  # one sheet of so many is taken
SHEET = 40  # sentences of one text, as bench/tasks/factuality.ts joins them
INNER, DROPPED = 64, 0.3
STEPS, BATCH, RATE, DECAY = 1000, 1024, 2e-3, 0.05
NOISE = 0.3  # of a mean of five marks
FOLDS = 5
VALUES = np.array([3, 2, 1, -3, -2, -1, 0])  # of FACTUALITIES, on the scale of the marks
MARKS = np.arange(-15, 16) / 5  # all means that there are


def label_of(value):
    return FACTUALITIES.index(factuality_of(value))


def soften(values):
    """[words, EVENTS]: of an event the label of its mean, and of those that five other marks might have had; None is no event."""
    labels = np.eye(len(EVENTS))[[1 + label_of(mark) for mark in MARKS]]
    near = np.exp(-(((MARKS - np.array([0 if value is None else value for value in values])[:, None]) / NOISE) ** 2) / 2)
    shares = near / near.sum(1, keepdims=True) @ labels
    shares[[value is None for value in values]] = np.eye(len(EVENTS))[0]
    return torch.tensor(shares, dtype=torch.float32)


def macro_f1(gold, found, classes):
    return float(np.mean([2 * ((gold == c) & (found == c)).sum() / max(1, (gold == c).sum() + (found == c).sum()) for c in range(classes)]))


def score(scores, values):
    """Macro-F1 in percent of the likeliest labels: all of a label, its degree alone, its polarity alone."""
    gold, found = np.array([label_of(value) for value in values]), scores.argmax(1)
    parts = {"labels": range(7), "degree": [0, 1, 2, 0, 1, 2, 3], "polarity": [0, 0, 0, 1, 1, 1, 2]}
    return {name: round(100 * macro_f1(np.array(part)[gold], np.array(part)[found], max(part) + 1), 1) for name, part in parts.items()}


def find_borders(scores, values):
    """What to add to the log-probabilities [events, FACTUALITIES], so that the macro-F1 of the likeliest is best here."""
    gold = np.array([label_of(value) for value in values])
    borders, best = np.zeros(len(FACTUALITIES)), macro_f1(gold, scores.argmax(1), len(FACTUALITIES))
    for step in (0.5, 0.25, 0.1):
        for label in range(len(FACTUALITIES)):
            for move in step * np.arange(-5, 6):
                tried = borders + move * np.eye(len(FACTUALITIES))[label]
                reached = macro_f1(gold, (scores + tried).argmax(1), len(FACTUALITIES))
                if reached > best:
                    best, borders = reached, tried
    return borders


def find_threshold(scores, values):
    """What to add to the score of no event, so that F1 of the words that are likelier an event than none is best here."""
    event = np.array([value is not None for value in values])
    odds = scores[:, 0] - np.logaddexp.reduce(scores[:, 1:], 1)
    found = [(2 * (event & taken).sum() / (event.sum() + taken.sum()), move) for move in np.arange(-2, 2.1, 0.1) for taken in [odds + move < 0]]
    return max(found)[1]


def read_states(graph, cutter, runs, part):
    """[words, HIDDEN] in steps of 1 / UNIT; of each word the value of its event or None; the sheet that it is in."""
    model = onnx.ModelProto()
    model.CopyFrom(graph)
    model.graph.output.append(helper.make_tensor_value_info("tokens", TensorProto.FLOAT, ["tokens", HIDDEN]))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model.SerializeToString(), options)
    lines = {line["id"]: line for line in read_lines(FOLDER / "uw-factuality" / f"{part}.jsonl")}
    records = read_corpus(f"uw-factuality-{part}", runs)
    states, values, sheets = [], [], []
    for start in range(0, len(records), SHEET):
        pieces, paragraphs, found = [], [], []
        for number, record in enumerate(records[start : start + SHEET]):
            index, events = SpanIndex(record, utf16_to_code_points(record.text)), {}
            for event in lines[record.id]["events"]:
                first, *others = sorted(index.tokens([event["span"]]))
                events |= {first: event["value"], **dict.fromkeys(others)}
            pieces += [cutter.cut(record.text[t.start : t.end], t.space) for t in record.tokens]
            paragraphs += [number] * len(record.tokens)
            found += [events.get(i, "none") for i in range(len(record.tokens))]
        sizes = [len(p) for p in pieces]
        for w in cut_windows(sizes, paragraphs):
            flat = np.array([[0, *[piece for token in pieces[w.start : w.end] for piece in token], 2]], np.int32)
            edges = np.cumsum([1] + sizes[w.start : w.end]).astype(np.int32)[w.first - w.start : w.last - w.start + 1]
            some = session.run(["tokens"], {"pieces": flat, "first": edges[:-1], "end": edges[1:]})[0]
            asked = [i for i, value in enumerate(found[w.first : w.last]) if value is not None]  # a later word of an event is not asked for
            states.append(some[asked])
            values += [None if found[w.first + i] == "none" else found[w.first + i] for i in asked]
            sheets += [start // SHEET] * len(asked)
    return np.concatenate(states), values, np.array(sheets)


def fit(states, shares):
    """A network of one hidden layer that tells EVENTS; states [words, HIDDEN], shares of soften."""
    torch.manual_seed(20261124)
    head = torch.nn.Sequential(
        torch.nn.Dropout(DROPPED / 2), torch.nn.Linear(HIDDEN, INNER), torch.nn.ReLU(), torch.nn.Dropout(DROPPED), torch.nn.Linear(INNER, len(EVENTS))
    )
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1, 0, STEPS)
    for _ in range(STEPS):
        chosen = torch.randint(len(states), (BATCH,))
        loss = F.cross_entropy(head(states[chosen]), shares[chosen])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return head.eval()


def scores_of(head, states):
    with torch.no_grad():
        return F.log_softmax(head(states), 1).numpy()


def leave_out(states, shares, sheets):
    """Log-probabilities [words, EVENTS] of each fifth of the sheets, by what the others teach."""
    scores = np.zeros(shares.shape, np.float32)
    for fold in range(FOLDS):
        out = torch.tensor(sheets % FOLDS == fold)
        scores[out.numpy()] = scores_of(fit(states[~out], shares[~out]), states[out])
    return scores


def find_all_borders(scores, values):
    """What to add to the log-probabilities [words, EVENTS]."""
    event = np.array([value is not None for value in values])
    borders = np.concatenate([[0], find_borders(scores[event, 1:], [value for value in values if value is not None])])
    borders[0] = find_threshold(scores + borders, values)
    return borders


def describe(name, scores, values):
    """Prints what events get right that are known to be some, and how well words are told from events."""
    event = np.array([value is not None for value in values])
    told = [value for value in values if value is not None]
    taken = scores[:, 0] < np.log(0.5)
    some = scores[event, 1:]
    expected = np.exp(some) / np.exp(some).sum(1, keepdims=True) @ VALUES
    hit = (taken & event).sum()
    print(json.dumps({
        "of": name, "events": len(told), **score(some, told), "r": round(float(np.corrcoef(expected, told)[0, 1]), 3),
        "mean error": round(float(np.abs(expected - told).mean()), 3),
        "taken for events": {"recall": round(100 * hit / event.sum(), 1), "precision": round(100 * hit / taken.sum(), 1)},
    }), flush=True)


if __name__ == "__main__":
    torch.set_num_threads(1)
    runs, folder = Path(sys.argv[1]), Path(sys.argv[2])
    graph = onnx.load(folder / "attribution.onnx")
    _, cutter = load_vocabulary(runs)
    raw, values, sheets = read_states(graph, cutter, runs, "train")
    dev, dev_values, _ = read_states(graph, cutter, runs, "dev")
    mean, deviation = raw.mean(0), raw.std(0)
    states, dev_states = (torch.tensor((some - mean) / deviation) for some in (raw, dev))
    for share in SHARES:
        some = np.flatnonzero(sheets % share == 0)
        told = [values[i] for i in some]
        shares = soften(told)
        borders = find_all_borders(leave_out(states[some], shares, sheets[some] // share), told)
        scores = scores_of(fit(states[some], shares), dev_states)
        describe(f"1/{share}", scores, dev_values)
        describe(f"1/{share}, borders", F.log_softmax(torch.tensor(scores + borders), 1).numpy(), dev_values)
