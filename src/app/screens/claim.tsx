// Claim: every wording under its origin, the way back to each, what speaks against it, and its life.
import type { ReactElement } from "react"
import type { ClaimDetail } from "../../serve/index.ts"
import { OriginDots, oneLine, ReachBars, sayDots, sayReach } from "../../show/components.ts"
import { useAnswer } from "../answers.tsx"
import { Beside } from "../claim/beside.tsx"
import { useFollow } from "../claim/follow.ts"
import { LifeAxis } from "../claim/life-axis.tsx"
import { OriginTrees } from "../claim/origin-trees.tsx"
import { Wordings } from "../claim/wordings.tsx"
import { to } from "../links.ts"
import { Life } from "../parts/claim-table.tsx"
import { Download } from "../parts/download.tsx"
import { Answered, Waiting } from "../parts/states.tsx"
import { files, paths } from "../paths.ts"
import { Link, useParam } from "../router.tsx"
import { useSettings } from "../settings.tsx"
import { useTitle } from "../title.ts"
import { useWords } from "../words.tsx"

export default function ClaimScreen(): ReactElement {
  const { t } = useWords()
  const caseName = useParam("case")
  const id = useParam("claim")
  const path = paths.claim(caseName, id)
  const detail = useAnswer(path)
  const followed = useFollow(caseName, id, detail)
  if (followed === "looking") return <Waiting />
  if (followed === "gone")
    return (
      <>
        <h1>{t.claim.gone}</h1>
        <p className="note">{t.claim.goneNext}</p>
        <Link className="button" to={to.claims(caseName)}>
          {t.claim.back}
        </Link>
      </>
    )
  return (
    <Answered answer={detail} path={path}>
      {(found) => <Detail detail={found} caseName={caseName} />}
    </Answered>
  )
}

function Detail({ detail, caseName }: { readonly detail: ClaimDetail; readonly caseName: string }): ReactElement {
  const { t, m } = useWords()
  const [{ language }] = useSettings()
  const { row, distorts } = detail
  useTitle(oneLine(row.text), oneLine(caseName))
  return (
    <>
      <div className="head">
        <h1 className="claim-title">
          <bdi>{oneLine(row.text)}</bdi>
        </h1>
        <div className="claim-facts">
          <OriginDots dots={row.dots} label={sayDots(row.dots, m)} />
          <ReachBars reach={row.reach} label={sayReach(row.reach, m)} />
          <span>
            <Life claim={row} />
          </span>
        </div>
        {distorts === null ? null : (
          <p className="distorts">
            <span className="warn">{t.claim.distorts}</span>{" "}
            <Link to={to.claim(caseName, distorts.id)}>
              <bdi>{oneLine(distorts.text)}</bdi>
            </Link>
          </p>
        )}
      </div>
      <LifeAxis detail={detail} caseName={caseName} />
      <div className="claim-page">
        <div>
          <Wordings detail={detail} caseName={caseName} />
          <OriginTrees detail={detail} caseName={caseName} />
        </div>
        <aside>
          <Beside detail={detail} caseName={caseName} />
          <section className="part">
            <h2>{t.article.data}</h2>
            <div className="buttons">
              <Download path={files.report(caseName, ["claims", row.id], language)} name={`${caseName}-${row.id}.html`}>
                {t.claim.report}
              </Download>
              <Link className="button" to={to.claims(caseName)}>
                {t.claim.back}
              </Link>
            </div>
          </section>
        </aside>
      </div>
    </>
  )
}
