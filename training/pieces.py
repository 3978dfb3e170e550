"""Pieces: cuts a token into pieces of the vocabulary, the likeliest way (SentencePiece unigram). src/infer/pieces.ts does the same."""
import unicodedata

SPACE = "▁"  # stands for the white space before a token
LONGEST = 64  # code points of a token that are read; what is longer is no word
MOST = 24  # pieces of one token that are read
UNKNOWN_PENALTY = 10.0


class Pieces:
    """`pieces` in vocabulary order with their log-probabilities; ids are places in that order."""

    def __init__(self, pieces, scores, unknown):
        self.ids = {piece: i for i, piece in enumerate(pieces) if i > unknown}
        self.scores = scores
        self.unknown = unknown
        self.unknown_score = min(scores) - UNKNOWN_PENALTY
        self.longest = max(len(piece) for piece in self.ids)
        self.cache = {}

    def cut(self, text, space):
        """Returns the ids of the pieces of one token, at least one."""
        key = (text, space)
        if key not in self.cache:
            self.cache[key] = self._cut(text, space)
        return self.cache[key]

    def _cut(self, text, space):
        text = (SPACE if space else "") + unicodedata.normalize("NFKC", "".join(list(text)[:LONGEST])).replace(" ", SPACE)
        size = len(text)
        best = [0.0] + [float("-inf")] * size
        back = [(0, self.unknown)] * (size + 1)
        for start in range(size):
            for end in range(start + 1, min(size, start + self.longest) + 1):
                piece = self.ids.get(text[start:end])
                if piece is None and end > start + 1:
                    continue
                score = best[start] + (self.unknown_score if piece is None else self.scores[piece])
                if score > best[end]:
                    best[end], back[end] = score, (start, self.unknown if piece is None else piece)
        ids = []
        while size > 0:
            size, piece = back[size]
            ids.append(piece)
        return ids[::-1][:MOST] or [self.unknown]
