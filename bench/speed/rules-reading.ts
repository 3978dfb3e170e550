// Rules reading: a document read without the language model, in some milliseconds: what the benches of the store add. The rules alone find its
// statements, sources and entities; a word's vector is made of its letters' hash, so that statements that share words have vectors near one another.
import { ingestText, type Reading, type Tagger } from "../../src/index.ts"
import { NAME_LABELS, ROLE_LABELS, UNJUDGED, VECTOR_SIZE } from "../../src/read/tagger.ts"
import { read } from "../../src/read/index.ts"
import { hashOf } from "../../src/text/index.ts"

const SURE = Math.log(0.9)
const UNLIKELY = Math.log(0.01)

const TAGGER: Tagger = {
  name: "rules",
  version: "0",
  calibration: null,
  transitions: new Float32Array(ROLE_LABELS.length ** 2),
  label: async (text, tokens) => ({
    ...UNJUDGED,
    roles: outside(tokens.length, ROLE_LABELS.length),
    names: outside(tokens.length, NAME_LABELS.length),
    dependent: new Float32Array(tokens.length),
    head: new Float32Array(tokens.length + 1),
    linkSize: 1,
    vector: Float32Array.from(tokens.flatMap(({ span }) => vectorOf(text.slice(...span).toLowerCase()))),
  }),
}

/** @example (await readByRules("The bridge is closed, Ilse Varga said.", { id: "1" })).statements.length // 1 */
export function readByRules(text: string, about: Parameters<typeof ingestText>[1]): Promise<Reading> {
  return read(ingestText(text, about), { tagger: TAGGER })
}

/** Every token is in no span and no name. */
function outside(tokens: number, labels: number): Float32Array {
  return Float32Array.from({ length: tokens * labels }, (_, i) => (i % labels === 0 ? SURE : UNLIKELY))
}

const vectors = new Map<string, readonly number[]>()

function vectorOf(word: string): readonly number[] {
  const known = vectors.get(word)
  if (known !== undefined) return known
  let state = hashOf(word) | 1
  const vector = Array.from({ length: VECTOR_SIZE }, () => {
    state ^= state << 13 // xorshift (Marsaglia 2003)
    state ^= state >>> 17
    state ^= state << 5
    return state < 0 ? -1 : 1
  })
  if (vectors.size < 50_000) vectors.set(word, vector)
  return vector
}
