// Adder: a process that adds documents to a case one after the other and says of each that it is kept, until it is killed.
//   node --import tsx test/store/adder.ts HOME|URL CASE FIRST COUNT
import { openStore } from "../../src/store/index.ts"
import { makeNumbered } from "./documents.ts"

const [place = "", name = "", first = "0", count = "0"] = process.argv.slice(2)
const store = await openStore(/^postgres/u.test(place) ? { env: { DATABASE_URL: place } } : { home: place, env: {}, waitMs: 60_000 })
for (let number = Number(first); number < Number(count); number++) {
  const { id, outcome } = await store.add(name, makeNumbered(number))
  process.stdout.write(`${outcome} ${id}\n`)
}
await store.close()
