import { describe, expect, test } from 'vitest';
import { pathOf } from '../../law/guide.ts';
import { wayOf } from '../decision-fields.ts';
import { BLANK } from '../fold.ts';
import type { Consultation, RequestState } from '../state.ts';
import { knownOf } from './known.ts';
import { type GuidedPath, keyOfLeaf, pathTo, readPath, withheldArticle, writePath } from './path.ts';

/** Every whole path, with the key of its leaf. */
function everyPath(path: GuidedPath = []): { path: GuidedPath; key: string }[] {
  const { next, leaf } = pathOf(Object.fromEntries(path.map(({ question, answer }) => [question, answer])));
  if (leaf) return [{ path, key: keyOfLeaf(leaf) }];
  return (next?.choices ?? []).flatMap(({ value }) =>
    everyPath([...path, { question: next?.id ?? '', answer: value }]),
  );
}
const PATHS = everyPath();

describe('a guided path', () => {
  test('ends on a form of the answer, whatever was answered', () => {
    for (const { key } of PATHS) expect(wayOf(key), key).not.toBeNull();
  });

  test('survives its way through an address', () => {
    for (const { path, key } of PATHS) {
      expect(readPath(writePath(path))).toEqual(path);
      expect(pathTo(key, writePath(path))).toEqual(path);
    }
  });

  test('leads to its own outcome alone; what was chosen otherwise was not guided', () => {
    const path = 'standing.open~petition.yes';
    expect(pathTo('r3_5_1', path)).toHaveLength(2);
    for (const key of ['r3_1:provided', 'r3_5_2', '']) expect(pathTo(key, path)).toBeUndefined();
    for (const bad of ['', 'standing.open', 'standing.maybe', '~~', '<script>.no', 'a.b'.repeat(2000)])
      expect(pathTo('r3_5_1', bad)).toBeUndefined();
  });

  test('names the article of what is withheld as the form of a partial disclosure offers it', () => {
    const articles = new Set(PATHS.filter(({ key }) => key === 'r3_2').map(({ path }) => withheldArticle(path)));
    expect([...articles].sort()).toEqual(['14', '15', '16-1', '16-2']);
  });
});

describe('what the case knows', () => {
  const nothing = { answered: [], published: [] };
  const state = (more: Partial<RequestState>): RequestState => ({ ...BLANK, ...more });
  const preset = (question: string, more: Partial<RequestState> = {}) => knownOf(question, state(more), nothing).preset;
  const asked = (more: Partial<Consultation>): Consultation => ({
    party: '1',
    who: 'third-party',
    askedOn: '2026-03-05',
    contacts: {},
    receivedOn: '2026-03-06',
    answeredOn: null,
    consents: null,
    letter: null,
    link: null,
    override: null,
    asked: null,
    answer: null,
    ...more,
  });

  test('suggests answers only where the case says them', () => {
    expect(preset('standing')).toBe('open');
    expect(preset('standing', { endedBy: 'withdrawn', answeredOn: '2026-03-09' })).toBe('withdrawn');
    expect([preset('fee'), preset('excessive'), preset('repeated')]).toEqual(['no', 'no', 'no']);
    expect([preset('held'), preset('secret'), preset('clarity')]).toEqual([null, null, null]);
  });

  test('a lapsed clarification suggests its leaf, a clarified one leaves the judgment open', () => {
    const clarification = {
      askedOn: '2026-03-05',
      replyBy: '2026-03-20',
      letter: {} as NonNullable<RequestState['clarification']>['letter'],
      clarifiedOn: null,
      lapsedOn: null,
    };
    expect(preset('clarity', { clarification: { ...clarification, lapsedOn: '2026-03-23' } })).toBe('lapsed');
    expect(preset('clarity', { clarification: { ...clarification, clarifiedOn: '2026-03-12' } })).toBeNull();
  });

  test('third parties: consent, refusal, silence', () => {
    const consultations = (...list: Partial<Consultation>[]) => ({ consultations: list.map(asked) });
    const yes = { answeredOn: '2026-03-10', consents: true };
    const no = { answeredOn: '2026-03-10', consents: false };
    expect(preset('third-party', consultations(yes, yes))).toBe('consents');
    expect(preset('third-party', consultations(yes, no))).toBe('harm');
    expect(preset('third-party', consultations({}))).toBeNull();
    expect(knownOf('third-party', state(consultations(yes, no)), nothing).notes).toHaveLength(2);
  });

  test('earlier answers and published documents are shown, not decided upon', () => {
    const beside = { answered: [{ number: 'GOV-2026-0001', on: '2026-02-02' }], published: [{ title: '收费目录' }] };
    const earlier = knownOf('repeated', state({}), beside);
    expect([earlier.preset, earlier.notes[0]?.zh]).toEqual([null, expect.stringContaining('GOV-2026-0001')]);
    expect(knownOf('already-public', state({}), beside).notes.at(-1)?.zh).toBe('《收费目录》');
  });
});
