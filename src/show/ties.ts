// Ties: the style rules that show a statement's card, source and cue when it is pointed at; CSS instead of a script.

/**
 * @param numbers - of the statements on the page
 * @returns rules for each: pointing (with mouse, focus or link) at its words or at its block in the strip lights its source,
 * cue and block and opens its card; the mouse goes before the keyboard, that before the address
 */
export function tieRules(numbers: readonly number[]): string {
  return numbers
    .map((n) => {
      const when = [
        `body:has(#t${n}:hover,#g${n}:hover)`,
        `body:not(:has(.st:hover,.g:hover)):has(#t${n}:focus-within,#g${n}:focus)`,
        `body:not(:has(.st:hover,.g:hover,.st:focus-within,.g:focus)):has(#t${n}:target,#c${n}:target)`,
      ]
      const each = (what: string): string => when.map((state) => `${state} ${what}`).join()
      return `${each(`#c${n}`)}{display:block}${each(`#t${n}`)}{background-color:var(--lit)}${each(`.x${n}`)}{outline:1.5px solid var(--c);outline-offset:1px;border-radius:2px}${each(`#g${n}`)}{outline:2px solid var(--ink);outline-offset:1px}`
    })
    .join("")
}
