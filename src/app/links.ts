// Links: the addresses of the screens, by what they show.
import { hrefOf, type Query } from "./router.tsx"

const inCase =
  (...rest: readonly string[]) =>
  (name: string, query: Query = {}): string =>
    hrefOf(["case", name, ...rest], query)

export const to = {
  home: (): string => hrefOf([]),
  case: inCase(),
  claims: inCase("claims"),
  documents: inCase("documents"),
  search: inCase("search"),
  lineage: inCase("lineage"),
  sources: inCase("sources"),
  timeline: inCase("timeline"),
  disputes: inCase("disputes"),
  review: inCase("review"),
  /** @param of - a statement of it, as claim/follow.ts writes it: by it the claim is found when it has another number */
  claim: (name: string, claim: string, query: { readonly of?: string | null } = {}): string =>
    hrefOf(["case", name, "claims", claim], query),
  /** @param statement - id in the reading, "t12": shown and lit */
  article: (name: string, document: string, query: { readonly statement?: string | null; readonly at?: number | null } = {}): string =>
    hrefOf(["case", name, "documents", document], query),
  compare: (name: string, left: string, right: string): string => hrefOf(["case", name, "compare", left, right]),
} as const
