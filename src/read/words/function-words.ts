// Words without content of their own.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

export const FUNCTION_WORDS: Readonly<Record<"en" | "es", ReadonlySet<string>>> = {
  en: list(`a an the and or but nor so yet if then than that this these those there here of in on at by for from to into onto with without within about
    over under after before between among during through against as is are was were be been being am has have had having do does did will would
    shall should can could may might must not no it its he him his she her hers they them their theirs we us our i me my you your who whom whose which
    what when where why how all any some many much more most less few other others another such own same very just also even still only now new up down out off
    again further once both each every says say said told tells according 's amid vs via per it's one`),
  es: list(`el la los las un una unos unas lo al del de en a ante bajo con contra desde durante entre hacia hasta mediante para por según sin sobre tras y e o u ni
    pero sino que quien quienes cual cuales cuyo cuya cuando donde como si no ya más menos muy también tampoco se su sus le les me nos te mi tu este esta estos
    estas ese esa esos esas aquel aquella es son fue fueron era eran ser será sería ha han había habían haber hay está están estaba estar tiene tienen todo toda todos todas
    otro otra otros otras cada dice dijo dicen asegura afirma así tan tanto sólo solo aún`),
}
