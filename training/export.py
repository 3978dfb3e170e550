"""Writes the trained network as ONNX with 8-bit weights, node by node, so that nothing is left to a converter.

  python training/export.py RUNS_DIR NAME OUT_DIR     writes OUT_DIR/{attribution.onnx, vocabulary.txt, weights.json}

Weights: int8, one scale a column, 7 bits used (a processor without VNNI adds two products in 16 bits and would overflow).
Activations: 8 bits, one scale for each matrix at run time: so one window a run, or one text would change another's scores.
A few columns of the encoder's activations are twenty times larger than the rest; their size is moved into the weights
first (Xiao et al. 2023, SmoothQuant), or 8 bits would hold nothing else.
"""
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from corpora import TRAIN, read_corpus
from evaluate import label_record
from model import EPSILON, HEADS, LINK, NAMES, ROLES, Network
from train import forbid, load_vocabulary

MICROSOFT = "com.microsoft"
WEIGHT_RANGE = 63  # of an int8 weight: 7 bits
MEASURED = 8  # texts of each corpus that show how large activations are
SMOOTHING = 0.5  # of the size of a column, the share moved into the weights


class Graph:
    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name, values):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind, inputs, name, domain="", outputs=None, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, outputs or [name], name=name, domain=domain, **attributes))
        return name

    def matmul(self, x, name, weight, bias, largest):
        """x · weight + bias with 8-bit weights; weight is [out × in] as torch stores it, largest the size of each input column."""
        weight = weight.T
        share = np.maximum(largest, 1e-5) ** SMOOTHING / np.maximum(np.abs(weight).max(1), 1e-5) ** (1 - SMOOTHING)
        weight = weight * share[:, None]
        x = self.node("Mul", [x, self.constant(name + ".m", (1 / share).astype(np.float32))], name + ".smooth")
        scale = np.abs(weight).max(0) / WEIGHT_RANGE
        scale[scale == 0] = 1
        values = np.clip(np.rint(weight / scale), -WEIGHT_RANGE, WEIGHT_RANGE).astype(np.int8)
        inputs = [x, self.constant(name + ".w", values), self.constant(name + ".s", scale.astype(np.float32)), "", self.constant(name + ".b", bias)]
        return self.node("DynamicQuantizeMatMul", inputs, name, MICROSOFT)

    def add_norm(self, x, y, name, weights):
        inputs = [x, y, self.constant(name + ".g", weights[0]), self.constant(name + ".b", weights[1])]
        return self.node("SkipLayerNormalization", inputs, name, MICROSOFT, epsilon=EPSILON)


def build(weights, layers, largest):
    graph = Graph()

    def matmul(x, name):
        return graph.matmul(x, name, *pair(name), largest[name])

    def pair(name):
        return weights[name + ".weight"], weights[name + ".bias"]

    words = weights["words.weight"]
    scale = np.abs(words).max(1, keepdims=True) / 127
    scale[scale == 0] = 1
    table = graph.constant("words", np.rint(words / scale).astype(np.int8))
    rows = graph.node("Cast", [graph.node("Gather", [table, "pieces"], "words.row")], "words.float", to=TensorProto.FLOAT)
    scales = graph.node("Gather", [graph.constant("words.scale", scale.astype(np.float32)), "pieces"], "words.scales")
    embedded = graph.node("Mul", [rows, scales], "embedded")
    length = graph.node("Shape", ["pieces"], "length", start=1, end=2)
    starts, axes = graph.constant("zero", np.array([0], np.int64)), graph.constant("axis", np.array([0], np.int64))
    places = graph.node("Slice", [graph.constant("positions", weights["positions.weight"]), starts, length, axes], "places")
    x = graph.node("Add", [embedded, graph.node("Unsqueeze", [places, axes], "places.one")], "input")
    x = graph.node("LayerNormalization", [x, graph.constant("norm.g", pair("norm")[0]), graph.constant("norm.b", pair("norm")[1])], "norm", axis=-1, epsilon=EPSILON)
    for i in range(layers):
        at = f"layers.{i}."
        qkv = matmul(x, at + "qkv")
        parts = [at + part for part in "qkv"]
        graph.node("Split", [qkv], at + "split", outputs=parts, axis=-1, num_outputs=3)
        mixed = graph.node("MultiHeadAttention", parts, at + "mixed", MICROSOFT, num_heads=HEADS)
        x = graph.add_norm(matmul(mixed, at + "out"), x, at + "norm1", pair(at + "norm1"))
        up = graph.node("Gelu", [matmul(x, at + "up")], at + "gelu", MICROSOFT)
        x = graph.add_norm(matmul(up, at + "down"), x, at + "norm2", pair(at + "norm2"))
    flat = graph.node("Squeeze", [x, axes], "flat")
    tokens = graph.node("Gather", [flat, "first"], "tokens")

    def head(name, output):
        weight = graph.constant(name + ".w", weights[name + ".weight"].T)
        values = graph.node("MatMul", [tokens, weight], name + ".raw")
        return graph.node("Add", [values, graph.constant(name + ".b", weights[name + ".bias"])], output)

    graph.node("LogSoftmax", [head("roles", "roles.logits")], "roles", axis=-1)
    graph.node("LogSoftmax", [head("names", "names.logits")], "names", axis=-1)
    graph.node("Split", [head("links", "links")], "links.split", outputs=["dependent", "head"], axis=-1, num_outputs=2)
    inputs = [
        helper.make_tensor_value_info("pieces", TensorProto.INT32, [1, "length"]),
        helper.make_tensor_value_info("first", TensorProto.INT32, ["tokens"]),
    ]
    sizes = {"roles": len(ROLES), "names": len(NAMES), "dependent": LINK, "head": LINK}
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["tokens", size]) for name, size in sizes.items()]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "attribution", inputs, outputs, graph.constants),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)],
        ir_version=9,
        producer_name="firsthand",
    )
    onnx.checker.check_model(model)
    return model


