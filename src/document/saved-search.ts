// Saved search: what somebody looks for again and again in a case.

/** A search by the names of its fields: words, speaker, type, standing, act, factuality, outlet, language, since, until. */
export type SavedSearch = {
  readonly id: string // no other search of the case has it
  readonly query: Readonly<Record<string, string>>
  readonly at: string // when it was saved, ISO 8601 with time and zone
}
