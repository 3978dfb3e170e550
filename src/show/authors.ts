// Authors: who judged, in words, from the signature that a judgement carries.
import type { Messages } from "./messages/index.ts"
import { oneLine } from "./safe.ts"

/**
 * @param by - "rules-0.1.0/act/reporting-verb", "attribution-1.3.0" or anything else, which is shown as it is
 * @example sayAuthor("attribution-1.3.0", messagesIn("en")) // "model attribution 1.3.0"
 */
export function sayAuthor(by: string, m: Messages): string {
  const rule = /^rules-(?<version>[^/]+)\/(?<name>.+)$/u.exec(by)?.groups
  if (rule !== undefined) return m.by.rule(oneLine(rule["name"] ?? ""), oneLine(rule["version"] ?? ""))
  const model = /^(?<name>[\p{L}\d-]+?)-(?<version>\d+(?:\.\d+)*\S*)$/u.exec(by)?.groups
  return model === undefined ? oneLine(by) : m.by.model(model["name"] ?? "", model["version"] ?? "")
}
