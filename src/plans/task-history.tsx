/** What was reported about a task, with its evidence, and what the look-backs found. */

import { Badge, Card } from '../web/components.tsx';
import { permits } from '../web/duties.ts';
import { href } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { LOOK_BACK_NAMES, STATE_NAMES } from './messages.ts';
import type { TaskView } from './office-view.ts';
import { pageWords as words } from './page-words.ts';
import type { Evidence } from './state.ts';

interface Props {
  context: OfficeContext;
  view: TaskView;
}

export function ProgressHistory({ context, view }: Props) {
  const { lang } = context;
  const { state, persons } = view;
  return (
    <Card title={words.progress[lang]}>
      {state.reports.length === 0 ? <p className="text-secondary mb-0">{words.noReport[lang]}</p> : null}
      <ol className="list-unstyled mb-0">
        {state.reports.map((report, i) => (
          <li key={String(i)} className="mb-3">
            <div>
              <strong>{report.on}</strong>{' '}
              <Badge tone={report.state === 'done' ? 'good' : 'wait'}>{STATE_NAMES[report.state][lang]}</Badge>{' '}
              <span className="text-secondary">{persons.get(report.personId ?? '') ?? ''}</span>
            </div>
            <p className="mb-1" style={{ whiteSpace: 'pre-line' }}>
              {report.note}
            </p>
            {report.evidence.length > 0 ? (
              <ul className="mb-0">
                {report.evidence.map((one) => (
                  <li key={keyOf(one)}>
                    <EvidenceLink {...{ context, view, one }} />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}

function keyOf(one: Evidence): string {
  return one.kind === 'document' ? one.documentId : one.kind === 'case' ? one.requestId : `${one.digest}/${one.name}`;
}

function EvidenceLink({ context, view, one }: Props & { one: Evidence }) {
  const { lang, session } = context;
  const mayRead = (duty: 'document.read' | 'request.read') =>
    permits(session.appointments, duty, view.state.leadUnitId) !== null;
  switch (one.kind) {
    case 'document': {
      const label = `${one.indexNumber} ${one.title}`;
      return mayRead('document.read') ? <a href={href(lang, `/office/documents/${one.documentId}`)}>{label}</a> : label;
    }
    case 'case':
      return mayRead('request.read') ? (
        <a href={href(lang, `/office/requests/${one.requestId}`)}>{one.number}</a>
      ) : (
        one.number
      );
    case 'file':
      return <a href={href(lang, `/office/plans/tasks/${view.id}/files/${one.digest}`)}>{one.name}</a>;
  }
}

export function LookBackHistory({ context: { lang }, view: { state, persons } }: Props) {
  return (
    <Card title={words.lookBacks[lang]}>
      {state.lookBacks.length === 0 ? <p className="text-secondary mb-0">{words.noLookBack[lang]}</p> : null}
      <ol className="list-unstyled mb-0">
        {state.lookBacks.map((one, i) => (
          <li key={String(i)} className="mb-2">
            <strong>{one.on}</strong>{' '}
            <Badge tone={one.result === 'passed' ? 'good' : 'warn'}>{LOOK_BACK_NAMES[one.result][lang]}</Badge>{' '}
            <span className="text-secondary">{persons.get(one.personId ?? '') ?? ''}</span>
            {one.remarks ? (
              <p className="mb-0" style={{ whiteSpace: 'pre-line' }}>
                {one.remarks}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </Card>
  );
}
