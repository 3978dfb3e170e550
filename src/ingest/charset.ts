// Charset: bytes to text. What a page declares is believed only as far as its bytes allow.
import { mendSurrogates } from "../text/index.ts"
import type { Decoders } from "./decoders.ts"
import { hasUtf16 } from "./sniff.ts"

// Encodings that statistics tell apart well; other guesses are worse than windows-1252.
const TELLABLE = /^(?:euc-|shift_jis|big5|gb|iso-2022-|windows-125[135]|koi8-|iso-8859-[57]|tis-620)/iu

/**
 * Decodes a text file or page: a byte mark first, then UTF-8 wherever the bytes are UTF-8, then what is declared, then statistics.
 *
 * @returns the text without byte mark, every broken character as U+FFFD, and a warning for each such thing
 */
export async function decode(
  bytes: Uint8Array,
  options: { readonly html: boolean; readonly contentType: string | null },
  decoders: Pick<Decoders, "sniffHtmlCharset" | "guessCharset">,
): Promise<{ text: string; warnings: string[] }> {
  const wide = hasUtf16(bytes)
  if (wide !== null) return finish(new TextDecoder(wide).decode(bytes), [])
  const utf8 = asUtf8(bytes)
  const isAscii = utf8 !== null && utf8.length === bytes.length
  if (utf8 !== null && !(isAscii && hasEscapes(bytes))) return finish(utf8, [])
  const header = /charset\s*=\s*"?([\w-]+)/iu.exec(options.contentType ?? "")?.[1] ?? null
  const declared = options.html ? await decoders.sniffHtmlCharset(bytes, header) : header
  if (declared !== null && !/^(?:utf-8|windows-1252|utf-16)/iu.test(declared)) {
    const text = tryDecode(bytes, declared)
    if (text !== null && brokenShare(text) < 0.001) return finish(text, [])
  }
  const guessed = await decoders.guessCharset(bytes)
  const tellable = guessed !== null && TELLABLE.test(guessed) ? tryDecode(bytes, guessed) : null
  const text = tellable !== null && brokenShare(tellable) < 0.01 ? tellable : mostlyUtf8(bytes)
  const warnings =
    declared !== null && /^utf-8/iu.test(declared)
      ? [`The text says that it is in ${declared} and is not; it was read as ${tellable === null ? "windows-1252" : guessed}.`]
      : []
  return finish(text, warnings)
}

// UTF-8 with a few broken bytes stays UTF-8; anything else is windows-1252, in which every byte means something.
function mostlyUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder("utf-8").decode(bytes)
  const broken = text.match(/\uFFFD/gu)?.length ?? 0
  const whole = text.match(/[\u0080-\uFFFC]/gu)?.length ?? 0
  return whole > broken * 4 ? text : new TextDecoder("windows-1252").decode(bytes)
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return null
  }
}

function brokenShare(text: string): number {
  return (text.match(/\uFFFD/gu)?.length ?? 0) / Math.max(1, text.length)
}

// ISO-2022-JP and its kin are all ASCII with escapes.
function hasEscapes(bytes: Uint8Array): boolean {
  return bytes.includes(0x1b)
}

function finish(text: string, warnings: readonly string[]): { text: string; warnings: string[] } {
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text
  const { text: mended, count } = mendSurrogates(bare)
  const broken = mended.match(/\uFFFD/gu)?.length ?? 0
  const all = [...warnings]
  if (count > 0) all.push(`${count} lone surrogate${count === 1 ? "" : "s"} replaced by U+FFFD.`)
  else if (broken > 0) all.push(`${broken} character${broken === 1 ? " was" : "s were"} broken in the file and stand as U+FFFD.`)
  return { text: mended, warnings: all }
}
