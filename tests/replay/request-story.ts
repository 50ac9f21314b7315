/** The lives of requests: any act that the rules let follow in the stage. */
import type { NewAct } from '../../src/db/acts.ts';
import { CHANNELS } from '../../src/law/events.ts';
import { OUTCOME_ROWS } from '../../src/law/outcomes.ts';
import { requests } from '../../src/requests/fold.ts';
import { CONTACT_WAYS, HELP_KINDS } from '../../src/requests/intake/state.ts';
import { PAPER_KINDS, SENT_KINDS } from '../../src/requests/papers/state.ts';
import { CODE_WAYS, LINKED, SENT_WAYS } from '../../src/requests/parties/state.ts';
import { IDENTITY_PROOFS, type RequestActKind, type RequestActs } from '../../src/requests/request-acts.ts';
import { CANCEL_REASONS, OPINION_RESULTS, REVIEW_STEPS } from '../../src/requests/review/state.ts';
import { RULES } from '../../src/requests/rules.ts';
import {
  APPLICANT_KINDS,
  DELIVERIES,
  FORMS,
  type FrozenLetter,
  type RequestState,
  type StoredFile,
} from '../../src/requests/state.ts';
import type { Draw } from './draw.ts';
import { afterMade } from './request-after-story.ts';
import { applicantMade } from './request-applicant-story.ts';
import type { Story } from './story.ts';

const DAY = '2025-06-11';

function file(draw: Draw): StoredFile {
  return { mediaType: 'application/pdf', size: draw.below(9999), digest: draw.hex(64), blob: draw.hex(64) };
}

function letter(kind: FrozenLetter['kind'], draw: Draw): FrozenLetter {
  return { kind, number: `示公开〔2025〕${draw.below(99)}号`, date: DAY, pdf: file(draw), docx: file(draw) };
}

function lodging(draw: Draw): RequestActs['request.lodged'] {
  const channel = draw.pick(CHANNELS);
  const confirmation = ['web', 'fax', 'email'].includes(channel) ? draw.pick(['automatic', 'office'] as const) : null;
  const facts = {
    number: `GEN-2025-${draw.hex(12)}`,
    queryDigest: draw.hex(64),
    unitId: draw.uuid(),
    channel,
    confirmation,
    applicantKind: draw.pick(APPLICANT_KINDS),
    applicantIndex: draw.hex(64),
    form: draw.pick(FORMS),
    delivery: draw.pick(DELIVERIES),
  };
  const applicant = {
    name: '申某',
    identity: { document: 'other', number: draw.hex(10) },
    contactPerson: '',
    phone: '',
    email: '',
    address: '',
    postcode: '',
    fax: '',
  } as const;
  return [facts, { applicant, description: '补贴发放台账' }];
}

type Made = { [K in RequestActKind]: (state: RequestState, draw: Draw) => RequestActs[K] };

const linked = (state: RequestState, draw: Draw) => ({ who: draw.pick(LINKED), party: party(state, draw) });
const party = (state: RequestState, draw: Draw) =>
  state.consultations.length > 0 ? draw.pick(state.consultations).party : '1';
const ask = (state: RequestState, draw: Draw): RequestActs['request.third-party-asked'] => [
  {
    party: String(state.consultations.length + 1),
    ...(draw.chance(0.5) ? { receivedOn: DAY } : {}),
    ...(draw.chance(0.5) ? { letter: letter('third-party-enquiry', draw) } : {}),
  },
  { name: '某公司', information: '合同', interest: '商业秘密' },
];
const reply = (state: RequestState, draw: Draw): RequestActs['request.third-party-answered'] => [
  { party: party(state, draw), consents: draw.chance(0.5) },
  { text: '不同意公开' },
];
const reach = (state: RequestState, draw: Draw): RequestActs['request.third-party-received'] => [
  { party: party(state, draw) },
  null,
];

