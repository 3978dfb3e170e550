import { cases } from "./0001-cases.ts"
import { work } from "./0002-work.ts"
import { searches } from "./0003-searches.ts"
import { statements } from "./0004-statements.ts"
import { views } from "./0005-views.ts"
import { pages } from "./0006-pages.ts"

/** SQL of every migration; number 1 is the first. What is released is never changed: a change is a new migration at the end. */
export const MIGRATIONS: readonly string[] = [cases, work, searches, statements, views, pages]
