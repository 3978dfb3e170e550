// Members: single documents of a case, as the routes ask for them.
import { type CaseMember, FirsthandError } from "../document/index.ts"
import type { Store } from "../store/index.ts"

/** @returns a document with the speakers that people gave to its statements @throws FirsthandError "store/no-case", "serve/not-found" */
export async function findMember(store: Pick<Store, "getMember" | "getState">, caseName: string, id: string): Promise<CaseMember> {
  try {
    return await store.getMember(caseName, id)
  } catch (error) {
    if (!(error instanceof FirsthandError) || error.code !== "store/no-document") throw error
    await store.getState(caseName) // it says so, where there is no such case
    throw new FirsthandError("serve/not-found", `The case has no document "${id}".`)
  }
}
