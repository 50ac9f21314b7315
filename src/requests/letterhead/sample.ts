/** A letter of the unit to nobody, by which its letterhead is tried. */
import type { Paper } from '../../paper/paper.ts';
import type { Unit } from '../../units/read.ts';

export function samplePaper(unit: Unit, on: Temporal.PlainDate): Paper {
  const { address = '', phone = '', hours } = unit.contact;
  return {
    lang: 'zh',
    letterhead: { unit: unit.name },
    number: `示例公开〔${on.year}〕1号`,
    title: '政府信息公开申请答复书',
    salutation: '申请人（示例）：',
    blocks: [
      {
        kind: 'paragraph',
        text: '这是用来检查文书样式的示例，不是发出的文书。正文使用模板中占位段落的字体、字号、行距和缩进。',
      },
      { kind: 'heading', level: 1, text: '一、标题的样式' },
      { kind: 'numbered', items: ['逐项列出的内容', '第二项内容'] },
      {
        kind: 'table',
        table: {
          caption: '表格的样式',
          rows: [
            [
              { value: '项目', header: true },
              { value: '数量', header: true },
            ],
            [{ value: '示例' }, { value: 1 }],
          ],
        },
      },
    ],
    remedies: [{ kind: 'paragraph', text: '救济途径写在正文之后、落款之前。' }],
    attachments: ['示例附件'],
    signature: { unit: unit.name, date: on.toString() },
    contact: { phone, address, ...(hours ? { hours } : {}) },
  };
}
