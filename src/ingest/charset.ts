// Charset: bytes to text. What a page declares is believed only as far as its bytes allow.
import type { Decoders } from "./decoders.ts"
import { hasUtf16 } from "./sniff.ts"

// Encodings that statistics tell apart well; other guesses are worse than windows-1252.
const TELLABLE = /^(?:euc-|shift_jis|big5|gb|iso-2022-|windows-125[135]|koi8-|iso-8859-[57]|tis-620)/iu

/**
 * Decodes a text file or page: a byte mark first, then UTF-8 wherever the bytes are UTF-8, then what is declared, then statistics.
 *
 * @returns the text without byte mark, every broken character as U+FFFD but half a surrogate pair as it is, and what is doubtful
 */
export async function decode(
  bytes: Uint8Array,
  options: { readonly html: boolean; readonly contentType: string | null },
  decoders: Pick<Decoders, "sniffHtmlCharset" | "guessCharset">,
): Promise<{ text: string; warnings: string[] }> {
  const wide = hasUtf16(bytes)
  if (wide !== null) return finish(asUtf16(bytes, wide) ?? new TextDecoder(wide).decode(bytes), [])
  const utf8 = asUtf8(bytes) ?? asUtf8WithHalves(bytes)
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
  return tryDecode(bytes, "utf-8", true)
}

// UTF-8 in which pairs, or their halves, were written half by half (CESU-8, WTF-8): pairs become what they stand for.
function asUtf8WithHalves(bytes: Uint8Array): string | null {
  const parts: string[] = []
  let start = 0
  for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
    const [second = 0, third = 0] = bytes.subarray(at + 1, at + 3)
    if (second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) continue
    const before = asUtf8(bytes.subarray(start, at))
    if (before === null) return null
    parts.push(before, String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f)))
    start = at + 3
  }
  const rest = start === 0 ? null : asUtf8(bytes.subarray(start))
  return rest === null ? null : parts.join("") + rest
}

// UTF-16 whose units do not all pair up, unit by unit; null where a decoder makes sense of it, or where half a unit is left over.
function asUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string | null {
  if (bytes.length % 2 === 1 || tryDecode(bytes, encoding, true) !== null) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let text = ""
  for (let at = 0; at < bytes.length; at += 2) text += String.fromCharCode(view.getUint16(at, encoding === "utf-16le"))
  return text
}

function tryDecode(bytes: Uint8Array, encoding: string, fatal = false): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
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
  return { text: text.startsWith("\uFEFF") ? text.slice(1) : text, warnings: [...warnings] }
}
