// Channels: the outlets through which a statement says that its words came: "told Radio Quay", "a Tribune investigation found".
import type { Entity, Source, Span } from "../../document/index.ts"
import { isOutletName } from "../../read/index.ts"
import { isOf } from "./newsrooms.ts"
import type { Pile, Place } from "./pile.ts"

export type Channel = { readonly name: string; readonly span: Span }

/** Null where there is none, or it is the document's own outlet. */
export type Channels = {
  readonly told: Channel | null // the outlet to which the source spoke
  readonly cited: Channel | null // the outlet whose report the source is
}

const NONE: Channels = { told: null, cited: null }
const NAMED = String.raw`\s+(?:the |el |la |los |las |diario |newspaper |news agency |agencia |periódico |cadena )*$`
const TOLD = [
  String.raw`\b(?:told|tells|telling|spoke (?:to|with)|speaking (?:to|with)|talked to|(?:interview|conversation) (?:with|to|on)|(?:remarks|statement|comments) to|appear(?:ed|ing|ance) on|declaraciones (?:a|al|en)|entrevista (?:con|a|en)|conversación con|entrevistad[oa] por)`,
  String.raw`\b(?:dijo|dijeron|declaró|explicó|aseguró|contó|relató|confirmó|señaló|afirmó|manifestó|indicó|said)\b[^.;:“”"«»]{0,50}\s?\b(?:a|al|en|to)`, // "dijo la alcaldesa a"
].map((pattern) => new RegExp(pattern + NAMED, "iu"))
const WORK =
  /\b(?:report|story|article|investigation|account|exclusive|coverage|reportaje|informe|artículo|nota|investigación|noticia|exclusiva)\b/iu
const REACH = 90

/** @example findChannels(pile)(place).told?.name // "Radio Quay" */
export function findChannels(pile: Pile): (place: Place) => Channels {
  const outlets = new Map<string, readonly Entity[]>()
  return (place) => {
    const { member } = place
    const source = pile.sourceOf(place)
    if (source === null) return NONE
    const known = outlets.get(member.id) ?? member.reading.entities.filter((one) => isOutlet(pile, one))
    outlets.set(member.id, known)
    const foreign = known.filter(({ name }) => !isOf(pile.newsroom(member.id), name))
    const told = source.type === "document" ? null : (toldIn(place, place.statement.span, foreign) ?? toldBefore(place, source, foreign))
    return { told, cited: source.type === "document" ? citedIn(place, source, foreign) : null }
  }
}

function isOutlet(pile: Pile, { name, type, mentions }: Entity): boolean {
  if (type === "person" || !mentions.some(({ kind }) => kind === "name")) return false
  return isOutletName(name) || isOutletName(`The ${name}`) || pile.mayBeOutlet(name)
}

function toldIn({ member }: Place, span: Span, outlets: readonly Entity[]): Channel | null {
  const { text } = member.reading.document
  for (const { name, mentions } of outlets) {
    for (const { span: at, kind } of mentions) {
      if (kind !== "name" || at[0] < span[0] || at[1] > span[1]) continue
      const words = text.slice(Math.max(span[0], at[0] - REACH), at[0])
      const before = TOLD.map((pattern) => pattern.exec(words)).find((match) => match !== null)
      if (before) return { name, span: [at[0] - before[0].length, at[1]] }
    }
  }
  return null
}

/** Who told an outlet something goes on telling it to the end of the paragraph; who spoke only through others, everywhere. */
function toldBefore(place: Place, source: Source, outlets: readonly Entity[]): Channel | null {
  const { member, statement } = place
  const { blocks } = member.reading.document
  const block = blocks.find(({ span }) => span[0] <= statement.span[0] && statement.span[0] < span[1])?.span
  const before = member.reading.statements.filter(
    (one) =>
      one.speaker === statement.speaker &&
      one.id !== statement.id &&
      (source.secondHand || (one.span[0] < statement.span[0] && block !== undefined && block[0] <= one.span[0])),
  )
  for (const one of before.toReversed()) {
    const channel = toldIn({ member, statement: one }, one.span, outlets)
    if (channel !== null) return channel
  }
  return null
}

/** "the Tribune's report", "un reportaje de El Faro": the work of an outlet is the outlet's word. */
function citedIn({ member }: Place, source: Source, outlets: readonly Entity[]): Channel | null {
  const { text } = member.reading.document
  for (const span of source.mentions) {
    if (!WORK.test(text.slice(...span))) continue
    for (const { name, mentions } of outlets) {
      const at = mentions.find(({ span: own, kind }) => kind === "name" && own[0] >= span[0] - 4 && own[1] <= span[1] + 1)
      if (at) return { name, span: at.span }
    }
  }
  return null
}
