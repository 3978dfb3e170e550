// Words by which a text passes on what nobody is shown to have said. The notation is that of phrases.ts.

/** Rumour and common belief: who says it is left out. */
export const HEARSAY: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: [
    "rumor|rumors|rumour|rumours",
    "rumored|rumoured",
    "reportedly",
    "be* said to",
    "be* widely said",
    "it be* said",
    "be* reported to have",
    "there be* talk",
    "talk of ~ has|have|had|is|was",
    "amid talk",
    "word be* that",
    "word has it",
    "speculation",
    "be* speculated",
    "many|some|observers speculate",
    "be* believed to",
    "be* thought to",
    "be* widely believed|thought|assumed|understood|suspected|rumored|rumoured",
    "be* understood to",
    "it be* believed|thought|understood",
    "unconfirmed reports|report",
    "gossip",
    "hearsay",
    "the grapevine",
    "supposedly",
    "purportedly",
    "whispers",
    "be* whispered",
  ],
  es: [
    "se dice ~ que",
    "se decía que",
    "se dice",
    "dicen que",
    "se rumorea",
    "se rumorea ~ que",
    "se rumoreaba",
    "rumor|rumores",
    "se comenta ~ que",
    "se habla de",
    "se especula",
    "se especulaba",
    "especulación|especulaciones",
    "se cree ~ que",
    "se creía que",
    "se piensa ~ que",
    "se considera ~ que",
    "al parecer",
    "por lo visto",
    "supuestamente",
    "trascendió que",
    "ha trascendido que",
    "según trascendió",
    "versiones no confirmadas",
    "informaciones no confirmadas",
    "habladurías",
    "dizque",
    "a decir de muchos",
  ],
}

/** "is alleged": an accusation whose author is left out. */
export const ALLEGED: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: ["allegedly", "be* alleged", "be* alleged to", "be* accused of", "be* suspected of"],
  es: ["presuntamente", "presunto|presunta|presuntos|presuntas", "se le|les acusa de", "se le|les imputa"],
}

/** The conditional of rumour, as Spanish news uses it: "habría muerto", "estaría negociando". */
export const RUMOR_CONDITIONAL =
  /\b(?:habría[n]?\s+(?:sido\s+)?\p{L}+(?:ado|ido|to|cho|so)s?|estaría[n]?\s+(?:siendo\s+)?\p{L}+(?:ando|iendo|yendo))(?!\p{L})/iu

/** A condition makes a conditional out of it: "si ganara, habría dimitido". */
export const CONDITION = /(?:^|[\s,(¿])(?:si|de haber|en caso de)\s/iu
