// What of an untrusted text may reach a terminal or a page: control and direction marks are shown, not obeyed.

// C0 and C1 controls but tab and line ends, direction marks, tag characters, lone surrogates, line separators.
const UNSAFE = new RegExp(
  String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\p{Cs}]`,
  "gu",
)

/**
 * Makes the marks visible that would move the cursor, colour the terminal or turn the reading direction.
 *
 * @returns the text with each of them as `⟨U+202E⟩`; everything else as it was
 * @example neutralise("\u001b[31mred") // "⟨U+001B⟩[31mred"
 */
export function neutralise(text: string): string {
  return text.replace(UNSAFE, (mark) => {
    const code = mark.codePointAt(0) ?? 0
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`
  })
}

/** @returns the text on one line, neutralised @example oneLine("two\n  lines") // "two lines" */
export function oneLine(text: string): string {
  return neutralise(text.replace(/\s+/gu, " ").trim())
}

/** @returns the address if a reader may follow it (http or https), else null @example safeUrl("javascript:alert(1)") // null */
export function safeUrl(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === "http:" || protocol === "https:" ? href : null
}
