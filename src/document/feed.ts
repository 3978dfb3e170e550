// Feed: what a case follows, and what that listed.

/** A feed, OPML or sitemap that a case follows. */
export type Feed = {
  readonly address: string // or the path of a file
  readonly parent: string | null // the list that names it; null: a person did
  readonly etag: string | null // as its server gave them last
  readonly lastModified: string | null
  readonly dueAt: string // ISO 8601; when it is to be looked at next
  readonly failures: number // in a row
}

/** An article that a feed listed. `failed`: it is not tried again. */
export type FeedItem = {
  readonly address: string
  readonly state: "waiting" | "done" | "failed"
  readonly dueAt: string // ISO 8601
  readonly failures: number
  readonly error: string | null // of the last try
}
