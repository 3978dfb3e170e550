// Passage: the words that a question is about, lit in the statement that they stand in.
import type { ReactElement } from "react"
import { type Anchor, overlaps, type Span } from "../../document/index.ts"
import { neutralise, oneLine, shorten } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { shortTime } from "../dates.ts"
import { to } from "../links.ts"
import { useNames } from "../names.tsx"
import { paths } from "../paths.ts"
import { Link } from "../router.tsx"
import { useWords } from "../words.tsx"

type PassageProps = { readonly anchor: Anchor; readonly label: string | null; readonly lit: readonly Span[]; readonly caseName: string }

/** Letters of a long passage that are shown; the article has the rest. */
const LETTERS = 560

/** @param lit - spans of the document that the question is about */
export function PassageOf({ anchor, label, lit, caseName }: PassageProps): ReactElement {
  const { t, m } = useWords()
  const { find, nameOf } = useNames(caseName)
  const answer = useAnswer(paths.document(caseName, anchor.document))
  const document = find(anchor.document)
  const published = document?.published ?? null
  const text = answer.value?.reading.document.text
  const statements = answer.value?.reading.statements.filter(({ span }) => overlaps(span, anchor.span)) ?? []
  const whole: Span | null =
    text === undefined
      ? null
      : [Math.min(anchor.span[0], statements[0]?.span[0] ?? Infinity), Math.max(anchor.span[1], statements.at(-1)?.span[1] ?? 0)]
  // What fills the passage need not be lit in it.
  const told = whole === null ? [] : lit.filter(([from, until]) => until - from < 0.8 * (whole[1] - whole[0]))
  return (
    <div className="passage">
      {label === null ? null : <h3>{label}</h3>}
      <blockquote dir="auto" lang={document?.language ?? undefined}>
        {text === undefined || whole === null ? shorten(oneLine(anchor.quote), LETTERS) : <Lit text={text} whole={whole} lit={told} />}
      </blockquote>
      <small>
        <Link to={to.article(caseName, anchor.document, { at: anchor.span[0] })}>
          <bdi>{nameOf(anchor.document)}</bdi>
        </Link>{" "}
        · {published === null ? t.documents.undated : shortTime(m.locale, published)}
      </small>
    </div>
  )
}

function Lit({
  text,
  whole: [start, end],
  lit,
}: {
  readonly text: string
  readonly whole: Span
  readonly lit: readonly Span[]
}): ReactElement {
  const until = Math.min(end, start + LETTERS)
  const parts: ReactElement[] = []
  let at = start
  const put = (upTo: number, marked: boolean): void => {
    const words = neutralise(text.slice(at, upTo)).replaceAll(/\s+/gu, " ")
    if (words !== "") parts.push(marked ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>)
    at = Math.max(at, upTo)
  }
  for (const [from, last] of lit.toSorted((a, b) => a[0] - b[0])) {
    if (last <= at || from >= until) continue
    put(Math.max(at, from), false)
    put(Math.min(last, until), true)
  }
  put(until, false)
  return (
    <bdi>
      {parts}
      {until < end ? " …" : null}
    </bdi>
  )
}
