import { expect, it } from 'vitest';
import type { PublicThen } from '../../documents/public-then.ts';
import type { DocumentState } from '../../documents/state.ts';
import { withheldFrom } from './one-page.tsx';
import { pastWords } from './words.ts';

const now = (publicDigest: string | null) => ({ publicDigest }) as DocumentState;
const then = (body: string, files: string[] = []) => {
  const attachments = files.map((name) => ({ name, mediaType: 'application/pdf', size: 1, digest: name }));
  return { digest: 'a', state: { title: '名单', body, attachments } as Partial<DocumentState> } as PublicThen;
};
const named = '<p>张某某，身份证号11010519491231002X，已领取。</p>';

it.each([
  ['what is public still', now('a'), named, false, null],
  ['an earlier version', now('b'), '<p>请各村做好值班。</p>', false, null],
  ['an earlier version that held personal data', now('b'), named, false, pastWords.personal],
  ['what was withdrawn', now(null), '<p>请各村做好值班。</p>', false, pastWords.gone],
  ['what was withdrawn, to who reads documents', now(null), named, true, null],
])('%s', (_, state, body, reads, expected) => {
  expect(withheldFrom(state, then(body), reads)).toEqual(expected);
});

it('names of files count like the text', () => {
  const one = then('<p>请各村做好值班。</p>', ['身份证号11010519491231002X.pdf']);
  expect(withheldFrom(now('b'), one, false)).toEqual(pastWords.personal);
});
