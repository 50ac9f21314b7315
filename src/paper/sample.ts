import type { Paper, Table } from './paper.ts';

/** A table with the merged headers of the statutory form, for tests. */
export const sampleTable: Table = {
  caption: '办理结果',
  rows: [
    [
      { value: '项目', header: true, rowSpan: 2 },
      { value: '申请人情况', header: true, colSpan: 2 },
      { value: '总计', header: true, rowSpan: 2 },
    ],
    [
      { value: '自然人', header: true },
      { value: '法人', header: true },
    ],
    [{ value: '一、本年新收' }, { value: 12 }, { value: 3 }, { value: 15 }],
  ],
  widths: [3, 1, 1, 1],
};

/** A paper that uses every part once, for tests. */
export const samplePaper: Paper = {
  lang: 'zh',
  letterhead: { unit: '示范县自然资源局', classification: '特急', lines: ['示范县政务中路18号'] },
  number: '示自然资公开答〔2026〕12号',
  title: '政府信息公开申请答复书',
  salutation: '张三：',
  blocks: [
    { kind: 'paragraph', text: '你提出的政府信息公开申请，本机关已经收到。' },
    { kind: 'heading', level: 1, text: '一、办理情况' },
    { kind: 'numbered', items: ['检索本机关档案', '核对来文登记'] },
    { kind: 'fields', fields: [{ label: '获取方式', value: '到本机关查阅' }] },
    { kind: 'table', table: sampleTable },
    { kind: 'note', text: '本表数据截至2025年12月31日。' },
  ],
  remedies: [{ kind: 'paragraph', text: '如不服本答复，可以申请行政复议。' }],
  attachments: ['补偿方案', '支付明细'],
  signature: { unit: '示范县自然资源局', date: '2026-03-05' },
  contact: { phone: '0000-1234567', address: '示范县人民路1号', hours: '8:30—17:30' },
  annex: [{ kind: 'paragraph', text: '意见回执' }],
};

/** Every printed text of {@link samplePaper}, in reading order. */
export const sampleTexts = [
  '特急',
  '示范县自然资源局',
  '示范县政务中路18号',
  '示自然资公开答〔2026〕12号',
  '政府信息公开申请答复书',
  '张三：',
  '你提出的政府信息公开申请，本机关已经收到。',
  '一、办理情况',
  '1. 检索本机关档案',
  '2. 核对来文登记',
  '获取方式',
  '到本机关查阅',
  '办理结果',
  '申请人情况',
  '一、本年新收',
  '12',
  '本表数据截至2025年12月31日。',
  '如不服本答复，可以申请行政复议。',
  '1. 补偿方案',
  '2. 支付明细',
  '2026年3月5日',
  '联系电话：0000-1234567',
  '联系地址：示范县人民路1号',
  '意见回执',
];

/** Texts that would be markup in one of the formats, or break it. */
export const hostileTexts = [
  '#let x = 1; #panic("a") $x^2$ *b* _i_ `c` <label> @ref \\ // /* = - + ~ ---',
  '</w:t></w:p><script>alert(1)</script>&amp; & "q" \'s\' ]]> <!-- {{x}}',
  '=HYPERLINK("http://x")',
  '申请😀公开שלום的عربي内容',
  `见https://example.gov.cn/${'a1b2/'.repeat(60)}止`,
];
