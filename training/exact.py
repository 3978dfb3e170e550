"""Parts of the graph that give the same bits on every machine.

Float sums depend on their order and on fused multiply-add, and exp on who wrote it: native kernels and WebAssembly
differ in the last bit. 8-bit rounding makes a whole step of that, and after one layer every value differs by the noise of 8 bits. So here

  what is summed is a whole number (exact in any order below 2^24, in double below 2^53);
  what goes into exp is a multiple of a power of two, and what comes out is rounded: every value that can come out is
  tried when the graph is built, and none may be near a rounding boundary.

Single operations (+ - × ÷, square root, rounding) are exact by IEEE 754, and so are products of 8-bit numbers.
"""
import math

import numpy as np
from onnx import TensorProto

from model import HEADS, HIDDEN

MICROSOFT = "com.microsoft"
WIDTH = HIDDEN // HEADS
UNIT = 1024  # steps of 1 between layers: a row of them sums to less than 2^24
Q_MOST = 127
K_MOST, V_MOST = 60, 60  # 7 bits beside 8 (a processor without VNNI adds two products in 16 bits), with room for larger ones
SHARES = 255  # steps of the largest share of attention
EXP_ERROR = 2.0**-20  # relative; kernels keep 2^-22


def norm(graph, x, name, gain, bias, epsilon):
    """Layer normalisation; x and the result are in steps of 1 / UNIT."""
    last = graph.constant(name + ".last", np.array([-1], np.int64))
    whole = graph.node("Round", [x], name + ".whole")
    total = graph.node("ReduceSum", [whole, last], name + ".total", keepdims=1)
    raw = graph.node("Div", [total, graph.constant(name + ".size", np.float32(HIDDEN))], name + ".mean.raw")
    centred = graph.node("Sub", [whole, graph.node("Round", [raw], name + ".mean")], name + ".centred")
    double = graph.node("Cast", [centred], name + ".double", to=TensorProto.DOUBLE)
    squares = graph.node("ReduceSum", [graph.node("Mul", [double, double], name + ".squared"), last], name + ".squares", keepdims=1)
    mean = graph.node("Mul", [squares, graph.constant(name + ".share", np.float64(1 / HIDDEN))], name + ".variance.raw")
    variance = graph.node("Add", [mean, graph.constant(name + ".epsilon", np.float64(epsilon * UNIT**2))], name + ".variance")
    deviation = graph.node("Cast", [graph.node("Sqrt", [variance], name + ".root")], name + ".deviation", to=TensorProto.FLOAT)
    scaled = graph.node("Div", [centred, deviation], name + ".scaled")
    gained = graph.node("Mul", [scaled, graph.constant(name + ".g", (gain * UNIT).astype(np.float32))], name + ".gained")
    return graph.node("Add", [gained, graph.constant(name + ".b", (bias * UNIT).astype(np.float32))], name)


def find_units(largest):
    """The step of every column of q, k and v (8 bits), and the step of a score: q · k / √WIDTH, a power of two.

    largest: of |value| in each of these columns, before rounding.
    """
    q, k, v = np.maximum(largest.reshape(3, HIDDEN), 1e-6)
    step = 2.0 ** round(math.log2((q * k).max() / (Q_MOST * K_MOST) / math.sqrt(WIDTH)))
    product = step * math.sqrt(WIDTH)
    side = np.sqrt(product * q * K_MOST / (k * Q_MOST))  # as many steps for q as for k, of what each may have
    return np.concatenate([side, product / side, v / V_MOST]), step


