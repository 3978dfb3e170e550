// Measure: one run of a program that answers JSON Lines line by line: its speed and its memory.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createInterface } from "node:readline"
import { type Article, repeatArticles } from "./articles.ts"

export type Figures = {
  readonly characters: number
  readonly words: number
  readonly seconds: number // from the first line in to the last line out, the start of the program left out
  readonly wordsPerSecond: number
  readonly start: number // seconds from the command to the first answer
  readonly peak: number // bytes of resident memory
  readonly firstHalf: number // the same, while the first half of the answers came
  readonly secondHalf: number
}

/** @param command - arguments for node */
export async function measureRun(command: readonly string[], articles: readonly Article[], characters: number): Promise<Figures> {
  const items = [...repeatArticles(articles, characters)].map(({ text, words, id }) => ({ id, words, text }))
  const began = performance.now()
  const child = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] })
  const memory: { readonly answered: number; readonly bytes: number }[] = []
  let answered = 0
  const sampling = setInterval(() => memory.push({ answered, bytes: readMemory(child.pid ?? 0) }), 100)
  const exited = once(child, "exit")

  let first = 0
  const receiving = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (answered === 0) first = performance.now()
      if (line.includes('"error":{')) throw new Error(line.slice(0, 300))
      answered++
    }
  })()
  for (const { id, text } of items) {
    if (!child.stdin.write(`${JSON.stringify({ id, text })}\n`)) await once(child.stdin, "drain")
  }
  child.stdin.end()
  await receiving
  const ended = performance.now()
  clearInterval(sampling)
  const [code] = (await exited) as [number | null]
  if (code !== 0 || answered !== items.length)
    throw new Error(`${command.join(" ")}: exit ${code}, ${answered} of ${items.length} answered`)

  // The first answer waits for the model; speed is that of the others.
  const words = items.slice(1).reduce((sum, item) => sum + item.words, 0)
  const seconds = (ended - first) / 1000
  const peakOf = (samples: typeof memory): number => samples.reduce((most, { bytes }) => Math.max(most, bytes), 0)
  return {
    characters: items.reduce((sum, { text }) => sum + text.length, 0),
    words,
    seconds,
    wordsPerSecond: words / seconds,
    start: (first - began) / 1000,
    peak: peakOf(memory),
    firstHalf: peakOf(memory.filter((sample) => sample.answered < items.length / 2)),
    secondHalf: peakOf(memory.filter((sample) => sample.answered >= items.length / 2)),
  }
}

/** Linux alone says it without another process; elsewhere memory is printed as 0. */
function readMemory(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
