// Style: the one stylesheet of every page that Firsthand writes; the marks themselves are in style-marks.ts.
import { properties } from "./colors.ts"
import { CASE } from "./style-case.ts"
import { MARKS } from "./style-marks.ts"

const SERIF = `"Newsreader", "Source Serif 4", Charter, "Iowan Old Style", Georgia, serif`
const SANS = `"Inter", system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif`

const BASE = `
:root { color-scheme: light dark; ${properties("light")}; --serif: ${SERIF}; --sans: ${SANS} }
@media (prefers-color-scheme: dark) { :root { ${properties("dark")} } }
* { box-sizing: border-box }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100% }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 var(--sans); overflow-wrap: anywhere }
a { color: inherit; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); text-underline-offset: 2px }
a:hover { text-decoration-color: currentColor }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; border-radius: 2px }
.hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap }
header.bar { display: flex; flex-wrap: wrap; gap: 2px 14px; align-items: baseline; padding: 12px 28px; border-bottom: 1px solid var(--line); font-size: 13px; color: var(--soft) }
header.bar b { color: var(--ink); font-weight: 650; letter-spacing: .01em }
header.bar nav { margin-left: auto; display: flex; flex-wrap: wrap; gap: 2px 18px }
header.bar nav a { text-decoration: none }
header.bar nav a:hover { text-decoration: underline }
h2 { font: 650 12px/1.2 var(--sans); letter-spacing: .06em; text-transform: uppercase; color: var(--soft); margin: 0 0 10px }
h3 { font: 600 13px/1.4 var(--sans); color: var(--soft); margin: 0 0 4px }
small { font-size: 13px; color: var(--soft) }
.empty, .note { color: var(--soft); font-size: 13.5px; margin: 0 0 10px }
`

const LAYOUT = `
main { display: grid; grid-template: "head side" auto "text side" 1fr "below below" auto / minmax(0, 44rem) 21rem; column-gap: 56px; max-width: calc(65rem + 112px); margin: 0 auto; padding: 34px 28px 60px }
.head { grid-area: head } #text { grid-area: text; scroll-margin-top: 20px } .side { grid-area: side } .below { grid-area: below; margin-top: 30px; border-top: 1px solid var(--line) }
.side section { margin: 0 0 30px; scroll-margin-top: 20px }
.below section { margin: 24px 0 0; scroll-margin-top: 20px }
@media (max-width: 1000px) {
  main { display: flex; flex-direction: column; max-width: 46rem; padding: 24px 20px 40px }
  .side { display: contents }
  .head { order: 1 } #glance { order: 2; margin: 0 0 26px } #text { order: 3 } .side section { order: 4 } .side #glance { order: 2 } #voices { margin-top: 26px } .below { order: 5; margin-top: 0; border-top: 0 }
  header.bar { padding: 10px 20px } header.bar nav { margin-left: 0; gap: 2px 14px; width: 100% }
}
`

const HEAD = `
h1 { font: 600 33px/1.2 var(--serif); letter-spacing: -.01em; margin: 0 0 10px; text-wrap: balance }
.by { color: var(--soft); font-size: 13.5px; margin: 0 0 14px } .by a { white-space: nowrap }
.held { color: var(--soft); font-size: 13.5px; margin: 0 0 18px }
.held.firmer { color: var(--unnamed); font-weight: 550 }
.scale { display: flex; justify-content: space-between; gap: 14px; font-size: 12px; line-height: 1.35; color: var(--faint); padding-top: 5px; margin: 0 0 28px }
.scale span:nth-child(2) { text-align: center } .scale span:first-child, .scale span:last-child { white-space: nowrap }
@media (max-width: 1000px) { h1 { font-size: 28px } }
@media (max-width: 500px) { h1 { font-size: 25px } .scale span:nth-child(2) { display: none } }
`