def attention(graph, qkv, ones, name, step):
    """qkv [1, length, 3 × HIDDEN] in steps of find_units; ones [length, 1], int8; the result is in steps of v's columns."""
    one, zero = graph.constant(name + ".one", np.float32(1)), graph.constant(name + ".zero", np.int8(0))
    none, middle = graph.constant(name + ".none", np.uint8(0)), graph.constant(name + ".middle", np.uint8(128))
    heads = graph.constant(name + ".heads", np.array([0, 0, HEADS, WIDTH], np.int64))

    def cut(whole, place, part, perm):
        edges = [graph.constant(f"{name}.{part}.{i}", np.array([edge], np.int64)) for i, edge in enumerate([place * HIDDEN, (place + 1) * HIDDEN, 2])]
        columns = graph.node("Slice", [whole, *edges], f"{name}.{part}.columns")
        return graph.node("Transpose", [graph.node("Reshape", [columns, heads], f"{name}.{part}.heads")], f"{name}.{part}", perm=perm)

    unsigned = graph.node("QuantizeLinear", [qkv, one, middle], name + ".unsigned")
    signed = graph.node("QuantizeLinear", [qkv, one, zero], name + ".signed")
    q, k, v = cut(unsigned, 0, "q", [0, 2, 1, 3]), cut(signed, 1, "k", [0, 2, 3, 1]), cut(signed, 2, "v", [0, 2, 1, 3])
    scale = graph.constant(name + ".step", np.float32(step))
    scores = graph.node("MatMulIntegerToFloat", [q, k, scale, one, middle, zero], name + ".scores", MICROSOFT)
    top = graph.node("ReduceMax", [scores, graph.constant(name + ".last", np.array([-1], np.int64))], name + ".top", keepdims=1)
    odds = graph.node("Exp", [graph.node("Sub", [scores, top], name + ".below")], name + ".odds")
    share = graph.constant(name + ".share", np.float32(1 / find_shares(step)))
    shares = graph.node("QuantizeLinear", [odds, share, none], name + ".shares")
    mixed = graph.node("MatMulIntegerToFloat", [shares, v, one, one, none, zero], name + ".sum", MICROSOFT)
    total = graph.node("MatMulIntegerToFloat", [shares, ones, one, one, none, zero], name + ".total", MICROSOFT)
    mean = graph.node("Transpose", [graph.node("Div", [mixed, total], name + ".mean")], name + ".back", perm=[0, 2, 1, 3])
    return graph.node("Reshape", [mean, graph.constant(name + ".joined", np.array([0, 0, HIDDEN], np.int64))], name)


def find_shares(step):
    """SHARES or a little less, so that no exp(-n × step) is near a rounding boundary."""
    odds = np.exp(-step * np.arange(int(math.log(4 * SHARES) / step) + 2, dtype=np.float64))
    for most in np.arange(SHARES, SHARES - 1, -1 / 64):
        values = odds / np.float32(1 / most)
        if (distance(values) > EXP_ERROR * values).all():
            return most
    raise ValueError(f"at steps of {step} some exp is near a rounding boundary of every range of shares")


def distance(values):
    """To the nearest rounding boundary."""
    return np.abs(values - np.floor(values) - 0.5)


def relu_matmul(graph, up, name, weight, scales, bias):
    """relu(up) · weight + bias; up in steps of 8 bits; weight int8 with its scales, made for those steps.

    Relu costs nothing: what is below zero has no place in unsigned bits.
    """
    one, zero = graph.constant(name + ".one", np.float32(1)), graph.constant(name + ".zero", np.uint8(0))
    bits = graph.node("QuantizeLinear", [up, one, zero], name + ".bits")
    constants = [graph.constant(name + end, values) for end, values in ((".w", weight), (".s", scales.astype(np.float32)), (".b", bias.astype(np.float32)))]
    return graph.node("MatMulIntegerToFloat", [bits, constants[0], one, constants[1], zero, "", constants[2]], name, MICROSOFT)


def head(graph, tokens, name, weight, bias):
    """tokens · weight + bias in double (tokens too, in steps of 1 / UNIT): what the order of a sum changes there, a float does not hold."""
    values = graph.node("MatMul", [tokens, graph.constant(name + ".w", weight.astype(np.float64) / UNIT)], name + ".raw")
    return graph.node("Add", [values, graph.constant(name + ".b", bias.astype(np.float64))], name + ".double")
