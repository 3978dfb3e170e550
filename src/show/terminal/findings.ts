// Findings on a terminal: by kind, the weightiest first, in words and with the words they are about.
import type { Finding, FindingKind } from "../../document/index.ts"
import { groupFindings } from "../groups.ts"
import type { Messages } from "../messages/index.ts"
import { oneLine } from "../safe.ts"
import { shorten } from "../shorten.ts"
import { isHead, sayFinding, spansOf } from "../wording.ts"
import { measure, pad, wrap, wrapShort } from "./columns.ts"
import { more, type Sheet } from "./sheet.ts"

export function findings({ view, m, width, paint }: Sheet): readonly string[] {
  const { findings: found, document } = view.reading
  const title = paint("strong", m.page.findings)
  const groups = groupFindings(found)
  if (groups.length === 0) return [title, ...wrap(m.page.noFindings, width - 2).map((line) => `  ${line}`)]
  const column = Math.max(...groups.map(({ kind }) => measure(m.finding[kind].short)))
  const indent = " ".repeat(column + 4)
  return [
    title,
    ...groups.flatMap((group) => {
      const lines = group.shown.flatMap(({ finding }) => wrapShort(findingLine(finding, document.text, m), width - column - 4, 2))
      return [
        ...lines.map((line, i) => (i === 0 ? `  ${pad(m.finding[group.kind].short, column)}  ${line}` : indent + line)),
        ...more(group.more.length, indent, { m, paint }),
      ]
    }),
  ]
}

/** Letters of a summary's line before what the text says of it. */
const LINE = 60

/** Of these the reason says more than the words. */
const SAID_BY_REASON: readonly FindingKind[] = ["single-source", "missing-response"]

/** The words it is about; a headline's are known by then, so that it says why. */
function findingLine(finding: Finding, text: string, m: Messages): string {
  const why = sayFinding(finding, m)
  const line = finding.kind === "summary-unsupported" ? finding.spans[0] : undefined
  if (line !== undefined && why !== "") return `${m.quote(shorten(oneLine(text.slice(...line)), LINE))} ${why}`
  if ((isHead(finding) || SAID_BY_REASON.includes(finding.kind)) && why !== "") return why
  const [first = [0, 0], ...others] = spansOf(finding, text)
  return `${m.quote(oneLine(text.slice(...first)))}${others.length === 0 ? "" : `, ${m.voice.more(others.length)}`}`
}
