// Screens: every screen with its path and the file that draws it, fetched when it is first shown.
import type { ComponentType } from "react"

export type ScreenName =
  | "home"
  | "case"
  | "claims"
  | "documents"
  | "article"
  | "compare"
  | "claim"
  | "search"
  | "lineage"
  | "sources"
  | "timeline"
  | "disputes"
  | "review"

export type Screen = {
  readonly name: ScreenName
  readonly path: string // ":case" is a name in the address
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

export const SCREENS: readonly Screen[] = [
  { name: "home", path: "/", load: () => import("./screens/home.tsx") },
  { name: "case", path: "/case/:case", load: () => import("./screens/case.tsx") },
  { name: "claims", path: "/case/:case/claims", load: () => import("./screens/claims.tsx") },
  { name: "documents", path: "/case/:case/documents", load: () => import("./screens/documents.tsx") },
  { name: "article", path: "/case/:case/documents/:document", load: () => import("./screens/article.tsx") },
  { name: "compare", path: "/case/:case/compare/:left/:right", load: () => import("./screens/compare.tsx") },
  { name: "claim", path: "/case/:case/claims/:claim", load: () => import("./screens/claim.tsx") },
  { name: "lineage", path: "/case/:case/lineage", load: () => import("./screens/lineage.tsx") },
  { name: "sources", path: "/case/:case/sources", load: () => import("./screens/sources.tsx") },
  { name: "timeline", path: "/case/:case/timeline", load: () => import("./screens/timeline.tsx") },
  { name: "disputes", path: "/case/:case/disputes", load: () => import("./screens/disputes.tsx") },
  { name: "review", path: "/case/:case/review", load: () => import("./screens/review.tsx") },
  { name: "search", path: "/case/:case/search", load: () => import("./screens/search.tsx") },
]
