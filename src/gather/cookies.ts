// Cookies: the Netscape file that browsers and download tools write.

export type Cookie = {
  readonly domain: string
  readonly subdomains: boolean
  readonly path: string
  readonly secure: boolean
  readonly expires: number // seconds since 1970; 0: with the session
  readonly name: string
  readonly value: string
}

/** @returns the file's cookies; lines that are none are left out */
export function parseCookies(file: string): Cookie[] {
  return file.split(/\r?\n/u).flatMap((line) => {
    const bare = line.replace(/^#HttpOnly_/u, "")
    const [domain, subdomains, path, secure, expires, name, value] = bare.split("\t")
    if (bare.startsWith("#") || domain === undefined || path === undefined || name === undefined || value === undefined) return []
    return [
      {
        domain: domain.replace(/^\./u, "").toLowerCase(),
        subdomains: subdomains === "TRUE",
        path,
        secure: secure === "TRUE",
        expires: Number(expires) || 0,
        name,
        value,
      },
    ]
  })
}

/** @returns the Cookie header for a request; null where no cookie is for it */
export function cookieHeader(cookies: readonly Cookie[], url: string, now: Date): string | null {
  const { hostname, pathname, protocol } = new URL(url)
  const fitting = cookies.filter(
    (cookie) =>
      (hostname === cookie.domain || (cookie.subdomains && hostname.endsWith(`.${cookie.domain}`))) &&
      (pathname === cookie.path || pathname.startsWith(cookie.path.endsWith("/") ? cookie.path : `${cookie.path}/`)) &&
      (!cookie.secure || protocol === "https:") &&
      (cookie.expires === 0 || cookie.expires * 1000 > now.getTime()),
  )
  return fitting.length === 0 ? null : fitting.map(({ name, value }) => `${name}=${value}`).join("; ")
}
