// Relations: kin, employers and offices of people, the names given: F1 on Re-DocRED.
// npx tsx bench/tasks/relations.ts [DATA.jsonl] [--wrong COUNT]    COUNT: lists as many mistakes
import { parseArgs } from "node:util"
import { findRelations } from "../../src/read/relations.ts"
import { readData } from "../command.ts"
import {
  type Fact,
  foundFacts,
  goldFacts,
  readEntities,
  REDOCRED,
  type RedocredRecord,
  RELATION_GROUPS,
  type RelationGroup,
} from "../corpora/redocred.ts"
import { add, type Count, f1, NONE, show, sum } from "../counts.ts"
import { checkFloors } from "../floors.ts"

const { values, positionals } = parseArgs({ options: { wrong: { type: "string", default: "0" } }, allowPositionals: true })
const records = readData<RedocredRecord>(positionals[0] ?? REDOCRED, undefined)
if (records !== null) measure(records)

function measure(all: readonly RedocredRecord[]): void {
  const counts = new Map<RelationGroup, Count>()
  const wrong: string[] = []
  for (const record of all) {
    const { prose, entities } = readEntities(record)
    const gold = goldFacts(record)
    const found = foundFacts(findRelations(prose, entities, [], []))
    for (const group of RELATION_GROUPS) counts.set(group, add(counts.get(group) ?? NONE, countFacts(group, gold, found)))
    wrong.push(...listWrong(record, gold, found))
  }
  for (const [group, count] of counts) console.log(`${group.padEnd(10)} ${show(count)}`)
  const total = sum([...counts.values()])
  console.log(`${"all".padEnd(10)} ${show(total)}`)
  for (const line of wrong.slice(0, Number(values.wrong))) console.log(line)
  checkFloors("relations", { f1: f1(total) })
}

function countFacts(group: RelationGroup, gold: readonly Fact[], found: readonly Fact[]): Count {
  const [right, given] = [gold, found].map((facts) => new Set(facts.flatMap((fact) => (fact.group === group ? [fact.key] : []))))
  return { hit: [...(given ?? [])].filter((key) => right?.has(key)).length, gold: right?.size ?? 0, found: given?.size ?? 0 }
}

function listWrong({ id, entities }: RedocredRecord, gold: readonly Fact[], found: readonly Fact[]): readonly string[] {
  const named = ({ key }: Fact): string => key.replace(/\d+/gu, (i) => `“${entities[Number(i)]?.name ?? i}”`)
  const missing = (facts: readonly Fact[], others: readonly Fact[]): readonly Fact[] =>
    facts.filter(({ key }) => !others.some((other) => other.key === key))
  return [
    ...missing(gold, found).map((fact) => `${id} missed  ${named(fact)}`),
    ...missing(found, gold).map((fact) => `${id} too much  ${named(fact)}`),
  ]
}
