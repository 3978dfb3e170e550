// Pronouns that stand for a person or a group, with number and gender. Origin: grammars of English and Spanish.

export type Gender = "male" | "female"
export type PronounForm = {
  readonly gender: Gender | null
  readonly plural: boolean
  readonly person: 1 | 3
  readonly subject: boolean // can be who speaks: "she", not "her"
}

function form(person: 1 | 3, gender: Gender | null, plural: boolean, subject = false): PronounForm {
  return { gender, plural, person, subject }
}

export const ENGLISH_PRONOUNS: ReadonlyMap<string, PronounForm> = new Map([
  ["he", form(3, "male", false, true)],
  ["him", form(3, "male", false)],
  ["his", form(3, "male", false)],
  ["himself", form(3, "male", false)],
  ["she", form(3, "female", false, true)],
  ["her", form(3, "female", false)],
  ["hers", form(3, "female", false)],
  ["herself", form(3, "female", false)],
  ["they", form(3, null, true, true)],
  ["them", form(3, null, true)],
  ["their", form(3, null, true)],
  ["themselves", form(3, null, true)],
  ["i", form(1, null, false, true)],
  ["me", form(1, null, false)],
  ["my", form(1, null, false)],
  ["myself", form(1, null, false)],
  ["we", form(1, null, true, true)],
  ["us", form(1, null, true)],
  ["our", form(1, null, true)],
])

/** Without "la", "lo", "los", "las", "le", "su": articles, or without a gender to agree in. */
export const SPANISH_PRONOUNS: ReadonlyMap<string, PronounForm> = new Map([
  ["él", form(3, "male", false, true)],
  ["ella", form(3, "female", false, true)],
  ["ellos", form(3, "male", true, true)],
  ["ellas", form(3, "female", true, true)],
  ["yo", form(1, null, false, true)],
  ["mí", form(1, null, false)],
  ["nosotros", form(1, null, true, true)],
  ["nosotras", form(1, "female", true, true)],
])
