// Spanish TimeBank: dates of Spanish news in TIMEX3 (LDC2012T12, no licence in the repository used, so: score only). They are counted as
// tempeval3.ts counts the English ones. Its text was put together again from tokens, which leaves spaces where none were.
import { corpus } from "../command.ts"

export const TIMEBANK_ES = corpus("timebank-es/train")
