// Family: who is whose sister, by the words right around two mentions.
import type { Span } from "../document/index.ts"
import type { Prose } from "./prose.ts"
import type { Placed, Stated } from "./relations.ts"
import { KIN } from "./words/families.ts"

const WORD = String.raw`(\p{L}+(?:-\p{L}+)*)`
/** Ana’s brother[,] Luis */
const OWNER_FIRST = new RegExp(String.raw`^['’]s? (?:older |younger |elder |late |eldest |twin )?${WORD},? (?:is |was )?$`, "iu")
/** her brother Luis; su hermano Luis */
const PRONOUN_FIRST = new RegExp(String.raw`^ (?:older |younger |elder |late |eldest |twin )?${WORD}(?: mayor| menor)?,? $`, "iu")
/** Luis, [the] brother of [the director] Ana; Luis, hermano de Ana */
const RELATIVE_FIRST = new RegExp(
  String.raw`^,? (?:is |was |es |era )?(?:the |el |la |a |un |una )?(?:older |younger |elder |late )?${WORD}(?: mayor| menor)? (?:of|de|del) (?:the |la |el )?$`,
  "iu",
)
/** Luis, Ana’s brother; Luis, her brother */
const AFTER_BOTH = new RegExp(String.raw`^['’]?s? (?:older |younger |elder |late |eldest )?${WORD}\b`, "iu")
const APART = /^,? (?:who is |is |was |es )?$/iu

/** @returns what the mentions of one sentence say of kin; the subject is the brother, the object whose brother he is */
export function findFamily({ document }: Prose, inside: readonly Placed[]): readonly Stated[] {
  const { text } = document
  // Kin are people, whatever else was thought; "sister" is no third one between the two.
  const people = inside.filter(
    ({ entity, kind, span }) =>
      (entity.type === "person" || entity.type === "other") && !(kind === "nominal" && isKinWord(text.slice(...span))),
  )
  const found: Stated[] = []
  const add = (subject: Placed, object: Placed, word: string | undefined) => {
    if (word === undefined || !KIN.has(word.toLowerCase()) || subject.entity === object.entity) return
    const span: Span = [Math.min(subject.span[0], object.span[0]), Math.max(subject.span[1], object.span[1])]
    found.push({ subject: subject.entity, predicate: "family", object: object.entity, value: word.toLowerCase(), span, rule: "kin" })
  }
  for (let i = 0; i < people.length; i++) {
    const left = people[i]
    const right = people[i + 1]
    if (!left) continue
    if (right && left.span[1] <= right.span[0]) {
      const between = text.slice(left.span[1], right.span[0])
      if (left.kind === "pronoun" && isPossessive(text, left.span)) add(right, left, PRONOUN_FIRST.exec(between)?.[1])
      else add(right, left, OWNER_FIRST.exec(between)?.[1])
      add(left, right, RELATIVE_FIRST.exec(between)?.[1])
      const after = text.slice(right.span[1], right.span[1] + 40)
      if (APART.test(between) && (/^['’]/u.test(after) || (right.kind === "pronoun" && isPossessive(text, right.span))))
        add(left, right, AFTER_BOTH.exec(after)?.[1])
    }
  }
  return found
}

function isPossessive(text: string, [start, end]: Span): boolean {
  return /^(?:his|her|their)$/iu.test(text.slice(start, end))
}

function isKinWord(words: string): boolean {
  return KIN.has(words.toLowerCase().match(/[\p{L}-]+$/u)?.[0] ?? "")
}
