// Surrogate: half of a pair without the other half, which is no character and cannot be printed; where a text holds one it is refused.
import { FirsthandError } from "../document/index.ts"
import { findLoneSurrogate } from "../text/index.ts"

/**
 * @param subject - what holds the text, as a message begins: `"story.txt"`, `Line 3 of standard input`
 * @throws FirsthandError "ingest/surrogate"
 */
export function checkSurrogates(text: string, subject: string): void {
  const at = findLoneSurrogate(text)
  if (at < 0) return
  const code = text.charCodeAt(at).toString(16).toUpperCase()
  throw new FirsthandError(
    "ingest/surrogate",
    `${subject} holds a lone surrogate (U+${code} at character ${at}), half of a broken character. Save it as UTF-8 without it and retry.`,
  )
}
