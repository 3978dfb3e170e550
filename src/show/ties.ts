// Ties: the one script of a page. It lights a statement's source, cue and block in the strip and opens its card while the
// statement is pointed at. Without it the page says the same: the letter in the margin opens the card.

/** Plain JavaScript for the browser, as it stands in the page. (CSS alone could do it with a rule for each statement, and takes seconds for a long text.) */
export const TIES = `
(() => {
  let pointed = null, focused = null, lit = null
  const pinned = () => /^#c(\\d+)$/.exec(location.hash)?.[1] ?? null
  const find = (node) => node.closest("[data-n]")?.dataset.n ?? (node.closest(".card.lit") ? lit : null)
  const tie = (n, on) => {
    for (const tied of document.querySelectorAll('[data-n="' + n + '"], .x' + n + ', #c' + n)) tied.classList.toggle("lit", on)
  }
  const update = () => {
    const n = pointed ?? focused ?? pinned()
    if (n !== lit) {
      tie(lit, false)
      tie(n, true)
      lit = n
    }
    document.body.classList.toggle("pointing", n !== null)
  }
  document.addEventListener("mouseover", ({ target }) => { pointed = find(target); update() })
  document.addEventListener("mouseleave", () => { pointed = null; update() })
  document.addEventListener("focusin", ({ target }) => { focused = find(target); update() })
  document.addEventListener("focusout", () => { focused = null; update() })
  document.addEventListener("click", ({ target }) => {
    const statement = target.closest("article .st, h1 .st")
    if (statement && !target.closest("a") && getSelection().isCollapsed) location.replace("#c" + statement.dataset.n)
  })
  addEventListener("hashchange", update)
  update()
})()
`

/** SHA-256 of TIES, for the page's policy: no other script may run. html.test.ts holds it to the text above. */
export const TIES_HASH = "sha256-UkJ7LhsmRrAmZ1gdVeho+UD0qKj1cThr4Egrc4G7VPs="
