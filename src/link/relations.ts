// Relations of a case: who is what to whom, by all documents together. Every edge keeps the statements that assert it, and those that deny it.
import {
  byRule,
  type CaseEntity,
  type CaseMember,
  type CaseRelation,
  type Factuality,
  overlapLength,
  type Predicate,
  type Reading,
  type Relation,
  type Statement,
} from "../document/index.ts"
import { INVERSE_KINSHIP, type Kinship, KINSHIPS } from "../read/index.ts"
import { orderMembers } from "./members.ts"
import { isSameOffice } from "./offices.ts"

type Asserted = CaseRelation["statements"][number]
/** What one document says, in terms of the case. */
type Saying = Omit<CaseRelation, "statements" | "by"> & { readonly statement: Asserted }

const SYMMETRIC: ReadonlySet<Predicate> = new Set<Predicate>(["met", "family"])
/** Where one document names the body and another does not, or takes it for a place, it is one post all the same. */
const POSTS: ReadonlySet<Predicate> = new Set<Predicate>(["office", "employer"])
/** Their object (the country somebody was extradited to) is a detail that not every document tells. */
const DONE_TO: ReadonlySet<Predicate> = new Set<Predicate>(["arrested", "charged", "convicted", "extradited"])

/**
 * Gathers the relations that the documents of a case state. What says the same of the same two is one edge: another wording of an office or a kinship, the
 * other way round for kin, a date or an offence that only some documents name. What differs (another kinship, another sum, another day) is an edge
 * of its own. A denial stays with the edge that it denies, and is told by its factuality; what nobody asserts is no edge.
 *
 * @param entities - of the case; an entity that is in none of them is known by its document: "d1/e2"
 * @example gatherRelations(members, entities)[0]?.statements[0]?.quote // "Elena Varga, the minister’s sister, signed it."
 */
export function gatherRelations(members: readonly CaseMember[], entities: readonly CaseEntity[]): readonly CaseRelation[] {
  const ids = new Map(entities.flatMap(({ id, mentions }) => mentions.map(({ document, entity }) => [`${document}/${entity}`, id])))
  const idOf = (document: string, entity: string): string => ids.get(`${document}/${entity}`) ?? `${document}/${entity}`
  const pairs = new Map<string, Saying[]>()
  for (const saying of orderMembers(members).flatMap((member) => sayingsOf(member, idOf))) {
    const { subject, predicate, object } = saying
    const ends =
      SYMMETRIC.has(predicate) && object !== null ? [subject, object].toSorted() : [subject, DONE_TO.has(predicate) ? "" : (object ?? "")]
    const key = POSTS.has(predicate) ? `post ${subject}` : `${predicate} ${ends.join(" ")}`
    const same = pairs.get(key)
    if (same) same.push(saying)
    else pairs.set(key, [saying])
  }
  return [...pairs.values()].flatMap(groupSayings).flatMap((group) => (group.some(isAsserted) ? [toEdge(group)] : []))
}

function sayingsOf({ id: document, reading }: CaseMember, idOf: (document: string, entity: string) => string): readonly Saying[] {
  return reading.relations.flatMap((relation): readonly Saying[] => {
    const statement = statementOf(reading, relation)
    if (statement === null) return []
    const subject = idOf(document, relation.subject)
    const object = relation.object === null ? null : idOf(document, relation.object)
    if (subject === object) return [] // two entities of a document turned out to be one
    const { predicate, value, from, until, confidence, factuality } = relation
    const source = sourceOf(reading, relation, statement)
    const entity = source === null ? null : (reading.sources.find(({ id }) => id === source)?.entity ?? null)
    return [
      {
        subject,
        predicate,
        object,
        value,
        from,
        until,
        confidence,
        statement: {
          document,
          span: statement.span,
          quote: reading.document.text.slice(...statement.span),
          source: source === null ? null : entity === null ? `${document}/${source}` : idOf(document, entity),
          factuality,
        },
      },
    ]
  })
}

/** The statement that holds most of the words. */
function statementOf({ statements }: Reading, { span }: Relation): Statement | null {
  let best: Statement | null = null
  let most = 0
  for (const statement of statements) {
    const length = overlapLength([statement.span], [span])
    if (length > most) [best, most] = [statement, length]
  }
  return best
}

