// Measure: one run of a program that answers JSON Lines line by line: its speed, its processor time and its memory.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { type Article, repeatArticles } from "./articles.ts"
import { ProcessWatch } from "./processes.ts"

const EVERY = 100 // ms between two looks at the processes

export type Program = {
  readonly command: readonly [program: string, ...options: readonly string[]]
  readonly warmUp: number // articles that are answered before the clock starts, integer ≥ 1: one for each thread that loads a model of its own
}

export type Figures = {
  readonly characters: number
  readonly words: number
  readonly seconds: number // from the end of the warm-up to the last line out
  readonly wordsPerSecond: number
  readonly cpuPerThousand: number // seconds of processor time, user and system, of all its processes, a thousand words; the warm-up left out
  readonly start: number // seconds from the command to the end of the warm-up
  readonly peak: number // bytes of memory of all its processes
  readonly firstHalf: number // the same, while the first half of the answers came
  readonly secondHalf: number
}

/**
 * Runs a program over the articles, repeated until they have that many characters.
 *
 * @throws Error where it ends with another status than 0, leaves an article unanswered or answers with an error
 */
export async function measureRun(program: Program, articles: readonly Article[], characters: number): Promise<Figures> {
  const items = [...repeatArticles(articles, characters)].map(({ text, words, id }) => ({ id, words, text }))
  const warmUp = Math.min(program.warmUp, items.length - 1)
  const [command, ...options] = program.command
  const began = performance.now()
  const child = spawn(command, options, { stdio: ["pipe", "pipe", "inherit"] })
  const watch = new ProcessWatch(child.pid ?? 0)
  const samples: { readonly answered: number; readonly memory: number }[] = []
  let answered = 0
  let used = 0
  const look = (): void => {
    const { cpu, memory } = watch.read()
    used = cpu
    samples.push({ answered, memory })
  }
  const sampling = setInterval(look, EVERY)
  const exited = once(child, "exit")

  let warm = (): void => undefined
  const warmed = new Promise<void>((resolve) => {
    warm = resolve
  })
  const receiving = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.includes('"error":{')) throw new Error(line.slice(0, 300))
      if (++answered === warmUp) warm()
      if (answered === items.length) look()
    }
  })()
  const send = async (from: number, to: number): Promise<void> => {
    for (const { id, text } of items.slice(from, to)) {
      if (!child.stdin.write(`${JSON.stringify({ id, text })}\n`)) await once(child.stdin, "drain")
    }
  }
  await send(0, warmUp)
  await Promise.race([warmed, receiving])
  const first = performance.now()
  look()
  const usedBefore = used
  await send(warmUp, items.length)
  child.stdin.end()
  await receiving
  const ended = performance.now()
  clearInterval(sampling)
  const [code] = (await exited) as [number | null]
  if (code !== 0 || answered !== items.length) {
    throw new Error(`${program.command.join(" ")}: exit ${code}, ${answered} of ${items.length} answered`)
  }

  const words = items.slice(warmUp).reduce((sum, item) => sum + item.words, 0)
  const seconds = (ended - first) / 1000
  const peakOf = (some: typeof samples): number => some.reduce((most, { memory }) => Math.max(most, memory), 0)
  return {
    characters: items.reduce((sum, { text }) => sum + text.length, 0),
    words,
    seconds,
    wordsPerSecond: words / seconds,
    cpuPerThousand: (1000 * (used - usedBefore)) / words,
    start: (first - began) / 1000,
    peak: peakOf(samples),
    firstHalf: peakOf(samples.filter((sample) => sample.answered < items.length / 2)),
    secondHalf: peakOf(samples.filter((sample) => sample.answered >= items.length / 2)),
  }
}
