// DOM: as much of it as the core reads, so that linkedom and a browser both fit and neither is imported.

export type DomNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly parentNode: DomNode | null
  readonly childNodes: ArrayLike<DomNode>
}

export type DomElement = DomNode & {
  readonly tagName: string
  readonly children: ArrayLike<DomElement>
  readonly parentElement: DomElement | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  hasAttribute(name: string): boolean
  querySelectorAll(selector: string): ArrayLike<DomElement>
  querySelector(selector: string): DomElement | null
  remove(): void
}

export type DomDocument = DomNode & {
  cloneNode(deep: boolean): unknown // a DomDocument; a browser types it as Node
  readonly documentElement: DomElement | null
  readonly body: DomElement | null
  querySelectorAll(selector: string): ArrayLike<DomElement>
  querySelector(selector: string): DomElement | null
}

const ELEMENT = 1
const TEXT = 3

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT
}

export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT
}

/** @returns the tag in lower case @example tagOf(paragraph) // "p" */
export function tagOf(element: DomElement): string {
  return element.tagName.toLowerCase()
}

export function textOf(node: DomNode | null | undefined): string {
  return (node?.textContent ?? "").replace(/[\s\u00A0]+/gu, " ").trim()
}

/** @returns class and id in one lower-case string with the parts of "camelCase" names apart, for the patterns that judge them */
export function labelOf(element: DomElement): string {
  const label = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`
  return label.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase()
}

/** @returns the elements above `element`, nearest first, up to and without `root` */
export function ancestorsOf(element: DomElement, root: DomElement | null = null): DomElement[] {
  const found: DomElement[] = []
  for (let above = element.parentElement; above !== null && above !== root; above = above.parentElement) found.push(above)
  return found
}
