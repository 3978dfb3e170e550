import { describe, expect, it } from "vitest"
import { findHome } from "./home.ts"

describe.skipIf(process.platform === "win32")("findHome", () => {
  it.each([
    ["linux", {}, "/home/ana/.local/share/firsthand"],
    ["linux", { XDG_DATA_HOME: "/data" }, "/data/firsthand"],
    ["darwin", { XDG_DATA_HOME: "/data" }, "/home/ana/Library/Application Support/Firsthand"],
    ["win32", { LOCALAPPDATA: "/local" }, "/local/Firsthand"],
    ["win32", {}, "/home/ana/AppData/Local/Firsthand"],
  ] as const)("on %s with %o is %s", (platform, env, home) => {
    expect(findHome({ platform, env, userFolder: "/home/ana" })).toBe(home)
  })
})
