// Every word of the page without a server, in English.

export const siteEn = {
  site: {
    about: "About this page",
    stays:
      "All of this happens in your browser: what you give stays on this machine, and is gone when you close the page, unless you export the case.",
    bookmarklet: "Read with Firsthand",
    drag: "← drag this to your bookmarks: on an article’s page it hands that page over.",
    weights: (loaded: number, total: number): string => `Fetching the language model, once: ${loaded} of ${total} MB`,
    handed: (host: string): string => `A page of ${host} was handed over.`,
    readIt: "Read it",
    leaveIt: "Leave it",
  },
}
