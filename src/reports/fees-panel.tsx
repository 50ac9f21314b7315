/** For section six: the processing fees of the year as the cases have them. A reference: the text is written by people. */
import { type Collected, feesCollected } from '../requests/fees/collected.ts';
import { text, useLanguage } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { scopeOf } from './compile.ts';
import type { ReportView } from './office-view.ts';
import { covers } from './scopes.ts';

/** What was paid and given back in the report's period and scope, in yuan. */
export async function feesOfReport(
  { deps, site }: Pick<OfficeContext, 'deps' | 'site'>,
  { frame, stored, compilation }: ReportView,
): Promise<Omit<Collected, 'unitId'>> {
  const { from, to } = compilation.period;
  const period = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
  const scope = scopeOf(frame, stored, compilation.period);
  const mine = (await feesCollected(deps.office, site.siteId, period)).filter(({ unitId }) => covers(scope, unitId));
  const sum = (of: (one: Collected) => number) => mine.reduce((total, one) => total + of(one), 0);
  return {
    cases: sum((one) => one.cases),
    paidYuan: sum((one) => one.paidYuan),
    refundedYuan: sum((one) => one.refundedYuan),
  };
}

export function FeesReference({ fees }: { fees: Omit<Collected, 'unitId'> }) {
  const lang = useLanguage();
  const { cases, paidYuan, refundedYuan } = fees;
  const said =
    paidYuan === 0 && refundedYuan === 0
      ? text(
          '参考数字：案卷中本统计期没有收取政府信息公开信息处理费。',
          'For reference: no processing fee was paid in this period.',
        )
      : text(
          `参考数字：案卷中本统计期收取信息处理费${cases}件、${paidYuan}元，退还${refundedYuan}元。`,
          `For reference: fees paid in ${cases} cases, ${paidYuan} yuan; given back ${refundedYuan} yuan.`,
        );
  return <p className="text-secondary">{said[lang]}</p>;
}
