// Style of the marks: strips, underlines, dots, bars and the lineage; the same in the reports and in the web app.

/** Rules for what the components draw. They want the colours of colors.ts as custom properties. */
export const MARKS = `
.tone-v1 { --c: var(--v1) } .tone-v2 { --c: var(--v2) } .tone-v3 { --c: var(--v3) } .tone-v4 { --c: var(--v4) } .tone-other { --c: var(--other) }
.tone-unnamed { --c: var(--unnamed) } .tone-hearsay { --c: var(--hearsay) } .tone-undisclosed { --c: var(--undisclosed) } .tone-observed { --c: var(--ink) } .tone-own { --c: var(--faint) }
.strip { display: flex; height: 48px; gap: 1.5px; margin: 0; padding: 0; list-style: none; border-bottom: 1px solid var(--line) }
.strip li { flex: 1 1 0; min-width: 2px; display: flex }
.g { display: flex; align-items: flex-end; width: 100%; height: 100% }
.g i { display: block; width: 100% }
.g:focus-visible { outline: 2px solid var(--ink); outline-offset: 1px }
.g i, .swatch i, .small-strip i { background: var(--c); border-radius: 1.5px 1.5px 0 0 }
i.continued { opacity: .62 }
i.own { --c: var(--own); opacity: .42 }
i.unnamed { background: repeating-linear-gradient(90deg, var(--unnamed) 0 3px, transparent 3px 5px) }
i.hearsay { background: repeating-linear-gradient(135deg, var(--hearsay) 0 2px, transparent 2px 4px) }
i.undisclosed { background: none; border: 1px dashed var(--undisclosed); border-bottom: 0 }
.st { --lit: color-mix(in srgb, var(--ink) 7%, transparent); text-decoration-line: none; text-decoration-color: color-mix(in srgb, var(--c) 75%, transparent); text-decoration-thickness: 1.7px; text-underline-offset: .24em; text-decoration-skip-ink: none; border-radius: 2px; scroll-margin-top: 35vh }
.st.named, .st.observed { text-decoration-line: underline }
.st.document { text-decoration-line: underline; text-decoration-style: double; text-decoration-thickness: 1.5px }
.st.continued { text-decoration-line: underline; text-decoration-style: dashed }
.st.unnamed { text-decoration-line: underline; text-decoration-style: dotted; text-decoration-thickness: 2.6px; text-decoration-color: var(--unnamed) }
.st.hearsay { text-decoration-line: underline; text-decoration-style: wavy; text-decoration-thickness: 1.3px; text-decoration-color: var(--hearsay) }
.st.undisclosed { background: repeating-linear-gradient(135deg, color-mix(in srgb, var(--undisclosed) 24%, transparent) 0 1.5px, transparent 1.5px 7px) }
.st.own { color: color-mix(in srgb, var(--ink) 72%, var(--paper)) }
.quoted { background: color-mix(in srgb, var(--c) 11%, transparent) }
b.source { font-weight: 640; color: var(--c) } i.cue { font-style: italic; color: var(--c) }
.own b.source, .own i.cue { color: inherit }
.small-strip { display: inline-flex; align-items: flex-end; gap: 1px; width: 120px; height: 24px; border-bottom: 1px solid var(--line); vertical-align: bottom }
.small-strip i { display: block; flex: 1 1 0; min-width: 1px; border-radius: 1px 1px 0 0 }
.dots, .reach { display: inline-flex; align-items: center; flex-wrap: wrap; gap: 4px; font-variant-numeric: tabular-nums } .dots > span, .reach > span:last-child { margin-left: 3px }
.dot { width: 12px; height: 12px; border-radius: 50%; background: var(--c) }
.dot-dotted { background: none; border: 2.5px dotted var(--c) } .dot-empty { background: none; border: 1.5px dashed var(--c) }
.bars { display: inline-flex; align-items: flex-end; gap: 1px; height: 18px; color: var(--soft); font-size: 12px; line-height: 1 }
.bars i { opacity: 1; width: 6px; height: 18px; background: var(--ink); border-radius: 1px } .bars .copy { height: 10px; background: var(--own) } .bars .denial { background: repeating-linear-gradient(0deg, var(--hearsay) 0 4px, transparent 4px 5.5px) }
.lineage { margin: 0 0 20px; overflow-x: auto } .picture { position: relative } .picture svg { position: absolute; inset: 0 } .picture path { fill: none; stroke-linecap: round }
.tick path { stroke: var(--line) } .tick text { font: 12px var(--sans); fill: var(--soft) }
.band { stroke: color-mix(in srgb, var(--soft) 42%, var(--paper)) } .band.retold { stroke-dasharray: 7 6 } .band.cites { stroke: var(--soft) } .band.alike { stroke: var(--soft); stroke-dasharray: 1 5 } .band.circle { stroke: var(--hearsay) }
.node { position: absolute; width: 168px; line-height: 1.2 } .node b { display: block; font-size: 12.5px; height: 18px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; text-shadow: 0 0 3px var(--paper), 0 0 3px var(--paper) } .node a { text-decoration: none } .node a:hover { text-decoration: underline } .node small { display: block; font-size: 11.5px; margin-top: 3px; text-shadow: 0 0 3px var(--paper), 0 0 3px var(--paper) } .node.circular small { color: var(--hearsay) }
.laid { display: flex; align-items: flex-end; gap: 1.5px; background: var(--paper); width: max-content } .node .small-strip { width: 96px; height: 28px } .tick-copy { width: 2.5px; height: 24px; background: var(--own); border-radius: 1px }
`
