// search: statements of a case by their words, who says them, how, and where.
import { ACTS, FACTUALITIES, SOURCE_TYPES, STANDINGS } from "../../document/index.ts"
import type { SearchHit, SearchQuery } from "../../link/index.ts"
import type { HitPage, Store } from "../../store/index.ts"
import { TABLE_OPTIONS, VIEW_OPTIONS, type ViewFlags, viewStore } from "../case-view.ts"
import { type Command, Misuse } from "../command.ts"

type SearchOptions = ViewFlags & Omit<SearchQuery, "words">

export const search: Command<SearchOptions> = {
  name: "search",
  arguments: "[words...]",
  summary: "find statements in a case",
  description: [
    "Finds the statements that have all the words, in any order, and shows each between the ones before and after. Case and accents do not matter. Words in quotation marks have to stand in a row, and a last * stands for any ending: firsthand search '\"opened early\" envel*'.",
    "Options narrow it down; with one of them the words may be left out. A speaker is found under every form of the name that the case knows.",
  ].join("\n\n"),
  options: [
    ...VIEW_OPTIONS,
    ...TABLE_OPTIONS,
    { flags: "--speaker <name>", description: "said by this source; a part of the name is enough" },
    { flags: "--type <type>", description: "said by a source of this type", choices: SOURCE_TYPES },
    { flags: "--standing <standing>", description: "with this standing", choices: STANDINGS },
    { flags: "--act <act>", description: "with this act", choices: ACTS },
    { flags: "--factuality <value>", description: "put this firmly", choices: FACTUALITIES },
    { flags: "--outlet <name>", description: "published by this outlet; a part of the name is enough" },
    { flags: "--language <code>", description: "in documents of this language, as in en, es" },
    { flags: "--since <date>", description: "published on this day or later: 2026, 2026-03 or 2026-03-04" },
    { flags: "--until <date>", description: "published on this day or before it" },
  ],
  example: "firsthand search bridge --case bridge\nfirsthand search --case bridge --act deny --csv",
  run: (words, options, terminal) => {
    const query = readQuery(words, options)
    return viewStore(options, terminal, async (store) => {
      const [{ linkCase }, { arrangePile, hitTable, MOST_HITS, showHits }] = await Promise.all([
        import("../../link/index.ts"),
        import("../../show/index.ts"),
      ])
      const whole = options.json === true || options.csv === true || options.all === true
      const { hits, total } = await findHits(store, options.case, query, whole ? Infinity : MOST_HITS)
      const pile = arrangePile({ ...linkCase([]), documents: await store.listDocuments(options.case) }, [])
      return {
        json: () => ({ hits: hits.map(printHit) }),
        table: () => hitTable(pile, hits),
        text: (view) => showHits(pile, hits, total, view),
      }
    })
  },
}

/** Hits of a page. */
const PAGE = 500

/** @param most - hits that are wanted, the first ones */
async function findHits(
  store: Store,
  caseName: string,
  query: SearchQuery,
  most: number,
): Promise<{ readonly hits: readonly SearchHit[]; readonly total: number }> {
  const { findMentions } = await import("../../link/index.ts")
  // Who a speaker is, only the whole case tells.
  const mentions = query.speaker === undefined ? [] : findMentions((await store.assemble(caseName)).linked.entities, query.speaker)
  const hits: SearchHit[] = []
  for (let after: string | null = null; ; ) {
    const page: HitPage = await store.search(caseName, query, { limit: Math.min(PAGE, most - hits.length), after }, mentions)
    hits.push(...page.hits)
    if (page.next === null || hits.length >= most) return { hits, total: page.total }
    after = page.next
  }
}

function printHit({ document, statement, source, quote, found, before, after }: SearchHit): object {
  const { id, span, standing, act, factuality } = statement
  const speaker = source === null ? null : { id: source.id, name: source.name, type: source.type }
  return { document, statement: id, span, quote, found, standing, source: speaker, act, factuality, before, after }
}

const FILTERS = ["speaker", "type", "standing", "act", "factuality", "outlet", "language", "since", "until"] as const

/** @throws Misuse where nothing is asked for, or a date is none */
function readQuery(words: readonly string[], options: SearchOptions): SearchQuery {
  const given = FILTERS.filter((filter) => options[filter] !== undefined)
  const text = words.join(" ").trim()
  if (text === "" && given.length === 0) throw new Misuse("Nothing to search for. Give words, or an option such as --speaker.")
  if (text !== "" && !/[\p{L}\p{N}]/u.test(text)) throw new Misuse(`"${text}" has no word to search for.`)
  for (const key of ["since", "until"] as const) {
    const date = options[key]
    if (date !== undefined && (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(date) || Number.isNaN(Date.parse(date))))
      throw new Misuse(`--${key} "${date}" is no date. Write it as 2026, 2026-03 or 2026-03-04.`)
  }
  return { ...(text === "" ? {} : { words: text }), ...Object.fromEntries(given.map((filter) => [filter, options[filter]])) }
}
