/** Other words of the same meaning, so that a paragraph without slots does not stand alike on many pages. */
const SAME: readonly (readonly string[])[] = [
  ['应当', '应'],
  ['按照', '依照'],
  ['及时', '尽快', '第一时间'],
  ['每季度', '每个季度'],
  ['现将', '现把'],
  ['携带', '带好'],
  ['不少于', '不低于'],
  ['可以', '可'],
  ['提前', '提早'],
  ['包括', '包含'],
  ['单位和个人', '单位、个人', '单位或者个人'],
  ['制定本', '特制定本'],
  ['结合实际', '结合本县实际'],
  ['有关事项', '相关事项'],
  ['或者', '或'],
  ['由于', '因为'],
  ['责令改正', '责令限期改正'],
  ['加强', '强化'],
  ['开展', '组织开展'],
  ['公布', '公开'],
  ['规范', '进一步规范'],
  ['完善', '健全'],
];

/** Written text with the choices between such words where a line leaves none. */
export function varied(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (/[[{]|^T:|^[~!]/.test(line)) return line;
      return SAME.reduce(
        (sofar, [word = '', ...others]) =>
          sofar.replace(new RegExp(`${word}(?![^[]*\\])`), `[${[word, ...others].join('|')}]`),
        line,
      );
    })
    .join('\n');
}
