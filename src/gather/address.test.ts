import { describe, expect, it } from "vitest"
import { isPublicAddress } from "./address.ts"

describe("isPublicAddress", () => {
  it.each(["8.8.8.8", "203.0.114.7", "2606:4700::1111"])("lets %s through", (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fd00::1",
    "ff02::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "::127.0.0.1",
    "not an address",
  ])("stops %s", (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
