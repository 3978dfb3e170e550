// Markdown: kept to the letter; blocks and links are where its marks put them.
import type { Block, BlockKind, Link, Span } from "../document/index.ts"
import { isByline } from "./byline.ts"
import type { Decoders, MarkdownNode } from "./decoders.ts"
import { labelEnd } from "./end.ts"

export type Markdown = {
  readonly blocks: readonly Block[]
  readonly links: readonly Link[]
  readonly front: ReadonlyMap<string, string> // the fields of its front matter, keys in lower case
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u

/** Finds blocks and links of a Markdown text; their spans lie between the marks. */
export async function readMarkdown(text: string, decoders: Pick<Decoders, "parseMarkdown">): Promise<Markdown> {
  const matter = FRONT_MATTER.exec(text)
  // Blanked out, so that offsets stay those of the text.
  const body = matter === null ? text : " ".repeat(matter[0].length - 1) + "\n" + text.slice(matter[0].length)
  const root = await decoders.parseMarkdown(body)
  const found: { kind: BlockKind; span: Span; text: string }[] = []
  const links: Link[] = []

  const visit = (node: MarkdownNode, outer: BlockKind): void => {
    if (node.type === "paragraph" || node.type === "heading" || node.type === "tableRow") {
      const span = innerSpan(node)
      if (span === null) return
      const kind = node.type === "heading" ? headingKind(node, found) : outer
      found.push({ kind, span, text: text.slice(...span) })
      for (const child of node.children ?? []) visitInline(child)
      return
    }
    const inner = node.type === "listItem" ? "list-item" : node.type === "blockquote" ? "blockquote" : outer
    for (const child of node.children ?? []) visit(child, inner)
  }
  const visitInline = (node: MarkdownNode): void => {
    const span = node.type === "link" ? innerSpan(node) : null
    if (span !== null && node.url !== undefined && /^(?:https?|mailto):/u.test(node.url)) links.push({ span, url: node.url })
    for (const child of node.children ?? []) visitInline(child)
  }
  visit(root, "paragraph")
  const labelled = labelEnd(
    found.map((block, index) =>
      index < 6 && block.kind === "paragraph" && isByline(block.text) ? { ...block, kind: "byline" as const } : block,
    ),
  )
  return { blocks: labelled.map(({ kind, span }) => ({ kind, span })), links, front: readFront(matter?.[1] ?? "") }
}

function headingKind(node: MarkdownNode, found: readonly { readonly kind: BlockKind }[]): BlockKind {
  return node.depth === 1 && !found.some((block) => block.kind === "title") ? "title" : "heading"
}

function innerSpan(node: MarkdownNode): Span | null {
  const start = node.children?.[0]?.position?.start.offset
  const end = node.children?.at(-1)?.position?.end.offset
  return start === undefined || end === undefined || start >= end ? null : [start, end]
}

function readFront(matter: string): ReadonlyMap<string, string> {
  const fields = matter.split(/\r?\n/u).flatMap((line) => {
    const field = /^([A-Za-z_-]+):\s*(.+?)\s*$/u.exec(line)
    return field === null ? [] : [[(field[1] ?? "").toLowerCase(), (field[2] ?? "").replace(/^(["'])(.*)\1$/u, "$2")] as const]
  })
  return new Map(fields)
}
