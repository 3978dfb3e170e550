// Stories: whether articles are grouped by the event that they tell of: B-cubed F1 on ECB+ and BASIL.
// npx tsx bench/tasks/stories.ts [DATA.jsonl …] [--wrong]    --wrong: says which events are torn apart or thrown together
import { basename, dirname } from "node:path"
import { parseArgs } from "node:util"
import type { CaseMember } from "../../src/document/index.ts"
import { loadTagger } from "../../src/infer/node.ts"
import { groupStories } from "../../src/link/index.ts"
import { readText } from "../../src/pipeline.ts"
import { readData } from "../command.ts"
import { BASIL, dayOfRecord, ECB_DEV, scoreGroups, type StoryRecord, storyOf } from "../corpora/stories.ts"
import { percent } from "../counts.ts"
import { checkFloors } from "../floors.ts"

const { values, positionals } = parseArgs({ options: { wrong: { type: "boolean", default: false } }, allowPositionals: true })
const tagger = await loadTagger()
for (const path of positionals.length > 0 ? positionals : [ECB_DEV, BASIL]) {
  const records = readData<StoryRecord>(path, undefined)
  if (records !== null) await measure(`${basename(dirname(path))}/${basename(path, ".jsonl")}`, records)
}

async function measure(name: string, records: readonly StoryRecord[]): Promise<void> {
  const members: CaseMember[] = []
  for (const record of records) members.push(await toMember(record))
  const groups = groupStories(members)
  const placeOf = new Map(groups.flatMap((group, i) => group.map((id) => [id, i])))
  const score = scoreGroups(
    records.map(storyOf),
    records.map(({ id }) => placeOf.get(id) ?? id),
  )
  const figures = [score.precision, score.recall, score.f1].map(percent).join("  ")
  console.log(`${name.padEnd(16)} ${records.length} articles, ${groups.length} groups: B-cubed precision, recall, F1  ${figures}`)
  if (values.wrong) listGroups(groups, new Map(records.map((record) => [record.id, storyOf(record)])))
  checkFloors("stories", { [name]: score.f1 })
}

async function toMember(record: StoryRecord): Promise<CaseMember> {
  const { id, text, title } = record
  const published = dayOfRecord(record)
  const whole = title && !text.startsWith(title) ? `${title}\n\n${text}` : text
  const reading = await readText(whole, { id, language: "en", published, ...(title ? { title } : {}) }, { tagger })
  return { id, file: id, url: null, outlet: null, title: title ?? null, published, language: "en", versionOf: null, fetched: null, reading }
}

function listGroups(groups: readonly (readonly string[])[], storyIds: ReadonlyMap<string, string>): void {
  for (const group of groups) {
    const counts = new Map<string, number>()
    for (const id of group) counts.set(storyIds.get(id) ?? id, (counts.get(storyIds.get(id) ?? id) ?? 0) + 1)
    console.log(`  ${[...counts].map(([story, count]) => `${story} ×${count}`).join(", ")}`)
  }
}
