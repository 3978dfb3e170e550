// Failures: what a database says when it cannot go on, in words that a person can act upon. What is not listed is a bug and keeps its stack.
import { FirsthandError } from "../document/index.ts"

// PostgreSQL's codes (appendix A of its manual) and node's; a class is the first two digits.
const CURES: readonly { readonly codes: RegExp; readonly code: string; readonly what: string; readonly cure: string }[] = [
  {
    codes: /^(?:53100|ENOSPC|EDQUOT)$/u,
    code: "store/full",
    what: "is full",
    cure: "Make room there; what was said to be added is kept, and the same command goes on where it stopped.",
  },
  {
    codes: /^(?:08...|57P0.|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|ENETUNREACH|EHOSTUNREACH)$/u,
    code: "store/server",
    what: "is away",
    cure: "When it is back, run the same command again: what was said to be added is kept.",
  },
  {
    codes: /^53300$/u,
    code: "store/server",
    what: "takes no more connections",
    cure: "Try again when others are done, or raise its max_connections.",
  },
  { codes: /^28...$/u, code: "store/server", what: "refuses this user or password", cure: "Check DATABASE_URL." },
  { codes: /^3D000$/u, code: "store/server", what: "has no such database", cure: "Create it, or check DATABASE_URL." },
  {
    codes: /^42501$/u,
    code: "store/permission",
    what: "does not let this user do that",
    cure: "Ask whoever runs it to let the user create, read and write in the schema firsthand.",
  },
  { codes: /^(?:25006|EROFS|EACCES)$/u, code: "store/permission", what: "can only be read", cure: "Name a store that may be written to." },
]

/**
 * Says of a database's error what a person can do about it.
 *
 * @param where - the folder, or host and database
 * @returns the error itself where nobody but a programmer can mend it
 * @example tellFailure("127.0.0.1/news", error).message // "The store in 127.0.0.1/news is full (…). Make room there; …"
 */
export function tellFailure(where: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof FirsthandError) return error
  const code = "code" in error ? String(error.code) : /^Connection terminated/u.test(error.message) ? "08006" : ""
  const known = CURES.find(({ codes }) => codes.test(code))
  if (known === undefined) return error
  return new FirsthandError(known.code, `The store in ${where} ${known.what} (${error.message.trim()}). ${known.cure}`, { cause: error })
}
