// Posts: nouns and verbs for working somewhere, beside the roles that tell who speaks. Origin: written by hand for this project.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}

export const STAFF: ReadonlySet<string> = setOf(
  `professor lecturer reader chair dean fellow member academician curator columnist anchor presenter host correspondent conductor newscaster archivist postdoc
   catedrático catedrática profesor profesora miembro presentador presentadora`,
)

/** Offices that hardly anybody who speaks to a reporter holds. */
export const RULERS: ReadonlySet<string> = setOf(
  "emperor empress monarch ruler sultan shah tsar dictator premier emperador emperatriz monarca",
)

/** Before such a noun, and part of it. */
export const POST_MODIFIERS =
  /^(?:former|ex|then|current|first|second|third|last|late|new|acting|interim|deputy|vice|prime|chief|senior|junior|assistant|associate|executive|managing|general|lieutenant|attorney|foreign|finance|defen[cs]e|interior|health|justice|education|honorary|emeritus|visiting|founding|adjunct|distinguished|\p{N}+(?:st|nd|rd|th)|primer|primera|antiguo|antigua|actual|entonces|nuevo|nueva)$/u

export const WORKS =
  /^(?:joined|joins|took|accepted|held|holds|aceptó|ocupó|ocupa|taught|teaches|teach|teaching|lectured|worked|works|working|employed|hired|trabaja|trabajó|trabajaba|trabajado|enseña|enseñó|contratad[oa]|emplead[oa])$/u

/** "took a position with", "joined the faculty of", "held professorships at". */
export const WORK_NOUNS =
  /^(?:position|post|job|role|faculty|staff|newsroom|firm|professorship|professorships|fellowship|chair|puesto|cargo|plantilla|claustro|cátedra)$/u

/** Between the verb and the post: "is currently the manager of". */
export const POST_ADVERBS =
  /^(?:currently|now|also|then|still|previously|formerly|later|once|briefly|originally|simultaneously|actualmente|ahora|también|entonces|todavía|antes|después|luego)$/u

/** "the board, led by Ana Reyes": between the body and the name. */
export const LED_BY =
  /^,? (?:(?:which|that|que) (?:is|was|es|era) )?(?:currently )?(?:led|headed|chaired|run|directed|managed|dirigid[oa]|presidid[oa]|encabezad[oa]|liderad[oa]) (?:by|por) (?:the |el |la )?$/iu
/** "Ana Reyes, who leads the board". */
export const LEADS =
  /^(?:,? (?:who|que|quien))? (?:currently )?(?:leads|led|heads|headed|chairs|chaired|runs|presides over|dirige|dirigía|preside|presidía|encabeza|lidera) (?:the |el |la |al )?$/iu

/** One belongs to a party and is not employed by it. */
export const PARTIES =
  /(?:^|\s)(?:party|partido|labour|labor|liberals|democrats|republicans|conservatives|alliance|alianza|coalition|coalición|movement|movimiento|front|frente|brotherhood|list)$/iu

/** Said of a church's people as of somebody's country: "a Baptist pastor". */
export const DENOMINATIONS =
  /^(?:catholic|roman catholic|protestant|presbyterian|pentecostal|baptist|lutheran|anglican|methodist|episcopal|orthodox|evangelical|mormon|jewish|muslim|sunni|shia|shiite|católic[oa]|evangélic[oa]|protestante|judí[oa]|musulm[aá]n[a]?)$/iu
