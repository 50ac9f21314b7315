/** The remedies of a year as a workbook: rates with numerator and denominator, and the cases behind them. */
import type { Cell } from '../../paper/paper.ts';
import { type Sheet, workbook } from '../../paper/sheet.ts';
import { RESULT_WORDS, ROUTE_WORDS } from '../messages.ts';
import { type CorrectionRate, type ListedRemedy, quotient, rateOf, ratesBy, yearOf } from './rates.ts';
import { CAUSE_WORDS } from './words.ts';

interface Given {
  year: number;
  all: readonly ListedRemedy[];
  nameOf(unitId: string): string;
}

const head = (...values: string[]): Cell[] => values.map((value) => ({ value, header: true }));
const row = (...values: (string | number)[]): Cell[] => values.map((value) => ({ value }));

function rateRow(name: string, rate: CorrectionRate): Cell[] {
  const value = quotient(rate);
  const { decided, upheld, corrected, other, pending } = rate;
  return row(name, decided, upheld, corrected, other, value === null ? '—' : Number(value.toFixed(4)), pending);
}

export function remedyWorkbook({ year, all, nameOf }: Given): Promise<Uint8Array> {
  const ofYear = all.filter((one) => yearOf(one) === year);
  const figures = ['审结', '维持', '纠正', '其他', '纠正率', '尚未审结'];
  const years = [...new Set(all.map(yearOf))].sort((a, b) => b - a);
  const sheets: Sheet[] = [
    {
      name: '纠正率',
      widths: [36, 10, 10, 10, 10, 10, 12],
      rows: [
        [{ value: `${year}年行政复议、行政诉讼纠正率`, header: true, colSpan: 7 }],
        head('单位', ...figures),
        ...[...ratesBy(ofYear, (one) => one.unitId)].map(([id, rate]) => rateRow(nameOf(id), rate)),
        rateRow('合计', rateOf(ofYear)),
        head('年度', ...figures),
        ...years.map((one) => rateRow(String(one), rateOf(all.filter((remedy) => yearOf(remedy) === one)))),
      ],
    },
    {
      name: '案件',
      widths: [18, 36, 18, 28, 24, 12, 12, 12, 16, 20],
      stickyRows: 1,
      rows: [
        head('登记编号', '单位', '途径', '机关', '案号', '提起', '结果', '审结', '责令重新答复', '问题原因'),
        ...ofYear.map((one) =>
          row(
            one.number,
            nameOf(one.unitId),
            ROUTE_WORDS[one.route].zh,
            one.body,
            one.caseNumber,
            one.lodgedOn,
            RESULT_WORDS[one.result].zh,
            one.decidedOn ?? '',
            one.orderedOn ?? '',
            one.cause ? CAUSE_WORDS[one.cause].zh : '',
          ),
        ),
      ],
    },
  ];
  return workbook(sheets);
}
