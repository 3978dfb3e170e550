"""Trains the network; resumes from the last checkpoint when started again.

  python training/train.py RUNS_DIR NAME [--epochs 4 --start OTHER_NAME --keep 0,2,4,6,8,11 --taught --everything]

--start with --keep takes those layers of a finished run; --taught follows what teach.py wrote: vectors of sentences and,
where there are any, states of the teacher at every token (their weight falls to nothing over the run); texts written since are
learnt without.

Writes RUNS_DIR/NAME/{log.jsonl, checkpoint.pt, network.pt}. Ctrl-C stops after writing a checkpoint.
"""
import argparse
import json
import math
import random
import signal
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from corpora import MASKED, NO_CUE, TEXTS, TRAIN, read_corpus
from evaluate import score_records
from model import LABELS, ROLES, Network, count_layers, half_precision, keep_layers, load_base
from pieces import Pieces
from windows import Window, cut_training_windows

HELD_OUT = 40  # articles of polnear-train that choose epochs and settings; its dev part only scores
SHUFFLE = 7  # the seed that chose them
BATCH = 2560  # pieces
# The rarer a label of LABELS["events"] the more its loss is raised (Menon et al. 2021, logit adjustment by half): most words
# are none, and nearly all events are certain.
EVENTS_SEEN = torch.tensor([count / 6094 for count in (64964, 6094, 1766, 921, 112, 125, 143, 261)]).log() / 2
ENCODER = ("words", "positions", "norm", "layers")
FORBIDDEN = -100.0  # score of a transition that cannot be: I-x after anything but B-x and I-x
WEIGHTS = {"chain": 1.0, "roles": 0.5, "names": 0.5, "links": 0.3, "states": 2.0, "vectors": 1.0, "likeness": 5.0, "events": 0.4,
           "standings": 0.4, "acts": 0.4, "factualities": 0.4, "types": 0.3}
OFTEN = {"passages": 2, "uw-factuality": 2}  # windows of a corpus in every epoch, cut differently
FOLDED, FOLDS = "ancora-es-dev", 5  # it trains and scores, by folds; bench/tasks/spanish.ts --fold cuts it the same way
ALONE = 20_000  # sentences of an epoch that are shown without what stands around them
CHECKPOINT_SECONDS = 300


def load_vocabulary(runs):
    saved = json.loads((Path(runs) / "vocabulary.json").read_text())
    return saved["rows"], Pieces(saved["pieces"], saved["scores"], unknown=3)


def load_finished(runs, name):
    """The network of a finished run, for reading, and what cuts its pieces."""
    rows, cutter = load_vocabulary(runs)
    state = torch.load(Path(runs) / name / "network.pt")
    network = Network(len(rows), count_layers(state))
    network.load_state_dict(state)
    return network.eval(), cutter


def forbid(transitions):
    """The transitions with what the labels forbid; the same in training, decoding and the exported model."""
    allowed = torch.tensor([[not to.startswith("I-") or label[2:] == to[2:] for to in ROLES] for label in ROLES])
    return torch.where(allowed, transitions, torch.tensor(FORBIDDEN))


def chain_loss(scores, labels, lengths, transitions):
    """Negative log-likelihood of the labels under a linear chain (CRF); a masked label may be any."""
    known = labels != MASKED
    wanted = F.one_hot(labels.clamp(min=0), len(ROLES)).bool() | ~known[:, :, None]
    both = torch.cat([scores, scores.masked_fill(~wanted, -1e4)])
    lengths = torch.cat([lengths, lengths])
    alpha = both[:, 0]
    for t in range(1, both.shape[1]):
        step = torch.logsumexp(alpha[:, :, None] + transitions, 1) + both[:, t]
        alpha = torch.where((t < lengths)[:, None], step, alpha)
    total, gold = torch.logsumexp(alpha, 1).chunk(2)
    return (total - gold).sum() / known.sum().clamp(min=1)


