// Open: the store that a person means, by what they named.
import { homedir } from "node:os"
import type { StoreWay } from "./connection.ts"
import { connectEmbedded, connectPort } from "./embedded.ts"
import { findHome } from "./home.ts"
import type { Holder } from "./lock.ts"
import { connectServer } from "./server.ts"
import { type Store, makeStore } from "./store.ts"

type StorePlace = {
  readonly home?: string | undefined // folder; named, it goes before `env`
  readonly env: Readonly<Record<string, string | undefined>> // DATABASE_URL, and where the user's data folder is
  readonly waitMs?: number // for another process that has the folder, default 0
  readonly onWait?: (holder: Holder) => void
}

/**
 * Opens the store in a folder, or on the PostgreSQL server that DATABASE_URL names, or in the user's data folder.
 *
 * @throws FirsthandError "store/held", "store/folder", "store/damaged", "store/newer", "store/server"
 * @example const store = await openStore({ env: process.env }); await store.listCases(); await store.close()
 */
export async function openStore({ home, env, ...wait }: StorePlace): Promise<Store> {
  const url = env["DATABASE_URL"]
  if (home === undefined && url !== undefined && url !== "") return makeStore(await connectServer(url))
  const folder = home ?? findHome({ platform: process.platform, env, userFolder: homedir() })
  return makeStore(await connectEmbedded(folder, wait))
}

/**
 * Opens the store that another thread of this process has open.
 *
 * @param way - that `Store.openWay` gave there
 * @example const store = await openStoreBy(workerData.way)
 */
export async function openStoreBy(way: StoreWay): Promise<Store> {
  return makeStore(await ("url" in way ? connectServer(way.url) : connectPort(way)))
}
