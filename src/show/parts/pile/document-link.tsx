// Document link: the name of a document, which leads to its place in the list of documents.
import type { ReactElement } from "react"
import type { PileProps } from "./props.ts"

export function DocumentLink({ document, pile }: Pick<PileProps, "pile"> & { readonly document: string }): ReactElement {
  return <a href={`#doc-${document}`}>{pile.nameOf(document)}</a>
}
