import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, withoutVoided } from '../db/acts.ts';
import { type DocumentActKind, type DocumentActs, documents, foldDocument } from './fold.ts';
import { STAGES } from './state.ts';

const REF = { siteId: 'east', id: '00000000-0000-4000-8000-000000000001' };
const CONTENT: DocumentActs['document.drafted']['content'] = {
  title: '通知',
  body: '<p>正文</p>',
  kind: 'notice',
  columns: ['notices'],
  number: null,
  signedOn: null,
  effectiveOn: null,
  expiresOn: null,
  publicUntil: null,
  subjectClass: null,
  summary: null,
  attribute: 'proactive',
  attributeGround: '条例第十九条',
  interprets: null,
  channels: ['web'],
  plannedAt: null,
  attachments: [],
};

type Kinds = { [K in DocumentActKind]: fc.Arbitrary<DocumentActs[K]> };
const instant = fc.constantFrom('2026-03-01T01:00:00Z', '2026-04-01T01:00:00Z');
const word = fc.string({ maxLength: 6 });
const DATA: Kinds = {
  'document.drafted': fc.constant({ unitId: REF.id, content: CONTENT }),
  'document.edited': fc.record({ changes: fc.record({ title: word, summary: word }, { requiredKeys: [] }) }),
  'document.submitted': fc.constant({}),
  'document.taken-back': fc.constant({}),
  'document.returned': fc.record({ remarks: word }),
  'document.cleared': fc.record({
    digest: word,
    verdict: fc.constantFrom('publish' as const, 'not-publish' as const),
    basis: word,
    checklist: fc.constant(['state-secret']),
  }),
  'document.approved': fc.record({ digest: word }),
  'document.released': fc.record({ digest: word, indexNumber: word, slug: word, at: instant }),
  'document.amending': fc.record({ changeNote: word }),
  'document.withdrawn': fc.record({ reason: word, at: instant }),
  'document.ended': fc.record({ reason: word, at: instant }),
  'document.repealed': fc.record({ by: word }),
  'document.mending-proposed': fc.record({ seq: fc.nat({ max: 20 }), on: fc.constant(null), reason: word }),
  'document.mending-refused': fc.record({ reason: word }),
};

const PERSONS = ['p1', 'p2', 'p3', null];
const anyAct = fc
  .constantFrom(...(Object.keys(DATA) as DocumentActKind[]))
  .chain((kind) => fc.record({ kind: fc.constant(kind), data: DATA[kind], person: fc.constantFrom(...PERSONS) }));

function act(seq: number, kind: string, data: unknown, personId: string | null, voids: number | null = null): Act {
  return {
    seq,
    kind,
    // back-dated and forward-dated alike: the order of recording decides
    happenedOn: Temporal.PlainDate.from('2026-03-01').add({ days: (seq * 7) % 5 }),
    recordedAt: Temporal.Instant.from('2026-03-01T00:00:00Z').add({ seconds: seq }),
    personId,
    role: 'drafter',
    unitId: null,
    ground: voids === null ? null : '录入有误',
    data,
    personal: null,
    voids,
  };
}

/** A drafted document with up to 20 further acts in any order, possible or not. */
const histories = fc
  .array(anyAct, { maxLength: 20 })
  .map((list) => [
    act(1, 'document.drafted', { unitId: REF.id, content: CONTENT }, 'p1'),
    ...list.map(({ kind, data, person }, i) => act(i + 2, kind, data, person)),
  ]);
const voidOf = (seq: number, target: number) => act(seq, 'void', {}, 'p2', target);
const pick = (acts: readonly Act[], n: number) => acts[n % acts.length] as Act;

describe('folding a document', () => {
  it('is as if a voided act had never been, and as if nothing had been when the voiding is voided', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (acts, n) => {
        const target = pick(acts, n);
        const next = acts.length + 1;
        const voided = [...acts, voidOf(next, target.seq)];
        expect(foldDocument(withoutVoided(voided))).toEqual(foldDocument(acts.filter((a) => a !== target)));
        expect(foldDocument(withoutVoided([...voided, voidOf(next + 1, next)]))).toEqual(foldDocument(acts));
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing that it is given and gives the same for the same acts', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const before = JSON.stringify(acts);
        expect(foldDocument(acts)).toEqual(foldDocument(acts));
        expect(JSON.stringify(acts)).toBe(before);
      }),
    );
  });

  it('lets no clearance outlive a change of the text', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const state = foldDocument([...acts, act(99, 'document.edited', { changes: { title: '改' } }, 'p3')]);
        expect(state).toMatchObject({ stage: 'draft', clearing: null, approval: null });
        expect(state.editors).toContain('p3');
      }),
    );
  });

  it('has one row of the document and one of each column and editor, none when its drafting was voided', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const state = foldDocument(acts);
        const rows = documents.rows(state, REF);
        expect(rows.documents).toHaveLength(1);
        expect(STAGES).toContain(rows.documents?.[0]?.stage);
        expect(rows.document_columns).toHaveLength(state.columns.length);
        expect(rows.document_editors).toHaveLength(new Set(state.editors).size);
        const drafting = acts.filter((a) => a.kind === 'document.drafted');
        const voided = [...acts, ...drafting.map((a, i) => voidOf(100 + i, a.seq))];
        expect(documents.rows(foldDocument(withoutVoided(voided)), REF)).toEqual({});
      }),
    );
  });

  it('shows nothing to the public after a withdrawal, whatever came before', () => {
    fc.assert(
      fc.property(histories, (acts) => {
        const state = foldDocument([
          ...acts,
          act(99, 'document.withdrawn', { reason: '误', at: '2026-04-02T00:00:00Z' }, 'p3'),
        ]);
        expect(state).toMatchObject({ stage: 'withdrawn', publicDigest: null });
      }),
    );
  });

  it('stops at an act it does not know', () => {
    expect(() => foldDocument([act(1, 'document.invented', {}, null)])).toThrow(/invented/);
  });
});
