// Pieces: cuts a token into pieces of the model's vocabulary, the likeliest way (SentencePiece unigram). training/pieces.py does the same.
import { FirsthandError } from "../document/index.ts"

const SPACE = "▁" // stands for the white space before a token
const LONGEST = 64 // code points of a token that are read; what is longer is no word
const MOST = 24 // pieces of one token that are read
const UNKNOWN = 3 // row of what is in no piece; the rows before it start, pad and end a window
const UNKNOWN_PENALTY = 10
const REMEMBERED = 50_000 // words kept with their pieces

export type Vocabulary = {
  readonly rows: ReadonlyMap<string, number>
  readonly scores: Float64Array
  readonly longest: number
  readonly unknownScore: number
}

/** Cuts one token; `space` says whether white space stands before it. */
export type PieceCutter = (text: string, space: boolean) => readonly number[]

/**
 * Reads the vocabulary file of a model: a line for each row, its log-probability, a tab, the piece.
 *
 * @throws FirsthandError "model/damaged" where a line is not that
 * @example readVocabulary("-3.4635\t,\n-3.6256\t.")
 */
export function readVocabulary(file: string): Vocabulary {
  const lines = file.split("\n")
  const rows = new Map<string, number>()
  const scores = new Float64Array(lines.length)
  let longest = 1
  let lowest = 0
  for (const [row, line] of lines.entries()) {
    const tab = line.indexOf("\t")
    const score = tab > 0 ? Number(line.slice(0, tab)) : Number.NaN
    if (Number.isNaN(score))
      throw new FirsthandError("model/damaged", `Line ${row + 1} of the model's vocabulary holds no score. Install the model again.`)
    scores[row] = score
    if (score < lowest) lowest = score
    if (row <= UNKNOWN) continue
    rows.set(line.slice(tab + 1), row)
    if (line.length - tab - 1 > longest) longest = line.length - tab - 1
  }
  return { rows, scores, longest, unknownScore: lowest - UNKNOWN_PENALTY }
}

/**
 * Makes the function that cuts tokens; it remembers the words it has met.
 *
 * @example createCutter(vocabulary)("said", true) // [2804]
 */
export function createCutter(vocabulary: Vocabulary): PieceCutter {
  const known = new Map<string, readonly number[]>()
  return (text, space) => {
    const key = space ? SPACE + text : text
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= REMEMBERED) known.clear()
    const ids = cut(text, space, vocabulary)
    if (text.length <= LONGEST) known.set(key, ids)
    return ids
  }
}

function cut(text: string, space: boolean, { rows, scores, longest, unknownScore }: Vocabulary): readonly number[] {
  const shortened = Array.from(text.slice(0, 2 * LONGEST))
    .slice(0, LONGEST)
    .join("")
  const letters = Array.from((space ? SPACE : "") + shortened.normalize("NFKC").replaceAll(" ", SPACE))
  const size = letters.length
  const best = new Float64Array(size + 1).fill(Number.NEGATIVE_INFINITY)
  const from = new Int32Array(size + 1)
  const row = new Int32Array(size + 1).fill(UNKNOWN)
  best[0] = 0
  for (let start = 0; start < size; start++) {
    let piece = ""
    for (let end = start + 1; end <= Math.min(size, start + longest); end++) {
      piece += letters[end - 1] ?? ""
      const found = rows.get(piece)
      if (found === undefined && end > start + 1) continue
      const score = (best[start] ?? 0) + (found === undefined ? unknownScore : (scores[found] ?? 0))
      if (score <= (best[end] ?? 0)) continue
      best[end] = score
      from[end] = start
      row[end] = found ?? UNKNOWN
    }
  }
  const ids: number[] = []
  for (let end = size; end > 0; end = from[end] ?? 0) ids.push(row[end] ?? UNKNOWN)
  if (ids.length === 0) return [UNKNOWN]
  return ids.reverse().slice(0, MOST)
}
