// Lines: a stream as lines, a few at a time, however long the whole is.

export type Line =
  | { readonly number: number; readonly text: string | null } // null: not UTF-8
  | { readonly number: number; readonly bytes: number } // too long to keep

/**
 * Splits a stream into lines; empty ones are left out.
 *
 * @param maxBytes - a longer line is counted, not kept
 * @returns lines with their number, from 1
 */
export async function* splitLines(stream: AsyncIterable<Uint8Array | string>, maxBytes: number): AsyncGenerator<Line> {
  let number = 1
  let chunks: Uint8Array[] = []
  let length = 0
  const take = (): Line | null => {
    const bytes = length
    const text = bytes > maxBytes ? "" : decode(Buffer.concat(chunks))
    chunks = []
    length = 0
    if (bytes > maxBytes) return { number, bytes }
    return text === "" ? null : { number, text }
  }
  const keep = (part: Uint8Array): void => {
    length += part.length
    if (length <= maxBytes) chunks.push(part)
    else chunks = []
  }
  for await (const chunk of stream) {
    let rest: Uint8Array = typeof chunk === "string" ? Buffer.from(chunk) : chunk
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      keep(rest.subarray(0, end))
      const line = take()
      if (line !== null) yield line
      number++
      rest = rest.subarray(end + 1)
    }
    keep(rest)
  }
  const last = take()
  if (last !== null) yield last
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim()
  } catch {
    return null
  }
}
