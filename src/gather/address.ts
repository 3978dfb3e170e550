// Address: whether one may be fetched from without the user's word for it.
import ipaddr from "ipaddr.js"

/**
 * Tells whether an address is on the public internet. Anything else is private: loopback, link-local, carrier-grade NAT,
 * multicast, reserved, and IPv6 forms that wrap such an IPv4 address.
 *
 * @example isPublicAddress("::ffff:127.0.0.1") // false
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, "").replace(/%.*$/u, "")
  if (!ipaddr.isValid(bare)) return false
  const parsed = ipaddr.process(bare)
  if (parsed.range() !== "unicast") return false
  if (parsed.kind() === "ipv4") return true
  return !wrapsPrivate(parsed.toByteArray())
}

// NAT64 (64:ff9b::/96), 6to4 (2002::/16) and the deprecated IPv4-compatible form carry an IPv4 address.
function wrapsPrivate(bytes: readonly number[]): boolean {
  const v4 = (start: number): boolean => !isPublicAddress(bytes.slice(start, start + 4).join("."))
  if (bytes[0] === 0x20 && bytes[1] === 0x02) return v4(2)
  if (bytes[0] === 0x00 && bytes[1] === 0x64 && bytes[2] === 0xff && bytes[3] === 0x9b) return v4(12)
  return bytes.slice(0, 12).every((byte) => byte === 0)
}

/** @returns the address that a URL's host is written as; null where it is a name @example literalAddress("http://[::1]/") // "::1" */
export function literalAddress(url: string): string | null {
  const host = new URL(url).hostname.replace(/^\[|\]$/gu, "")
  return ipaddr.isValid(host) ? host : null
}
