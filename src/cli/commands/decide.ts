// decide: what a person judges in a case, which outranks the program.
import { randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import { type Decision, FirsthandError } from "../../document/index.ts"
import { type Command, EXIT, Misuse } from "../command.ts"
import { DECISION_KINDS, makeDecision, readDerivation } from "../decision-words.ts"
import { CASE_OPTION, STORE_OPTIONS, type StoreFlags, withStore } from "../store-options.ts"
import { disarm, print } from "../terminal.ts"

type DecideOptions = StoreFlags & {
  readonly case: string
  readonly by?: string
  readonly note?: string
  readonly as: string
  readonly from?: string
}

export const decide: Command<DecideOptions> = {
  name: "decide",
  arguments: "[kind] [words...]",
  summary: "say what you judge in a case, over the program's head",
  description: [
    "Keeps what a person judges: it outranks what the program finds, stays when documents are read again, and can be taken back. A document goes by its id, the beginning of it, or its file's name; words as they stand in it, where they stand first. The id of the decision is printed.",
    Object.entries(DECISION_KINDS)
      .map(([kind, words]) => `${kind} ${words}`)
      .join("; ") + ".",
    "same-owner says that outlets are one owner's or one newsroom's: what they report counts once. undo takes a decision back; undoing the undo brings it back. --from brings in decisions that `firsthand decisions --jsonl` wrote, of another store for instance; those that are there already are left alone.",
  ].join("\n\n"),
  options: [
    CASE_OPTION,
    ...STORE_OPTIONS,
    { flags: "--by <name>", description: "who decides (default: the name of the user)" },
    { flags: "--note <text>", description: "why" },
    {
      flags: "--as <kind>",
      description: "what a copy is: verbatim, partial, rewrite, translation, press-release or cites",
      default: "verbatim",
    },
    { flags: "--from <file>", description: "bring in decisions from a file of JSON Lines" },
  ],
  example: [
    'firsthand decide same-owner "The Herald" "The Standard" --case bridge --note "Quay Media owns both"',
    'firsthand decide same-entity wire.html:"Diego Ruiz" d41c9:"Ruiz Castell" --case bridge',
    'firsthand decide speaker wire.html:"would close" nobody --case bridge',
    "firsthand decide undo 7f3a2c51 --case bridge",
  ].join("\n"),
  run: async ([kind, ...words], options, terminal) => {
    if ((kind === undefined) === (options.from === undefined)) throw new Misuse("Give a decision, or a file of them with --from.")
    const as = readDerivation(options.as)
    return await withStore(options, terminal, async (store) => {
      if (options.from !== undefined) {
        const decisions = await readDecisions(options.from)
        await store.decide(options.case, decisions)
        await print(terminal, `${decisions.length} ${decisions.length === 1 ? "decision" : "decisions"}\n`)
        return EXIT.done
      }
      const { env } = terminal
      const by = (options.by ?? env["USER"] ?? env["USERNAME"] ?? env["LOGNAME"] ?? "").trim()
      if (by === "") throw new Misuse("Say who decides, with --by.")
      const made = { id: randomUUID().slice(0, 8), by, at: new Date().toISOString(), note: options.note ?? null }
      const decision = await makeDecision(store, options.case, kind ?? "", words, made, as)
      await store.decide(options.case, [decision])
      await print(terminal, `${disarm(decision.id)}\n`)
      return EXIT.done
    })
  },
}

/** @throws FirsthandError "decisions/unreadable", "decisions/damaged" */
async function readDecisions(path: string): Promise<readonly Decision[]> {
  const { decision } = await import("../../document/case-schema.ts")
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new FirsthandError("decisions/unreadable", `"${path}" cannot be read. Check its name.`, { cause })
  })
  return text.split(/\r?\n/u).flatMap((line, i): Decision[] => {
    if (line.trim() === "") return []
    const parsed = decision.safeParse(parse(line))
    if (!parsed.success)
      throw new FirsthandError(
        "decisions/damaged",
        `Line ${i + 1} of "${path}" is no decision. Nothing was kept. Write such a file with: firsthand decisions --jsonl`,
      )
    return [parsed.data]
  })
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
