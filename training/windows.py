"""Windows: the stretches of a document that the network sees at once. src/infer/windows.ts cuts the same ones for reading."""
import random
from dataclasses import dataclass

LONGEST = 318  # pieces of a window, without <s> and </s>
CENTRE = 222  # pieces of it whose scores are taken; the rest is what stands beside them


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
    """The windows that reading uses: centres, with as much as fits of what stands before and after."""
    windows = []
    for first, last in cut_centres(sizes, paragraphs, CENTRE):
        room = LONGEST - sum(sizes[first:last])
        start, end = first, last
        before = 0
        while start > 0 and before + sizes[start - 1] <= room // 2:
            start -= 1
            before += sizes[start]
        room -= before
        while end < len(sizes) and sizes[end] <= room:
            room -= sizes[end]
            end += 1
        while start > 0 and sizes[start - 1] <= room:
            start -= 1
            room -= sizes[start]
        windows.append(Window(start, end, first, last))
    return windows


def cut_training_windows(sizes, paragraphs, chance: random.Random):
    """Windows without overlap, cut elsewhere in every epoch."""
    most = chance.randint(160, LONGEST)
    return [Window(a, b, a, b) for a, b in cut_centres(sizes, paragraphs, most, chance.randint(40, most))]
