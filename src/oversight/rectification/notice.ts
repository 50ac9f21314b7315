/** The notice of rectification (整改通知书) as a paper: what was found, until when, what else is asked. */
import { printedDate } from '../../paper/flow.ts';
import type { Block, Paper } from '../../paper/paper.ts';
import { GRAVITY_NAMES } from './messages.ts';
import type { FindingState } from './state.ts';

export interface NoticeFacts {
  /** full name of the office that sends it */
  office: string;
  phone: string;
  /** full name of the unit that mends */
  unit: string;
  number: string;
  /** ISO dates */
  sentOn: string;
  dueOn: string;
  demand: string;
  findings: readonly Pick<FindingState, 'title' | 'place' | 'detail' | 'gravity' | 'indicator'>[];
}

/** Chinese alone: it is a letter between offices. */
export function noticePaper({ office, phone, unit, number, sentOn, dueOn, demand, findings }: NoticeFacts): Paper {
  const due = printedDate(dueOn, 'zh');
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: `经检查，发现你单位负责的政府网站、政务公开工作存在下列${findings.length}个问题。请于${due}前完成整改，并在本系统中逐项报送整改情况和证明材料；对问题有异议的，请在同一期限内提出申诉并说明理由。`,
    },
    {
      kind: 'table',
      table: {
        rows: [
          ['序号', '问题', '位置', '严重程度', '对应指标'].map((value) => ({ value, header: true })),
          ...findings.map((one, at) => [
            { value: at + 1 },
            { value: [one.title, one.detail].filter(Boolean).join('\n') },
            { value: one.place },
            { value: GRAVITY_NAMES[one.gravity].zh, align: 'center' as const },
            { value: one.indicator, align: 'center' as const },
          ]),
        ],
        widths: [1, 5, 5, 1.6, 1.6],
      },
    },
  ];
  if (demand) blocks.push({ kind: 'paragraph', text: demand });
  blocks.push({ kind: 'paragraph', text: '到期未完成整改的，将作为重复问题再次通报，并计入考核。' });
  return {
    lang: 'zh',
    letterhead: { unit: office },
    number,
    title: '整改通知书',
    salutation: `${unit}：`,
    blocks,
    signature: { unit: office, date: sentOn },
    ...(phone && { contact: { phone } }),
  };
}