def measure(network, examples):
    """The largest absolute value in every input column of every matrix product, over the windows of some records."""
    largest, hooks = {}, []

    def watch(name):
        def note(module, inputs):
            found = inputs[0].detach().abs().amax((0, 1)).float().numpy()
            largest[name] = np.maximum(largest.get(name, 0), found)

        return note

    for i, layer in enumerate(network.layers):
        for part in ("qkv", "out", "up", "down"):
            hooks.append(getattr(layer, part).register_forward_pre_hook(watch(f"layers.{i}.{part}")))
    for record, pieces in examples:
        label_record(network, record, pieces)
    for hook in hooks:
        hook.remove()
    return largest


def load_state(runs, name):
    """The network of a finished run, or the checkpoint of one under way."""
    folder = Path(runs) / name
    finished = folder / "network.pt"
    return torch.load(finished) if finished.exists() else torch.load(folder / "checkpoint.pt")["network"]


if __name__ == "__main__":
    runs, name, out = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    out.mkdir(parents=True, exist_ok=True)
    state = load_state(runs, name)
    layers = 1 + max(int(key.split(".")[1]) for key in state if key.startswith("layers."))
    weights = {key: value.float().numpy() for key, value in state.items()}
    rows, cutter = load_vocabulary(runs)
    network = Network(len(rows), layers)
    network.load_state_dict(state)
    network.eval()
    texts = [record for corpus in TRAIN for record in read_corpus(corpus, runs)[:MEASURED]]
    examples = [(r, [cutter.cut(r.text[t.start : t.end], t.space) for t in r.tokens]) for r in texts]
    onnx.save(build(weights, layers, measure(network, examples)), out / "attribution.onnx")
    vocabulary = json.loads((Path(runs) / "vocabulary.json").read_text())
    lines = [f"{score}\t{piece}" for score, piece in zip(vocabulary["scores"], vocabulary["pieces"], strict=True)]
    (out / "vocabulary.txt").write_text("\n".join(lines), encoding="utf-8")
    learned = {
        "linkSize": LINK,
        "noCue": [round(value, 5) for value in weights["no_cue"].tolist()],
        "transitions": [[round(value, 4) for value in row] for row in forbid(state["transitions"]).tolist()],
        "files": {
            path: {"bytes": (out / path).stat().st_size, "sha256": hashlib.sha256((out / path).read_bytes()).hexdigest()}
            for path in ("attribution.onnx", "vocabulary.txt")
        },
    }
    (out / "weights.json").write_text(json.dumps(learned, indent=1) + "\n")
    print({path: file["bytes"] for path, file in learned["files"].items()})
