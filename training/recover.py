"""A shipped model as a run to go on from: its 8-bit weights as floats, so that the next model need not start at the base encoder.

  python training/recover.py MODEL_DIR LAYERS RUNS_DIR NAME     LAYERS: of the base encoder that it has, such as 0,2,3,5,6,8,9,11

Writes RUNS_DIR/NAME/network.pt, and RUNS_DIR/vocabulary.json of the model's pieces. The graph holds some columns in steps of their
own that cancel out (of q and k, of v and out, of up and down): each gets the size it had in the base encoder, so that one rate of
learning fits them all.
"""
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import exact
from model import HIDDEN, LABELS


def recover(graph, settings, base, layers):
    """The state of a Network. settings: of model.json; base: arrays of base.npz; layers: which of them the graph has."""
    held = {constant.name: numpy_helper.to_array(constant) for constant in graph.initializer}
    state = {}

    def put(name, weight, bias):
        state[name + ".weight"], state[name + ".bias"] = weight, bias

    def product(name, unit_in, unit_out):
        """Weight [out, in] and bias of a matrix whose input is in steps of unit_in and its result in steps of unit_out."""
        weight = held[name + ".w"].astype(np.float64) * (held[name + ".m"] / unit_in)[:, None] * (held[name + ".s"] * unit_out)
        return weight.T, held[name + ".b"] * unit_out

    def norm(name):
        put(name, held[name + ".g"] / exact.UNIT, held[name + ".b"] / exact.UNIT)

    def size(name):
        """Of every row of a matrix of the base encoder."""
        return np.linalg.norm(base[name].reshape(-1, HIDDEN), axis=1)

    step = 1 / exact.UNIT
    state["words.weight"] = held["words"].astype(np.float64) * held["words.scale"] / exact.UNIT
    state["positions.weight"] = held["positions"] / exact.UNIT
    norm("norm")
    for i, layer in enumerate(layers):
        at = f"layers.{i}."
        plain, _ = product(at + "qkv", step, 1)
        q, k, v = np.linalg.norm(plain, axis=1).reshape(3, HIDDEN)
        score = float(held[at + "mixed.step"]) * np.sqrt(exact.WIDTH)  # one step of q times one of k
        side = np.sqrt(score * size(f"l{layer}.q.w") * k / (size(f"l{layer}.k.w") * q))
        units = size(f"l{layer}.v.w") / v
        put(at + "qkv", *product(at + "qkv", step, np.concatenate([side, score / side, units])))
        put(at + "out", *product(at + "out", units, step))
        norm(at + "norm1")
        plain, _ = product(at + "up", step, 1)
        units = size(f"l{layer}.fi.w") / np.linalg.norm(plain, axis=1)
        put(at + "up", *product(at + "up", step, units))
        put(at + "down", (held[at + "down.w"] * (held[at + "down.s"] * step) / units[:, None]).T, held[at + "down.b"] * step)
        norm(at + "norm2")
    for name in ("roles", "names", "links", *LABELS):
        if name + ".w" in held:
            put(f"labels.{name}" if name in LABELS else name, (held[name + ".w"] * exact.UNIT).T, held[name + ".b"])
    state["no_cue"], state["transitions"] = np.array(settings["noCue"]), np.array(settings["transitions"])
    return {name: torch.from_numpy(np.ascontiguousarray(values, np.float32)) for name, values in state.items()}


def find_rows(folder, base):
    """vocabulary.json of a model: its pieces and where the base encoder has them."""
    lines = [line.split("\t") for line in (folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")]
    rows = {piece: row for row, piece in enumerate(base["pieces"])}
    return {"rows": [rows[piece] for _, piece in lines], "pieces": [piece for _, piece in lines], "scores": [float(score) for score, _ in lines]}


if __name__ == "__main__":
    folder, layers, runs, name = Path(sys.argv[1]), [int(layer) for layer in sys.argv[2].split(",")], Path(sys.argv[3]), sys.argv[4]
    settings = json.loads((folder / "model.json").read_text())
    state = recover(onnx.load(folder / settings["network"]).graph, settings, np.load(runs / "base.npz"), layers)
    (runs / name).mkdir(parents=True, exist_ok=True)
    torch.save(state, runs / name / "network.pt")
    vocabulary = find_rows(folder, json.loads((runs / "base-pieces.json").read_text()))
    (runs / "vocabulary.json").write_text(json.dumps(vocabulary, ensure_ascii=False))
    print(f"{len(layers)} layers, {len(vocabulary['rows'])} pieces")
