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

/** A page that a case keeps by its address, and what its server said last. */
export type KeptPage = {
  readonly address: string // after all redirects
  readonly sha256: string // of the bytes of its last version
  readonly firstAt: string // ISO 8601, when its first version was fetched
  readonly etag: string | null
  readonly lastModified: string | null
  readonly dueAt: string | null // ISO 8601; before firstAt + an hour: it has not been looked at again; null: it will not be any more
  readonly failures: number // in a row
}
