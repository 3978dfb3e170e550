// Interim: types that the API does not export yet.

export type Changes = {
  readonly counts: Readonly<Record<"documents" | "claims" | "origins" | "denials" | "disputes" | "edits" | "decisions", number>>
}
