/** Two hundred words that occur nowhere else: a hundred Chinese names, a hundred Latin ones full of ligatures. */
const FAMILY = ['欧阳', '上官', '司马', '诸葛', '慕容', '令狐', '宇文', '长孙', '尉迟', '皇甫'];
const GIVEN = ['砚青', '霁川', '沐泽', '朗月', '清嘉', '云岫', '知秋', '星野', '书棠', '景澄'];
const HEADS = ['Kaffi', 'Doffi', 'Safflo', 'Tafija', 'Maflun'];
const MIDDLES = ['rand', 'ment', 'tola', 'vexi', 'quor'];
const TAILS = ['bas', 'dox', 'lim', 'nup'];

const chinese = FAMILY.flatMap((family) => GIVEN.map((given) => family + given));
const latin = HEADS.flatMap((head) => MIDDLES.flatMap((middle) => TAILS.map((tail) => head + middle + tail)));

/** Hands out words, never one twice. */
export function planter() {
  const left = { han: [...chinese], roman: [...latin] };
  const given: string[] = [];
  const take = (from: string[], count: number) => {
    const words = from.splice(0, count);
    given.push(...words);
    return words;
  };
  return {
    han: (count: number) => take(left.han, count),
    roman: (count: number) => take(left.roman, count),
    planted: () => [...given],
  };
}
