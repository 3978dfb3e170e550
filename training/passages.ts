// Passages: reads the inline mark-up of training/data (its README says what each mark means) into text and spans.

export const ACTS = "say confirm deny allege believe predict promise intend demand warn ask judge rumor decline".split(" ")
export const FACTUALITIES = "CT+ PR+ PS+ CT- PR- PS- U".split(" ")
export const TYPES = "person organization document anonymous unnamed-person unnamed-group".split(" ")
export const STANDINGS = {
  att: "attributed",
  con: "continued",
  obs: "observed",
  own: "own-voice",
  und: "undisclosed",
  none: "none",
} as const
const KINDS = { "#": "title", "##": "heading", "-": "list-item", ">": "blockquote", "^": "caption" } as const
const NAMES = { p: "person", o: "organization", g: "place", w: "other" } as const

export type Span = readonly [start: number, end: number]
export type PassageAttribution = {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly type: string | null
  readonly speaker: string | null
  readonly act: string
  readonly factuality: string
  readonly anonymity: readonly Span[] // the words that say that it was asked for or granted
  readonly reason: readonly Span[]
}
export type Passage = {
  readonly id: string
  readonly language: string
  readonly story: string
  readonly style: string
  readonly text: string
  readonly blocks: readonly { readonly kind: string; readonly span: Span }[]
  readonly statements: readonly {
    readonly span: Span
    readonly standing: string
    readonly speaker: string | null
    readonly act: string | null
  }[]
  readonly attributions: readonly PassageAttribution[]
  readonly names: readonly { readonly span: Span; readonly type: string }[]
  readonly mentions: readonly { readonly span: Span; readonly speaker: string }[]
}
export type Fault = { readonly line: number; readonly message: string }

type Mark = {
  readonly label: string
  readonly number: string
  readonly attributes: readonly string[]
  readonly span: Span
  readonly line: number
}

