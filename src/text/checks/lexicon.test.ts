import { expect, it } from 'vitest';
import { Lexicon } from './lexicon.ts';
import { remember } from './searched.ts';

it('finds words of several beginnings and endings, the first written before the later ones', () => {
  const lexicon = new Lexicon('办证刻章|办(?:理)?真[证书]|办证|x\\d{2,}');
  const text = '专业办证刻章，办理真证，办真书；x1，x123';
  expect([...lexicon.places(text)].map((span) => text.slice(...span))).toEqual([
    '办证刻章',
    '办理真证',
    '办真书',
    'x123',
  ]);
  expect(lexicon.kinds('办证、办证、办真证')).toBe(2);
  expect(lexicon.has('办理证件')).toBe(false);
});

it('refuses a word without a plain beginning', () => {
  expect(() => new Lexicon('办证|[一二]天')).toThrow();
});

it('finds a word whose characters are set apart when asked to pass over what parts them', () => {
  const lexicon = new Lexicon('办(?:理)?真[证书]|群(?!众)');
  const leftOut = new Uint8Array(0x10000);
  leftOut[' '.charCodeAt(0)] = 1;
  expect(lexicon.nextOver('这里 办 理 真 证', 0, leftOut)).toBe(3);
  expect(lexicon.next('这里 办 理 真 证', 0)).toBeNull();
  expect(lexicon.next('这里的群众和群', 0)).toEqual([6, 7]);
});

it('finds the same words in a text that is being read, whose lines without any it passes over', () => {
  const lines = ['本页没有这样的词。'.repeat(10), '办理真证，x12', '仍旧没有。'.repeat(20), '群', '办真书、群众和群'];
  const text = [...lines, ...lines].join('\n');
  const lexicon = new Lexicon('办(?:理)?真[证书]|x\\d{2,}|群(?!众)');
  const plain = [...lexicon.places(text)];
  expect(plain.map((span) => text.slice(...span)).slice(0, 5)).toEqual(['办理真证', 'x12', '群', '办真书', '群']);
  remember(text);
  // its beginnings are not noted in a text that was read before they were known
  for (let time = 0; time < 2; time += 1) {
    expect([...lexicon.places(text)]).toEqual(plain);
    remember(text);
  }
});
