// Reactions that a headline likes to claim, each with the stems by which the text would show them.

export const REACTIONS: Readonly<Record<"en" | "es", readonly (readonly [word: string, shown: string])[]>> = {
  en: [
    [
      "outrage|outraged|fury|furious|anger|uproar|firestorm",
      "outrag|fur(?:y|ious)|ang(?:er|ry)|indignan|appall|disgust|uproar|incensed|condemn|livid",
    ],
    ["fear|fears|panic|alarm", "fear|afraid|scar(?:ed|y)|panic|terror|terrif|alarm|worr(?:y|ied)|concern|danger"],
    ["backlash|criticism", "criti|backlash|oppos|condemn|object|denounc|slam|blast"],
    ["shock|shocks|shocked|stunned|stuns", "shock|stun|surpris|disbelie|astonish"],
    ["concern|concerns|worries", "concern|worr|fear|alarm|anxi|uneas"],
    ["controversy", "controvers|criti|oppos|disput|condemn|object"],
    ["praise|praised|applause", "prais|applau|welcom|hail|commend|laud|thank|support"],
    ["chaos", "chao|disorder|confus|havoc|mayhem|panic"],
  ],
  es: [
    ["indignación|ira|furia|polémica", "indign|furi|ira|polémic|rechaz|critic|conden|repudi|enfad"],
    ["temor|temores|miedo|pánico|alarma", "tem(?:e|or|en)|miedo|pánico|alarm|preocup|asust|peligr"],
    ["críticas|rechazo", "critic|crític|rechaz|opon|conden|denunci|censur"],
    ["conmoción|sorpresa", "conmo|sorpre|estup|incred"],
    ["preocupación|inquietud", "preocup|inquiet|tem(?:e|or)|alarm"],
    ["elogios|aplauso", "elogi|aplau|celebr|felicit|agradec|apoy"],
    ["caos", "caos|caótic|desorden|pánico"],
  ],
}
