"""The corpora that may train: gold spans of characters become labels of tokens."""
import json
import math
import os
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path

from model import LABELS, NAMES, ROLES

FOLDER = Path(os.environ.get("FIRSTHAND_CORPORA", Path(__file__).parent / "../../shared/corpora"))
TRAIN = ("polnear-train", "redocred-dev", "ancora-es-dev", "uw-factuality-train", "passages-train")
TEXTS = ("ecbplus-train", "gvc-val", "newswcl50-train", "giveme5w1h-all", "meantime-es-visible")  # without labels: their sentences teach vectors
MASKED = -100  # a label that no loss sees
NO_CUE = -1
NAME_TYPES = {"PER": "person", "ORG": "organization", "LOC": "place", "MISC": "other"}

# Sentences that may hold an attribution which the silver rules of ancora-es miss: quotation marks, or a verb of saying.
QUOTED_OR_SAID = re.compile(
    r"[\"“”«»‘’]|\b(?:dij|dice|decía|decir|afirm|asegur|señal|explic|indic|añad|manifest|declar|anunci|inform|coment|consider|"
    r"según|cree|opin|sostien|sostuv|reconoc|record|reiter|advirt|adviert|neg[óa]|niega|preguntó|respond|admit|precis|apunt|destac|"
    r"subray|insist|agreg|revel|confirm|exig|pidi|pide|reclam|critic|denunci|acus|argument|aleg|estim|piens|sab[ei]|esper|prome|propu)",
    re.IGNORECASE,
)


@dataclass
class Token:
    start: int  # code points into Record.text
    end: int
    space: bool
    paragraph: int
    sentence: int


@dataclass
class Record:
    id: str
    text: str
    tokens: list
    roles: list = field(default_factory=list)  # a label or MASKED for each token
    names: list = field(default_factory=list)
    links: dict = field(default_factory=dict)  # token that starts a source or content run → token that starts its cue, or NO_CUE
    labels: dict = field(default_factory=lambda: {name: {} for name in LABELS})  # of LABELS: token → place in its list


def read_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_corpus(name, runs, all_annotators=False):
    """Records of one corpus, such as "polnear-train"; only the first of several annotators' lines with one id."""
    corpus, part = name.rsplit("-", 1)
    lines = read_lines(Path(runs) / f"{name}.jsonl" if corpus == "passages" else FOLDER / corpus / f"{part}.jsonl")
    records, seen = [], set()
    for line, found in zip(lines, read_lines(Path(runs) / f"tokens-{name}.jsonl"), strict=True):
        assert line["id"] == found["id"], "the tokens are of another version of the corpus: run tokens.ts again"
        if line["id"] in seen and not all_annotators:
            continue
        seen.add(line["id"])
        at = utf16_to_code_points(line["text"])
        tokens = [Token(at(start), at(end), bool(space), paragraph, sentence) for start, end, space, paragraph, sentence in found["tokens"]]
        record = Record(line["id"], line["text"], tokens)
        spans = SpanIndex(record, at)
        {"polnear": label_polnear, "ancora-es": label_ancora, "redocred": label_redocred, "uw-factuality": label_uw, "passages": label_passages}.get(corpus, label_nothing)(line, record, spans)
        records.append(record)
    return records


def utf16_to_code_points(text):
    """Returns the function from an offset in UTF-16 units to one in code points."""
    wide, units = [], 0
    for character in text:
        units += 2 if character > "\uffff" else 1
        if character > "\uffff":
            wide.append(units)
    return (lambda offset: offset - bisect_right(wide, offset)) if wide else (lambda offset: offset)


class SpanIndex:
    """Finds the tokens that spans of the gold touch."""

    def __init__(self, record, at):
        self.at = at
        self.ends = [token.end for token in record.tokens]
        self.starts = [token.start for token in record.tokens]

    def tokens(self, spans):
        found = set()
        for start, end in spans:
            start, end = self.at(start), self.at(end)
            i = bisect_right(self.ends, start)
            while i < len(self.starts) and self.starts[i] < end:
                found.add(i)
                i += 1
        return found

    def runs(self, spans):
        """Unbroken runs of tokens, as lists."""
        runs = []
        for i in sorted(self.tokens(spans)):
            if runs and runs[-1][-1] == i - 1:
                runs[-1].append(i)
            else:
                runs.append([i])
        return runs


def label_nothing(line, record, spans):
    record.roles = [MASKED] * len(record.tokens)
    record.names = [MASKED] * len(record.tokens)


