// The store on a PostgreSQL server, in a database of its own that is dropped again.
import { randomUUID } from "node:crypto"
import { Client } from "pg"
import { afterAll, describe, expect, it } from "vitest"
import { connectServer } from "../../src/store/server.ts"
import { describeStore } from "./contract.ts"

const server = process.env["FIRSTHAND_TEST_DATABASE_URL"]
const name = `firsthand_test_${randomUUID().replaceAll("-", "")}`

const HINT = "`bash .ci/with-postgres npx vitest run test/store` starts one, FIRSTHAND_TEST_DATABASE_URL names another"

describe.skipIf(server === undefined)(`on a PostgreSQL server (${HINT})`, () => {
  const url = server ?? ""
  afterAll(() => ask(url, `drop database if exists ${name} with (force)`))
  describeStore(async () => {
    await ask(url, `create database ${name}`)
    return connectServer(Object.assign(new URL(url), { pathname: `/${name}` }).href)
  })
})

describe("a server that cannot be used", () => {
  it("is named without its password, with what to do", async () => {
    const failure = connectServer("postgres://ana:secret@127.0.0.1:1/news")
    await expect(failure).rejects.toMatchObject({
      code: "store/server",
      message: expect.stringContaining("127.0.0.1:1/news cannot be used"),
    })
    await expect(failure).rejects.not.toThrow("secret")
  })
})

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
