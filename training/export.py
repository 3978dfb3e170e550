"""Writes the trained network as ONNX with 8-bit weights, node by node, so that nothing is left to a converter.

  python training/export.py RUNS_DIR NAME OUT_DIR     writes OUT_DIR/{attribution.onnx, vocabulary.txt, weights.json}

Weights: int8, one scale a column, 7 bits used (a processor without VNNI adds two products in 16 bits and would overflow).
Activations: 8 bits, one scale for each matrix at run time: so one window a run, or one text would change another's scores.
Every machine gives the same bits (exact.py). A few columns of the encoder's activations are twenty times larger than the rest; their size is moved into the weights
first (Xiao et al. 2023, SmoothQuant), or 8 bits would hold nothing else.
"""
import hashlib
import json
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import exact
from corpora import TRAIN, read_corpus
from evaluate import label_record
from model import EPSILON, HIDDEN, LABELS, LINK, NAMES, ROLES, VECTOR, Network, count_layers
from train import forbid, load_vocabulary

WEIGHT_RANGE = 63  # of an int8 weight: 7 bits
MEASURED = 8  # texts of each corpus that show how large activations are
CLASSES = {"roles": ROLES, "names": NAMES, **LABELS}
HEAD_OF = {name: f"labels.{name}" for name in LABELS}
RELU_RANGE = 0.6  # of the largest relu, what 8 bits hold: the few beyond it are cut, and all others finer
SMOOTHING = 0.5  # of the size of a column, the share moved into the weights


class Graph:
    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, name, values):
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values).reshape(np.shape(values)), name))
        return name

    def node(self, kind, inputs, name, domain="", outputs=None, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, outputs or [name], name=name, domain=domain, **attributes))
        return name


@dataclass
class Sizes:
    """How large values become in one layer: the input columns of every matrix, and what stands between."""

    inputs: dict = field(default_factory=dict)  # qkv, out, up, down (vector, of the last) → largest of |value| in each column
    qkv: object = 0  # largest of |output| in each column


def smooth(weight, largest):
    """Moves SMOOTHING of the size of the input's columns into the weight; returns (factors of the input, int8 weight, scales)."""
    weight = weight.T
    share = np.maximum(largest, 1e-5) ** SMOOTHING / np.maximum(np.abs(weight).max(1), 1e-5) ** (1 - SMOOTHING)
    weight = weight * share[:, None]
    scale = np.abs(weight).max(0) / WEIGHT_RANGE
    scale[scale == 0] = 1
    return 1 / share, np.clip(np.rint(weight / scale), -WEIGHT_RANGE, WEIGHT_RANGE).astype(np.int8), scale


def add_meanings(graph, meanings):
    """The sum over the pieces of every token, [tokens, VECTOR]: whole numbers are summed, exact in any order."""
    scale = np.abs(meanings).max(0) / 127
    table = graph.constant("meanings", np.rint(meanings / scale).astype(np.int8))
    rows = graph.node("Squeeze", [graph.node("Gather", [table, "pieces"], "meanings.row"), "axis"], "meanings.rows")
    until = graph.node("CumSum", [graph.node("Cast", [rows], "meanings.float", to=TensorProto.FLOAT), graph.constant("first.axis", np.int64(0))], "meanings.until")
    before = graph.constant("before", np.int32(1))
    sums = [graph.node("Gather", [until, graph.node("Sub", [edge, before], f"{edge}.before")], f"meanings.{edge}") for edge in ("end", "first")]
    return graph.node("Mul", [graph.node("Sub", sums, "meanings.sum"), graph.constant("meanings.scale", scale.astype(np.float32))], "meanings.token")


