// Alone: whether the page was written by `firsthand site`, with no server behind it.

/** @returns true where the API runs in a worker of this page: nothing can be fetched for it */
export function isAlone(): boolean {
  return document.querySelector('meta[name="firsthand-transport"][content="browser"]') !== null
}
