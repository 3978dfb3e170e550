// Articles: the fixed text of the speed bench, and its repetition without end.
import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"

export type Article = { readonly text: string; readonly words: number }

/** @param path - JSON Lines with "text"; null: the sample articles of examples/ */
export async function loadArticles(path: string | null, root: string): Promise<readonly Article[]> {
  const lines = path === null ? readExamples(root) : readFileSync(path, "utf8").trim().split("\n").map(readText)
  return lines.map((text) => ({ text, words: text.split(/\s+/u).filter((word) => word !== "").length }))
}

/** @returns the articles over and over, until they have that many characters */
export function* repeatArticles(articles: readonly Article[], characters: number): Generator<Article & { readonly id: string }> {
  let sum = 0
  for (let i = 0; sum < characters; i++) {
    const article = articles[i % articles.length]
    if (article === undefined) return
    sum += article.text.length
    yield { ...article, id: `article-${i + 1}` }
  }
}

function readExamples(root: string): readonly string[] {
  const files = ["wire.html", "rewrite.html", "diario.html"].map((file) => join(root, "examples", file))
  const command = [join(root, "dist/cli/main.js"), "read", "--jsonl", "--quiet", ...files]
  const output = execFileSync(process.execPath, command, { encoding: "utf8", maxBuffer: 100_000_000 })
  return output
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { document: { text: string } }).document.text)
}

function readText(line: string): string {
  return (JSON.parse(line) as { text: string }).text
}