def build_batch(windows, taught):
    """windows: (record, pieces of each token, Window, alone). Pads to one length; returns tensors for the network and its losses."""
    length = max(sum(len(p) for p in pieces[w.start : w.end]) for _, pieces, w, _ in windows) + 2
    most = max(w.end - w.start for _, _, w, _ in windows)
    shape = (len(windows), most)
    batch = {
        "ids": torch.ones(len(windows), length, dtype=torch.long),
        "mask": torch.zeros(len(windows), length, dtype=torch.bool),
        "first": torch.zeros(shape, dtype=torch.long),
        "end": torch.zeros(shape, dtype=torch.long),
        "lengths": torch.tensor([w.end - w.start for _, _, w, _ in windows]),
        "links": [],
        "sentences": [],
        **{name: torch.full(shape, MASKED) for name in ("roles", "names", *LABELS)},
    }
    for row, (record, pieces, w, alone) in enumerate(windows):
        at, flat = 1, [0]
        for token in range(w.start, w.end):
            batch["first"][row, token - w.start] = at
            flat += pieces[token]
            at += len(pieces[token])
            batch["end"][row, token - w.start] = at
        flat.append(2)
        batch["ids"][row, : len(flat)] = torch.tensor(flat)
        batch["mask"][row, : len(flat)] = True
        if taught is not None:
            batch["sentences"] += [(row, a - w.start, b - w.start, v) for a, b, v in taught.vectors.get(record.id, ()) if w.start <= a and b <= w.end]
        if alone:
            continue
        batch["roles"][row, : w.end - w.start] = torch.tensor(record.roles[w.start : w.end])
        batch["names"][row, : w.end - w.start] = torch.tensor(record.names[w.start : w.end])
        for name, labels in record.labels.items():
            for token, label in labels.items():
                if w.start <= token < w.end:
                    batch[name][row, token - w.start] = label
        cues = [i for i in range(w.start, w.end) if record.roles[i] == ROLES.index("B-cue")]
        for token, cue in record.links.items():
            if w.start <= token < w.end and (cue == NO_CUE or cue in cues):
                target = len(cues) if cue == NO_CUE else cues.index(cue)
                batch["links"].append((row, token - w.start, [c - w.start for c in cues], target))
    if taught is not None:
        batch["states"] = [(row, taught.states_of(record.id, w)) for row, (record, _, w, alone) in enumerate(windows) if not alone and record.id in taught.states]
    return batch


class Taught:
    """What teach.py wrote: states of a teacher for every token, vectors of sentences by record."""

    def __init__(self, runs):
        self.states, self.vectors = {}, {}
        for corpus in (*TRAIN, *TEXTS):
            sentences = np.load(Path(runs) / f"taught-sentences-{corpus}.npz")
            for place, vector in zip(sentences["places"].tolist(), torch.from_numpy(sentences["vectors"]).float(), strict=True):
                record, first, last = place.split("\t")
                self.vectors.setdefault(record, []).append((int(first), int(last), vector))
            path = Path(runs) / f"taught-labels-{corpus}.npz"
            if not path.exists():
                continue
            labels = np.load(path)
            ends = [*labels["starts"].tolist()[1:], len(labels["states"])]
            states = labels["states"]
            for record, start, end in zip(labels["ids"].tolist(), labels["starts"].tolist(), ends, strict=True):
                self.states[record] = states[start:end]

    def states_of(self, record, w):
        return torch.from_numpy(self.states[record][w.start : w.end]).float()


def link_loss(dependent, head, no_cue, links):
    losses = []
    for row, token, cues, target in links:
        heads = torch.cat([head[row, cues], no_cue[None]])
        losses.append(F.cross_entropy((heads @ dependent[row, token])[None], torch.tensor([target])))
    return torch.stack(losses).mean() if losses else dependent.new_zeros(())


