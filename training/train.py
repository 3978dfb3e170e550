"""Trains the network; resumes from the last checkpoint when started again.

  python training/train.py RUNS_DIR NAME [--epochs 4 --layers 12 --silver 1 --from OTHER_NAME --everything]

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

from corpora import MASKED, NO_CUE, TRAIN, read_corpus
from evaluate import score_records
from model import ROLES, Network, load_base
from pieces import Pieces
from windows import cut_training_windows

HELD_OUT = 40  # articles of polnear-train that choose epochs and settings; its dev part only scores
BATCH = 2560  # pieces
FORBIDDEN = -100.0  # score of a transition that cannot be: I-x after anything but B-x and I-x
WEIGHTS = {"chain": 1.0, "roles": 0.5, "names": 0.5, "links": 0.3}
CHECKPOINT_SECONDS = 300


def load_vocabulary(runs):
    saved = json.loads((Path(runs) / "vocabulary.json").read_text())
    return saved["rows"], Pieces(saved["pieces"], saved["scores"], unknown=3)


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


def build_batch(windows):
    """windows: (record, pieces of each token, Window). Pads to one length; returns tensors for the network and its losses."""
    length = max(sum(len(p) for p in pieces[w.start : w.end]) for _, pieces, w in windows) + 2
    most = max(w.end - w.start for _, _, w in windows)
    ids = torch.ones(len(windows), length, dtype=torch.long)
    mask = torch.zeros(len(windows), length, dtype=torch.bool)
    first = torch.zeros(len(windows), most, dtype=torch.long)
    roles = torch.full((len(windows), most), MASKED)
    names = torch.full((len(windows), most), MASKED)
    lengths, links = [], []
    for row, (record, pieces, w) in enumerate(windows):
        at, flat = 1, [0]
        for token in range(w.start, w.end):
            first[row, token - w.start] = at
            flat += pieces[token]
            at += len(pieces[token])
        flat.append(2)
        ids[row, : len(flat)] = torch.tensor(flat)
        mask[row, : len(flat)] = True
        roles[row, : w.end - w.start] = torch.tensor(record.roles[w.start : w.end])
        names[row, : w.end - w.start] = torch.tensor(record.names[w.start : w.end])
        lengths.append(w.end - w.start)
        cues = [i for i in range(w.start, w.end) if record.roles[i] == ROLES.index("B-cue")]
        for token, cue in record.links.items():
            if w.start <= token < w.end and (cue == NO_CUE or cue in cues):
                target = len(cues) if cue == NO_CUE else cues.index(cue)
                links.append((row, token - w.start, [c - w.start for c in cues], target))
    return ids, mask, first, roles, names, torch.tensor(lengths), links


def link_loss(dependent, head, no_cue, links):
    losses = []
    for row, token, cues, target in links:
        heads = torch.cat([head[row, cues], no_cue[None]])
        losses.append(F.cross_entropy((heads @ dependent[row, token])[None], torch.tensor([target])))
    return torch.stack(losses).mean() if losses else dependent.new_zeros(())


def losses_of(network, batch):
    ids, mask, first, roles, names, lengths, links = batch
    with torch.autocast("cpu", torch.bfloat16):
        scores, name_scores, dependent, head = network(ids, mask, first)
    scores, name_scores = scores.float(), name_scores.float()
    parts = {}
    if (roles != MASKED).any():
        parts["chain"] = chain_loss(scores, roles, lengths, forbid(network.transitions))
        parts["roles"] = F.cross_entropy(scores.flatten(0, 1), roles.flatten(), ignore_index=MASKED)
        parts["links"] = link_loss(dependent.float(), head.float(), network.no_cue, links)
    if (names != MASKED).any():
        parts["names"] = F.cross_entropy(name_scores.flatten(0, 1), names.flatten(), ignore_index=MASKED)
    return parts


def epoch_batches(examples, chance):
    """Every example once, cut anew; windows of similar length share a batch, batches come in random order."""
    windows = []
    for record, pieces in examples:
        sizes = [len(p) for p in pieces]
        for w in cut_training_windows(sizes, [token.paragraph for token in record.tokens], chance):
            if any(label != MASKED for label in record.roles[w.start : w.end] + record.names[w.start : w.end]):
                windows.append((sum(sizes[w.start : w.end]) + chance.randint(0, 40), chance.random(), (record, pieces, w)))
    windows.sort(key=lambda window: window[:2])
    batches, batch, size = [], [], 0
    for _, _, window in windows:
        length = sum(len(p) for p in window[1][window[2].start : window[2].end]) + 2
        if batch and max(size, length) * (len(batch) + 1) > BATCH:
            batches.append(batch)
            batch, size = [], 0
        batch.append(window)
        size = max(size, length)
    batches.append(batch)
    chance.shuffle(batches)
    return batches


def main():
    options = argparse.ArgumentParser()
    options.add_argument("runs")
    options.add_argument("name")
    options.add_argument("--epochs", type=int, default=4)
    options.add_argument("--layers", type=int, default=12)
    options.add_argument("--silver", type=int, default=1, help="0: no silver attributions of ancora-es, its names only")
    options.add_argument("--rate", type=float, default=1e-4)
    options.add_argument("--threads", type=int, default=2)
    options.add_argument("--start", help="a finished run to go on from")
    options.add_argument("--everything", action="store_true", help="train on the held-out articles too")
    options.add_argument("--seed", type=int, default=20260302)
    options = options.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    folder = Path(options.runs) / options.name
    folder.mkdir(parents=True, exist_ok=True)

    rows, cutter = load_vocabulary(options.runs)

    def prepare(records):
        return [(r, [cutter.cut(r.text[t.start : t.end], t.space) for t in r.tokens]) for r in records]

    polnear = read_corpus("polnear-train", options.runs)
    random.Random(7).shuffle(polnear)
    held_out = prepare(polnear[:HELD_OUT])
    train = polnear if options.everything else polnear[HELD_OUT:]
    for name in TRAIN[1:]:
        records = read_corpus(name, options.runs)
        if name.startswith("ancora") and not options.silver:
            for record in records:
                record.roles, record.links = [MASKED] * len(record.tokens), {}
        train += records
    train = prepare(train)

    network = Network(len(rows), options.layers)
    if options.start:
        network.load_state_dict(torch.load(Path(options.runs) / options.start / "network.pt"))
    else:
        load_base(network, np.load(Path(options.runs) / "base.npz"), rows)
    heads = [p for n, p in network.named_parameters() if n.split(".")[0] in ("roles", "names", "links", "no_cue", "transitions")]
    encoder = [p for n, p in network.named_parameters() if n.split(".")[0] in ("words", "positions", "norm", "layers")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "rate": options.rate}, {"params": heads, "rate": 10 * options.rate}], weight_decay=0.01, fused=True
    )
    epochs = [epoch_batches(train, random.Random(options.seed + epoch)) for epoch in range(options.epochs)]
    batches = [batch for epoch in epochs for batch in epoch]
    ends = np.cumsum([len(epoch) for epoch in epochs]).tolist()

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
    write(event="start", step=step, of=len(batches), options=vars(options), pieces=sum(len(p) for _, ps in train for p in ps))
    began, saved_at, seen, sums, counts = time.time(), time.time(), 0, {}, {}
    network.train()
    while step < len(batches):
        warmup = 0.06 * len(batches)
        share = min((step + 1) / warmup, (len(batches) - step) / (len(batches) - warmup))
        for group in optimizer.param_groups:
            group["lr"] = group["rate"] * share
        batch = build_batch(batches[step])
        parts = losses_of(network, batch)
        sum(WEIGHTS[name] * loss for name, loss in parts.items()).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        seen += int(batch[1].sum())
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
