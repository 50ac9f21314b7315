import { describe, expect, test } from 'vitest';
import { BLANK } from '../fold.ts';
import type { RequestState } from '../state.ts';
import {
  frequencyOn,
  frequencyText,
  refuseHaste,
  refuseJoining,
  refuseOutcome,
  refuseRepeating,
  refuseSerialAct,
} from './rules.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const state = (part: Partial<RequestState>): RequestState => ({
  ...BLANK,
  number: 'GOV-2026-0001',
  unitId: 'gov',
  applicantIndex: 'a',
  stage: 'handling',
  lodgedOn: '2026-03-10',
  ...part,
});
const joined = { id: 'x', number: 'GOV-2026-0002', on: '2026-03-11' };

describe('how often an applicant asks', () => {
  test('counts thirty days and twelve months with both ends', () => {
    const cases = ['2026-03-31', '2026-03-02', '2026-03-01', '2025-04-01', '2025-03-31', '2026-04-01'];
    const counted = frequencyOn(
      cases.map((lodgedOn, at) => ({ id: String(at), lodgedOn })),
      day('2026-03-31'),
    );
    expect(counted).toEqual({ on: '2026-03-31', in30Days: 2, in12Months: 4 });
    expect(frequencyText(counted)).toBe('截至2026年3月31日，三十日内向本机关提出2件，十二个月内提出4件');
  });
});

describe('joining', () => {
  test('is for one applicant and one body, into a case that is being handled', () => {
    expect(refuseJoining(state({}), state({}))).toBeNull();
    expect(refuseJoining(state({}), state({ applicantIndex: 'b' }))?.zh).toContain('同一申请人');
    expect(refuseJoining(state({}), state({ unitId: 'town' }))?.zh).toContain('同一机关');
    expect(refuseJoining(state({}), state({ joined }))?.zh).toContain('已并入');
    expect(refuseJoining(state({}), state({ stage: 'approval' }))?.zh).toContain('不能并案');
    expect(refuseJoining(state({ leads: [joined] }), state({}))?.zh).toContain('主案');
  });

  test('leaves nothing to draft in the case that joined, until it is separated', () => {
    expect(refuseSerialAct('request.drafted', state({ joined }))?.zh).toContain('主案');
    expect(refuseSerialAct('request.drafted', state({}))).toBeNull();
    expect(refuseSerialAct('request.separated', state({}))).not.toBeNull();
    expect(refuseSerialAct('request.answered-jointly', state({}))).not.toBeNull();
  });
});

describe('a leading case that has ended itself', () => {
  const ended = state({ endedBy: 'withdrawn', stage: 'withdrawn', leads: [joined] });
  test.each(['request.drafted', 'request.answered', 'request.closed'])('does not end the others by %s', (kind) => {
    expect(refuseSerialAct(kind, ended)?.zh).toContain('先逐件分案');
    expect(refuseSerialAct(kind, state({ endedBy: 'withdrawn', stage: 'withdrawn' }))).toBeNull();
    expect(refuseSerialAct(kind, state({ leads: [joined] }))).toBeNull();
  });
});

describe('what Art. 35 and 36(6) demand first', () => {
  test('no refusal for excess before the applicant has said why, or the time for it is over', () => {
    const reasons = { askedOn: '2026-03-11', replyBy: '2026-03-20', asked: null, givenOn: null, given: null };
    const asked = { ...reasons, letter: {} as never };
    expect(refuseHaste('r3_5_4', state({ reasons: asked }), '2026-03-20')?.zh).toContain('尚未届满');
    expect(refuseHaste('r3_5_4', state({ reasons: asked }), '2026-03-21')).toBeNull();
    expect(refuseHaste('r3_5_4', state({ reasons: { ...asked, givenOn: '2026-03-12' } }), '2026-03-12')).toBeNull();
    expect(refuseHaste('r3_1', state({ reasons: asked }), '2026-03-12')).toBeNull();
  });

  test('no refusal for excess and no later day without reasons asked for', () => {
    expect(refuseOutcome('r3_5_4', state({}))?.zh).toContain('第三十五条');
    expect(refuseSerialAct('request.delayed', state({}))?.zh).toContain('第三十五条');
    const reasons = { askedOn: '2026-03-11', replyBy: '2026-03-20', asked: null, givenOn: null, given: null };
    const asked = state({ reasons: { ...reasons, letter: {} as never } });
    expect(refuseOutcome('r3_5_4', asked)).toBeNull();
    expect(refuseSerialAct('request.delayed', asked)).not.toBeNull();
    expect(refuseSerialAct('request.reasons-asked', asked)).not.toBeNull();
  });

  test('no refusal as repeated without the earlier answer, which came before this request', () => {
    expect(refuseOutcome('r3_5_2', state({}))?.zh).toContain('原申请');
    const answer = { letter: {} as never, attachments: [], names: null };
    const earlier = state({ number: 'GOV-2025-0009', answer, answeredOn: '2026-01-05' });
    expect(refuseRepeating(state({}), earlier)).toBeNull();
    expect(refuseRepeating(state({}), { ...earlier, answer: null })?.zh).toContain('尚未作出答复');
    expect(refuseRepeating(state({}), { ...earlier, answeredOn: '2026-03-11' })?.zh).toContain('晚于');
    expect(refuseRepeating(state({}), { ...earlier, applicantIndex: 'b' })?.zh).toContain('同一申请人');
  });
});
