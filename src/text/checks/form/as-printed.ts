/** For checks that ask only whether a text says something: one way to write what sites write in several. */

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？' };

/** Figures of half width, no spaces between characters and figures, Chinese punctuation but within figures. Places move. */
export const asPrinted = (text: string): string =>
  text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\p{Script=Han}) (?=[\dA-Za-z])|(?<=[\dA-Za-z%]) (?=\p{Script=Han})/gu, '')
    .replace(/(?<![\dA-Za-z])[,:;!?]|[,:;!?](?![\dA-Za-z/])/gu, (sign) => FULL[sign] ?? sign);
