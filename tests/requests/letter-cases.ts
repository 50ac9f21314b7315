/** Cases of the demonstration county, told as acts, one for every letter: the whole family as an office would send it. */
import type { Act } from '../../src/db/acts.ts';
import { nationalCalendar } from '../../src/law/calendar.ts';
import type { Law } from '../../src/law/clock-types.ts';
import { pageFee, requestFees } from '../../src/law/fees.ts';
import { DEFAULT_SETTINGS } from '../../src/law/settings.ts';
import { caseClock } from '../../src/requests/clock.ts';
import { requests } from '../../src/requests/fold.ts';
import {
  answerFacts,
  type CaseFile,
  clarificationFacts,
  enquiryFacts,
  extensionFacts,
  receiptFacts,
} from '../../src/requests/letter-facts.ts';
import * as beside from '../../src/requests/letter-facts-notices.ts';
import type { Decision, LetterFacts } from '../../src/requests/letters/facts.ts';
import { sampleDecisions } from '../../src/requests/letters/fixtures/decisions.ts';
import { sampleCorrections } from '../../src/requests/letters/fixtures/letters.ts';
import type { RequestActKind, RequestActs } from '../../src/requests/request-acts.ts';
import type { FrozenLetter } from '../../src/requests/state.ts';
import type { Unit } from '../../src/units/read.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

export const LAW: Law = { calendar: nationalCalendar, settings: DEFAULT_SETTINGS };

const OPENED = '2019-05-15';
export const BUREAU: Unit = {
  id: '0197a000-0000-7000-8000-000000000001',
  code: 'zrj',
  name: '示范县自然资源局',
  shortName: '县自然资源局',
  nameEn: 'Natural Resources Bureau',
  kind: 'department',
  parentId: null,
  creditCode: null,
  sortKey: '',
  activeFrom: day(OPENED),
  activeTo: null,
  successorId: null,
  contact: { address: '示范县政务中路18号', phone: '0000-5550109', hours: '工作日上午8:30—12:00，下午14:30—18:00' },
  reconsideration: [{ name: '示范县人民政府', from: OPENED, to: null }],
  courts: [{ name: '示范县人民法院', from: OPENED, to: null }],
};

/** One step of a story: kind, legal date, data, personal. */
export type Told = {
  [K in RequestActKind]: [kind: K, on: string, data: RequestActs[K][0], personal?: RequestActs[K][1]];
}[RequestActKind];

/** The case that these steps make. */
export function caseOf(steps: readonly Told[], law: Law = LAW): CaseFile & { acts: Act[] } {
  const acts = steps.map(([kind, on, data, personal], index): Act => {
    const happenedOn = day(on);
    const recordedAt = happenedOn.toZonedDateTime('Asia/Shanghai').add({ hours: 10 }).toInstant();
    const common = { seq: index + 1, kind, happenedOn, recordedAt, ground: null, voids: null };
    return { ...common, personId: 'officer', role: 'officer', unitId: BUREAU.id, data, personal: personal ?? null };
  });
  return {
    acts,
    state: requests.fold(acts, { siteId: 'shifan', id: '' }),
    clock: caseClock(acts, law),
    law,
    unit: BUREAU,
  };
}

const none = { mediaType: '', size: 0, digest: '', blob: '' };
const frozen = (kind: FrozenLetter['kind'], number: string, date: string): FrozenLetter => ({
  kind,
  number: `示自然资公开〔2026〕${number}号`,
  date,
  pdf: none,
  docx: none,
});

