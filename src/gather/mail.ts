// Mail in Node: postal-mime.
import { FirsthandError } from "../document/index.ts"
import type { Mail } from "../ingest/index.ts"

/** @throws FirsthandError "ingest/mail-damaged" */
export async function readMail(bytes: Uint8Array, name: string): Promise<Mail> {
  const { default: PostalMime } = await import("postal-mime")
  try {
    const mail = await PostalMime.parse(bytes, { attachmentEncoding: "arraybuffer", forceRfc822Attachments: true, maxNestingDepth: 32 })
    return {
      subject: mail.subject ?? null,
      date: mail.date ?? null,
      html: mail.html ?? null,
      text: mail.text ?? null,
      snapshotOf: mail.headers.find((header) => header.key === "snapshot-content-location")?.value ?? null,
      attachments: mail.attachments.flatMap((attachment) =>
        typeof attachment.content === "string"
          ? []
          : [{ name: attachment.filename ?? "attachment", type: attachment.mimeType, bytes: new Uint8Array(attachment.content) }],
      ),
    }
  } catch (cause) {
    throw new FirsthandError("ingest/mail-damaged", `"${name}" is a damaged mail. Export it again from the mail program and retry.`, {
      cause,
    })
  }
}
