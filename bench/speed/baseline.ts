// Baseline: another program's reading of the same JSON Lines, to compare speed with. Neither knows who said what.
//   node --import tsx bench/speed/baseline.ts compromise|wink-nlp < articles.jsonl
import { createInterface } from "node:readline"

const readers: Readonly<Record<string, () => Promise<(text: string) => number>>> = {
  // Sentences, parts of speech, quotations and people: the nearest that compromise has.
  compromise: async () => {
    const { default: nlp } = await import("compromise")
    return (text) => {
      const doc = nlp(text)
      return doc.sentences().length + doc.quotations().length + doc.people().length
    }
  },
  // Its whole English pipeline: sentences, negation, sentiment, parts of speech, entities.
  "wink-nlp": async () => {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([import("wink-nlp"), import("wink-eng-lite-web-model")])
    const nlp = winkNLP(model)
    return (text) => {
      const doc = nlp.readDoc(text)
      return doc.sentences().length() + doc.entities().length()
    }
  },
}

const open = readers[process.argv[2] ?? ""]
if (open === undefined) throw new Error(`Name one of ${Object.keys(readers).join(", ")}.`)
const read = await open()
for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  if (!process.stdout.write(`${JSON.stringify({ id, found: read(text) })}\n`))
    await new Promise((resolve) => process.stdout.once("drain", resolve))
}
