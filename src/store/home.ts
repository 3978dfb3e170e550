// Home: the folder of an embedded store, where nobody names another.
import { join } from "node:path"

type Place = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly userFolder: string // of the person who runs the program, as os.homedir() says it
}

/**
 * Names the folder that each system keeps for a program's data.
 *
 * @returns an absolute path; it need not be there yet
 * @example findHome({ platform: "linux", env: {}, userFolder: "/home/ana" }) // "/home/ana/.local/share/firsthand"
 */
export function findHome({ platform, env, userFolder }: Place): string {
  if (platform === "win32") return join(env["LOCALAPPDATA"] || join(userFolder, "AppData", "Local"), "Firsthand")
  if (platform === "darwin") return join(userFolder, "Library", "Application Support", "Firsthand")
  return join(env["XDG_DATA_HOME"] || join(userFolder, ".local", "share"), "firsthand")
}
