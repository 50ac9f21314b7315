/** How much is open: in short, by unit, and waiting for whom; every count opens its cases. */
import type { Unit } from '../../units/read.ts';
import { Card, DataTable } from '../../web/components.tsx';
import { text, useLanguage } from '../../web/language.ts';
import { type Asked, boardAddress, DUE, WAITS } from './asked.ts';
import type { BoardCount, Urgency } from './board-store.ts';

const words = {
  byUnit: text('各单位在办情况', 'What is open, by unit'),
  calm: text('没有在办的申请件。', 'Nothing is open.'),
  open: text('在办', 'Open'),
  turn: text('待办状态', 'Waiting for whom'),
  unit: text('受理机关', 'Unit'),
  others: text('等待他人', 'Waiting for others'),
};

/** Within five working days includes this week's. */
const WITHIN: Record<keyof typeof DUE, readonly Urgency[]> = {
  overdue: ['overdue'],
  week: ['week'],
  near: ['week', 'near'],
};

interface Props {
  counts: readonly BoardCount[];
  units: readonly Unit[];
  asked: Asked;
}

export function Counts({ counts, units, asked }: Props) {
  const lang = useLanguage();
  const { mine } = asked;
  const total = (of: readonly BoardCount[]) => of.reduce((sum, { count }) => sum + count, 0);
  const due = (of: readonly BoardCount[], within: readonly Urgency[]) =>
    total(of.filter(({ urgency }) => within.includes(urgency)));
  const waits = (Object.keys(WAITS) as (keyof typeof WAITS)[]).flatMap((whom) => {
    const count = total(counts.filter(({ waitsFor }) => waitsFor === whom));
    return count > 0 ? [{ whom, count }] : [];
  });
  const order = new Map(units.map(({ id }, i) => [id, i]));
  const rows = [...Map.groupBy(counts, ({ unitId }) => unitId)]
    .map(([unitId, own]) => ({ unit: units.find(({ id }) => id === unitId), unitId, own }))
    .sort(
      (a, b) =>
        due(b.own, WITHIN.overdue) - due(a.own, WITHIN.overdue) ||
        due(b.own, WITHIN.near) - due(a.own, WITHIN.near) ||
        total(b.own) - total(a.own) ||
        (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0),
    );
  if (rows.length === 0) return <p className="text-secondary empty-note">{words.calm[lang]}</p>;
  return (
    <>
      <ul className="list-inline">
        <Count name={words.open[lang]} count={total(counts)} to={boardAddress(lang, { mine })} />
        {(Object.keys(DUE) as (keyof typeof DUE)[]).map((one) => (
          <Count
            key={one}
            name={DUE[one][lang]}
            count={due(counts, WITHIN[one])}
            to={boardAddress(lang, { mine, due: one })}
          />
        ))}
      </ul>
      <p className="mb-1 fw-bold">{words.turn[lang]}</p>
      <ul className="list-inline">
        {waits.map(({ whom, count }) => (
          <Count key={whom} name={WAITS[whom][lang]} count={count} to={boardAddress(lang, { mine, waits: whom })} />
        ))}
      </ul>
      {rows.length > 1 ? (
        <Card title={words.byUnit[lang]}>
          <DataTable
            caption={words.byUnit[lang]}
            columns={[
              {
                head: words.unit[lang],
                cell: ({ unit }) => (
                  <a href={boardAddress(lang, { mine, unit: unit?.code ?? '' })}>
                    {lang === 'zh' ? unit?.name : unit?.nameEn}
                  </a>
                ),
              },
              { head: words.open[lang], numeric: true, cell: ({ own }) => total(own) },
              ...(Object.keys(DUE) as (keyof typeof DUE)[]).map((one) => ({
                head: DUE[one][lang],
                numeric: true,
                cell: ({ unit, own }: (typeof rows)[number]) => {
                  const count = due(own, WITHIN[one]);
                  const to = boardAddress(lang, { mine, unit: unit?.code ?? '', due: one });
                  return count > 0 ? <a href={to}>{count}</a> : 0;
                },
              })),
              { head: words.others[lang], numeric: true, cell: ({ own }) => due(own, ['waiting']) },
            ]}
            rows={rows}
            rowKey={({ unitId }) => unitId}
            empty={words.calm}
          />
        </Card>
      ) : null}
    </>
  );
}

function Count({ name, count, to }: { name: string; count: number; to: string }) {
  return (
    <li className="list-inline-item me-4 mb-2">
      <a className="text-decoration-underline" href={to}>
        {name}
      </a>
      {` ${count}`}
    </li>
  );
}
