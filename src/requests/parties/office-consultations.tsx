/** The consultations of a case: who was asked, what came back, what silence means, and what became of a refusal. */
import type { ReactNode } from 'react';
import { Badge, Card, DataTable, type Tone } from '../../web/components.tsx';
import { colon, useLanguage } from '../../web/language.ts';
import { Roomy } from '../frame.tsx';
import { CONSULTED_WORDS, ERASED } from '../messages.ts';
import type { OfficeCase } from '../office-case.ts';
import { CODE_WORDS, opinionWords, officeWords as words } from './messages.ts';
import { type Opinion, type OpinionState, opinions } from './rules.ts';

type File = Pick<OfficeCase, 'state' | 'clock' | 'law' | 'today'>;

const TONES: Record<OpinionState, Tone> = {
  agreed: 'good',
  refused: 'bad',
  overridden: 'warn',
  silent: 'warn',
  open: 'plain',
};

/** @param sendings how far the codes came that the site was to send, by act */
export function Consultations({ file, sendings }: { file: File; sendings: ReadonlyMap<number, string> }) {
  const lang = useLanguage();
  const rows = opinions(file.state, file.clock, file.law, file.today);
  if (rows.length === 0) return null;
  return (
    <Card title={words.title[lang]}>
      <DataTable
        caption={words.title[lang]}
        columns={[
          {
            head: words.whom[lang],
            cell: ({ one }) => (
              <Roomy>
                {CONSULTED_WORDS[one.who][lang] + colon(lang)}
                {one.asked === 'erased' ? ERASED[lang] : one.asked?.name}
              </Roomy>
            ),
          },
          { head: words.asked[lang], tight: true, cell: ({ one }) => one.askedOn },
          { head: words.received[lang], tight: true, cell: ({ one }) => one.receivedOn ?? '—' },
          { head: words.answered[lang], tight: true, cell: ({ one }) => one.answeredOn ?? '—' },
          { head: words.opinion[lang], cell: (row) => <Said row={row} sendings={sendings} /> },
        ]}
        rows={rows}
        rowKey={({ one }) => `${one.who}:${one.party}`}
        empty={words.none}
      />
    </Card>
  );
}

function Said({ row, sendings }: { row: Opinion; sendings: ReadonlyMap<number, string> }) {
  const lang = useLanguage();
  const { answer, link, override, answeredOn } = row.one;
  return (
    <Roomy>
      <Badge tone={TONES[row.state]}>{opinionWords(row)[lang]}</Badge>
      {answer ? <Line>{answer === 'erased' ? ERASED[lang] : answer.text}</Line> : null}
      {link && !answeredOn ? <Line>{words.linked(link.issuedOn)[lang]}</Line> : null}
      {answeredOn
        ? null
        : link?.sent.map(({ seq, on, way }) => (
            <Line key={seq}>{words.sent(on, CODE_WORDS[way], sendings.get(seq))[lang]}</Line>
          ))}
      {link?.code && link.sent.length === 0 && !answeredOn ? (
        <Line>{(link.told ? words.codeTold(link.told.on, CODE_WORDS[link.told.way]) : words.codeOwed)[lang]}</Line>
      ) : null}
      {override ? (
        <>
          <Line>
            {words.ground[lang] + colon(lang)}
            {override.ground === 'erased' ? ERASED[lang] : override.ground?.ground}
          </Line>
          <Line>{(override.toldOn ? words.told(override.toldOn) : words.untold)[lang]}</Line>
        </>
      ) : null}
    </Roomy>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <div className="small text-break">{children}</div>;
}

/** What the consultations say to whoever drafts the answer. */
export function ForTheDraft({ file }: { file: File }) {
  const lang = useLanguage();
  const rows = opinions(file.state, file.clock, file.law, file.today).filter(({ one }) => one.who !== 'agency');
  if (rows.length === 0) return null;
  return (
    <Card title={words.title[lang]}>
      <ul className="mb-0">
        {rows.map((row) => (
          <li key={`${row.one.who}:${row.one.party}`}>
            {CONSULTED_WORDS[row.one.who][lang]}
            {row.one.asked && row.one.asked !== 'erased' ? row.one.asked.name : ''}
            {colon(lang)}
            {opinionWords(row)[lang]}
          </li>
        ))}
      </ul>
    </Card>
  );
}
