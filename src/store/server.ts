// Server: the way to a PostgreSQL server that DATABASE_URL names.
import { FirsthandError } from "../document/index.ts"
import type { Connection } from "./connection.ts"

const CONNECTIONS = 10 // at once, at most; PostgreSQL allows 100 in all where nobody changed it
const TIMEOUT_MS = 10_000

/**
 * Connects to a PostgreSQL server.
 *
 * @param url - "postgres://user:password@host:5432/database"
 * @throws FirsthandError "store/server" where it cannot be reached or refuses
 * @example await connectServer("postgres://localhost/newsroom")
 */
export async function connectServer(url: string): Promise<Connection> {
  const { default: pg } = await import("pg")
  const where = nameServer(url)
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: TIMEOUT_MS, application_name: "firsthand" })
  pool.on("error", () => undefined) // an idle connection broke; who asks next gets a new one or its error
  try {
    const client = await pool.connect()
    client.release()
  } catch (cause) {
    await pool.end()
    throw new FirsthandError(
      "store/server",
      `The PostgreSQL server ${where} cannot be used: ${describe(cause)}. Check DATABASE_URL, or unset it to keep cases in a folder.`,
      { cause },
    )
  }
  return { pool, where, embedded: false, openWay: () => ({ url }), close: () => pool.end() }
}

/** @returns host and database, never the password */
function nameServer(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return "that DATABASE_URL names"
  }
}

// A name with several addresses fails once for each; what is said of the first will do.
function describe(cause: unknown): string {
  if (cause instanceof AggregateError) return describe(cause.errors[0])
  return cause instanceof Error ? cause.message : String(cause)
}
