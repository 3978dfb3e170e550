// Boilerplate: lines that stand among an article's paragraphs and are none of it, in English and Spanish.

// A whole block that begins so and is short invites the reader to something else.
const INVITES = [
  // English
  "read (more|also|next|the full|our|on)\\b", "also read\\b", "see also\\b", "related( articles?| stor(y|ies)| posts?| content| topics?| coverage| reading| links?| news)?\\s*:?$", "related:", "more (on|from|about|stories|news|coverage|like)\\b", "more:", "recommended\\b", "you (may|might) (also )?(like|be interested|enjoy|want)",
  "don['’]t miss\\b", "what to read next", "most (read|popular|viewed|commented)\\b", "trending\\b", "popular (now|posts?|stories)\\b", "top stories\\b", "latest (news|stories|posts?|headlines)\\b", "editors?['’]s? picks?\\b", "must[- ]reads?\\b", "up next\\b", "next (post|article|story)\\b", "previous (post|article|story)\\b",
  "sign up\\b", "sign in\\b", "log ?in\\b", "subscribe\\b", "already a (subscriber|member)", "get (our|the) (free )?(latest|best|daily|weekly|morning|top|newsletter|app)\\b", "join (our|the) (newsletter|mailing|conversation|discussion)", "enter your email", "your email address", "thank(s| you) for (subscribing|signing|reading)", "newsletter\\b", "by (signing up|subscribing|submitting|clicking)\\b", "we use cookies", "this (site|website) uses", "this site is protected by",
  "follow (us|me|him|her|them|the|@|\\w+( \\w+)? on)\\b", "like us on\\b", "find us on\\b", "join us on\\b", "share (this|on|via|your|with)\\b", "share:?$", "tweet$", "print$", "e-?mail$", "copy link", "comments?\\s*(\\(\\d+\\))?$", "\\d+ comments?$", "(leave|post|write|add|view|load|show|read)( \\w+)? (a )?(comments?|repl(y|ies))\\b", "be the first to comment", "join the (conversation|discussion)", "reply$", "view (the )?(discussion|gallery|comments|more)\\b", "what do you think\\?",
  "advertis(e)?ments?\\b\\s*:?$", "advertising$", "sponsored( content| by)?\\b", "promoted\\b", "story continues( below)?", "article continues", "continue reading\\b", "continued below", "scroll (down )?(for|to)\\b", "(click|tap) (here|to|on|the|for)\\b", "download (the|our)\\b", "watch( now| the video| live| more| below|:)", "listen( now| to this| here|:)", "play video", "loading( \\w+)?\\.*$", "close$", "menu$", "search$", "skip to\\b", "back to top", "javascript\\b", "(please )?enable javascript", "your browser\\b",
  "(©|\\(c\\)|copyright)", "all rights reserved", "tags?\\s*:", "filed under", "topics?\\s*:", "categor(y|ies)\\s*:", "posted (in|on|by)\\b", "tagged\\b", "in this (article|story)\\s*:?$", "(last )?(updated|published|modified|posted)\\s*(on|at|:)", "\\d+ (min(ute)?s?|seconds?)( to)? read\\b", "reading time", "estimated reading time", "table of contents", "(have|got) a (tip|story|news tip)", "send (us )?(tips|your)\\b", "contact (us|the (author|reporter|newsroom))\\b", "report (a )?(typo|error|mistake)", "was this (article|page|story) helpful", "support (our|independent|quality|the) ", "donate\\b", "(buy|shop) (now|here|it)\\b", "(photo|image|picture|video)s?( credits?| source| by|:)", "credits?\\s*:", "view (image|photos?|full)", "getty images?$", "show (more|less|all)$", "see (more|all|full)\\b", "view all\\b", "learn more\\b", "find out more\\b", "read (the )?(original|full)( article| story)?", "the views expressed", "opinions expressed",
  // Spanish
  "le[ae] (también|tambien|más|mas|además|aquí|la|el|todo)\\b", "lee(r)? (también|tambien|más|mas|además|aquí)\\b", "(le|te) puede(n)? interesar", "(te|le) (podría|podria|recomendamos|interesa)", "(puedes|puede) leer", "no te pierdas", "ve(r|a)? (también|tambien|más|mas|además)\\b", "además lee", "más (información|informacion|noticias|sobre|en|leíd[oa]s|vist[oa]s)\\b", "mas (informacion|noticias|leidas)\\b", "notas? relacionadas?", "noticias? relacionadas?", "artículos? relacionados?", "temas? relacionados?", "contenido relacionado", "relacionad[oa]s?\\s*:?$", "otras noticias", "últimas noticias", "lo más (leído|visto)", "las más leídas", "recomendad[oa]s?( para ti)?\\b", "seguir leyendo", "sigue leyendo", "siga leyendo", "sig(ue|a)nos\\b", "síg(ue|a)nos\\b", "suscr(í|i)b(e|a)(te|se)\\b", "regístrate", "inicia(r)? sesión", "hazte (miembro|socio)", "recib(e|a|í) (las|los|en|nuestr)", "compart(e|ir|í)\\b.{0,20}$", "comentarios?\\s*(\\(\\d+\\))?$", "\\d+ comentarios?$", "(deja|dejar|escrib[ea]|escribir|publicar) (un|tu|su) comentario", "publicidad\\s*:?$", "anuncio\\s*:?$", "contenido patrocinado", "escucha(r)? (esta|la) nota", "escucha:?$", "mira(r)? (también|el video|más)", "video:", "mirá\\b.{0,30}$", "descarg(a|ue|á) (la|nuestra|aquí)", "haz clic", "haga clic", "(pulse|pincha|clic) aquí", "únete\\b", "todos los derechos reservados", "etiquetas?\\s*:?", "temas?\\s*:", "archivado en", "en este artículo\\s*:?$", "(foto|fotos|imagen|fotografía)( de)?\\s*:", "tiempo de lectura", "\\d+ min(utos)?( de lectura)?$", "imprimir$", "enviar por (correo|email)", "cargando\\b",
]
const INVITE = new RegExp(`^[\\s\\-–—>»▶►•|*\\[(:·]*(?:${INVITES.join("|")})`, "iu")