const HEAD = /^== (\S+) \| story: (\S+) \| style: (\S+)$/u
const LINE = /^(?:(#{1,2}|[->^]) )?(att|con|obs|own|und|none)((?: [@a-z][\w-]*)*): (.+)$/u
const OPEN = /\[([scqar])(\d+)((?: [^\s:[\]]+)*):|\[([pogwm])((?: [^\s:[\]]+)*):/uy

/**
 * Reads one file of passages.
 *
 * @param file - the whole file
 * @param language - "en" or "es"
 * @returns the passages that are whole, and every fault with its line (1-based)
 * @example readPassages("== a-1 | story: a | style: wire\n\natt: [s1 person @b:[p @b:Bo]] [c1 say CT+:said] [q1:no].", "en")
 */
export function readPassages(file: string, language: string): { readonly passages: readonly Passage[]; readonly faults: readonly Fault[] } {
  const passages: Passage[] = []
  const faults: Fault[] = []
  let builder: Builder | null = null
  const finish = (): void => {
    if (builder === null) return
    const before = faults.length
    const passage = builder.finish(faults)
    if (faults.length === before && !builder.broken) passages.push(passage)
  }
  for (const [index, line] of file.split("\n").entries()) {
    const head = HEAD.exec(line.trim())
    if (head !== null) {
      finish()
      builder = new Builder({ id: head[1] ?? "", language, story: head[2] ?? "", style: head[3] ?? "" }, index + 1)
    } else if (line.startsWith("==")) {
      finish()
      builder = null
      faults.push({ line: index + 1, message: "a passage opens with: == ID | story: NAME | style: STYLE" })
    } else if (line.trim() === "") {
      builder?.endBlock()
    } else if (builder === null) {
      faults.push({ line: index + 1, message: "text before the first passage" })
    } else {
      builder.addLine(line.trim(), index + 1, faults)
    }
  }
  finish()
  return { passages, faults }
}

class Builder {
  broken = false
  #text = ""
  #blocks: { kind: string; span: Span }[] = []
  #statements: Passage["statements"][number][] = []
  #marks: Mark[] = []
  #inBlock = false

  readonly #head: Pick<Passage, "id" | "language" | "story" | "style">
  readonly #line: number

  constructor(head: Pick<Passage, "id" | "language" | "story" | "style">, line: number) {
    this.#head = head
    this.#line = line
  }

  endBlock(): void {
    this.#inBlock = false
  }

  addLine(line: string, number: number, faults: Fault[]): void {
    const fail = (message: string): void => {
      this.broken = true
      faults.push({ line: number, message })
    }
    const match = LINE.exec(line)
    if (match === null) return fail("a line starts with att, con @who, obs, own, own rumor, und or none, and a colon")
    const [, sign, standing = "own", extra = "", rest = ""] = match
    const words = extra.split(" ").filter(Boolean)
    const speaker = words.find((word) => word.startsWith("@"))?.slice(1) ?? null
    if ((standing === "con") !== (speaker !== null)) fail("con needs @who, and nothing else takes it")
    if (words.some((word) => !word.startsWith("@") && word !== "rumor")) fail(`"${extra.trim()}" is not known after a standing`)
    const starts = !this.#inBlock
    if (!starts && sign !== undefined) fail("a sign such as # or - stands only on the first line of a block")
    this.#text += this.#text === "" ? "" : starts ? "\n\n" : " "
    const start = this.#text.length
    this.#addMarked(rest, number, fail)
    const span = [start, this.#text.length] as const
    const kind = sign === undefined ? "paragraph" : KINDS[sign as keyof typeof KINDS]
    const block = this.#blocks.at(-1)
    if (starts || block === undefined) this.#blocks.push({ kind, span })
    else block.span = [block.span[0], span[1]]
    this.#inBlock = true
    this.#statements.push({
      span,
      standing: STANDINGS[standing as keyof typeof STANDINGS],
      speaker,
      act: words.includes("rumor") ? "rumor" : null,
    })
  }

  #addMarked(rest: string, line: number, fail: (message: string) => void): void {
    const open: Omit<Mark, "span">[] = []
    const starts: number[] = []
    for (let at = 0; at < rest.length; ) {
      const character = rest[at] ?? ""
      OPEN.lastIndex = at
      const found = character === "[" ? OPEN.exec(rest) : null
      if (found !== null) {
        const attributes = (found[3] ?? found[5] ?? "").split(" ").filter(Boolean)
        open.push({ label: found[1] ?? found[4] ?? "", number: found[2] ?? "", attributes, line })
        starts.push(this.#text.length)
        at += found[0].length
        continue
      }
      if (character === "[") fail(`"${rest.slice(at, at + 24)}" opens no mark that is known`)
      if (character === "]") {
        const mark = open.pop()
        const start = starts.pop()
        if (mark === undefined || start === undefined) fail("a ] closes nothing")
        else if (start === this.#text.length) fail("a mark is empty")
        else this.#marks.push({ ...mark, span: [start, this.#text.length] })
      } else this.#text += character
      at++
    }
    if (open.length > 0) fail(`[${open[0]?.label}${open[0]?.number} is not closed on its line`)
  }

  finish(faults: Fault[]): Passage {
    const fail = (mark: Pick<Mark, "line">, message: string): void => {
      faults.push({ line: mark.line, message })
    }
    const numbers = [...new Set(this.#marks.map(({ number }) => number).filter(Boolean))]
    const attributions = numbers.map((number) => {
      const marks = this.#marks.filter((mark) => mark.number === number)
      const first = marks[0] ?? { line: this.#line, attributes: [] as string[] }
      const pieces = (label: string): readonly Span[] =>
        marks
          .filter((mark) => mark.label === label)
          .map(({ span }) => span)
          .toSorted((a, b) => a[0] - b[0])
      const attribute = (label: string, known: readonly string[]): string | null =>
        marks
          .filter((mark) => mark.label === label)
          .flatMap(({ attributes }) => attributes)
          .find((word) => known.includes(word)) ?? null
      for (const mark of marks) {
        const known = mark.label === "s" ? TYPES : mark.label === "c" || mark.label === "q" ? [...ACTS, ...FACTUALITIES] : []
        for (const word of mark.attributes) {
          if (!(known.includes(word) || (mark.label === "s" && /^@[\w-]+$/u.test(word))))
            fail(mark, `"${word}" is not known in [${mark.label}${number}`)
        }
      }
      const act = attribute("c", ACTS) ?? attribute("q", ACTS)
      const factuality = attribute("c", FACTUALITIES) ?? attribute("q", FACTUALITIES)
      const [source, cue, content] = [pieces("s"), pieces("c"), pieces("q")]
      if (act === null) fail(first, `attribution ${number} has no act`)
      if (factuality === null) fail(first, `attribution ${number} has no factuality`)
      if (cue.length === 0 && content.length === 0) fail(first, `attribution ${number} has neither cue nor content`)
      const type = attribute("s", TYPES)
      const speaker =
        marks
          .flatMap(({ label, attributes }) => (label === "s" ? attributes : []))
          .find((word) => word.startsWith("@"))
          ?.slice(1) ?? null
      if (source.length > 0 && (type === null || speaker === null)) fail(first, `the source of attribution ${number} wants a type and @who`)
      return {
        source,
        cue,
        content,
        type,
        speaker,
        act: act ?? "say",
        factuality: factuality ?? "U",
        anonymity: pieces("a"),
        reason: pieces("r"),
      }
    })
    const names = this.#marks.flatMap(({ label, span }) => (label in NAMES ? [{ span, type: NAMES[label as keyof typeof NAMES] }] : []))
    const mentions = this.#marks.flatMap(({ label, attributes, span }) => {
      const who = attributes.find((word) => word.startsWith("@"))
      return "pogwms".includes(label) && who !== undefined ? [{ span, speaker: who.slice(1) }] : []
    })
    for (const mark of this.#marks) {
      if (mark.label === "m" && mark.attributes.length !== 1) fail(mark, "[m wants one @who")
    }
    const known = new Set(mentions.map(({ speaker }) => speaker))
    for (const { speaker } of this.#statements) {
      if (speaker !== null && !known.has(speaker)) fail({ line: this.#line }, `con @${speaker}: nobody of that name speaks in this passage`)
    }
    if (this.#statements.length === 0) fail({ line: this.#line }, `passage ${this.#head.id} is empty`)
    return { ...this.#head, text: this.#text, blocks: this.#blocks, statements: this.#statements, attributions, names, mentions }
  }
}
