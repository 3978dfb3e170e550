// Props: what every part of a case's page is drawn from.
import type { Messages } from "../../messages/index.ts"
import type { Pile } from "../../pile/pile.ts"

export type PileProps = { readonly pile: Pile; readonly m: Messages }
