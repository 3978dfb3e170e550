// Source types: which of the six a source is.
//
// The line between anonymous and unnamed. `anonymous`: the reporter knows who it is and keeps the name, because the text says so
// ("on condition of anonymity"), or because the words pick one or a few persons for what they know from inside and withhold
// nothing but the name: "a source", "people familiar with the matter", "a senior official", "two aides". `unnamed-person`: one
// person whose name is not given and need not have been kept: met by chance ("a witness"), known by the office alone ("the
// harbourmaster", "a judge"), or speaking for a body by duty ("a spokeswoman for the port"). `unnamed-group`: nobody in particular,
// by a plural without a number ("officials", "critics", "neighbours") or a word for many ("authorities"). An institution that
// speaks with one voice ("police", "the ministry") is a named organisation even where the article never writes its whole name.
import { byRule, type Entity, type SourceType } from "../document/index.ts"
import type { Nominal } from "./nominals.ts"
import { RANK_WORDS } from "./words/roles.ts"

export type TypeJudgement = { readonly type: SourceType; readonly confidence: number; readonly by: string }

/** @param direct - the article quotes its very words @returns the type of one whom the article names @example typeOfNamed(entity, true).type // "named-person" */
export function typeOfNamed({ type, name, mentions }: Entity, direct: boolean): TypeJudgement {
  const by = byRule("sources/named")
  if (type === "person") return { type: "named-person", confidence: 0.95, by }
  if (type === "organization" || type === "place") return { type: "named-organization", confidence: type === "place" ? 0.8 : 0.93, by }
  if (type === "work") return { type: "document", confidence: 0.7, by }
  // Whom the text calls "he" is a person; one bare word that no fuller name explains is most often a body's.
  const person = direct || mentions.some(({ kind }) => kind === "pronoun") || name.includes(" ")
  return person ? { type: "named-person", confidence: 0.6, by } : { type: "named-organization", confidence: 0.5, by }
}

/**
 * @param granted - the text says that the name is withheld
 * @param near - the words say how near this is to what it tells: "familiar with the matter"
 * @returns the type of one whom only a role noun names
 * @example typeOfNominal(nominal, false, false).type // "unnamed-group", of "critics"
 */
export function typeOfNominal(nominal: Nominal, granted: boolean, near: boolean): TypeJudgement {
  const { kind, plural, counted, modifiers } = nominal
  if (kind === "body") return { type: "named-organization", confidence: 0.7, by: byRule("sources/institution") }
  if (granted) return { type: "anonymous", confidence: 0.95, by: byRule("sources/name-withheld") }
  if (kind === "source" || /^insider|^whistle|^allegad|^confident|^informante/u.test(nominal.word)) {
    return { type: "anonymous", confidence: 0.9, by: byRule("sources/source-word") }
  }
  if (near && kind !== "opinion") return { type: "anonymous", confidence: 0.85, by: byRule("sources/familiar-with-it") }
  const ranked = modifiers.some((word) => PICKED.has(word) && RANK_WORDS.has(word))
  const insider = kind === "insider"
  if (/^candidat/u.test(nominal.word)) return plainType(nominal) // they stand on a list
  if ((insider || ((kind === "office" || kind === "profession") && ranked)) && (counted || (ranked && plural))) {
    return { type: "anonymous", confidence: ranked ? 0.8 : 0.7, by: byRule("sources/picked-insider") }
  }
  return plainType(nominal)
}

function plainType({ plural, kind }: Nominal): TypeJudgement {
  if (plural || kind === "group") return { type: "unnamed-group", confidence: 0.9, by: byRule("sources/plural") }
  return { type: "unnamed-person", confidence: 0.8, by: byRule("sources/unnamed-one") }
}

const PICKED = new Set(
  "senior top high-ranking high-level unnamed unidentified anonymous alto alta altos altas former retired veteran longtime antiguo antigua".split(
    " ",
  ),
)
