// Releases: documents in which an organisation speaks in its own name.
import type { Document } from "../../document/index.ts"

const HEADED =
  /^\s*(?:for immediate release|press release|news release|media release|media statement|nota de prensa|comunicado(?: de prensa| oficial)?|para (?:su )?(?:publicación|difusión) inmediata)\b/iu
/** So many blocks from the top it says so, and from the end whom to call. */
const REACH = 3
const CONTACT =
  /^\s*(?:(?:media|press|news) (?:contact|enquiries|inquiries|office)|notes? to editors|contacto (?:de prensa|para (?:la )?prensa|para medios))\b/iu

/** @returns whether a document says of itself that it is a press release @example isRelease(documentOf({ text: "PRESS RELEASE …" })) */
export function isRelease({ text, blocks }: Document): boolean {
  const words = blocks.map(({ span }) => text.slice(...span))
  return words.slice(0, REACH).some((block) => HEADED.test(block)) || words.slice(-REACH).some((block) => CONTACT.test(block))
}