def losses_of(network, batch):
    with half_precision():
        found = network(batch["ids"], batch["mask"], batch["first"], batch["end"])
    found = {name: values.float() for name, values in found.items()}
    parts = {}
    if (batch["roles"] != MASKED).any():
        parts["chain"] = chain_loss(found["roles"], batch["roles"], batch["lengths"], forbid(network.transitions))
        parts["links"] = link_loss(found["dependent"], found["head"], network.no_cue, batch["links"])
    found["events"] = found["events"] + EVENTS_SEEN
    for name in ("roles", "names", *LABELS):
        known = batch[name] >= 0
        if known.any():
            parts[name] = F.cross_entropy(found[name][known], batch[name][known])
    if batch["sentences"]:
        means = torch.stack([found["vector"][row, first:last].mean(0) for row, first, last, _ in batch["sentences"]])
        ours, theirs = (F.normalize(vectors, dim=1) for vectors in (means, torch.stack([vector for *_, vector in batch["sentences"]])))
        parts["vectors"] = 1 - (ours * theirs).sum(1).mean()
        parts["likeness"] = (ours @ ours.T - theirs @ theirs.T).square().mean()
    if batch.get("states"):
        ours = torch.cat([found["states"][row, : len(states)] for row, states in batch["states"]])
        parts["states"] = 1 - F.cosine_similarity(ours, torch.cat([states for _, states in batch["states"]])).mean()
    return parts


def epoch_batches(examples, chance, alone):
    """Every example at least once, cut anew; windows of similar length share a batch, batches come in random order.

    alone: windows of single sentences, of which ALONE are shown besides; they teach vectors.
    """
    windows = []
    for record, pieces, often in examples:
        sizes = [len(p) for p in pieces]
        for _ in range(often):
            for w in cut_training_windows(sizes, [token.paragraph for token in record.tokens], chance):
                windows.append((record, pieces, w, False))
    windows += chance.sample(alone, min(ALONE, len(alone)))
    lengths = [sum(len(p) for p in pieces[w.start : w.end]) + 2 for _, pieces, w, _ in windows]
    order = sorted(range(len(windows)), key=lambda i: (lengths[i] + chance.randint(0, 40), chance.random()))
    batches, batch, size = [], [], 0
    for i in order:
        if batch and max(size, lengths[i]) * (len(batch) + 1) > BATCH:
            batches.append(batch)
            batch, size = [], 0
        batch.append(windows[i])
        size = max(size, lengths[i])
    batches.append(batch)
    chance.shuffle(batches)
    return batches