export const TEXT = `
article { font: 400 18.5px/1.62 var(--serif); padding-left: 0 }
article p, article blockquote, article ul { margin: 0 0 1.05em }
article .heading { font: 600 20px/1.3 var(--serif); letter-spacing: 0; text-transform: none; color: var(--ink); margin: 1.5em 0 .5em } article .heading + .heading { margin-top: .5em }
article .summary { font-size: 18.5px; font-weight: 500 } article .summary:has(+ .summary) { margin-bottom: .55em }
article blockquote { border-left: 2px solid var(--line); padding-left: 16px; margin-left: 0; margin-right: 0 }
article .caption, article .correction, article ul.sources { font: 14px/1.5 var(--sans); color: var(--soft) }
article ul { padding-left: 1.1em }
h1 .st.own, .heading .st.own { color: inherit }
.link { text-decoration: none } .link.ends::after { content: "↗"; font: 600 .62em/1 var(--sans); vertical-align: super; color: var(--soft); padding-left: 1px } .link:hover { text-decoration: underline }
.letter { float: left; clear: left; margin-left: -34px; width: 26px; margin-right: 8px; text-align: right; font: 650 11.5px/15px var(--sans); letter-spacing: 0; padding: 0; color: var(--c); background: var(--paper); text-decoration: none; position: relative; top: .5em; z-index: 1 }
article p, article li, article blockquote, article .heading, h1 { position: relative } .letter.again { float: none; position: absolute; left: -34px; top: auto; margin: .5em 0 0; width: 26px; z-index: 0 }
article blockquote .letter:not(.again) { left: -18px } h1 .letter { top: .8em } .letter:hover { text-decoration: underline }
.flag { font: 600 11px/0 var(--sans); padding-left: 1px; vertical-align: super; user-select: none }
.flag a { padding: 1px 4px; color: var(--soft); border: 1px solid color-mix(in srgb, var(--soft) 55%, transparent); border-radius: 8px; text-decoration: none; line-height: 1 }
.flag a:hover, .flag a:target { background: var(--ink); color: var(--paper) }
@media (max-width: 1100px) { article, h1 { padding-left: 26px } .letter { margin-left: -30px; width: 24px; margin-right: 6px } .letter.again { left: -30px; width: 24px; margin-right: 0 } h1 .letter.again { left: -4px } }
@media (max-width: 500px) { article { font-size: 17.5px; padding-left: 20px } h1 { padding-left: 20px } .letter { margin-left: -26px; width: 20px } .letter.again { left: -26px; width: 20px } h1 .letter.again { left: -6px } }
`

export const SIDE = `
.titled { display: flex; justify-content: space-between; align-items: baseline } .amounts { font-size: 12px; color: var(--faint) }
.facts { list-style: none; margin: 0; padding: 0 }
.facts li { display: grid; grid-template-columns: 46px 1fr; gap: 10px; padding: 5px 0; border-bottom: 1px solid var(--line); font-size: 14px }
.facts b { text-align: right; font-variant-numeric: tabular-nums; font-weight: 620; white-space: nowrap }
.voice { border-bottom: 1px solid var(--line) }
.voice summary { display: grid; grid-template-columns: 24px 1fr auto; gap: 8px; padding: 9px 0; cursor: pointer; list-style: none }
.voice summary::-webkit-details-marker { display: none }
.key { font: 650 11.5px/1.9 var(--sans); color: var(--c) }
.voice .name { font-weight: 600 } .voice .name::after { content: "\\00a0▸"; color: var(--faint); font-size: 11px } .voice[open] .name::after { content: "\\00a0▾" }
.voice small { display: block; line-height: 1.4 }
.amount { font-variant-numeric: tabular-nums; color: var(--soft); font-size: 13px; line-height: 1.7; white-space: nowrap }
.voice ul { list-style: none; margin: 0 0 12px; padding: 0 0 0 32px }
.voice li { font: 15px/1.45 var(--serif); padding: 3px 0 } .voice li a { text-decoration: none } .voice li a:hover { text-decoration: underline }
.did { font-style: italic; color: var(--c) }
.findings { list-style: none; margin: 0; padding: 0 }
.findings > li { padding: 8px 0; border-bottom: 1px solid var(--line); font-size: 14px }
.findings ul { list-style: none; margin: 2px 0 0; padding: 0 } .findings ul li { display: grid; grid-template-columns: 24px 1fr; gap: 8px; padding: 2px 0; scroll-margin-top: 35vh }
.findings li:target { background: color-mix(in srgb, var(--ink) 7%, transparent) }
.findings .number { justify-self: start; align-self: start; margin-top: 3px; font: 600 11px/1 var(--sans); min-width: 17px; padding: 2px 3px; text-align: center; color: var(--soft); border: 1px solid color-mix(in srgb, var(--soft) 55%, transparent); border-radius: 8px }
.more { margin: 4px 0 2px } .more > summary { cursor: pointer; font-size: 13px; color: var(--soft); padding: 3px 0 } .findings .more { padding-left: 32px } .findings .more ul { margin-left: -32px }
.findings .kind { display: flex; justify-content: space-between; gap: 12px } .findings .total { font-variant-numeric: tabular-nums; color: var(--soft); font-size: 13px }
.findings small { display: block; line-height: 1.4 } .findings .words { font: 14.5px/1.4 var(--serif); margin-top: 2px; color: var(--ink) } .findings .words a { text-decoration: none } .findings .words a:hover { text-decoration: underline }
.legend { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 4px 36px; margin: 14px 0 14px; font-size: 13.5px }
.legend div { display: grid; grid-template-columns: 104px 1fr; gap: 14px; padding: 4px 0; align-items: start }
.legend dt { display: grid; grid-template-columns: 16px 44px 26px; gap: 8px; align-items: end; height: 22px } .legend dd { margin: 0; color: var(--soft); line-height: 1.35 }
.legend .st { font: 17px/1.2 var(--serif); justify-self: start } .legend .key { line-height: 1.6 } .swatch { display: flex; align-items: flex-end; height: 20px } .swatch i { width: 26px }
.legend .key { background: none; text-decoration: none }
`

