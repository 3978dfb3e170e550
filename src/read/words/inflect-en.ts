// English verb forms: what a cue word looks like in each tense.

// Only the verbs that the word lists use.
const IRREGULAR: Readonly<Record<string, string>> = {
  be: "be is are was were been being am 's 're 'm",
  become: "become becomes became becoming",
  bring: "bring brings brought bringing",
  buy: "buy buys bought buying",
  come: "come comes came coming",
  cut: "cut cuts cutting",
  do: "do does did done doing",
  draw: "draw draws drew drawn drawing",
  feel: "feel feels felt feeling",
  find: "find finds found finding",
  forecast: "forecast forecasts forecasted forecasting",
  foresee: "foresee foresees foresaw foreseen foreseeing",
  forget: "forget forgets forgot forgotten forgetting",
  get: "get gets got gotten getting",
  give: "give gives gave given giving",
  go: "go goes went gone going",
  have: "have has had having 've",
  hear: "hear hears heard hearing",
  hold: "hold holds held holding",
  keep: "keep keeps kept keeping",
  kill: "kill kills killed killing",
  know: "know knows knew known knowing",
  lay: "lay lays laid laying",
  lead: "lead leads led leading",
  leave: "leave leaves left leaving",
  let: "let lets letting",
  lie: "lie lies lied lying",
  lose: "lose loses lost losing",
  make: "make makes made making",
  mean: "mean means meant meaning",
  mislead: "mislead misleads misled misleading",
  pay: "pay pays paid paying",
  plead: "plead pleads pleaded pled pleading",
  put: "put puts putting",
  read: "read reads reading",
  ride: "ride rides rode ridden riding",
  rise: "rise rises rose risen rising",
  say: "say says said saying",
  see: "see sees saw seen seeing",
  seek: "seek seeks sought seeking",
  send: "send sends sent sending",
  set: "set sets setting",
  shake: "shake shakes shook shaken shaking",
  shoot: "shoot shoots shot shooting",
  speak: "speak speaks spoke spoken speaking",
  steal: "steal steals stole stolen stealing",
  strike: "strike strikes struck striking",
  swear: "swear swears swore sworn swearing",
  take: "take takes took taken taking",
  tell: "tell tells told telling",
  think: "think thinks thought thinking",
  throw: "throw throws threw thrown throwing",
  understand: "understand understands understood understanding",
  uphold: "uphold upholds upheld upholding",
  win: "win wins won winning",
  withdraw: "withdraw withdraws withdrew withdrawn withdrawing",
  withhold: "withhold withholds withheld withholding",
  write: "write writes wrote written writing",
}

const DOUBLED = new Set(
  "admit refer plan permit rip slam rebut stop drop rap nod beg tip chat spot quit confer pen pan grab plot rob stab commit omit defer".split(
    " ",
  ),
)

/**
 * The forms of one English verb: base, third person, past, participles.
 *
 * @example inflectEnglish("deny") // ["deny", "denies", "denied", "denying"]
 */
export function inflectEnglish(lemma: string): readonly string[] {
  const irregular = IRREGULAR[lemma]
  if (irregular !== undefined) return irregular.split(" ")
  if (/[^aeiou]y$/u.test(lemma)) {
    const stem = lemma.slice(0, -1)
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`]
  }
  const third = /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`
  if (lemma.endsWith("e")) return [lemma, third, `${lemma}d`, `${lemma.slice(0, -1)}ing`, ...(lemma.endsWith("ee") ? [`${lemma}ing`] : [])]
  const stem = DOUBLED.has(lemma) ? lemma + lemma.slice(-1) : lemma
  // British spelling doubles a final l.
  const british = lemma.endsWith("el") ? [`${lemma}led`, `${lemma}ling`] : []
  return [lemma, third, `${stem}ed`, `${stem}ing`, ...british]
}
