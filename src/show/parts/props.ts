// What every part of a page is drawn from.
import type { Messages } from "../messages/index.ts"
import type { View } from "../view.ts"

export type PartProps = { readonly view: View; readonly m: Messages }
