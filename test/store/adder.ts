// Adder: a process that adds documents to a case, several at once, and says of each that it is kept as soon as it is, until it is killed.
//   node --import tsx test/store/adder.ts HOME|URL CASE FIRST COUNT
import { openStore } from "../../src/store/index.ts"
import { makeNumbered } from "./documents.ts"

const AT_ONCE = 5

const [place = "", name = "", first = "0", count = "0"] = process.argv.slice(2)
const store = await openStore(/^postgres/u.test(place) ? { env: { DATABASE_URL: place } } : { home: place, env: {}, waitMs: 60_000 })
let number = Number(first)
const addAll = async (): Promise<void> => {
  while (number < Number(count)) {
    const { id, outcome } = await store.add(name, makeNumbered(number++))
    process.stdout.write(`${outcome} ${id}\n`)
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, addAll))
await store.close()
