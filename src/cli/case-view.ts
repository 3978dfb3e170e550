// Case view: what the commands that answer from a case have in common: the case that is meant, the format, the loading.
import { FirsthandError } from "../document/index.ts"
import type { Pile, PileOptions, Table } from "../show/index.ts"
import type { Store } from "../store/index.ts"
import { type CommandOption, EXIT, Misuse } from "./command.ts"
import { writeWhole } from "./files.ts"
import { layOut } from "./formats.ts"
import { CASE_OPTION, STORE_OPTIONS, type StoreFlags, withStore } from "./store-options.ts"
import { type Terminal, allowsColor, measureWidth, print, report } from "./terminal.ts"

export type ViewFlags = StoreFlags & {
  readonly case: string
  readonly json?: true
  readonly jsonl?: true
  readonly csv?: true
  readonly html?: string
  readonly lang: "en" | "es"
  readonly color: boolean
  readonly all?: true
  readonly explain?: true
}

/** The ViewFlags but for the formats. */
export const VIEW_OPTIONS: readonly CommandOption[] = [
  CASE_OPTION,
  ...STORE_OPTIONS,
  { flags: "--lang <language>", description: "language of the report", choices: ["en", "es"], default: "en" },
  { flags: "--all", description: "leave nothing out of a long list" },
  { flags: "--explain", description: "also say which rule made each judgement, how sure it was, and what it rests on" },
  { flags: "--no-color", description: "no colours (NO_COLOR works as well)" },
]

/** The formats of an answer that is a table. */
export const TABLE_OPTIONS: readonly CommandOption[] = [
  { flags: "--json", description: "print one JSON object" },
  { flags: "--csv", description: "print a table" },
]

/** Where an answer has a page of its own. */
export const HTML_OPTION: CommandOption = {
  flags: "--html <file>",
  description: "write a page for the browser, to be printed or passed on",
}

/** The ways to print one answer; only the one that is asked for is made. */
export type Answer = {
  readonly json: () => object
  readonly jsonl?: () => Iterable<object>
  readonly table?: () => Table
  readonly html?: () => Promise<string>
  readonly text: (options: PileOptions) => string
}

/**
 * Reads a case, and prints what `answer` makes of it in the format that was asked for.
 *
 * @throws Misuse where two formats are asked for
 * @example viewCase(options, terminal, async (pile) => ({ json: () => ({ claims: pile.linked.claims }), text: (o) => showClaims(pile, claims, o) }))
 */
export function viewCase(options: ViewFlags, terminal: Terminal, answer: (pile: Pile) => Answer | Promise<Answer>): Promise<number> {
  return viewStore(options, terminal, async (store) => {
    const { arrangePile } = await import("../show/index.ts")
    const { linked, members } = await store.assemble(options.case)
    return await answer(arrangePile(linked, members))
  })
}

/**
 * The same for an answer that needs less than the whole case.
 *
 * @throws Misuse where two formats are asked for
 * @example viewStore(options, terminal, async (store) => showFirst(await store.listDocuments(options.case)))
 */
export async function viewStore(options: ViewFlags, terminal: Terminal, answer: (store: Store) => Promise<Answer>): Promise<number> {
  const formats = (["json", "jsonl", "csv", "html"] as const).filter((format) => options[format] !== undefined)
  if (formats.length > 1) throw new Misuse(`--${formats[0]} cannot be used with --${formats[1]}: give one of them.`)
  const { json, jsonl, table, html, text } = await withStore(options, terminal, answer)
  if (options.html !== undefined && html !== undefined) {
    await writeWhole(options.html, await html())
    report(terminal, `Wrote ${options.html}`)
  } else if (options.json === true) await print(terminal, `${layOut(json())}\n`)
  else if (options.jsonl === true) for (const record of jsonl?.() ?? []) await print(terminal, `${JSON.stringify(record)}\n`)
  else if (options.csv === true && table !== undefined) {
    const { showTable } = await import("../show/index.ts")
    await print(terminal, showTable(table()))
  } else {
    const { lang, color, all = false, explain = false } = options
    await print(terminal, text({ width: measureWidth(terminal), color: color && allowsColor(terminal), language: lang, all, explain }))
  }
  return EXIT.done
}

/** @throws FirsthandError "cli/no-claim" where the case has no claim of that name @example pickClaims(pile, ["c1"])[0]?.id // "c1" */
export function pickClaims({ linked: { claims } }: Pile, ids: readonly string[]): Pile["linked"]["claims"] {
  const missing = ids.find((id) => !claims.some((claim) => claim.id === id))
  if (missing !== undefined)
    throw new FirsthandError("cli/no-claim", `The case has no claim "${missing}". List them with: firsthand claims --all`)
  return ids.length === 0 ? claims : claims.filter(({ id }) => ids.includes(id))
}
