import type { Block } from '../../paper/paper.ts';

/** Printed after an enquiry, for those who answer by hand. */
export const replySlip: Block = {
  kind: 'table',
  table: {
    caption: '意见回执',
    widths: [1, 3],
    rows: [
      [{ value: '意见', header: true }, { value: '□ 同意公开\n□ 同意公开一部分\n□ 不同意公开' }],
      [{ value: '范围和理由', header: true }, { value: '\n\n\n' }],
      [{ value: '签名或者盖章', header: true }, { value: '\n' }],
      [{ value: '日期', header: true }, { value: '' }],
    ],
  },
};
