"""The network: multilingual-e5-small, or some layers of it, with every head read at the first piece of a token."""
import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

ROLES = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
NAMES = ["O", "B-person", "I-person", "B-organization", "I-organization", "B-place", "I-place", "B-other", "I-other"]
STANDINGS = ["attributed", "continued", "observed", "own-voice", "undisclosed"]  # at the first token of a statement
ACTS = "say confirm deny allege believe predict promise intend demand warn ask judge rumor decline".split()  # at a cue
FACTUALITIES = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "U"]  # at a cue, of its content
TYPES = ["named-person", "named-organization", "document", "anonymous", "unnamed-person", "unnamed-group"]  # at a source
EVENTS = ["none", *FACTUALITIES]  # at every word: whether it tells of something that happens, and how certainly
LABELS = {"standings": STANDINGS, "acts": ACTS, "factualities": FACTUALITIES, "types": TYPES, "events": EVENTS}
LINK = 64
VECTOR = 256  # the mean over a sentence's tokens is its vector
HIDDEN, HEADS, INNER, POSITIONS, EPSILON = 384, 12, 1536, 512, 1e-12


def half_precision():
    """Sums of 16-bit products where the processor has an instruction for them; without one they are a hundred times slower."""
    return torch.autocast("cpu", torch.bfloat16, enabled=torch.cpu._is_avx512_bf16_supported())


class Layer(nn.Module):
    def __init__(self, dropout, bend):
        super().__init__()
        self.bend = bend
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, EPSILON)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, EPSILON)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(batch, length, HIDDEN)))
        return self.norm2(x + self.drop(self.down(self.bend(self.up(x)))))


class Network(nn.Module):
    """Labels are logits; dependent · head scores a link, scaled so that training starts near zero.

    bend: what stands between the two matrices of a layer; the base encoder has gelu, what ships has relu (exact and free in 8 bits).
    """

    def __init__(self, pieces, layers, dropout=0.1, bend=F.relu):
        super().__init__()
        self.words = nn.Embedding(pieces, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout, bend) for _ in range(layers))
        self.drop = nn.Dropout(dropout)
        self.roles = nn.Linear(HIDDEN, len(ROLES))
        self.names = nn.Linear(HIDDEN, len(NAMES))
        self.links = nn.Linear(HIDDEN, 2 * LINK)
        self.labels = nn.ModuleDict({name: nn.Linear(HIDDEN, len(labels)) for name, labels in LABELS.items()})
        self.vector = nn.Linear(2 * HIDDEN, VECTOR)  # of the last state and of the word itself, which the labels do not wear away,
        self.meanings = nn.Embedding(pieces, VECTOR)  # added to what each of its pieces means whatever stands around it
        self.no_cue = nn.Parameter(torch.zeros(LINK))
        self.transitions = nn.Parameter(torch.zeros(len(ROLES), len(ROLES)))

    def embed(self, pieces):
        """What the first layer reads of every piece; pieces: [windows, length]."""
        return self.norm(self.words(pieces) + self.positions.weight[: pieces.shape[1]])

    def encode(self, embedded, mask):
        """The last hidden state of every piece; embedded: of embed; mask: [windows, length], true for real pieces."""
        x = self.drop(embedded)
        wide = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, wide)
        return x

    def forward(self, pieces, mask, first, end):
        """Every head at the tokens whose pieces are from `first` to `end` [windows, tokens]; "states" are what the heads read."""
        places = first[:, :, None].expand(-1, -1, HIDDEN)
        embedded = self.embed(pieces)
        states = self.encode(embedded, mask).gather(1, places)
        x = self.drop(states)
        links = self.links(x)
        so_far = F.pad(self.meanings(pieces).cumsum(1), (0, 0, 1, 0))
        meaning = [so_far.gather(1, places[:, :, None].expand(-1, -1, VECTOR)) for places in (end, first)]
        return {
            "states": states,
            "roles": self.roles(x),
            "names": self.names(x),
            "dependent": links[..., :LINK],
            "head": links[..., LINK:],
            "vector": self.vector(torch.cat([x, embedded.gather(1, places)], -1)) + meaning[0] - meaning[1],
            **{name: head(x) for name, head in self.labels.items()},
        }


def count_layers(state):
    """Of a network with that state."""
    return 1 + max((int(key.split(".")[1]) for key in state if key.startswith("layers.")), default=-1)


def keep_layers(state, kept):
    """The state of a network with only the layers `kept` of another's, in that order."""
    places = {layer: place for place, layer in enumerate(kept)}
    found = {}
    for key, value in state.items():
        parts = key.split(".")
        if parts[0] != "layers":
            found[key] = value
        elif int(parts[1]) in places:
            found[".".join(["layers", str(places[int(parts[1])]), *parts[2:]])] = value
    return found


def load_base(network, arrays, kept):
    """Copies the base encoder's weights; `kept` are the rows of its vocabulary that stay."""

    def put(parameter, values):
        with torch.no_grad():
            parameter.copy_(torch.from_numpy(np.array(values, dtype=np.float32)).view_as(parameter))

    put(network.words.weight, arrays["emb.word"].reshape(-1, HIDDEN)[kept])
    put(network.positions.weight, arrays["emb.pos"].reshape(-1, HIDDEN) + arrays["emb.type"][:HIDDEN])
    put(network.norm.weight, arrays["emb.ln.w"])
    put(network.norm.bias, arrays["emb.ln.b"])
    for i, layer in enumerate(network.layers):
        for kind, suffix in (("weight", "w"), ("bias", "b")):
            put(getattr(layer.qkv, kind), np.concatenate([arrays[f"l{i}.{part}.{suffix}"] for part in "qkv"]))
            for module, name in ((layer.out, "ao"), (layer.norm1, "aln"), (layer.up, "fi"), (layer.down, "fo"), (layer.norm2, "oln")):
                put(getattr(module, kind), arrays[f"l{i}.{name}.{suffix}"])
    nn.init.normal_(network.links.weight, std=1 / math.sqrt(HIDDEN * 8))
