/** Characters that are words by themselves: they stand beside other words, so that two meet without being one. Pure. */

/** Characters that are taken for no other here: they stand beside any word, measure or end a name. */
const OFTEN_ALONE = new Set(
  '一二三四五六七八九十百千万亿两零半东西南北内外里左右甲乙丙丁某层起名道借该级期家户张条次处种类款项组队班站线城路街点份台套座栋间块片批位只本篇页章节周季天岁元角分斤吨米亩里公升度倍楼室号字句声话钱口手头脸心做打看说想叫住吃喝走来去回出进',
);
export const NUMERALS = new Set('一二三四五六七八九十百千万两第几多');
export const isOwnWord = (character: string) =>
  WORDS_BY_THEMSELVES.has(character) || OFTEN_ALONE.has(character) || FREE.has(character);

/** The characters that texts of all kinds use most as words, beside those. */
const FREE = new Set(
  '他我这你着地而之她那但多过好很却它见高便没听成事们长门正同即问自副跟笑像较死曾呢达作女开约军称属谁受带先吧占太水今总山党段法连第共另生全行倒快派啊相吗经找均入真拿马干王据子书仍难少些气近杀清学强写既往原发任美杨兵非除边鱼明设州直定越身重低坐儿极放金红朝爱知您报早虽面别初性型讲部送远反指方甚完常意式拉花电剑神动湖河白官师仅教哪变图平府热制望转建命加管场跑穿众么黑怕风信置急石黄取光竟力数曰亲传深买接茶且办待文提系量忙尽郡车啦刚背离言海体酒通满呀李令飞流德足瞧罢亦改刀宽必随居呈汉兹茲毋矣',
);
/** Characters that stand as words of their own beside another word. */
export const WORDS_BY_THEMSELVES = new Set(
  '的了在是为将把被对向从以由与和及并等或者不未可能要会有无人大小上下中前后新老主各每该本此其已又再就才都也还只更最比使让给用至到于按如若则因故所得需须应当请凡市县区镇乡村省国年月日时个件项',
);
