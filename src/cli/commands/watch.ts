// watch: feeds that a case follows.
import { watch as watchFeeds } from "../../gather/index.ts"
import { type Command, EXIT, Misuse } from "../command.ts"
import { openProgress } from "../progress.ts"
import { GATHER_OPTIONS, type GatherFlags, parseCount } from "../read-options.ts"
import { openReader } from "../reader.ts"
import { CASE_OPTION, STORE_OPTIONS, type StoreFlags, checkCaseName, withStore } from "../store-options.ts"
import { disarm, print, report, reportWarnings } from "../terminal.ts"
import { openTimings } from "../timings.ts"

type WatchFlags = GatherFlags &
  StoreFlags & {
    readonly case: string
    readonly every: number // minutes
    readonly once?: true
    readonly fromNow?: true
    readonly quiet?: true
  }

export const watch: Command<WatchFlags> = {
  name: "watch",
  arguments: "[feeds...]",
  summary: "follow feeds, and add what they list to a case",
  description: [
    "Follows feeds (RSS, Atom, JSON Feed), an OPML of feeds or a sitemap until Ctrl-C, and adds the articles that they list to a case. Without a name it goes on with those that the case followed before. What was seen is remembered in the store: after a restart nothing is fetched twice.",
    "A feed is asked only for what has changed (ETag, Last-Modified), every 15 minutes or as --every says. Between two requests to one host a second goes by; robots.txt is kept to; a server that fails or asks for time (Retry-After) is left alone, twice as long each time, at most a day. An article that cannot be fetched or read is listed and tried again in the same way, six times.",
    "A page that the case keeps by its address is looked at again an hour, six hours, a day, three and seven days after it was first fetched, in the same way, then no more. Where its text or title has changed, the new one is kept as a version of the same article: a silent edit is seen.",
    "A store in a folder is taken as long as this runs: `firsthand watch --once`, from cron say, looks at each feed once and goes.",
  ].join("\n\n"),
  options: [
    CASE_OPTION,
    ...STORE_OPTIONS,
    { flags: "--every <minutes>", description: "minutes between two looks at a feed", parse: parseCount, default: 15 },
    { flags: "--once", description: "look at each feed once, fetch what is due, and end" },
    { flags: "--from-now", description: "leave out what a feed lists when it is first looked at" },
    ...GATHER_OPTIONS,
    { flags: "--quiet", description: "errors only" },
  ],
  example:
    "firsthand watch https://outlet.example/feed.xml feeds.opml --case bridge\nfirsthand watch --once --case bridge\nfirsthand watch https://outlet.example/sitemap.xml --from-now --every 60",
  run: async (names, options, terminal) => {
    checkCaseName(options.case)
    if (names.includes("")) throw new Misuse('A feed is empty (""). Name its address.')
    const { timeout, case: caseName, quiet, ...flags } = options
    const loud = quiet !== true
    const reader = openReader(1, openTimings())
    const progress = openProgress(terminal, loud)
    let failed = false
    try {
      return await withStore(options, terminal, async (store) => {
        if (names.length > 0) await store.createCase(caseName, new Date().toISOString())
        const how = {
          everyMs: options.every * 60_000,
          once: options.once === true,
          fromNow: options.fromNow === true,
          signal: terminal.takeInterrupt?.() ?? new AbortController().signal,
          gather: { ...flags, timeoutMs: timeout * 1000 },
        }
        await watchFeeds(names, how, {
          list: {
            listFeeds: () => store.listFeeds(caseName),
            keepFeed: (feed) => store.keepFeed(caseName, feed),
            listItems: () => store.listFeedItems(caseName),
            addItems: (addresses, item) => store.addFeedItems(caseName, addresses, item),
            keepItem: (item) => store.keepFeedItem(caseName, item),
            listPages: (since) => store.listPages(caseName, since),
            keepPage: (page) => store.keepPage(caseName, page),
          },
          take: async ({ name, document, original }) => {
            const known = await store.find(caseName, original.sha256)
            const kept =
              known === null
                ? await store.add(caseName, { original, reading: await reader.read(document, name) })
                : ({ id: known, outcome: "known" } as const)
            progress.clear()
            if (!loud) return
            reportWarnings(terminal, name, document)
            await print(terminal, `${kept.outcome} ${kept.id} ${disarm(name).replaceAll(/\s+/gu, " ")}\n`)
          },
          takeAgain: async ({ name, document, original }, kept) => {
            const before = await store.find(caseName, kept.sha256)
            if (before === null || (await store.find(caseName, original.sha256)) !== null) return false // a person took it out, or it is as it was
            const { title, text } = (await store.getReading(caseName, before)).document
            if (document.text === text && document.title === title) return false
            const { id } = await store.add(caseName, { original, reading: await reader.read(document, name) })
            progress.clear()
            if (loud) await print(terminal, `changed ${id} ${disarm(name).replaceAll(/\s+/gu, " ")}\n`)
            return true
          },
          tell: (event) => {
            progress.clear()
            if (event.kind === "again") return
            if (event.kind === "looked") {
              if (loud) report(terminal, `${event.address}: ${event.fresh} new`)
              return
            }
            failed = true
            report(
              terminal,
              `${event.error.message} ${event.retryAt === null ? "It is given up." : `Next try ${event.retryAt.slice(0, 16)}Z.`}`,
            )
          },
        })
        const given = (await store.listFeedItems(caseName)).filter(({ state }) => state === "failed")
        if (given.length > 0 && loud) report(terminal, `${given.length} given up:`)
        if (loud) for (const { address, error } of given) report(terminal, `  ${address}: ${error ?? ""}`)
        return options.once === true && failed ? EXIT.failed : EXIT.done
      })
    } finally {
      progress.clear()
      await reader.close()
    }
  },
}
