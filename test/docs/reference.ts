// Reference: docs/cli.md, made from the commands themselves.
import type { Command, CommandOption } from "../../src/cli/command.ts"
import { EXIT } from "../../src/cli/command.ts"
import { COMMANDS } from "../../src/cli/commands/index.ts"

const EXITS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: "everything was read",
  failed: "something could not be read; the rest was",
  misuse: "the command line is wrong; nothing was read",
  bug: "a bug in Firsthand; its stack is on standard error",
  interrupted: "interrupted with Ctrl-C; nothing half-written is left",
  terminated: "ended by SIGTERM; nothing half-written is left",
}

/** @returns docs/cli.md */
export function makeReference(): string {
  return [
    "# The command line",
    "",
    "Made from the commands by `npm run docs`; edit `src/cli/commands/`, not this page. From a checkout, `firsthand` is `npm run -s firsthand --`.",
    "",
    ...COMMANDS.flatMap(describeCommand),
    "## Streams and exit codes",
    "",
    "Results go to standard output; progress, warnings and errors go to standard error. Colours are used on a terminal only; `NO_COLOR` and `--no-color` turn them off.",
    "",
    "| Code | Meaning |",
    "|---|---|",
    ...Object.entries(EXITS).map(([name, meaning]) => `| ${EXIT[name as keyof typeof EXIT]} | ${meaning} |`),
    "",
    "`firsthand --version` prints the version, `firsthand help COMMAND` what stands on this page.",
    "",
  ].join("\n")
}

function describeCommand(command: Command<never>): string[] {
  const { name, arguments: words, summary, description, options, example } = command
  return [
    `## firsthand ${name}`,
    "",
    `    firsthand ${`${name}${options.length > 0 ? " [options]" : ""} ${words}`.trim()}`,
    "",
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    "",
    description,
    "",
    ...(options.length > 0 ? ["| Option | Meaning |", "|---|---|", ...options.map(describeOption), ""] : []),
    "```sh",
    example,
    "```",
    "",
  ]
}

function describeOption({ flags, description, choices, default: value }: CommandOption): string {
  const details = [
    ...(choices === undefined ? [] : [`one of ${choices.map((choice) => `\`${choice}\``).join(", ")}`]),
    ...(value === undefined ? [] : [`default \`${value}\``]),
  ]
  return `| \`${flags}\` | ${description}${details.length > 0 ? `; ${details.join(", ")}` : ""} |`
}
