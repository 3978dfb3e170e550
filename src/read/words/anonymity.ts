// Words by which a text says that a name is withheld, and why. Origin: newsroom rules on unnamed sources, both languages.

/** Sentences without any of these withhold no name; the patterns below are slow. */
export const WITHHOLDING =
  /anonym|anonim|pseudonym|condition|condición|name|identi|nombr|citad|reserva|withheld|attribution|background|authori[sz]ed|allowed|permitted|cleared|autorizad|autorización|permiso/iu

/** The text says that the reporter knows the name and keeps it. */
export const GRANTED = new RegExp(
  [
    String.raw`\b(?:up)?on (?:the )?(?:strict )?condition of (?:strict )?anonymity\b`,
    String.raw`\b(?:condition|conditions) that (?:he|she|they|his|her|their)(?: names?)? (?:not be|would not be|be kept|was not|were not)[^.;,]{0,30}`,
    String.raw`\bnot to be (?:named|identified|quoted by name)\b`,
    String.raw`\bnot be (?:named|identified)(?: publicly)?\b`,
    String.raw`\b(?:declin|refus)(?:ed|ing|es) to (?:be (?:named|identified)|give (?:his|her|their|a) names?)\b`,
    String.raw`\b(?:asked|requested|insisted|wished|wanted|preferred|spoke|speaking|granted|requesting|insisting)(?: (?:on|for|under|to remain|to stay|with|full))* anonym(?:ity|ous(?:ly)?)\b`,
    String.raw`\bwho (?:was|were) granted anonymity\b`,
    String.raw`\bwhose names? (?:is|are|was|were) being withheld\b`,
    String.raw`\bwithheld (?:his|her|their) names?\b`,
    String.raw`\bspoke only if (?:he|she|they) (?:was|were) not named\b`,
    String.raw`\bnot for attribution\b|\bon background\b|\bunder a pseudonym\b`,
    String.raw`\b(?:bajo|a) (?:la )?condición de (?:guardar el |mantener el |permanecer en el )?(?:anonimato|reserva)\b`,
    String.raw`\b(?:bajo|en|desde|guardar|mantener|permanecer en|pedir|pidió|pidieron|pide|piden|exigió|exigieron|solicitó|solicitaron|prefirió|prefiere) (?:el )?anonimato\b`,
    String.raw`\ba condición de no (?:ser|revelar|dar|publicar)[^.;,]{0,40}`,
    String.raw`\bno ser (?:identificad|nombrad|citad)[oa]s?\b`,
    String.raw`\b(?:que|quien|quienes) (?:pidi|prefiri|rehus|solicit|exigi)\p{L}+ (?:que )?(?:no|omitir|ocultar|reservar)[^.;,]{0,40}\b(?:nombre|nombres|identidad|identific\p{L}+)\b`,
    String.raw`\bbajo (?:estricta )?reserva\b`,
    String.raw`\bno (?:quiso|quisieron|quiere|quieren) (?:dar|revelar) su nombre\b`,
  ].join("|"),
  "iu",
)

/** Opens the reason that is given for it; what follows up to the end of the clause is the reason. */
export const REASON =
  /\b(?:because (?:of )?|for fear (?:of|that) |fearing |out of fear |citing |to (?:discuss|describe|speak|talk|avoid|protect|reveal|share|be able|disclose|detail)\b|in order to |since (?:he|she|they)\b|as (?:he|she|they) (?:was|were|is|are)\b|lest |given the |due to |(?:was|were|is|are)(?: not|n['’]t) (?:authorized|authorised|allowed|permitted|cleared)|por (?:temor|miedo|razones|motivos|no estar|no tener|la sensibilidad|tratarse|seguridad)\b|para (?:hablar|evitar|proteger|poder|no)\b|porque |ya que |debido a|al no estar|dado que |pues no )/giu

/** "who was not authorised to speak publicly": a reason, and it grants anonymity by itself. */
export const UNAUTHORISED =
  /\b(?:not|n['’]t) (?:been )?(?:authorized|authorised|allowed|permitted|cleared) to (?:speak|talk|discuss|comment|disclose|release|share)\b|\bno (?:estar|está|están|estaba|estaban|tener|tiene|tienen) (?:autorizad[oa]s?|permiso|autorización) (?:a|para) (?:hablar|declarar|comentar|hacer)\b/iu

/** Says how near the unnamed speaker is: "familiar with the matter". */
export const NEARNESS =
  /^\s*(?:who (?:is|are|was|were) )?(?:directly |closely )?(?:familiar with|with (?:direct |first-?hand )?knowledge of|close to|briefed on|involved in|inside|near|privy to|apprised of|cercan[oa]s? (?:a|al|a la|de)\b|próxim[oa]s? (?:a|al)\b|conocedor(?:a|es|as)? (?:de|del)\b|con conocimiento (?:de|del|directo)|al tanto de|familiarizad[oa]s? con|del entorno (?:de|del)\b|consultad[oa]s? por\b|que (?:conoce|conocen|pidi|prefir|solicit))/iu