def main():
    options = argparse.ArgumentParser()
    options.add_argument("runs")
    options.add_argument("name")
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--keep", help="layers of the base, or of --start, that are kept, such as 0,2,3,5; all where it is not given")
    options.add_argument("--bend", default="relu", choices=["relu", "gelu"], help="gelu for a teacher, as the base encoder has it")
    options.add_argument("--taught", action="store_true", help="follow the teachers of teach.py")
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--start", help="a finished run to go on from")
    options.add_argument("--articles", type=int, default=10_000, help="of polnear at most: a run that goes on from another needs fewer")
    options.add_argument("--steps", type=int, help="batches at most, where an epoch is more than is needed")
    options.add_argument("--without", choices=["all", *map(str, range(FOLDS))], help="a fold of AnCora that is left out, or all of it")
    options.add_argument("--everything", action="store_true", help="train on the held-out articles too")
    options.add_argument("--seed", type=int, default=20260302)
    options = options.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    folder = Path(options.runs) / options.name
    folder.mkdir(parents=True, exist_ok=True)

    rows, cutter = load_vocabulary(options.runs)

    def prepare(records, often=1):
        return [(r, [cutter.cut(r.text[t.start : t.end], t.space) for t in r.tokens], often) for r in records]

    polnear = read_corpus("polnear-train", options.runs)
    random.Random(SHUFFLE).shuffle(polnear)
    held_out = [example[:2] for example in prepare(polnear[:HELD_OUT])]
    train = prepare((polnear if options.everything else polnear[HELD_OUT:])[: options.articles])
    for name in TRAIN[1:]:
        records = read_corpus(name, options.runs)
        if name == FOLDED and options.without is not None:
            records = [r for i, r in enumerate(records) if options.without != "all" and i % FOLDS != int(options.without)]
        train += prepare(records, OFTEN.get(name.rsplit("-", 1)[0], 1))
    taught = Taught(options.runs) if options.taught else None

    state = torch.load(Path(options.runs) / options.start / "network.pt") if options.start else {}
    kept = [int(layer) for layer in options.keep.split(",")] if options.keep else list(range(count_layers(state) or 12))
    network = Network(len(rows), len(kept), bend=getattr(F, options.bend))
    if options.start:
        state = keep_layers(state, kept)
        state = {key: value for key, value in state.items() if value.shape == network.state_dict()[key].shape}  # a head of another size starts anew
        print(network.load_state_dict(state, strict=False))
    else:
        load_base(network, np.load(Path(options.runs) / "base.npz"), rows)
    if options.taught and not (options.start and "meanings.weight" in state):
        network.meanings.weight.data.copy_(torch.from_numpy(np.load(Path(options.runs) / "meanings.npz")["meanings"]))
        torch.nn.init.zeros_(network.vector.weight)
        torch.nn.init.zeros_(network.vector.bias)
    heads = [p for n, p in network.named_parameters() if n.split(".")[0] not in (*ENCODER, "meanings")]
    encoder = [p for n, p in network.named_parameters() if n.split(".")[0] in ENCODER]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "rate": options.rate}, {"params": heads, "rate": 10 * options.rate}, {"params": network.meanings.parameters(), "rate": 30 * options.rate}], weight_decay=0.01, fused=True
    )
    alone = []
    if taught is not None:
        texts = [example for name in TEXTS for example in prepare(read_corpus(name, options.runs))]
        alone = [(r, pieces, Window(a, b, a, b), True) for r, pieces, _ in train + texts for a, b, _ in taught.vectors.get(r.id, ())]
    epochs = [epoch_batches(train, random.Random(options.seed + epoch), alone) for epoch in range(options.epochs)]
    batches = [batch for epoch in epochs for batch in epoch][: options.steps]
    ends = [min(end, len(batches)) for end in np.cumsum([len(epoch) for epoch in epochs]).tolist()]

    step = 0
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]
        torch.set_rng_state(saved["random"])
    log = open(folder / "log.jsonl", "a")

    def write(**entry):
        print(json.dumps(entry), flush=True)
        print(json.dumps(entry), file=log, flush=True)

    def save():
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "random": torch.get_rng_state()}
        torch.save(state, folder / "checkpoint.new")
        (folder / "checkpoint.new").rename(checkpoint)

    stopping = []
    signal.signal(signal.SIGINT, lambda *_: stopping.append(True))
    write(event="start", step=step, of=len(batches), options=vars(options), pieces=sum(len(p) for _, ps, _ in train for p in ps))
    began, saved_at, seen, sums, counts = time.time(), time.time(), 0, {}, {}
    network.train()
    while step < len(batches):
        warmup = 0.06 * len(batches)
        share = min((step + 1) / warmup, (len(batches) - step) / (len(batches) - warmup))
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * share
        batch = build_batch(batches[step], taught)
        parts = losses_of(network, batch)
        weights = {**WEIGHTS, "states": WEIGHTS["states"] * (1 - step / len(batches))}
        sum(weights[name] * loss for name, loss in parts.items()).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        seen += int(batch["mask"].sum())
        for name, loss in parts.items():
            sums[name] = sums.get(name, 0.0) + float(loss.detach())
            counts[name] = counts.get(name, 0) + 1
        if step % 25 == 0:
            write(step=step, seconds=round(time.time() - began), rate=round(seen / (time.time() - began)),
                  **{name: round(sums[name] / counts[name], 4) for name in sums})
            sums, counts = {}, {}
        if step in ends or stopping or time.time() - saved_at > CHECKPOINT_SECONDS:
            save()
            saved_at = time.time()
        if step in ends:
            write(epoch=ends.index(step) + 1, held_out=score_records(network, held_out, forbid(network.transitions)))
            network.train()
        if stopping:
            return
    torch.save(network.state_dict(), folder / "network.pt")


if __name__ == "__main__":
    main()
