/** The cases and items behind a figure, as tables; each opens for those who may read it. */

import { KIND_NAMES } from '../documents/messages.ts';
import { STAGE_NAMES } from '../documents/names.ts';
import type { DocumentKind, Stage } from '../documents/state.ts';
import { outcome } from '../law/outcomes.ts';
import type { SiteFrame } from '../reports/compile.ts';
import type { CaseTiming } from '../requests/timing.ts';
import { DataTable } from '../web/components.tsx';
import { type Duty, permits } from '../web/duties.ts';
import { href } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import type { ReleasedDocument } from './release-store.ts';
import { statisticsWords as words } from './words.ts';

interface Props {
  context: OfficeContext;
  frame: Pick<SiteFrame, 'units'>;
}

/** A link for those who may follow it, the bare words for others. */
export function linkIf(context: OfficeContext, duty: Duty, unitId: string, path: string, label: string) {
  const may = permits(context.session.appointments, duty, unitId) !== null;
  return may ? <a href={href(context.lang, path)}>{label}</a> : label;
}

const unitName = ({ context, frame }: Props, id: string): string => {
  const unit = frame.units.find((one) => one.id === id);
  return (context.lang === 'zh' ? unit?.shortName : unit?.nameEn) ?? '';
};

export function CaseTable({ cases, ...props }: Props & { cases: readonly CaseTiming[] }) {
  const { context } = props;
  const { lang } = context;
  const number = (one: CaseTiming) =>
    linkIf(context, 'request.read', one.unitId, `/office/requests/${one.id}`, one.number);
  return (
    <DataTable
      caption={words.casesBehind(cases.length)[lang]}
      columns={[
        { head: words.caseNumber[lang], cell: number, tight: true },
        { head: words.unit[lang], cell: (one: CaseTiming) => unitName(props, one.unitId), tight: true },
        { head: words.receivedOn[lang], cell: (one: CaseTiming) => one.receivedOn, tight: true },
        { head: words.dueOn[lang], cell: (one: CaseTiming) => one.dueOn ?? '—', tight: true },
        { head: words.endedOn[lang], cell: (one: CaseTiming) => one.endedOn ?? words.open[lang], tight: true },
        { head: words.used[lang], cell: (one: CaseTiming) => one.used ?? '—', numeric: true },
        { head: words.outcome[lang], cell: (one: CaseTiming) => (one.outcome ? outcome(one.outcome).name[lang] : '') },
      ]}
      rows={cases}
      rowKey={(one) => one.id}
      empty={words.nothingBehind}
    />
  );
}

export function DocumentTable({
  documents,
  total,
  ...props
}: Props & { documents: readonly ReleasedDocument[]; total: number }) {
  const { context } = props;
  const { lang } = context;
  const title = (one: ReleasedDocument) => (
    <span className="d-inline-block" style={{ minWidth: '14em' }}>
      {linkIf(context, 'document.read', one.unitId, `/office/documents/${one.id}`, one.title)}
    </span>
  );
  return (
    <DataTable
      caption={words.documentsBehind(total)[lang]}
      columns={[
        { head: words.itemTitle[lang], cell: title },
        { head: words.itemNumber[lang], cell: (one: ReleasedDocument) => one.number ?? '', tight: true },
        { head: words.unit[lang], cell: (one: ReleasedDocument) => unitName(props, one.unitId), tight: true },
        {
          head: words.itemKind[lang],
          cell: (one: ReleasedDocument) => KIND_NAMES[one.kind as DocumentKind]?.[lang] ?? one.kind,
          tight: true,
        },
        { head: words.releasedOn[lang], cell: (one: ReleasedDocument) => one.releasedOn.toString(), tight: true },
        {
          head: words.stage[lang],
          cell: (one: ReleasedDocument) => STAGE_NAMES[one.stage as Stage]?.[lang] ?? one.stage,
          tight: true,
        },
      ]}
      rows={documents}
      rowKey={(one) => one.id}
      empty={words.nothingBehind}
    />
  );
}
