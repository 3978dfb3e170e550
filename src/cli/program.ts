// Program: turns a command line into a command's run, and whatever is thrown into one line and an exit code.
import { Command as Verb, CommanderError, Option } from "commander"
import { FirsthandError, VERSION } from "../document/index.ts"
import { type Command, EXIT, Misuse } from "./command.ts"
import { COMMANDS } from "./commands/index.ts"
import { reportBug } from "./failures.ts"
import { describeSystemError } from "./system-error.ts"
import { type Terminal, report } from "./terminal.ts"

// What stands over the commands that share a first word.
const GROUPS: Readonly<Record<string, string>> = { case: "Shows, lists, moves and deletes cases." }

/** What `firsthand` alone does. */
const ALONE = ["serve", "--open"] as const

/**
 * Runs one command line.
 *
 * @param words - what follows the program's name
 * @returns the exit code; never throws
 * @example await runProgram(["read", "wire.html", "--json"], terminal) // 0
 */
export async function runProgram(words: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.done
  const program = buildProgram(terminal, async (run) => {
    code = await run()
  })
  try {
    await program.parseAsync(words.length === 0 ? ALONE : words, { from: "user" })
    return code
  } catch (error) {
    return explainFailure(error, words, terminal)
  }
}

function buildProgram(terminal: Terminal, start: (run: () => Promise<number>) => Promise<void>): Verb {
  const program = new Verb("firsthand")
    .description("Reads news and shows who stands behind every statement: who says so, how firmly, and is that one voice or many?")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .addHelpText("after", "\nStart here: firsthand read FILE-OR-URL, or firsthand alone for the web app")
  // Commands inherit these when they are made, so they come first.
  program
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.stdout.write(text), writeErr: (text) => terminal.stderr.write(text) })
  for (const command of COMMANDS) addCommand(program, command, terminal, start)
  return program
}

function addCommand(
  program: Verb,
  command: Command<never>,
  terminal: Terminal,
  start: (run: () => Promise<number>) => Promise<void>,
): void {
  const words = command.name.split(" ")
  const parent = words.length === 1 ? program : findGroup(program, words[0] ?? "")
  const verb = parent
    .command(`${words.at(-1)} ${command.arguments}`.trim())
    .summary(command.summary)
    .description(command.description)
  for (const { flags, description, choices, parse, default: value } of command.options) {
    const option = new Option(flags, description)
    if (choices !== undefined) option.choices([...choices])
    if (parse !== undefined) option.argParser(parse)
    if (value !== undefined) option.default(value)
    verb.addOption(option)
  }
  verb.addHelpText("after", `\nExamples:\n${command.example.replaceAll(/^/gmu, "  ")}`)
  // commander has checked the options against the command's own list, which is what its Options type is written from.
  verb.action(() => start(() => command.run(verb.args, verb.opts<never>(), terminal)))
}

/** @returns the command that only holds others, as `case` holds `case show` */
function findGroup(program: Verb, name: string): Verb {
  const found = program.commands.find((verb) => verb.name() === name)
  if (found !== undefined) return found
  const actions = COMMANDS.flatMap((command) => (command.name.startsWith(`${name} `) ? [command.name.slice(name.length + 1)] : []))
  return program
    .command(name)
    .summary(`${actions.join(", ")}: firsthand help ${name}`)
    .description(GROUPS[name] ?? "")
    .helpCommand(false)
}

function explainFailure(error: unknown, words: readonly string[], terminal: Terminal): number {
  if (error instanceof CommanderError) {
    if (error.code === "commander.unknownCommand" && !(words[0] !== undefined && words[0] in GROUPS))
      report(terminal, `To read it: firsthand read ${words[0] ?? ""}`)
    return error.exitCode === 0 ? EXIT.done : EXIT.misuse // help and --version also arrive here
  }
  if (error instanceof Misuse) {
    report(terminal, error.message)
    return EXIT.misuse
  }
  if (error instanceof FirsthandError) {
    report(terminal, error.message)
    return EXIT.failed
  }
  const refused = describeSystemError(error)
  if (refused !== null && error instanceof Error) {
    report(terminal, `The system refused: ${refused} (${error.message}).`)
    return EXIT.failed
  }
  reportBug(error, terminal)
  return EXIT.bug
}
