// Anchor of a mention: the words by which a decision names somebody of one document.
import { type Anchor, makeAnchor } from "../../document/index.ts"
import type { Client } from "../client.ts"
import { paths } from "../paths.ts"

export type MentionPlace = { readonly document: string; readonly entity: string } // entity: id in that document's reading

/**
 * Asks for the document and takes the first name it gives to somebody, else the first words.
 *
 * @returns null where the document does not speak of them any more
 * @throws Problem
 * @example (await anchorMention(client, "bridge", { document: "d1", entity: "e3" }))?.quote // "Ilse Varga"
 */
export async function anchorMention(client: Client, caseName: string, { document, entity }: MentionPlace): Promise<Anchor | null> {
  const { reading } = await client.get(paths.document(caseName, document))
  const mentions = reading.entities.find(({ id }) => id === entity)?.mentions ?? []
  const mention = mentions.find(({ kind }) => kind === "name") ?? mentions[0]
  return mention === undefined ? null : makeAnchor(document, reading.document.text, mention.span)
}
