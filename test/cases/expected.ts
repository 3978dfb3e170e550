// ExpectedCase: what an editor finds in a sample case, written as file names and quoted words.

/** Words of one file; "first words … last words" stands for all between them. */
export type Quote = readonly [file: string, words: string]

export type ExpectedClaim = {
  readonly statements: readonly Quote[]
  readonly apart?: readonly Quote[] // said of something else, or by distortion: never in this claim
  readonly variantOf?: string // label of the claim that it distorts
  readonly corroboration: number | readonly number[] // several: an editor could count either way
  readonly origins?: readonly (string | readonly string[])[] // names; several: any of them. Absent: not judged
}

export type ExpectedEntity = {
  readonly type: string
  readonly name: string
  readonly variants: readonly string[]
  readonly in: readonly string[] // every file that speaks of it by name
}

/** Labels stand for entities; subject and object of a family tie may change places; object null: any. */
type ExpectedRelation = readonly [subject: string, predicate: string, object: string | null, anyOf: readonly Quote[]]

export type ExpectedCase = {
  readonly folder: string
  readonly derivations: readonly (readonly [
    from: string,
    to: string,
    kind: string,
    credited: "credited" | "uncredited",
    directed: "directed" | "undirected",
  ])[]
  readonly derivationsAllowed: readonly (readonly [from: string, to: string])[] // in either order; all others are wrong
  readonly claims: Readonly<Record<string, ExpectedClaim>>
  readonly disputes: readonly (readonly [kind: string, a: readonly Quote[], b: readonly Quote[]])[] // any of a with any of b
  readonly disputesAllowed: readonly (readonly [kind: string, a: Quote, b: Quote])[]
  readonly entities: Readonly<Record<string, ExpectedEntity>>
  readonly relations: readonly ExpectedRelation[]
  readonly relationsFalse: readonly (readonly [subject: string, predicate: string, object: string | null])[]
  readonly timeline: readonly (readonly [date: string, ...Quote])[]
  readonly undisclosed: readonly Quote[]
  readonly undisclosedAllowed: readonly Quote[]
  readonly edits: readonly (readonly [...before: Quote, ...after: Quote, disclosed: "disclosed" | "silent"])[]
  readonly editsAllowed: readonly (readonly [...before: Quote, ...after: Quote])[] // no words after: taken out
  readonly knownMisses: readonly { readonly difference: string; readonly reason: string }[]
}
