/** What the pages of a document show of working copies and open windows. */
import type { ReactNode } from 'react';
import { assetAddress } from '../../web/assets.ts';
import { ActionForm, Card, Notice } from '../../web/components.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import type { WorkingCopy } from '../working-copies.ts';
import { ComparisonCard } from './comparison.tsx';
import { clockTime, typedContent } from './copies.ts';
import { documentPath, type Opened } from './opened.ts';
import { editWords } from './words.ts';
import { copyWords as words } from './words-comparing.ts';

/** Before anything else is typed into a form: the choice between what was typed earlier and what is kept. */
export async function choicePage(context: OfficeContext, opened: Opened | null, copy: WorkingCopy): Promise<Response> {
  const { lang, now, site } = context;
  const form = documentPath(context, opened?.id ?? 'new', opened ? 'edit' : '');
  const own = documentPath(context, opened?.id ?? 'new');
  const after = opened ? typedContent(copy, opened.state) : null;
  return officePage(
    context,
    {
      title: (opened ? editWords.editTitle : editWords.newTitle)[lang],
      back: opened ? own : href(lang, '/office/documents'),
    },
    <CopyChoice
      at={clockTime(copy.savedAt, now)}
      form={form}
      copy={`${own}/copy`}
      discard={`${own}/copy/discard`}
      hasMoved={opened !== null && copy.version !== opened.version}
    >
      {opened && after ? (
        <ComparisonCard
          title={words.changes[lang]}
          before={opened.state}
          after={after}
          site={site}
          interpreted={new Map()}
        />
      ) : (
        <TypedText copy={copy} />
      )}
    </CopyChoice>,
  );
}

/** The choice itself, for any form that keeps working copies. */
export function CopyChoice(props: {
  /** when it was kept, in words */
  at: string;
  /** address of the form */
  form: string;
  /** address that discards it */
  discard: string;
  /** address that keeps copies: what the tab still holds is sent there first */
  copy: string;
  hasMoved: boolean;
  children?: ReactNode;
}) {
  const lang = useLanguage();
  return (
    <>
      <Notice tone="warn" title={words.title(props.at)[lang]}>
        <p>{words.lead[lang]}</p>
        {props.hasMoved ? <p>{words.moved[lang]}</p> : null}
        <div className="btn-list">
          <a className="btn btn-primary" href={`${props.form}?restore=1`}>
            {words.restore[lang]}
          </a>
          <ActionForm action={props.discard} label={words.discard[lang]} tone="secondary" />
        </div>
      </Notice>
      {props.children}
      <div data-copy={props.copy} />
      <script type="module" src={assetAddress('autosave.js')} />
    </>
  );
}

/** Text that was typed into the form of a new document. */
function TypedText({ copy }: { copy: WorkingCopy }) {
  const { title, body } = copy.typed;
  const text = typeof body === 'string' ? body.replace(/<[^>]*>/g, ' ').slice(0, 400) : '';
  return (
    <Card title={typeof title === 'string' ? title : ''}>
      <p className="mb-0">{text}</p>
    </Card>
  );
}

/** Where the form's script says whether what was typed is kept. */
export function Autosave() {
  const lang = useLanguage();
  const { saved, saving, offline, signedOut, failed } = words.status;
  return (
    <p
      className="autosave small text-secondary"
      // what is not on the server must be seen wherever one types
      style={{ position: 'sticky', bottom: 0, zIndex: 1, background: 'var(--tblr-body-bg, #fff)' }}
      role="status"
      data-saved={saved[lang]}
      data-saving={saving[lang]}
      data-offline={offline[lang]}
      data-signed-out={signedOut[lang]}
      data-failed={failed[lang]}
    />
  );
}

/** Who else has it open; kept up to date by the form's script where there is one. */
export function Editing({ others, beat }: { others: readonly string[]; beat?: string }) {
  if (others.length === 0 && !beat) return null;
  return (
    <div role="status" data-presence={beat} className={others.length > 0 ? 'alert alert-info' : undefined}>
      {others.map((line) => (
        <p className="mb-0" key={line}>
          {line}
        </p>
      ))}
    </div>
  );
}
