// Words for speakers that nobody can find. The notation is that of phrases.ts.

/** Heads of an unnamed group whose members could be named: "critics", "security experts". */
export const VAGUE_HEADS: Readonly<Record<"en" | "es", ReadonlySet<string>>> = {
  en: new Set(
    "experts expert critics critic analysts analyst observers commentators pundits specialists scholars academics researchers scientists economists strategists insiders supporters opponents detractors skeptics sceptics advocates activists campaigners proponents many some others most people sources officials americans voters residents locals users netizens onlookers rivals watchers historians doctors lawyers investors traders lawmakers politicians conservatives liberals progressives leaders".split(
      " ",
    ),
  ),
  es: new Set(
    "expertos expertas críticos analistas observadores comentaristas especialistas académicos investigadores científicos economistas allegados partidarios opositores detractores escépticos activistas defensores muchos muchas algunos algunas otros otras varios voces sectores círculos vecinos usuarios ciudadanos residentes políticos juristas médicos inversores fuentes medios".split(
      " ",
    ),
  ),
}

/** Told apart by what stands before them: "officials at the ministry" can be asked, "some officials" cannot. */
export const NEEDS_QUANTIFIER: ReadonlySet<string> = new Set(
  "officials americans voters residents locals leaders lawmakers politicians doctors lawyers investors traders scientists researchers people sources fuentes vecinos ciudadanos residentes políticos médicos juristas investigadores científicos conservatives liberals progressives advocates activists users rivals activistas usuarios medios".split(
    " ",
  ),
)

/** These are vague also alone: "officials said". */
export const VAGUE_ALONE: ReadonlySet<string> = new Set(
  "officials people sources scientists researchers fuentes investigadores científicos".split(" "),
)

export const QUANTIFIERS: ReadonlySet<string> = new Set(
  "some many several most various numerous other others countless certain multiple few algunos algunas muchos muchas varios varias diversos diversas numerosos numerosas otros otras ciertos ciertas distintos distintas".split(
    " ",
  ),
)