// From such a heading on, what follows belongs to other articles.
const TAIL = /^(related( articles?| stories| posts?| news| content| topics?| coverage| reading)?|more (from|stories|news|posts?|articles?|in|on)\b.*|recommended( for you| reading| stories| articles)?|you (may|might) also (like|be interested in).*|read (next|also)|what to read next|most (read|popular|viewed)|popular (posts?|stories|articles)|trending( now)?|latest (news|stories|posts?|articles)|top stories|comments?( \(\d+\))?|\d+ (comments?|responses?|thoughts? on .*)|leave a (comment|reply)|join the (conversation|discussion)|about the authors?|share this.*|sponsored( content)?|promoted( stories)?|notas? relacionadas?|noticias? relacionadas?|artículos? relacionados?|contenido relacionado|te puede interesar|le puede interesar|más noticias|otras noticias|últimas noticias|lo más (leído|visto)|las más leídas|recomendados?( para ti)?|comentarios?|deja (un|tu) comentario|sobre el autor|acerca del autor)\s*:?$/iu

const SHORT = 200 // letters: longer blocks say something of their own, whatever their first words
const SENTENCE = 90 // letters: so long a block that links nowhere and calls for nothing is a sentence of the story

/**
 * @param linked - whether the block holds a link
 * @returns whether a block invites the reader elsewhere instead of telling the story
 * @example invites("Sign up for our newsletter", false) // true
 */
export function invites(text: string, linked: boolean): boolean {
  return text.length <= (linked || text.endsWith("!") ? SHORT : SENTENCE) && INVITE.test(text)
}

/** @returns whether a heading opens the part of a page that belongs to other articles @example opensTail("Most read") // true */
export function opensTail(text: string): boolean {
  return text.length <= 60 && TAIL.test(text.trim())
}
