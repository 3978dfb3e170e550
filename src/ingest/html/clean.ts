// Clean: what is on a page and plainly no part of its article is taken out before the article is looked for.
import { type DomDocument, type DomElement, labelOf, tagOf, textOf } from "./dom.ts"

const NEVER = "script, style, template, iframe, object, embed, svg, canvas, video, audio, button, select, textarea, dialog, nav, link"

// Parts of a name of class or id, each a word of its own ("article-related-links", not "correlated").
const CHROME_NAMES = [
  "comments?(?!-?(ary|ator))",
  "disqus\\w*",
  "respond",
  "related\\w*",
  "recirc\\w*",
  "recommend\\w*",
  "recommendations?",
  "more-?(from|stories|news|on|like|posts?|articles?)",
  "read-?(more|next|also)",
  "most-?(read|popular|viewed|commented)",
  "popular",
  "trending",
  "newsletters?\\w*",
  "subscri(be|ption)\\w*",
  "sign-?up",
  "paywall-?(prompt|banner|message)",
  "regwall",
  "cookies?\\w*",
  "consent",
  "gdpr",
  "next-?(?:story|post|article)[\\w-]*",
  "disclosures?",
  "share\\w*",
  "sharing",
  "social(?!-?media-?embed)\\w*",
  "addtoany\\w*",
  "sharedaddy",
  "jp-relatedposts",
  "breadcrumbs?",
  "pagination",
  "pager",
  "post-?nav\\w*",
  "nav-?links?",
  "site-?nav\\w*",
  "menu",
  "navigation",
  "advert\\w*",
  "ads?",
  "adbox",
  "ad-?(slot|unit|wrapper|container|label)",
  "sponsor\\w*",
  "promo\\w*",
  "outbrain",
  "taboola",
  "widget-?area",
  "side-?bar",
  "site-?footer",
  "page-?footer",
  "site-?header",
  "author-?(bio|box|info|card|content|description|about|profile)",
  "about-?(the-?)?author",
  "bio",
  "byline-?bio",
  "tags?",
  "tag-?(list|links|cloud)",
  "post-?tags",
  "article-?tags",
  "topics?-?list",
  "print-?only",
  "screen-?reader-?text",
  "sr-only",
  "visually-?hidden",
  "skip-?link",
  "popup",
  "popover",
  "tooltip\\w*",
  "(?:rollover|hover)-?\\w*-?(?:block|card|content|text)",
  "modal",
  "overlay",
  "toast",
  "donat(e|ion)\\w*",
  "support-?us",
  "membership",
  "app-?(promo|banner|download)",
  "download-?app",
  "relacionad[oa]s?",
  "noticias-?relacionadas",
  "te-?puede-?interesar",
  "mas-?(leidas|vistas|noticias)",
  "comentarios?",
  "compartir",
  "suscri\\w*",
  "boletin",
  "etiquetas",
  "publicidad",
  "video-?(player|playlist)",
  "jwplayer",
  "gallery-?nav",
  "toc(?:-\\w+)?(?=$|\\s)",
  "table-?of-?contents",
  "upsell",
  "cta",
  "call-?to-?action",
  "copyright",
  "disclaimer",
  "feedback",
  "rating\\w*",
  "reactions?",
  "poll",
]
const CHROME = new RegExp(`(?:^|[\\s_]|(?<=[a-z])-|--)(?:${CHROME_NAMES.join("|")})(?=$|[\\s_-])`, "u")

/** @returns whether the names of an element say that it is no part of an article's text */
export function isChrome(element: DomElement): boolean {
  // Articles are labelled with their own tags and topics: "post tag-harbour".
  if (/^(?:article|main|body|html)$/u.test(tagOf(element))) return false
  const label = labelOf(element)
  return label.trim() !== "" && CHROME.test(label)
}

/**
 * Takes scripts, hidden parts, navigation and boxes that are no article out of `document`, which it changes.
 * What holds much of the page's text stays, whatever it is called.
 *
 * @param options.boxes - false: scripts and hidden parts only
 */
export function cleanPage(document: DomDocument, options: { readonly boxes: boolean }): void {
  for (const element of Array.from(document.querySelectorAll(NEVER))) element.remove()
  // Some pages keep their whole article for readers without scripts.
  for (const element of Array.from(document.querySelectorAll("noscript"))) if (ownText(element) < 600) element.remove()
  for (const element of Array.from(document.querySelectorAll("[hidden], [aria-hidden=true], [style*=none], [style*=hidden]"))) {
    if (isHidden(element) && ownText(element) < 300) element.remove()
  }
  const body = document.body
  if (body === null || !options.boxes) return
  const total = ownText(body)
  for (const element of Array.from(body.querySelectorAll("[class], [id], footer, aside, form"))) {
    if (element.parentElement === null) continue
    const tag = tagOf(element)
    if (tag === "article" || tag === "main" || tag === "p" || tag === "body") continue
    const named = tag === "footer" || tag === "aside" || tag === "form" || isRole(element) || isChrome(element)
    if (named && ownText(element) <= total * 0.3) element.remove()
  }
}

function isHidden(element: DomElement): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute("style") ?? "")
}

function isRole(element: DomElement): boolean {
  return /^(navigation|complementary|contentinfo|search|banner|dialog|alertdialog|menu)$/u.test(element.getAttribute("role") ?? "")
}

/** @returns letters of text that are no links */
function ownText(element: DomElement): number {
  let total = textOf(element).length
  for (const link of Array.from(element.querySelectorAll("a"))) total -= textOf(link).length
  return total
}
