import { describe, expect, it } from 'vitest';
import { articleName } from './articles.ts';
import { type GuidePath, pathOf } from './guide.ts';
import type { GuideLeaf } from './guide-types.ts';
import { OUTCOME_ROWS, outcome } from './outcomes.ts';

/** Every path there is, by answering every question in every way. */
function allPaths(answers: Record<string, string> = {}): GuidePath[] {
  const path = pathOf(answers);
  if (path.next === null) return [path];
  const { id, choices } = path.next;
  return choices.flatMap(({ value }) => allPaths({ ...answers, [id]: value }));
}

const PATHS = allPaths();
const leafOf = (path: GuidePath) => path.leaf as GuideLeaf;
const OPEN = {
  standing: 'open',
  petition: 'no',
  publication: 'no',
  reissue: 'no',
  excessive: 'no',
  fee: 'no',
  repeated: 'no',
  clarity: 'clear',
  'already-public': 'no',
  held: 'yes',
  responsible: 'yes',
  'special-register': 'no',
  'needs-producing': 'no',
};

describe('the guided path', () => {
  it('reaches every leaf of table three', () => {
    const reached = new Set(PATHS.map((path) => leafOf(path).outcome));
    expect([...reached].sort()).toEqual([...OUTCOME_ROWS].sort());
  });

  it('reaches every way of a row that has several', () => {
    const ways = new Set(
      PATHS.flatMap((path) => (leafOf(path).way ? [`${leafOf(path).outcome} ${leafOf(path).way}`] : [])),
    );
    expect([...ways].sort()).toEqual([
      'r3_1 already-public',
      'r3_1 provided',
      'r3_1 to-collect',
      'r3_4_1 not-held',
      'r3_4_1 other-agency',
      'r3_6_3 other',
      'r3_6_3 withdrawn',
    ]);
  });

  it('ends each path in one leaf and asks nothing twice', () => {
    for (const { steps, leaf } of PATHS) {
      expect(leaf).not.toBeNull();
      const ids = steps.map(({ question }) => question.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('cites an article of the regulation at every step, and is worded in both languages', () => {
    for (const { question } of PATHS.flatMap(({ steps }) => steps)) {
      for (const code of question.article.split(',')) {
        expect(articleName(code).zh).toMatch(/^条例第.+条/);
        expect(Number.parseInt(code, 10)).toBeLessThanOrEqual(56);
      }
      for (const { zh, en } of [question.question, question.help, ...question.choices.map(({ label }) => label)]) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
        expect(en).toMatch(/^[A-Z]/);
      }
    }
  });

  it('withholds nothing before asking whether the rest can be separated', () => {
    for (const path of PATHS) {
      const last = path.steps.at(-1);
      const refuses = outcome(leafOf(path).outcome).refusal !== 'none';
      expect(last?.question.id === 'severable').toBe(refuses);
    }
  });

  it('counts a severable record as disclosed in part, with the article of the rest', () => {
    const partial = pathOf({ ...OPEN, secret: 'no', 'third-party': 'harm', severable: 'yes' });
    expect(partial.leaf).toEqual({ outcome: 'r3_2', withheldUnder: '15' });
    expect(pathOf({ ...OPEN, secret: 'safety', severable: 'no' }).leaf).toEqual({ outcome: 'r3_3_3' });
  });

  it('discloses against a third party that is overridden', () => {
    const path = pathOf({ ...OPEN, secret: 'no', 'third-party': 'override', internal: 'no', how: 'provided' });
    expect(path.leaf).toEqual({ outcome: 'r3_1', way: 'provided' });
  });

  it('discloses deliberative material that the law requires to be public', () => {
    const answers = { ...OPEN, secret: 'no', 'third-party': 'no', internal: 'process', 'process-published': 'yes' };
    expect(pathOf(answers).next?.id).toBe('how');
  });

  it('asks whether it is a request for information at all before what it asks for', () => {
    expect(pathOf({}).next?.id).toBe('standing');
    expect(pathOf({ standing: 'open' }).next?.article).toBe('39(1)');
    expect(pathOf({ standing: 'open', petition: 'yes' }).next).toBeNull();
  });

  it('does not look at answers beside the path', () => {
    expect(pathOf({ ...OPEN, petition: 'yes' })).toMatchObject({ leaf: { outcome: 'r3_5_1' }, next: null });
    expect(pathOf({ nonsense: 'yes' }).steps).toEqual([]);
  });

  it('refuses a choice that is not offered, naming those that are', () => {
    expect(() => pathOf({ standing: 'maybe' })).toThrow(/仍需办理、申请人已撤回、因其他原因终结/);
  });
});
