// Mail: the article that somebody forwarded, in English and Spanish clients' ways of marking it.
import { FirsthandError } from "../document/index.ts"
import { collapse, squeeze } from "../text/index.ts"
import { readDate } from "./dates.ts"
import type { Attachment, Decoders, Mail } from "./decoders.ts"
import { labelPieces } from "./docx.ts"
import { dropBoilerplate } from "./html/article.ts"
import { cleanPage } from "./html/clean.ts"
import { checkDepth } from "./html/depth.ts"
import { findPieces } from "./html/pieces.ts"
import type { Piece } from "./piece.ts"
import { findBlocks } from "./plain.ts"

export type MailArticle =
  | {
      readonly kind: "pieces"
      readonly pieces: readonly Piece[]
      readonly title: string | null
      readonly byline: readonly string[]
      readonly published: string | null // of a mail that nobody forwarded: when it was sent
    }
  | ({ readonly kind: "attachment" } & Attachment)
  | { readonly kind: "page"; readonly html: string; readonly url: string | null }

const MARKER =
  /^[\s>-]*(?:-+\s*)?(?:forwarded message|begin forwarded message|original message|mensaje (?:reenviado|original)|inicio del mensaje reenviado|mensaje reenviado de)\s*:?(?:\s*-+)?\s*$/iu
const FIELD = /^[\s>*]*(?:from|sent|date|to|cc|bcc|subject|reply-to|de|enviado(?: el)?|fecha|para|asunto|responder a)\s*:/iu
const SUBJECT = /^[\s>*]*(?:subject|asunto)\s*:\*?\s*(.+)$/iu
const PREFIX = /^(?:\s*(?:fwd?|fw|re|rv|reenv(?:iado)?|tr)\s*:)+\s*/iu
const READABLE = /\.(?:html?|txt|md|pdf|docx|eml)$/iu
const READABLE_TYPE =
  /^(?:text\/(?:html|plain|markdown)|application\/pdf|application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document|message\/rfc822)/iu
const ARTICLE = 300 // letters: a body with less is a note beside an attachment

/**
 * Finds the article in a mail: what follows the forward marker, else the whole body, else an attachment of a known type.
 *
 * @throws FirsthandError "ingest/no-article"
 */
export async function readMailArticle(mail: Mail, name: string, decoders: Pick<Decoders, "parseHtml">): Promise<MailArticle> {
  if (mail.snapshotOf !== null && mail.html !== null) return { kind: "page", html: mail.html, url: mail.snapshotOf }
  const fromHtml = mail.html === null ? [] : await piecesOfHtml(mail.html, name, decoders)
  const pieces = fromHtml.length > 0 ? fromHtml : piecesOfText(mail.text ?? "")
  const { forwarded, subject } = afterMarker(pieces)
  const isForwarded = forwarded.length < pieces.length || PREFIX.test(mail.subject ?? "")
  const length = forwarded.reduce((sum, piece) => sum + piece.text.length, 0)
  if (length < ARTICLE) {
    const attachment = mail.attachments.find((one) => READABLE.test(one.name) || READABLE_TYPE.test(one.type))
    if (attachment !== undefined) return { kind: "attachment", ...attachment }
  }
  if (length === 0) {
    throw new FirsthandError(
      "ingest/no-article",
      `No article text in "${name}": the mail has neither text nor an attachment that Firsthand reads. Save the article itself.`,
    )
  }
  const title = (subject ?? mail.subject ?? "").replace(PREFIX, "").trim() || null
  const labelled = labelPieces(withTitle(dropBoilerplate(forwarded), title))
  return {
    kind: "pieces",
    pieces: labelled.pieces,
    title: labelled.title ?? title,
    byline: labelled.byline,
    published: isForwarded ? null : readDate(mail.date),
  }
}

async function piecesOfHtml(html: string, name: string, decoders: Pick<Decoders, "parseHtml">): Promise<Piece[]> {
  checkDepth(html, name)
  const document = await decoders.parseHtml(html)
  cleanPage(document, { boxes: false })
  return document.body === null ? [] : findPieces(document.body, null)
}

function piecesOfText(text: string): Piece[] {
  const bare = text.replace(/\r\n?/gu, "\n").replace(/^(?:> ?)+/gmu, "")
  return findBlocks(bare, null).map((block) => {
    const own = bare.slice(...block.span)
    // Fields of a forwarded header stand line by line: they must stay apart to be told from the text.
    const kind = block.kind === "list-item" ? block.kind : "paragraph"
    return { kind, text: FIELD.test(own) || MARKER.test(own.split("\n")[0] ?? "") ? own : collapse(own), links: [] }
  })
}

// A marker, or a run of header fields, opens what was forwarded. The last one counts: mail is forwarded more than once.
function afterMarker(pieces: readonly Piece[]): { forwarded: readonly Piece[]; subject: string | null } {
  let start = -1
  let subject: string | null = null
  for (const [index, piece] of pieces.entries()) {
    const lines = piece.text.split("\n")
    const fields = lines.filter((line) => FIELD.test(line)).length
    const inline = piece.text.match(/(?:^|\s)(?:from|de|sent|enviado|date|fecha|to|para|subject|asunto)\s*:\s/giu)?.length ?? 0
    const isField = FIELD.test(piece.text) && piece.text.length < 400
    if (MARKER.test(lines[0] ?? "") || fields >= 3 || (inline >= 3 && piece.text.length < 400) || (isField && start === index)) {
      start = index + 1
      const own =
        lines.map((line) => SUBJECT.exec(line)?.[1]).find((match) => match !== undefined) ??
        /(?:subject|asunto)\s*:\s*(.+?)(?:\s+(?:to|para|cc|from|de|date|fecha)\s*:|$)/iu.exec(piece.text)?.[1]
      if (own !== undefined) subject = own.trim()
    }
  }
  return start < 0 ? { forwarded: pieces, subject: null } : { forwarded: pieces.slice(start), subject }
}

function withTitle(pieces: readonly Piece[], title: string | null): Piece[] {
  const at = title === null ? -1 : pieces.slice(0, 6).findIndex((piece) => squeeze(piece.text) === squeeze(title))
  if (title === null) return [...pieces]
  return [{ kind: "title", text: title, links: [] }, ...pieces.filter((_, index) => index !== at)]
}
