// Options and results of gathering.
import type { LookupAddress } from "node:dns"
import type { Document, FirsthandError, Original } from "../document/index.ts"
import type { Fetched } from "./fetch.ts"

export type GatherOptions = {
  readonly selector?: string | null // CSS; where the article is on a page
  readonly maxBytes?: number // of one input, unpacked; default MAX_PAGE_BYTES, for PDF, DOCX and mail MAX_FILE_BYTES
  readonly timeoutMs?: number // for fetching one address, and again for parsing one input; default TIMEOUT_MS
  readonly allowPrivate?: boolean // fetch from private, loopback and link-local addresses as well
  readonly proxy?: string | null // address of an HTTP proxy
  readonly cookies?: string | null // path of a Netscape cookie file
  readonly keep?: string | null // folder for the original bytes and how they came
  /** Asked with the SHA-256 of the bytes, before they are parsed; what it says yes to is left out of the results. */
  readonly skip?: (sha256: string, name: string) => Promise<boolean>
  readonly lists?: boolean // fetch what feeds, OPML and sitemaps list; default false: they are refused
  readonly signal?: AbortSignal
  readonly effects?: Partial<GatherEffects>
}

/** What gathering does to the world besides reading files; tests hand in their own. */
export type GatherEffects = {
  readonly lookup: (hostname: string) => Promise<readonly LookupAddress[]>
  readonly isPublic: (address: string) => boolean // default isPublicAddress
  readonly now: () => Date
  readonly pause: (ms: number) => Promise<unknown>
  readonly stdin: AsyncIterable<Uint8Array | string>
  readonly fetch: (url: string) => Promise<Fetched> // default: a fetcher of its own
}

export type Gathered =
  | {
      readonly name: string // as the user wrote it, or the file's path in a folder
      readonly document: Document
      readonly original: Original
    }
  | { readonly name: string; readonly error: FirsthandError }

export const MAX_PAGE_BYTES = 20 * 1024 * 1024
export const MAX_FILE_BYTES = 60 * 1024 * 1024
export const TIMEOUT_MS = 30_000