const MADE: Made = {
  'request.lodged': (_, draw) => lodging(draw),
  'request.registered': (_, draw) => lodging(draw),
  'request.papers-filed': (_, draw) => [
    { of: draw.pick(PAPER_KINDS), files: [file(draw)] },
    { names: ['申请书.pdf'], note: '扫描件' },
  ],
  'request.papers-sent': (_, draw) => [
    { of: draw.pick(SENT_KINDS), files: [file(draw)] },
    { names: ['委托书.pdf'], note: '' },
  ],
  'request.confirmed': (_, draw) => [
    draw.chance(0.5) ? {} : { way: draw.pick(CONTACT_WAYS) },
    { number: '13800000000', answeredBy: '本人', remarks: '' },
  ],
  'request.letter-renewed': (state, draw) => [
    {
      letter: { ...letter('clarification', draw), number: state.clarification?.letter?.number ?? '示公开〔2025〕1号' },
    },
    null,
  ],
  'request.contact-tried': (_, draw) => [
    { way: draw.pick(CONTACT_WAYS) },
    { number: '13800000000', answeredBy: '', remarks: '无人接听' },
  ],
  'request.helped': (_, draw) => [{ kinds: [draw.pick(HELP_KINDS)] }, { note: '代为填写' }],
  'request.dispatched': (_, draw) => [{ unitId: draw.uuid() }, null],
  'request.clarification-asked': (_, draw) => [
    { replyBy: DAY, letter: letter('clarification', draw) },
    { items: ['请写明年份'] },
  ],
  'request.clarified': () => [{}, { text: '2024年度' }],
  'request.clarification-lapsed': () => [{}, null],
  'request.third-party-asked': ask,
  'request.third-party-received': reach,
  'request.third-party-answered': reply,
  'request.co-maker-asked': ask,
  'request.co-maker-received': reach,
  'request.co-maker-answered': reply,
  'request.party-link-issued': (state, draw) => [
    { ...linked(state, draw), tokenDigest: draw.hex(64), codeDigest: draw.hex(64) },
    draw.chance(0.5) ? { code: 'ABCD2345' } : null,
  ],
  'request.party-code-sent': (state, draw) => [
    { ...linked(state, draw), way: draw.pick(SENT_WAYS) },
    { to: '13800000000' },
  ],
  'request.party-code-told': (state, draw) => [{ ...linked(state, draw), way: draw.pick(CODE_WAYS) }, null],
  'request.party-link-revoked': (state, draw) => [linked(state, draw), null],
  'request.third-party-overridden': (state, draw) => [{ party: party(state, draw) }, { ground: '涉及公共安全' }],
  'request.third-party-told': (state, draw) => [
    { party: party(state, draw), ...(draw.chance(0.5) ? { letter: letter('third-party-override', draw) } : {}) },
    { disclosed: ['检测结论'] },
  ],
  'request.agency-asked': ask,
  'request.agency-answered': reply,
  'request.extension-proposed': (_, draw) => [{ workingDays: 1 + draw.below(20) }, { reason: '检索量大' }],
  'request.extension-returned': () => [{}, { remarks: '可以按期' }],
  'request.extension-approved': (_, draw) => [
    { workingDays: 1 + draw.below(20), letter: letter('extension', draw) },
    null,
  ],
  'request.fee-unpaid': () => [{}, null],
  ...applicantMade,
  'request.drafted': (_, draw) => [
    { outcome: draw.pick(OUTCOME_ROWS), withheldUnder: draw.some(['14', '15', '16'] as const, 0.2), attachments: [] },
    { decision: { ground: draw.hex(8) }, attachmentNames: [] },
  ],
  'request.redaction-begun': (_, draw) => [{ source: file(draw), pages: file(draw) }, { name: '台账.pdf' }],
  'request.redacted': (state, draw) => [
    { source: state.redactions[0]?.source.digest ?? '', outgoing: file(draw), marks: [{ article: '15' }] },
    {
      name: '台账（公开件）.pdf',
      marks: [{ kind: 'words', words: '沈知远', what: '姓名', article: '15', reason: '隐私' }],
    },
  ],
  'request.redaction-dropped': (state) => [{ source: state.redactions[0]?.source.digest ?? '' }, null],
  'request.submitted': (state, draw) => [
    draw.chance(0.4)
      ? {}
      : {
          steps: REVIEW_STEPS.filter((step) => step === 'head' || draw.chance(0.5)).map((step) => ({
            step,
            unitId: state.unitId,
          })),
          lacksOpinion: draw.chance(0.2),
        },
    null,
  ],
  'request.opinion-given': (_, draw) => [{ result: draw.pick(OPINION_RESULTS) }, { text: '依据条例第十五条' }],
  'request.step-approved': () => [{}, { text: '同意' }],
  'request.number-reserved': (_, draw) => [{ number: `示公开〔2025〕${draw.below(99)}号`, year: 2025 }, null],
  'request.number-cancelled': (state, draw) => [
    { number: state.reservation?.number ?? '', because: draw.pick(CANCEL_REASONS) },
    null,
  ],
  'request.draft-taken-back': () => [{}, null],
  'request.draft-returned': () => [{}, { remarks: '请补充依据' }],
  'request.answer-approved': (_, draw) => [
    { digest: draw.hex(64), letter: letter('answer', draw), attachments: [file(draw)] },
    { attachmentNames: ['台账.pdf'] },
  ],
  'request.answered': (state, draw) => [
    {
      outcome: state.draft?.outcome ?? draw.pick(OUTCOME_ROWS),
      withheldUnder: state.draft?.withheldUnder ?? [],
      digest: draw.hex(64),
      letter: letter('answer', draw),
      attachments: [],
    },
    { attachmentNames: [] },
  ],
  'request.withdrawn': () => [{}, { reason: '已经得到' }],
  'request.closed': () => [{}, null],
  'request.receipt-reissued': (_, draw) => [{ proof: draw.pick(IDENTITY_PROOFS) }, null],
  ...afterMade,
  'request.mending-proposed': (_, draw) => [{ seq: 1 + draw.below(60), on: draw.chance(0.5) ? DAY : null }, null],
  'request.mending-refused': () => [{}, null],
  'request.late-confirmed': (_, draw) => [{ seq: 1 + draw.below(60) }, null],
};

