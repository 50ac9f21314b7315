/** The lives of documents. */
import type { NewAct } from '../../src/db/acts.ts';
import { type DocumentActs, documents } from '../../src/documents/fold.ts';
import { CHECKLIST } from '../../src/documents/rules.ts';
import { ATTRIBUTES, type Content, DOCUMENT_KINDS, type DocumentState, type Stage } from '../../src/documents/state.ts';
import type { Draw } from './draw.ts';
import type { Story } from './story.ts';

const UNITS = Array.from({ length: 8 }, (_, i) => `10000000-0000-4000-8000-00000000000${i}`);
const COLUMNS = ['normative', 'a20-1', 'a20-2', 'notices', 'news'] as const;
const MOMENT = '2025-03-04T01:30:00Z';

function content(draw: Draw): Content {
  const day = () => `202${4 + draw.below(3)}-0${1 + draw.below(9)}-1${draw.below(10)}`;
  const maybe = <T>(make: () => T): T | null => (draw.chance(0.6) ? make() : null);
  return {
    title: `示范县${draw.pick(['供水', '就业', '养老', '公交', '农田'])}${draw.pick(['办法', '通知', '公告'])}${draw.below(1e6)}`,
    body: `<p>第一条　${draw.hex(12)}“引号”、<b>加粗</b> 和 \\ 反斜杠。</p>`,
    kind: draw.pick(DOCUMENT_KINDS),
    columns: draw.some(COLUMNS, 0.4),
    number: maybe(() => `示政发〔2025〕${1 + draw.below(99)}号`),
    signedOn: maybe(day),
    effectiveOn: maybe(day),
    expiresOn: maybe(day),
    publicUntil: maybe(day),
    subjectClass: maybe(() => '综合政务'),
    summary: maybe(() => '摘要'),
    attribute: maybe(() => draw.pick(ATTRIBUTES)),
    attributeGround: maybe(() => '条例第二十条'),
    interprets: maybe(() => draw.uuid()),
    channels: draw.chance(0.2) ? ['web', 'gazette'] : ['web'],
    plannedAt: maybe(() => MOMENT),
    attachments: Array.from({ length: draw.chance(0.3) ? 1 + draw.below(3) : 0 }, (_, i) => ({
      name: `附件${i + 1}.pdf`,
      mediaType: 'application/pdf',
      size: draw.below(1e6),
      digest: draw.hex(64),
    })),
  };
}

type Kind = keyof DocumentActs;

/** What may come next at each stage, as often as it stands here. */
const NEXT: Record<Stage, readonly Kind[]> = {
  draft: ['document.edited', 'document.submitted', 'document.submitted'],
  review: ['document.taken-back', 'document.cleared', 'document.cleared', 'document.cleared', 'document.returned'],
  approval: ['document.approved', 'document.approved', 'document.approved', 'document.returned'],
  approved: ['document.released', 'document.released', 'document.released', 'document.returned'],
  released: [
    'document.amending',
    'document.withdrawn',
    'document.ended',
    'document.repealed',
    'document.mending-proposed',
    'document.mending-refused',
  ],
  withdrawn: ['document.amending'],
  ended: [],
};

function data(kind: Kind, state: DocumentState, draw: Draw): DocumentActs[Kind] {
  const digest = draw.hex(64);
  const some: { [K in Kind]: () => DocumentActs[K] } = {
    'document.drafted': () => ({ unitId: draw.pick(UNITS), content: content(draw) }),
    'document.edited': () => {
      const changes = Object.entries(content(draw)).filter(() => draw.chance(0.3));
      return { changes: Object.fromEntries(changes) as Partial<Content> };
    },
    'document.submitted': () => ({}),
    'document.taken-back': () => ({}),
    'document.returned': () => ({ remarks: '请核对数字' }),
    'document.cleared': () => ({
      digest,
      verdict: draw.chance(0.85) ? 'publish' : 'not-publish',
      basis: '经逐项审查',
      checklist: CHECKLIST.map((item) => item.id),
    }),
    'document.approved': () => ({ digest }),
    'document.released': () => ({
      digest,
      indexNumber: state.indexNumber ?? `1${draw.hex(17)}`,
      slug: state.slug ?? `slug-${draw.hex(16)}`,
      at: MOMENT,
    }),
    'document.amending': () => ({ changeNote: '更正电话' }),
    'document.withdrawn': () => ({ reason: '数据重新核定', at: MOMENT }),
    'document.ended': () => ({ reason: '公示期满', at: MOMENT }),
    'document.repealed': () => ({ by: '示政发〔2026〕1号' }),
    // of an act of whatever document: of its own it waits for a second person
    'document.mending-proposed': () => ({ seq: 1 + draw.below(60), on: null, reason: '日期有误' }),
    'document.mending-refused': () => ({ reason: '日期无误' }),
  };
  return some[kind]();
}

export const documentStory: Story<DocumentState> = {
  aggregate: documents,
  next(state, draw): NewAct | null {
    const kinds = state.unitId === '' ? (['document.drafted'] as const) : NEXT[state.stage];
    if (kinds.length === 0) return null;
    const kind = draw.pick(kinds);
    return { kind, data: data(kind, state, draw), ground: draw.chance(0.3) ? '依据' : null };
  },
};