const CARDS = `
.card { display: none; position: fixed; right: max(28px, calc((100vw - 65rem - 112px) / 2 + 28px)); bottom: 20px; width: 21rem; max-height: 60vh; overflow: auto; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 14px 16px; box-shadow: 0 2px 14px color-mix(in srgb, #000 12%, transparent); z-index: 1 }
.card:target, .card.lit { display: block }
.pointing .card:target:not(.lit) { display: none }
.st.lit, .st:target { background-color: var(--lit) }
.source.lit, .cue.lit, .st:hover :is(.source, .cue), .st:focus-within :is(.source, .cue) { outline: 1.5px solid var(--c); outline-offset: 1px; border-radius: 2px }
.g.lit { outline: 2px solid var(--ink); outline-offset: 1px }
.card .close { float: right; font-size: 12.5px; color: var(--soft) }
.card dl { margin: 6px 0 0; font-size: 13.5px } .card dl div { display: grid; grid-template-columns: 84px 1fr; gap: 4px 12px; padding: 2px 0 } .card dt { color: var(--soft) } .card dd { margin: 0 }
.card .who { color: var(--c) }
@media (max-width: 1000px) { .card { left: 0; right: 0; bottom: 0; width: auto; max-height: 45vh; border-radius: 10px 10px 0 0 } }
`

const BELOW = `
.below summary { cursor: pointer } .below summary h2 { display: inline }
.scroll { overflow-x: auto; margin-top: 12px }
table { border-collapse: collapse; width: 100%; font-size: 13.5px; line-height: 1.4; overflow-wrap: normal }
th { font-weight: 500; font-size: 12px; color: var(--faint); text-align: left; padding: 0 14px 6px 0; border-bottom: 1px solid var(--line); white-space: nowrap }
td { padding: 7px 14px 7px 0; border-bottom: 1px solid var(--line); vertical-align: top } #statements td:nth-child(2) { min-width: 16rem; overflow-wrap: anywhere } #explanations td:last-child { min-width: 14rem } .about th { font-weight: 600; font-size: 13.5px; color: var(--ink); white-space: normal; padding-top: 16px } .about a { text-decoration: none } .about a:hover { text-decoration: underline }
td.key { white-space: nowrap } td a { text-decoration: none } td a:hover { text-decoration: underline } td.number { font-variant-numeric: tabular-nums; white-space: nowrap }
#method { max-width: 44rem; font-size: 14px } #method ul { padding-left: 1.2em } #method li { margin: 4px 0 }
.record { display: grid; grid-template-columns: 8rem 1fr; gap: 4px 12px; margin: 14px 0; font-size: 13.5px } .record dt { color: var(--soft) } .record dd { margin: 0 } code { font: 12.5px/1.5 ui-monospace, "DejaVu Sans Mono", monospace }
@media (max-width: 500px) { .record { grid-template-columns: 1fr; gap: 0 } .record dd { margin-bottom: 6px } }
`

