// Numbered: documents for the kill tests, each as large as an article's page and unlike the others.
import type { NewDocument } from "../../src/store/index.ts"
import { makeDocument } from "./contract.ts"

/** @example makeNumbered(7).original.name // "7.html" */
export function makeNumbered(number: number): NewDocument {
  const text = `Report ${number}. ${Array.from({ length: 1500 }, (_, i) => ((number + 1) * 7919 * (i + 1)) % 10_007).join(" ")}`
  return makeDocument(text, { name: `${number}.html`, url: `https://outlet.example/${number % 50}`, published: "2026-03-02" })
}
