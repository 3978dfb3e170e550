// Router: which screen the address names. Addresses are behind the "#", so that the same build works from a server and from a folder.
import { createContext, type AnchorHTMLAttributes, type ReactElement, use, useEffect, useSyncExternalStore } from "react"

/** What follows the "#": path and query, as in "/case/bridge/search?words=envelopes". */
export type Place = { readonly path: string; readonly query: URLSearchParams }

export type Query = Readonly<Record<string, string | number | null | undefined>>

/**
 * Writes the address of a screen.
 *
 * @param parts - of the path, one by one: names with slashes or "#" in them are escaped
 * @param query - null and undefined are left out
 * @example hrefOf(["case", "a/b", "search"], { words: "open letter" }) // "#/case/a%2Fb/search?words=open+letter"
 */
export function hrefOf(parts: readonly string[], query: Query = {}): string {
  const given = Object.entries(query).flatMap(([key, value]) => (value === null || value === undefined ? [] : [[key, String(value)]]))
  const search = given.length === 0 ? "" : `?${new URLSearchParams(given)}`
  return `#/${parts.map(encodeURIComponent).join("/")}${search}`
}

/** @returns the place of an address's hash @example readPlace("#/case/bridge?sort=reach").query.get("sort") // "reach" */
export function readPlace(hash: string): Place {
  const [path = "", search = ""] = hash.replace(/^#/u, "").split(/\?(.*)/su)
  return { path: path === "" ? "/" : path, query: new URLSearchParams(search) }
}

/**
 * Holds a path against a pattern.
 *
 * @returns what stands in the place of its ":names"; null where it does not fit
 * @example matchPath("/case/:case/claim/:claim", "/case/bridge/claim/c1") // { case: "bridge", claim: "c1" }
 */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split("/")
  const given = path.replace(/(?<=.)\/$/u, "").split("/")
  if (wanted.length !== given.length) return null
  const found: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = decode(given[i] ?? "")
    if (value === null) return null
    if (part.startsWith(":") && value !== "") found[part.slice(1)] = value
    else if (part !== value) return null
  }
  return found
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null // "%" with no figures after it: somebody's typing
  }
}

/** Goes to an address, "#/…". `replace`: the place before is not one to come back to. */
export function go(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (href === location.hash) return
  if (replace) history.replaceState(null, "", href)
  else history.pushState(null, "", href)
  dispatchEvent(new Event(MOVED))
}

const MOVED = "firsthand:moved" // pushState tells nobody

const listeners = new Set<() => void>()

/** All are told in one go: told by an event each, one part of the page would be drawn while another still thinks that it is elsewhere. */
function tellAll(): void {
  for (const tell of listeners) tell()
}

function subscribe(tell: () => void): () => void {
  const events = [MOVED, "popstate", "hashchange"]
  if (listeners.size === 0) for (const event of events) addEventListener(event, tellAll)
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
    if (listeners.size === 0) for (const event of events) removeEventListener(event, tellAll)
  }
}

/** @returns where the app is; draws again when that changes */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return readPlace(hash)
}

/** Path and values of the screen that is shown, for what is inside it. */
export const Params = createContext<Readonly<Record<string, string>>>({})

/** @returns a part of the path @throws where the screen's pattern has no such part: a bug @example const name = useParam("case") */
export function useParam(name: string): string {
  const value = use(Params)[name]
  if (value === undefined) throw new Error(`the screen's path has no ":${name}"`)
  return value
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & { readonly to: string; readonly replace?: boolean }

/** A link inside the app. With a key held, or to another window, the browser does what it always does. */
export function Link({ to, replace = false, onClick, children, ...rest }: LinkProps): ReactElement {
  return (
    <a
      {...rest}
      href={to}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        go(to, { replace })
      }}
    >
      {children}
    </a>
  )
}

/** Begins a new screen at its top and reads its heading out; a step back is left where the browser puts it. */
export function useArrival(path: string): void {
  useEffect(() => {
    const main = document.querySelector<HTMLElement>("main")
    if (path === arrived.path) return
    const first = arrived.path === null
    arrived.path = path
    if (first) return
    window.scrollTo(0, 0)
    main?.focus({ preventScroll: true })
  }, [path])
}

const arrived: { path: string | null } = { path: null }
