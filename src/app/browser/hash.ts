// Hash: SHA-256, as a browser has it (secure pages only).

/** @returns in hexadecimal @example (await hash(new Uint8Array())).slice(0, 8) // "e3b0c442" */
export async function hash(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
