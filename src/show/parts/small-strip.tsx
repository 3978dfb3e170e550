// Small strip: an article in a list, to be told from the others at a glance; the same words stand beside it.
import type { ReactElement } from "react"
import type { StripBlock } from "../blocks.ts"

/** @param label - what it shows, for who cannot see it; empty: what stands beside it says so */
export function SmallStrip({ blocks, label }: { readonly blocks: readonly StripBlock[]; readonly label: string }): ReactElement {
  return (
    <span className="small-strip" {...(label === "" ? { "aria-hidden": true } : { role: "img", "aria-label": label })}>
      {blocks.map(({ look, share, firmness }, i) => (
        // blocks have their place in the text and never move
        <i key={i} className={look} style={{ flexGrow: Math.round(share * 1000), height: `${Math.round(firmness * 100)}%` }} />
      ))}
    </span>
  )
}