export const LODGED: Told = [
  'request.lodged',
  '2026-03-02',
  {
    number: '2026-zrj-0012',
    queryDigest: '',
    unitId: BUREAU.id,
    channel: 'web',
    confirmation: 'automatic',
    applicantKind: 'natural',
    applicantIndex: '',
    form: 'paper',
    delivery: 'post',
  },
  {
    applicant: {
      name: '张三',
      identity: { document: 'id-card', number: '110101199003074477' },
      contactPerson: '',
      phone: '13800000000',
      email: '',
      address: '示范县青山镇东岭村6号',
      postcode: '990201',
      fax: '',
    },
    description: '青山镇东岭村2025年度集体土地征收补偿安置方案及补偿款支付明细。',
  },
];
export const CLARIFICATION: Told[] = [
  [
    'request.clarification-asked',
    '2026-03-05',
    { replyBy: '2026-03-20', letter: frozen('clarification', '13', '2026-03-05') },
    { items: ['指明所需信息涉及的村民小组或者地块'] },
  ],
];
export const CLARIFIED: Told[] = [
  ...CLARIFICATION,
  ['request.clarified', '2026-03-12', {}, { text: '所需的是东岭村三组、四组，2025年1月至12月的方案和明细。' }],
];
const asked = { name: '示范县宏远测绘有限公司', information: '你方提交的测绘报价单。', interest: '商业秘密' };
export const THIRD_PARTY: Told[] = [
  [
    'request.third-party-asked',
    '2026-03-06',
    { party: '1', receivedOn: '2026-03-06', letter: frozen('third-party-enquiry', '14', '2026-03-06') },
    asked,
  ],
];
export const OBJECTED: Told[] = [
  ...THIRD_PARTY,
  ['request.third-party-answered', '2026-03-16', { party: '1', consents: false }, { text: '报价构成属于商业秘密。' }],
];
const AGREED: Told[] = [
  ...THIRD_PARTY,
  ['request.third-party-answered', '2026-03-16', { party: '1', consents: true }, { text: '同意公开。' }],
];
export const EXTENSION: Told[] = [
  ['request.extension-proposed', '2026-03-26', { workingDays: 20 }, { reason: '需要检索2019年以来的纸质档案' }],
  ['request.extension-approved', '2026-03-27', { workingDays: 20, letter: frozen('extension', '15', '2026-03-27') }],
];
const FEE: Told = [
  'request.fee-noticed',
  '2026-03-04',
  { number: '示自然资公开〔2026〕16号', amountYuan: '700', receivedOn: '2026-03-05' },
];

const head = (on: string, number = 30) => ({ number: `示自然资公开〔2026〕${number}号`, letterDate: day(on) });

/** What happened before an answer of this outcome, and the day of the letter. */
function before({ outcome, ...rest }: Decision): { steps: Told[]; on: string } {
  const on = '2026-03-25';
  if (outcome === 'r3_3_4') return { steps: OBJECTED, on };
  if (outcome === 'r3_4_3') return { steps: CLARIFIED, on };
  if (outcome === 'r3_6_1')
    return { steps: [...CLARIFICATION, ['request.clarification-lapsed', '2026-03-23', {}]], on };
  if (outcome === 'r3_6_2') return { steps: [FEE, ['request.fee-unpaid', '2026-04-07', {}]], on: '2026-04-08' };
  if ('way' in rest && rest.way === 'withdrawn')
    return { steps: [['request.withdrawn', '2026-03-20', {}, { reason: '' }]], on };
  return { steps: [], on };
}

export interface Written {
  name: string;
  facts: LetterFacts;
}

/** Every outcome and way of answering, and the answers of cases with a long way behind them. */
export function answers(): Written[] {
  const plain = sampleDecisions.map(({ decision }): Written => {
    const { steps, on } = before(decision);
    const name = 'way' in decision ? `${decision.outcome}-${decision.way}` : decision.outcome;
    return { name: `answer-${name}`, facts: answerFacts(caseOf([LODGED, ...steps]), head(on), decision) };
  });
  const given = sampleDecisions.find(({ decision }) => decision.outcome === 'r3_1' && decision.way === 'provided');
  const withheld = sampleDecisions.find(({ decision }) => decision.outcome === 'r3_2');
  const secret = sampleDecisions.find(({ decision }) => decision.outcome === 'r3_3_4');
  if (!given || !withheld || !secret) throw new Error('no sample');
  const long = [LODGED, ...CLARIFIED, ...EXTENSION];
  return [
    ...plain,
    {
      name: 'answer-after-clarification-and-extension',
      facts: answerFacts(caseOf(long), head('2026-04-20'), given.decision),
    },
    {
      name: 'answer-third-party-agreed',
      facts: answerFacts(caseOf([LODGED, ...AGREED]), head('2026-03-25'), given.decision),
    },
    {
      name: 'answer-third-party-refused-partial',
      facts: answerFacts(caseOf([LODGED, ...OBJECTED]), head('2026-03-25'), withheld.decision),
    },
    {
      name: 'answer-third-party-silent',
      facts: answerFacts(caseOf([LODGED, ...THIRD_PARTY]), head('2026-04-02'), secret.decision),
    },
    {
      name: 'answer-2023-refusal',
      facts: {
        ...answerFacts(old(), head('2023-12-20'), {
          outcome: 'r3_3_1',
          ground: '该图件由有权机关依法定密，目前仍在保密期限内',
        }),
      },
    },
  ];
}