/** Acts that bring a case on; the others of a stage come more rarely. */
const ONWARD: readonly RequestActKind[] = [
  'request.confirmed',
  'request.drafted',
  'request.submitted',
  'request.answer-approved',
  'request.answered',
  'request.served',
  'request.closed',
];

function possible(state: RequestState, draw: Draw): RequestActKind[] {
  const kinds = (Object.keys(RULES) as (keyof typeof RULES)[]).filter((kind) =>
    RULES[kind].stages.includes(state.stage),
  );
  const onward = kinds.filter((kind) => ONWARD.includes(kind) && kind !== 'request.drafted');
  if (onward.length > 0 && draw.chance(0.6)) return onward;
  if (state.stage === 'handling' && draw.chance(0.5)) return ['request.drafted'];
  const ends = state.stage === 'closed' && draw.chance(0.7);
  return ends ? [] : kinds.filter((kind) => !onward.includes(kind));
}

/** What becomes of an asked third party's opinion: by chance alone hardly one would be refused and then overridden. */
function opinion({ consultations, stage }: RequestState): RequestActKind | null {
  const asked = consultations.find(({ who }) => who === 'third-party');
  if (!asked || !RULES['request.third-party-overridden'].stages.includes(stage)) return null;
  if (asked.consents === null) return 'request.third-party-answered';
  return asked.consents || asked.override ? null : 'request.third-party-overridden';
}

export const requestStory: Story<RequestState> = {
  aggregate: requests,
  next(state, draw): NewAct | null {
    const begins = draw.pick(['request.lodged', 'request.registered'] as const);
    const kinds = state.number === '' ? [begins] : possible(state, draw);
    if (kinds.length === 0) return null;
    const kind = (draw.chance(0.7) ? opinion(state) : null) ?? draw.pick(kinds);
    const [data, personal] = MADE[kind](state, draw);
    return { kind, data, ...(personal ? { personal } : {}) };
  },
};
