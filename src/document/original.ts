// Original: the bytes that a document was made from, and how they came.

export type Original = {
  readonly name: string // as whoever named it wrote it: a path, an address, "-", the id of a JSON Lines item
  readonly url: string | null // that it was fetched from, after all redirects; null: a file or standard input
  readonly redirects: readonly string[] // the addresses before `url`
  readonly headers: Readonly<Record<string, string>> | null // of the response; null: a file or standard input
  readonly fetchedAt: string // ISO 8601, when the bytes were read
  readonly sha256: string // of the bytes, in hex
  readonly bytes: Uint8Array
}