def label_attributions(attributions, record, spans):
    """Writes roles and links; where two attributions claim a token the first keeps it."""
    for attribution in attributions:
        starts = {}
        for role in ("cue", "source", "content"):
            for run in spans.runs(attribution[role]):
                run = [i for i in run if record.roles[i] == 0]
                previous = None
                for i in run:
                    continues = previous == i - 1
                    record.roles[i] = ROLES.index(("I-" if continues else "B-") + role)
                    if not continues:
                        starts.setdefault(role, []).append(i)
                    previous = i
        cue = starts.get("cue", [NO_CUE])[0]
        for role in ("source", "content"):
            for i in starts.get(role, []):
                record.links[i] = cue


def label_polnear(line, record, spans):
    record.roles = [0] * len(record.tokens)
    record.names = [MASKED] * len(record.tokens)
    label_attributions(line["attributions"], record, spans)
    for i in spans.tokens(line.get("discard") or []):
        record.roles[i] = MASKED
        record.links.pop(i, None)


def label_names(mentions, record, spans):
    """`mentions`: (span, type of the corpus); the longest of overlapping ones is kept."""
    record.names = [0] * len(record.tokens)
    for span, kind in sorted(mentions, key=lambda mention: mention[0][0] - mention[0][1]):
        tokens = sorted(spans.tokens([span]))
        if kind in NAME_TYPES and all(record.names[i] == 0 for i in tokens):
            for place, i in enumerate(tokens):
                record.names[i] = NAMES.index(("I-" if place else "B-") + NAME_TYPES[kind])


def label_redocred(line, record, spans):
    record.roles = [MASKED] * len(record.tokens)
    label_names([(span, entity["type"]) for entity in line["entities"] for span in entity["mentions"]], record, spans)


def label_ancora(line, record, spans):
    record.roles = [0] * len(record.tokens)
    label_names([(entity["span"], entity["type"]) for entity in line["entities"]], record, spans)
    label_attributions(line["silverAttributions"], record, spans)
    for sentence in line["sentences"]:
        start, end = sentence["span"] if isinstance(sentence, dict) else sentence
        tokens = spans.tokens([(start, end)])
        silent = all(record.roles[i] == 0 for i in tokens)
        if silent and QUOTED_OR_SAID.search(record.text[spans.at(start) : spans.at(end)]):
            for i in tokens:
                record.roles[i] = MASKED


def factuality_of(value):
    """The label of a mean of marks from -3 to 3, as bench/corpora/uw-factuality.ts has it."""
    degree = ("U", "PS", "PR", "CT")[min(math.floor(abs(value) + 0.5), 3)]
    return degree if degree == "U" else degree + ("-" if value < 0 else "+")


def label_uw(line, record, spans):
    """Every word is an event of some certainty or none."""
    label_nothing(line, record, spans)
    events = record.labels["events"] = dict.fromkeys(range(len(record.tokens)), LABELS["events"].index("none"))
    for event in line["events"]:
        first, *others = sorted(spans.tokens([event["span"]]))
        events[first] = LABELS["events"].index(factuality_of(event["value"]))
        for i in others:
            events.pop(i)


def label_passages(line, record, spans):
    """Everything is known of a passage."""
    record.roles = [0] * len(record.tokens)
    record.names = [0] * len(record.tokens)
    inner = [a for a in line["attributions"] if a["source"] or a["cue"]]
    label_attributions(sorted(inner, key=lambda a: sum(e - s for s, e in a["content"])), record, spans)
    label_attributions([a for a in line["attributions"] if not (a["source"] or a["cue"])], record, spans)
    for name in line["names"]:
        for place, i in enumerate(sorted(spans.tokens([name["span"]]))):
            if record.names[i] == 0:
                record.names[i] = NAMES.index(("I-" if place else "B-") + name["type"])
    for attribution in line["attributions"]:
        starts = [run[0] for run in spans.runs(attribution["cue"] or attribution["content"])]
        for i in starts[:1]:
            record.labels["acts"][i] = LABELS["acts"].index(attribution["act"])
            record.labels["factualities"][i] = LABELS["factualities"].index(attribution["factuality"])
        for run in spans.runs(attribution["source"]):
            kind = {"person": "named-person", "organization": "named-organization"}.get(attribution["type"], attribution["type"])
            record.labels["types"][run[0]] = LABELS["types"].index(kind)
    for statement in line["statements"]:
        for i in sorted(spans.tokens([statement["span"]]))[:1]:
            if statement["standing"] != "none":
                record.labels["standings"][i] = LABELS["standings"].index(statement["standing"])