const COMPARE = `
main.compare { display: block }
.compare section { margin: 0 0 30px }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 48px } .two > .which-one { display: flex; flex-direction: column } .which-one .strip { margin-top: auto }
.article-title { font: 600 24px/1.22 var(--serif); letter-spacing: -.005em; text-transform: none; color: var(--ink); margin: 0 0 8px; text-wrap: balance }
.which { font: 650 12px/1 var(--sans); color: var(--soft); border: 1px solid var(--line); border-radius: 4px; padding: 2px 6px; margin-right: 4px; vertical-align: 2px }
.relation { font-size: 16px; margin: 0 0 26px }
.pairs, .only, .edits, .differences { list-style: none; margin: 0; padding: 0 }
.pairs > li { padding: 12px 0; border-bottom: 1px solid var(--line) } .pairs p { font: 17px/1.55 var(--serif); margin: 0 }
.differences { display: flex; flex-wrap: wrap; gap: 2px 18px; margin-top: 6px; font-size: 13.5px; color: var(--soft) }
.only li { display: grid; grid-template-columns: 24px 1fr; gap: 8px; padding: 7px 0; border-bottom: 1px solid var(--line) } .only .st, .edits li { font: 16.5px/1.5 var(--serif) } .only small { display: block }
.edits li { padding: 6px 0; border-bottom: 1px solid var(--line); max-width: 50rem } del { text-decoration: line-through; color: var(--soft) } ins { text-decoration: underline; font-weight: 600 }
.compare .record { grid-template-columns: 11rem 1fr; max-width: 50rem }
@media (max-width: 760px) { .two { grid-template-columns: 1fr; gap: 20px } .pairs .two { gap: 6px } }
@media (max-width: 500px) { .compare .record { grid-template-columns: 1fr } }
`

const PRINT = `
@page { margin: 16mm 14mm }
@media print {
  :root { ${properties("light")}; --paper: #fff }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  body { font-size: 10.5pt } header.bar nav, .card, .close { display: none !important } header.bar { padding: 0 0 6pt }
  main { padding: 10pt 0 0; max-width: none } main:not(.compare) { display: flex; flex-direction: column } .side { display: contents } .head { order: 1 } #text { order: 3 } .side section { order: 4 } .side #glance { order: 2 } .below { order: 5 }
  article { font-size: 11.5pt; padding-left: 26px } h1 { padding-left: 26px; font-size: 22pt } .letter { margin-left: -30px; width: 24px; margin-right: 6px } .letter.again { left: -30px; width: 24px; margin-right: 0 }
  .facts { columns: 2; column-gap: 24pt } .facts li, .findings ul li, .voice summary, .legend div, tr { break-inside: avoid } h2 { break-after: avoid; margin-top: 14pt }
  details::details-content { content-visibility: visible; display: block } .voice .name::after { content: none } .more > summary { display: none } .below summary { list-style: none } .below summary::-webkit-details-marker { display: none } .findings .more { padding-left: 0 } .findings .more ul { margin-left: 0 }
  table { font-size: 8pt; line-height: 1.3 } td, th { padding: 3pt 6pt 3pt 0; white-space: normal } #statements td:nth-child(2) { min-width: 0; width: 38% } #statements td:last-child { padding-right: 0 } .scroll { overflow: visible }
}
`

export const STYLESHEET = [BASE, MARKS, LAYOUT, HEAD, TEXT, SIDE, CARDS, BELOW, COMPARE, CASE, PRINT].join("")