/** Whose words they are: the attribution's speaker, or who still speaks. */
function sourceOf({ attributions }: Reading, { attribution }: Relation, { standing, speaker }: Statement): string | null {
  if (attribution !== null) return attributions.find(({ id }) => id === attribution)?.speaker ?? null
  return standing === "continued" ? speaker : null
}

/** What says most comes first; each other joins the one group that it can belong to, and else is its own. */
function groupSayings(sayings: readonly Saying[]): readonly (readonly Saying[])[] {
  const detail = ({ value, from, object }: Saying): number =>
    (value === null ? 0 : 2) + (object === null ? 0 : 1.5) + (from === null ? 0 : from.length / 10)
  const groups: Saying[][] = []
  for (const saying of sayings.toSorted((a, b) => detail(b) - detail(a))) {
    const fitting = groups.filter((group) => group.every((other) => isSame(saying, other)))
    if (fitting.length === 1) fitting[0]?.push(saying)
    else groups.push([saying])
  }
  return groups.map((group) => group.toSorted((a, b) => sayings.indexOf(a) - sayings.indexOf(b)))
}

function isSame(a: Saying, b: Saying): boolean {
  const dated = a.from === null || b.from === null || a.from.startsWith(b.from) || b.from.startsWith(a.from)
  if (!dated || ((DONE_TO.has(a.predicate) || POSTS.has(a.predicate)) && a.object !== null && b.object !== null && a.object !== b.object))
    return false
  if (a.predicate === "family") return kinshipFrom(a, a.subject) === kinshipFrom(b, a.subject)
  // Who works somewhere without a word for it need not be the one who holds an office elsewhere.
  if (POSTS.has(a.predicate) && (a.value === null || b.value === null)) return a.object === b.object
  if (a.value === null || b.value === null) return true
  if (a.predicate === "office" || a.predicate === "employer" || a.predicate === "member") return isSameOffice(a.value, b.value)
  return isSameDetail(a.value, b.value)
}

/** What the one who is `subject` is to the other. */
function kinshipFrom(saying: Saying, subject: string): Kinship | null {
  const kinship = KINSHIPS.get(saying.value ?? "") ?? null
  return kinship !== null && saying.subject !== subject ? INVERSE_KINSHIP[kinship] : kinship
}

/** Sums and offences: those whose numbers are the same, and that share a word or have none in common because of their languages. */
function isSameDetail(a: string, b: string): boolean {
  const numbers = (value: string): string => (value.match(/\p{N}+/gu) ?? []).join(" ")
  if (numbers(a) !== numbers(b)) return false
  if (numbers(a) !== "") return true
  const words = (value: string): readonly string[] => value.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  const left = words(a).map((word) => word.slice(0, 5))
  return words(b).some((word) => left.includes(word.slice(0, 5)))
}

function isAsserted({ statement }: Saying): boolean {
  return !statement.factuality.endsWith("-")
}

function toEdge(group: readonly Saying[]): CaseRelation {
  const asserted = group.filter(isAsserted)
  const weight = ({ object, value }: Saying): number => Number(value !== null) + Number(object !== null)
  const [first] = asserted.toSorted((a, b) => weight(b) - weight(a)) as [Saying]
  const bodied = asserted.filter(({ object }) => object !== null)
  const employed = bodied.filter(({ predicate }) => predicate === "employer").length * 2 >= bodied.length && bodied.length > 0
  const dated = asserted.toSorted((a, b) => (b.from?.length ?? 0) - (a.from?.length ?? 0))[0]
  const statements = new Map(group.map(({ statement }) => [keyOf(statement), statement]))
  return {
    subject: first.subject,
    predicate: POSTS.has(first.predicate) ? (employed ? "employer" : "office") : first.predicate,
    object: first.object ?? asserted.find(({ object }) => object !== null)?.object ?? null,
    value: first.value,
    from: dated?.from ?? null,
    until: dated?.until ?? null,
    statements: [...statements.values()],
    confidence: Math.max(...group.map(({ confidence }) => confidence)),
    by: byRule("link/relations/same-pair"),
  }
}

function keyOf({
  document,
  span,
  source,
  factuality,
}: {
  document: string
  span: readonly number[]
  source: string | null
  factuality: Factuality
}): string {
  return `${document} ${span.join("-")} ${source ?? ""} ${factuality}`
}