def build(weights, layers, sizes):
    graph = Graph()

    def pair(name):
        return weights[name + ".weight"], weights[name + ".bias"]

    def matmul(x, name, largest, unit_in, unit_out):
        """x · weight + bias, where x is in steps of unit_in and the result in steps of unit_out."""
        weight, bias = pair(name)
        factors, values, scale = smooth(weight, largest)
        x = graph.node("Mul", [x, graph.constant(name + ".m", (factors * unit_in).astype(np.float32))], name + ".smooth")
        inputs = [graph.constant(name + ".w", values), graph.constant(name + ".s", (scale / unit_out).astype(np.float32)), "",
                  graph.constant(name + ".b", (bias / unit_out).astype(np.float32))]
        return graph.node("DynamicQuantizeMatMul", [x, *inputs], name + ".product", exact.MICROSOFT)

    def add_norm(x, y, name):
        return exact.norm(graph, graph.node("Add", [x, y], name + ".sum"), name, *pair(name), EPSILON)

    words = weights["words.weight"]
    scale = np.abs(words).max(1, keepdims=True) / 127
    scale[scale == 0] = 1
    table = graph.constant("words", np.rint(words / scale).astype(np.int8))
    rows = graph.node("Cast", [graph.node("Gather", [table, "pieces"], "words.row")], "words.float", to=TensorProto.FLOAT)
    scales = graph.node("Gather", [graph.constant("words.scale", (scale * exact.UNIT).astype(np.float32)), "pieces"], "words.scales")
    embedded = graph.node("Mul", [rows, scales], "embedded")
    length = graph.node("Shape", ["pieces"], "length", start=1, end=2)
    starts, axes = graph.constant("zero", np.array([0], np.int64)), graph.constant("axis", np.array([0], np.int64))
    shape = graph.node("Concat", [length, graph.constant("single", np.array([1], np.int64))], "ones.shape", axis=0)
    ones = graph.node("ConstantOfShape", [shape], "ones", value=numpy_helper.from_array(np.array([1], np.int8)))
    positions = graph.constant("positions", (weights["positions.weight"] * exact.UNIT).astype(np.float32))
    places = graph.node("Slice", [positions, starts, length, axes], "places")
    x = graph.node("Add", [embedded, graph.node("Unsqueeze", [places, axes], "places.one")], "input")
    x = first_state = exact.norm(graph, x, "norm", *pair("norm"), EPSILON)
    step_in = 1 / exact.UNIT
    for i in range(layers):
        at, size = f"layers.{i}.", sizes[i]
        units, step = exact.find_units(size.qkv)
        mixed = exact.attention(graph, matmul(x, at + "qkv", size.inputs["qkv"], step_in, units), ones, at + "mixed", step)
        if i == layers - 1:  # what follows reads nothing but the first pieces of the centre's tokens
            mixed, x = (graph.node("Gather", [state, "first"], state + ".first", axis=1) for state in (mixed, x))
        x = add_norm(matmul(mixed, at + "out", size.inputs["out"], units[2 * HIDDEN :], step_in), x, at + "norm1")
        weight, bias = pair(at + "down")
        factors, _, _ = smooth(weight, size.inputs["down"])
        steps = RELU_RANGE * float((size.inputs["down"] * factors).max()) / 255 / factors  # of each column
        weight = weight.T * steps[:, None]
        scale = np.abs(weight).max(0) / WEIGHT_RANGE
        values = np.clip(np.rint(weight / scale), -WEIGHT_RANGE, WEIGHT_RANGE).astype(np.int8)
        up = matmul(x, at + "up", size.inputs["up"], step_in, steps)
        x = add_norm(exact.relu_matmul(graph, up, at + "down", values, scale / step_in, bias / step_in), x, at + "norm2")
    last = graph.node("Squeeze", [x, axes], "tokens")
    words = graph.node("Gather", [graph.node("Squeeze", [first_state, axes], "words.flat"), "first"], "tokens.words")
    tokens = graph.node("Cast", [last], "tokens.double", to=TensorProto.DOUBLE)

    def finish(values, name):
        return graph.node("Cast", [values], name, to=TensorProto.FLOAT)

    for name in CLASSES:
        weight, bias = pair(HEAD_OF.get(name, name))
        scores = exact.head(graph, tokens, name, weight.T, bias)
        finish(graph.node("LogSoftmax", [scores], name + ".log", axis=-1), name)
    finish(exact.head(graph, tokens, "links", weights["links.weight"].T, weights["links.bias"]), "links")
    graph.node("Split", ["links"], "links.split", outputs=["dependent", "head"], axis=-1, num_outputs=2)
    vector = matmul(graph.node("Concat", [last, words], "states", axis=-1), "vector", sizes[-1].inputs["vector"], step_in, 1 / exact.UNIT)
    whole = graph.node("Round", [vector], "vector.whole")
    around = graph.node("Mul", [whole, graph.constant("vector.unit", np.float32(1 / exact.UNIT))], "vector.around")
    graph.node("Add", [around, add_meanings(graph, weights["meanings.weight"])], "vector")
    inputs = [
        helper.make_tensor_value_info("pieces", TensorProto.INT32, [1, "length"]),
        helper.make_tensor_value_info("first", TensorProto.INT32, ["tokens"]),
        helper.make_tensor_value_info("end", TensorProto.INT32, ["tokens"]),
    ]
    columns = {**{name: len(labels) for name, labels in CLASSES.items()}, "dependent": LINK, "head": LINK, "vector": VECTOR}
    outputs = [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["tokens", size]) for name, size in columns.items()]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "attribution", inputs, outputs, graph.constants),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(exact.MICROSOFT, 1)],
        ir_version=9,
        producer_name="firsthand",
    )
    onnx.checker.check_model(model)
    return model


def measure(network, examples):
    """The Sizes of every layer over the windows of some records."""
    sizes, hooks = [Sizes() for _ in network.layers], []

    def edge(values, side):
        return side(values.detach().float().numpy(), axis=(0, 1))

    def watch_input(size, part):
        def note(module, inputs):
            size.inputs[part] = np.maximum(size.inputs.get(part, 0), edge(inputs[0].abs(), np.max))

        return note

    def watch_qkv(size):
        def note(module, inputs, output):
            size.qkv = np.maximum(size.qkv, edge(output.abs(), np.max))

        return note

    for layer, size in zip(network.layers, sizes, strict=True):
        hooks += [getattr(layer, part).register_forward_pre_hook(watch_input(size, part)) for part in ("qkv", "out", "up", "down")]
        hooks.append(layer.qkv.register_forward_hook(watch_qkv(size)))
    hooks.append(network.vector.register_forward_pre_hook(watch_input(sizes[-1], "vector")))
    for record, pieces in examples:
        label_record(network, record, pieces)
    for hook in hooks:
        hook.remove()
    return sizes


def load_state(runs, name):
    """The network of a finished run, or the checkpoint of one under way."""
    folder = Path(runs) / name
    finished = folder / "network.pt"
    return torch.load(finished) if finished.exists() else torch.load(folder / "checkpoint.pt")["network"]


if __name__ == "__main__":
    runs, name, out = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    out.mkdir(parents=True, exist_ok=True)
    state = load_state(runs, name)
    layers = count_layers(state)
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
