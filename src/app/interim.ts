// Interim: types that the API does not export yet.

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
