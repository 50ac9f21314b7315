/** What the fee's page shows: the month's requests, a computation step by step, the fee as it stands. */

import { feeDue } from '../../law/fee-due.ts';
import type { Fee as Charge } from '../../law/fees.ts';
import { DataTable, Facts } from '../../web/components.tsx';
import { href, useLanguage } from '../../web/language.ts';
import type { OfficeCase } from '../office-case.ts';
import { feeWords as words } from './messages.ts';
import { type Counted, chargeOf, inOrder } from './rules.ts';

/** `mayOpen` says which of them this person may read. */
export function MonthTable(props: { id: string; month: readonly Counted[]; mayOpen(id: string): boolean }) {
  const lang = useLanguage();
  const { id, month, mayOpen } = props;
  return (
    <DataTable
      caption={words.month[lang]}
      columns={[
        { head: words.place[lang], numeric: true, cell: ({ place }) => place },
        {
          head: words.number[lang],
          tight: true,
          cell: (one) => {
            if (one.id === id) return one.number + words.thisOne[lang];
            // another body's case counts, and says no more than that
            if (!mayOpen(one.id)) return words.elsewhere[lang];
            return <a href={href(lang, `/office/requests/${one.id}`)}>{one.number}</a>;
          },
        },
        { head: words.received[lang], tight: true, cell: (one) => one.receivedOn },
      ]}
      rows={inOrder(month).map((one, index) => ({ ...one, place: index + 1 }))}
      rowKey={(one) => one.id}
      empty={words.notReceived}
    />
  );
}

export function Computation({ charge, caption }: { charge: Charge; caption: string }) {
  const lang = useLanguage();
  return (
    <>
      <DataTable
        caption={caption}
        columns={[
          { head: words.tier[lang], tight: true, cell: ({ from, to }) => (from === to ? from : `${from}–${to}`) },
          { head: words.units[lang], numeric: true, cell: (line) => line.units },
          { head: words.price[lang], numeric: true, cell: (line) => line.priceYuan },
          { head: words.sum[lang], numeric: true, cell: (line) => line.sumYuan },
        ]}
        rows={charge.lines}
        rowKey={(line) => String(line.from)}
        empty={words.none}
      />
      <p className="fw-bold">{charge.totalYuan > 0 ? words.total(charge.totalYuan)[lang] : words.free[lang]}</p>
    </>
  );
}

/** The fee that was noticed, with everything that happened to it. */
export function FeeFacts({ file }: { file: OfficeCase }) {
  const lang = useLanguage();
  const { fee } = file.state;
  if (!fee) return null;
  const { letter, counted } = fee;
  const way = counted && (counted.way === 'by-count' ? words.count : words.pages)[lang];
  return (
    <>
      <Facts
        items={[
          [words.amount[lang], words.yuan(fee.amountYuan)[lang]],
          [words.way[lang], way],
          [
            words.document[lang],
            letter ? (
              <a key="letter" href={href(lang, `/office/requests/${file.id}/files/${letter.pdf.blob}`)}>
                {fee.number}
              </a>
            ) : (
              fee.number
            ),
          ],
          [words.noticedOn[lang], fee.noticedOn],
          [words.gotOn[lang], fee.receivedOn],
          [words.payBy[lang], feeDue(file.clock.events, file.law)?.date.toString()],
          [words.paidOn[lang], fee.paidOn],
          [words.receiptNumber[lang], fee.receiptNumber],
          [words.waivedOn[lang], fee.waivedOn],
          [words.lapsedOn[lang], fee.lapsedOn],
          ...fee.refunds.map(
            ({ on, amountYuan, receiptNumber }) =>
              [words.refund[lang], `${on}，${words.yuan(amountYuan)[lang]}（${receiptNumber}）`] as const,
          ),
        ]}
      />
      {counted ? <Computation charge={chargeOf(counted)} caption={words.amount[lang]} /> : null}
    </>
  );
}
