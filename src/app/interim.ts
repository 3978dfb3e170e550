// Interim: types that the API does not export yet.
import type { Act, Factuality, SourceType, Span, Standing } from "../document/index.ts"

export type CaseEntry = { readonly name: string; readonly created: string; readonly documents: number }

export type SourceTally = {
  readonly id: string | null
  readonly name: string
  readonly type: SourceType
  readonly roles: readonly string[]
  readonly statements: number
  readonly direct: number
  readonly documents: number
  readonly repeats: number
  readonly outlets: readonly { readonly outlet: string | null; readonly statements: number }[]
  readonly acts: Readonly<Record<string, number>>
}

export type Hit = {
  readonly document: string
  readonly name: string
  readonly published: string | null
  readonly span: Span
  readonly quote: string
  readonly statement: string
  readonly found: readonly Span[]
  readonly standing: Standing
  readonly source: { readonly id: string; readonly name: string | null; readonly type: SourceType } | null
  readonly act: Act | null
  readonly factuality: Factuality
  readonly before: string | null
  readonly after: string | null
}

export type AdditionItem = {
  readonly name: string
  readonly state: "queued" | "reading" | "added" | "known" | "failed" | "cancelled"
  readonly document: string | null
  readonly code: string | null
  readonly message: string | null
}

export type Addition = {
  readonly id: string
  readonly state: "running" | "done" | "cancelled"
  readonly total: number
  readonly items: readonly AdditionItem[]
}

export type Changes = {
  readonly counts: Readonly<Record<"documents" | "claims" | "origins" | "denials" | "disputes" | "edits" | "decisions", number>>
}
