// Refusals that are whole by themselves: to answer, to comment, to be found. The notation is that of phrases.ts.

const SOON = "immediately|directly|publicly|promptly|yet|initially|formally|quickly"
const ANSWER = "respond|reply|comment|elaborate"
const ANSWERED = "responded|replied|commented|elaborated"
const MESSAGE = "call|calls|email|emails|e-mail|e-mails|message|messages|request|requests|inquiry|inquiries|question|questions"
const CONTACTED = "localizado|localizada|localizados|localizadas|contactado|contactada|contactados|contactadas"

/** Verb groups, from the auxiliary to the last word that says what is refused; who refuses stands before. */
export const REFUSING: Readonly<Record<"en" | "es", readonly string[]>> = {
  en: [
    `did|does|do|would not ${ANSWER}`,
    `did|does|do|would not ${SOON} ${ANSWER}`,
    `didn't|doesn't|don't|wouldn't ${ANSWER}`,
    `didn't|doesn't|don't ${SOON} ${ANSWER}`,
    `has|have|had not ${ANSWERED}`,
    `has|have|had not ${SOON} ${ANSWERED}`,
    `hasn't|haven't|hadn't ${ANSWERED}`,
    `did|does|do not return|answer ~ ${MESSAGE}`,
    `did|does|do not ${SOON} return|answer ~ ${MESSAGE}`,
    `didn't|doesn't|don't return|answer ~ ${MESSAGE}`,
    `has|have|had not returned|answered ~ ${MESSAGE}`,
    "could not be reached",
    `could not ${SOON} be reached`,
    "couldn't be reached",
    "was|were not available for comment",
    "was|were not immediately available for comment",
    "was|were unavailable for comment",
    "declined|refused|declines|refuses to comment|elaborate|respond",
    "has|have|had declined|refused to comment|elaborate|respond",
    "declined comment",
  ],
  es: [
    "no responder*|contestar*",
    "no haber* respondido|contestado",
    "no se pronunció|pronunciaron",
    "no se haber* pronunciado",
    "no atendió|atendieron",
    "guardó|guardaron|guarda|guardan silencio",
    "no hizo|hicieron ~ declaraciones|comentarios",
    "no dio|dieron ~ detalles|explicaciones|declaraciones",
    "no ofreció|ofrecieron ~ detalles|explicaciones|declaraciones",
    `no pudo|pudieron ser ${CONTACTED}`,
    `no haber* podido ser ${CONTACTED}`,
  ],
}