function old(): CaseFile {
  const [kind, , data, personal] = LODGED;
  return caseOf([[kind, '2023-12-04', data, personal] as Told]);
}

/** One letter of every other kind. */
export function others(): Written[] {
  const lodged = caseOf([LODGED]);
  const noticed = caseOf([LODGED, FEE]);
  const fee = { payment: '到示范县政务服务中心财政窗口缴纳，或者按所附缴款码在线缴纳' };
  const byCount = requestFees(31, 1);
  const byPage = pageFee(120);
  const frequency = '2026年1月至2月共提出86件，内容均涉及同一地块';
  const letters: LetterFacts[] = [
    receiptFacts(lodged, head('2026-03-02', 12), 'K7Q4M2'),
    clarificationFacts(
      lodged,
      head('2026-03-05'),
      ['指明所需信息涉及的村民小组或者地块', '补充有效的身份证明'],
      caseOf([LODGED, ...CLARIFICATION]).clock,
    ),
    extensionFacts(lodged, head('2026-03-27'), '需要检索2019年以来的纸质档案', caseOf([LODGED, ...EXTENSION]).clock),
    enquiryFacts(lodged, head('2026-03-06'), asked, 'H3M7QK2T'),
    beside.coMakerEnquiryFacts(
      lodged,
      head('2026-03-06'),
      { name: '示范县农业农村局', information: '与你单位联合印发的《青山镇耕地保护检查情况通报》。' },
      'H3M7QK2T',
    ),
    beside.thirdPartyOverrideFacts(caseOf([LODGED, ...OBJECTED]), head('2026-03-25'), {
      party: '1',
      disclosed: ['东岭村土地征收项目测绘服务费的总额'],
      ground: '测绘结果直接决定被征收人获得补偿的数额，不公开将使其无从核对',
    }),
    beside.feeNoticeFacts(
      lodged,
      head('2026-03-04'),
      {
        ...fee,
        counted: { way: 'by-count', year: 2026, month: 3, position: 31 },
        tiers: byCount.lines,
        amountYuan: byCount.totalYuan,
      },
      noticed.clock,
    ),
    beside.feeNoticeFacts(
      lodged,
      head('2026-03-04'),
      { ...fee, counted: { way: 'by-pages', pages: 120 }, tiers: byPage.lines, amountYuan: byPage.totalYuan },
      noticed.clock,
    ),
    beside.assistanceFacts(lodged, head('2026-03-04'), {
      because: 'disability',
      advice: ['“所需信息”可以写明村名、年份和文件名称'],
      help: '由工作人员代为填写申请表、宣读答复内容，并提供大字版材料',
    }),
    beside.assistanceFacts(lodged, head('2026-03-04'), {
      because: 'anyone',
      advice: ['征地批准文件可以在县政府门户网站检索'],
      help: '在本机关查阅点协助查阅',
    }),
    beside.guidanceFacts(lodged, head('2026-03-04'), {
      part: '补偿款支付明细',
      ground: '补偿款由青山镇人民政府支付，明细由其制作',
      agency: { name: '示范县青山镇人民政府', contact: '青山镇兴隆街8号，0000-7654321' },
    }),
    beside.consultationNoticeFacts(caseOf([LODGED, ...THIRD_PARTY]), head('2026-03-06')),
    beside.reasonsRequestFacts(lodged, head('2026-03-04'), { frequency, replyBy: day('2026-03-16') }),
    beside.delayedPeriodFacts(
      lodged,
      head('2026-03-20'),
      {
        frequency,
        reason: '需要逐件检索2019年以来的纸质档案',
        reasonsNotice: { number: '示自然资公开〔2026〕17号', date: day('2026-03-04') },
        reasonsGivenOn: day('2026-03-12'),
      },
      caseOf([LODGED, ['request.delayed', '2026-03-20', { until: '2026-05-29' }, { reason: '' }]]).clock,
    ),
    ...sampleCorrections.map((result) =>
      beside.correctionFacts(
        lodged,
        head('2026-03-27'),
        {
          lodgedOn: day('2026-03-16'),
          receivedOn: day('2026-03-16'),
          description: '登记表中的姓名与身份证不符，请求更正。',
        },
        { record: '《东岭村土地确权登记表》（2024年）', result },
      ),
    ),
  ];
  return letters.map((facts, index) => ({ name: `${String(index + 1).padStart(2, '0')}-${facts.kind}`, facts }));
}
