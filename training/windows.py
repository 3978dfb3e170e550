"""Windows: the stretches of a document that the network sees at once. src/infer/windows.ts cuts the same ones for reading."""
import random
from dataclasses import dataclass

CENTRE = 176  # pieces of a window at most whose scores are taken
CONTEXT = 8  # pieces at most that are shown on each side of them; more does not help (the card says what was measured)
LONGEST = 254  # pieces of a training window; shorter ones read better, longer ones teach as well


@dataclass
class Window:
    start: int  # tokens shown
    end: int
    first: int  # tokens whose scores are taken
    last: int


def cut_centres(sizes, paragraphs, most, first_most=None):
    """Stretches of whole paragraphs of at most `most` pieces; a longer paragraph is cut between tokens.

    sizes: pieces of each token; paragraphs: paragraph of each token. Returns [(first, last)] covering all tokens.
    """
    stretches = []
    start, used, room = 0, 0, first_most or most
    at, count = 0, len(sizes)
    while at < count:
        end, size = at, 0
        while end < count and paragraphs[end] == paragraphs[at] and size + sizes[end] <= most:
            size += sizes[end]
            end += 1
        if used + size > room and at > start:
            stretches.append((start, at))
            start, used, room = at, 0, most
        used += size
        at = end
    if start < count:
        stretches.append((start, count))
    return stretches


def cut_windows(sizes, paragraphs):
    """The windows that reading uses: centres, with a little of what stands before and after."""
    windows = []
    for first, last in cut_centres(sizes, paragraphs, CENTRE):
        start, before = first, 0
        while start > 0 and before + sizes[start - 1] <= CONTEXT:
            start -= 1
            before += sizes[start]
        end, after = last, 0
        while end < len(sizes) and after + sizes[end] <= CONTEXT:
            after += sizes[end]
            end += 1
        windows.append(Window(start, end, first, last))
    return windows


def cut_training_windows(sizes, paragraphs, chance: random.Random):
    """Windows without overlap, cut elsewhere in every epoch."""
    most = chance.randint(120, LONGEST)
    return [Window(a, b, a, b) for a, b in cut_centres(sizes, paragraphs, most, chance.randint(40, most))]


def sentences_of(record):
    """[(first token, last token + 1)]."""
    found = []
    for i, token in enumerate(record.tokens):
        if found and record.tokens[found[-1][0]].sentence == token.sentence:
            found[-1][1] = i + 1
        else:
            found.append([i, i + 1])
    return found
