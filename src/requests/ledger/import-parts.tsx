/** Parts of the import's pages. */
import type { Unit } from '../../units/read.ts';
import { Card, DataTable, Notice } from '../../web/components.tsx';
import { FileField, type Problem } from '../../web/forms.tsx';
import { href, useLanguage } from '../../web/language.ts';
import type { CheckedLedger } from './check.ts';
import type { ImportedLedger } from './fold.ts';
import { shortDigest } from './fold.ts';
import { ledgerWords as words } from './messages.ts';
import type { PastImport } from './store.ts';

export function DoneNotice({ done }: { done: ImportedLedger }) {
  return <Notice tone="good">{words.done(done.cases)[useLanguage()]}</Notice>;
}

export function Upload({ problems }: { problems: readonly Problem[] }) {
  const lang = useLanguage();
  return (
    <div className="row">
      <div className="col-md-5">
        <Card title={words.step1[lang]}>
          <p>{words.step1Hint[lang]}</p>
          <a className="btn btn-outline-primary" href={href(lang, '/office/requests/import/template.xlsx')}>
            {words.template[lang]}
          </a>
        </Card>
      </div>
      <div className="col-md-7">
        <Card title={words.step2[lang]}>
          <form method="post" action={href(lang, '/office/requests/import')} encType="multipart/form-data">
            <FileField
              name="ledger"
              label={words.file}
              hint={words.step2Hint}
              problems={problems}
              accept=".xlsx"
              required
            />
            <button type="submit" className="btn btn-primary">
              {words.check[lang]}
            </button>
          </form>
        </Card>
      </div>
    </div>
  );
}

export function PastImports({ past, people }: { past: readonly PastImport[]; people: ReadonlyMap<string, string> }) {
  const lang = useLanguage();
  return (
    <Card title={words.past[lang]}>
      <DataTable
        caption={words.past[lang]}
        rows={past}
        rowKey={({ digest }) => digest}
        empty={words.pastNone}
        columns={[
          { head: words.on[lang], cell: ({ on }) => on.toString(), tight: true },
          { head: words.name[lang], cell: ({ digest }) => <code>{shortDigest(digest)}</code> },
          { head: words.cases[lang], cell: ({ cases }) => cases, numeric: true },
          { head: words.by[lang], cell: ({ personId }) => people.get(personId ?? '') ?? '' },
        ]}
      />
    </Card>
  );
}

interface PreviewProps {
  plan: NonNullable<CheckedLedger['plan']>;
  units: readonly Unit[];
  /** the file, to be sent back with the confirmation; content in base64 */
  kept: { content: string };
}

export function Preview({ plan, units, kept }: PreviewProps) {
  const lang = useLanguage();
  const names = new Map(units.map((unit) => [unit.id, lang === 'zh' ? unit.name : unit.nameEn]));
  const rows = [...Map.groupBy(plan.cases, ({ unitId }) => unitId)].map(([id, cases]) => ({
    id,
    count: cases.length,
    ended: cases.filter(({ outcome }) => outcome !== null).length,
  }));
  return (
    <>
      <Notice tone="good">{words.sound(plan.cases.length, plan.remedies.length)[lang]}</Notice>
      <Card title={words.preview[lang]}>
        <DataTable
          caption={words.preview[lang]}
          rows={rows}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            { head: words.unit[lang], cell: ({ id }) => names.get(id) ?? '' },
            { head: words.cases[lang], cell: ({ count }) => count, numeric: true },
            { head: words.ended[lang], cell: ({ ended }) => ended, numeric: true },
            { head: words.open[lang], cell: ({ count, ended }) => count - ended, numeric: true },
          ]}
        />
        <form method="post" action={href(lang, '/office/requests/import/confirm')} className="mt-3">
          <input type="hidden" name="content" value={kept.content} />
          <p>{words.confirmHint[lang]}</p>
          <button type="submit" className="btn btn-primary">
            {words.confirm[lang]}
          </button>
        </form>
      </Card>
    </>
  );
}
