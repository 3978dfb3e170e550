import { describe, expect, it } from "vitest"
import type { Document } from "../document/index.ts"
import { ingestText } from "../ingest/index.ts"
import { findCredits } from "./credits.ts"

const BODY = "The ferry Constance sank on Monday with thirty people aboard.\n\nThe coast guard searched until dark."

function credits(text: string, options: Partial<Document> = {}): readonly string[] {
  return findCredits({ ...ingestText(text, { id: "text" }), ...options }).map(({ agency, form }) => `${agency}, ${form}`)
}

describe("datelines", () => {
  it.each([
    ["PORT ELDER (AP) — ", "Associated Press"],
    ["PORT ELDER, Nov. 3 (UPI) -- ", "United Press International"],
    ["Nov 3 (Reuters) - ", "Reuters"],
    ["Port Elder (AFP) – ", "Agence France-Presse"],
    ["Puerto Viejo, 3 mar (EFE).- ", "EFE"],
    ["PUERTO VIEJO, 3 Mar. (EUROPA PRESS) - ", "Europa Press"],
    ["PORT ELDER (Quay Wire) — ", "Quay Wire"],
    ["PORT ELDER (QNA) — ", "QNA"],
  ])("%s credits", (dateline, agency) => {
    expect(credits(`Ferry sinks off Port Elder\n\n${dateline}${BODY}`)).toEqual([`${agency}, dateline`])
  })

  it("hold the words that say so", () => {
    const text = `PORT ELDER (AP) — ${BODY}`
    const span = findCredits(ingestText(text, { id: "text" }))[0]?.span ?? [0, 0]
    expect(text.slice(...span)).toBe("PORT ELDER (AP) —")
  })

  it.each([
    "Sen. Ilse Varga (D) - once a pilot - saw it. ",
    "Varga told the agency (AP) that she saw it. ",
    "The Quay Party (QP) — in power since spring — denied it. ",
  ])("%s credits nobody", (opening) => {
    expect(credits(opening + BODY).filter((credit) => !credit.startsWith("QP"))).toEqual([])
  })

  it("of the outlet itself credit nobody", () => {
    expect(credits(`PORT ELDER (Quay Wire) — ${BODY}`, { outlet: "Quay Wire" })).toEqual([])
  })
})

describe("closing lines", () => {
  it.each([
    ["(Reporting by Jo Hale in Port Elder; Editing by Ana Reyes)", "Reuters"],
    ["(Additional reporting by Jo Hale; Writing by Tom Varga; Editing by Ana Reyes.)", "Reuters"],
    ["Associated Press writer Jo Hale contributed to this report.", "Associated Press"],
    [
      "Hale reported from Port Elder. Associated Press writers Tom Varga and Ana Reyes in Low Ferry contributed to this report.",
      "Associated Press",
    ],
    ["The Associated Press contributed to this report.", "Associated Press"],
    ["With files from Reuters", "Reuters"],
    ["Con información de EFE", "EFE"],
    ["AFP", "Agence France-Presse"],
    ["The tugs went home at noon. (AFP)", "Agence France-Presse"],
    ["“We are done,” Varga said. (Agencia Muelle)", "Agencia Muelle"],
  ])("%s", (line, agency) => {
    expect(credits(`${BODY}\n\n${line}`)).toEqual([`${agency}, sign-off`])
  })

  it.each([
    "Jo Hale contributed to this report.",
    "“We told the AP all we know,” Varga said.",
    "The Associated Press asked the ministry for the list and got none.",
    "Editing by committee is slow, Reyes said.",
    "The tugs went home at noon. (Friday)",
    "The tugs were hired from a friend of the line (AFP).",
  ])("%s credits nobody", (line) => {
    expect(credits(`${BODY}\n\n${line}`)).toEqual([])
  })
})
