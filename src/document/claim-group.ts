// ClaimGroup: statements of a case that say the same of the same thing, before anybody has asked where they come from.

/** How a statement takes a claim: `for` it, as certain or less; `against` it, as a denial does. */
export type Stance = "for" | "against"

export type GroupedStatement = {
  readonly document: string // id of a CaseMember
  readonly statement: string // id of a Statement of its reading
  readonly stance: Stance
  readonly confidence: number // that it says, or denies, what the claim says
  readonly by: string
}

/** One claim's statements; two or more, or one that denies or distorts another group's. */
export type ClaimGroup = {
  readonly statements: readonly GroupedStatement[] // by document and statement; a document may have several
  readonly head: number // index into `statements`: whose words say it for all
  readonly variantOf: number | null // index of the ClaimGroup that this one distorts; null: it distorts none
}
