import type { Command } from "../command.ts"
import { compare } from "./compare.ts"
import { read } from "./read.ts"
import { schema } from "./schema.ts"

/** Every command, in the order of help. */
export const COMMANDS: readonly Command<never>[] = [read, compare, schema]
