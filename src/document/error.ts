// FirsthandError: what a person can mend. Anything else that is thrown is a bug.

/**
 * An expected failure: says what happened to which value, then what to do.
 *
 * @param code - stable, "room/what": "ingest/no-article"
 * @param message - for a person, one line
 * @example throw new FirsthandError("ingest/empty", `"story.html" is empty. Save the page again and retry.`)
 */
export class FirsthandError extends Error {
  override readonly name = "FirsthandError"
  readonly code: string

  constructor(code: string, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.code = code
  }
}
