import type { Command } from "../command.ts"
import { add } from "./add.ts"
import { caseDelete } from "./case-delete.ts"
import { caseList } from "./case-list.ts"
import { caseShow } from "./case-show.ts"
import { compare } from "./compare.ts"
import { read } from "./read.ts"
import { remove } from "./remove.ts"
import { schema } from "./schema.ts"

/** Every command, in the order of help. */
export const COMMANDS: readonly Command<never>[] = [read, compare, add, caseShow, caseList, remove, caseDelete, schema]
