// Problem: an error as the HTTP API gives it (RFC 9457).
import { z } from "@hono/zod-openapi"
import type { Context } from "hono"
import { HTTPException } from "hono/http-exception"
import { FirsthandError } from "../document/index.ts"

export const problemSchema = z
  .object({
    type: z.string().describe("about:blank: `code` says which problem it is"),
    title: z.string(),
    status: z.int(),
    code: z.string().describe("stays the same from version to version, as in store/no-case"),
    detail: z.string().describe("what happened to what, and what to do"),
  })
  .openapi("Problem")

const TITLES = {
  400: "Bad request",
  403: "Forbidden",
  404: "Not found",
  409: "Conflict",
  413: "Too large",
  415: "Unsupported media type",
  500: "Internal error",
} as const
export type ProblemStatus = keyof typeof TITLES

const STATUSES: Readonly<Record<string, ProblemStatus>> = {
  "store/no-case": 404,
  "store/no-document": 404,
  "serve/not-found": 404,
  "serve/case-exists": 409,
  "serve/too-many": 409,
  "store/decision": 409,
  "serve/bad-request": 400,
  "store/cursor": 400,
}

/** @returns the response that says what went wrong @example giveProblem(context, 404, "serve/not-found", "There is no claim \"c9\".") */
export function giveProblem(context: Context, status: ProblemStatus, code: string, detail: string): Response {
  const body = JSON.stringify({ type: "about:blank", title: TITLES[status], status, code, detail })
  return context.body(body, status, { "Content-Type": "application/problem+json" })
}

/** What a person can mend is told in full; anything else is a bug, whose stack goes to the log and not to the client. */
export function giveError(context: Context, error: unknown, log: (text: string) => void): Response {
  if (error instanceof FirsthandError) return giveProblem(context, STATUSES[error.code] ?? 500, error.code, error.message)
  if (error instanceof HTTPException)
    return giveProblem(context, error.status in TITLES ? (error.status as ProblemStatus) : 400, "serve/bad-request", error.message)
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return giveProblem(context, 500, "serve/bug", "Firsthand met a bug; its stack is in the log of `firsthand serve`.")
}
