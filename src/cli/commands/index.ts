import type { Command } from "../command.ts"
import { add } from "./add.ts"
import { caseDelete } from "./case-delete.ts"
import { caseExport } from "./case-export.ts"
import { caseImport } from "./case-import.ts"
import { caseList } from "./case-list.ts"
import { caseShow } from "./case-show.ts"
import { claims } from "./claims.ts"
import { compare } from "./compare.ts"
import { decide } from "./decide.ts"
import { decisions } from "./decisions.ts"
import { disputes } from "./disputes.ts"
import { lineage } from "./lineage.ts"
import { people } from "./people.ts"
import { read } from "./read.ts"
import { remove } from "./remove.ts"
import { schema } from "./schema.ts"
import { search } from "./search.ts"
import { serve } from "./serve.ts"
import { site } from "./site.ts"
import { sources } from "./sources.ts"
import { timeline } from "./timeline.ts"
import { watch } from "./watch.ts"
import { worker } from "./worker.ts"

/** Every command, in the order of help. */
export const COMMANDS: readonly Command<never>[] = [
  read,
  compare,
  add,
  watch,
  worker,
  caseShow,
  claims,
  lineage,
  sources,
  timeline,
  people,
  disputes,
  search,
  decide,
  decisions,
  caseList,
  caseExport,
  caseImport,
  remove,
  caseDelete,
  serve,
  site,
  schema,
]
