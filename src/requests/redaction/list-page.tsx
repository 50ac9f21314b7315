/** The files of a case that are redacted, and taking in another. */
import { Badge, Card, DataTable } from '../../web/components.tsx';
import { ErrorSummary, type Problem } from '../../web/forms.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import type { OfficeCase } from '../office-case.ts';
import { refuseByState } from '../rules.ts';
import { words } from './messages.ts';
import type { Redaction } from './state.ts';

export function listPage(
  context: OfficeContext,
  file: OfficeCase,
  problems: readonly Problem[] = [],
  status: 200 | 409 | 422 = 200,
): Response {
  const { lang } = context;
  const { state, id } = file;
  const canAdd = refuseByState('request.redaction-begun', state, context.session.personId) === null;
  return officePage(
    context,
    { title: `${words.title[lang]} ${state.number}`, status, back: href(lang, `/office/requests/${id}`) },
    <>
      <ErrorSummary problems={problems} />
      <p className="text-secondary">{words.lead[lang]}</p>
      <Files file={file} canChange={canAdd} />
      {canAdd ? <Upload address={href(lang, `/office/requests/${id}/redaction`)} problems={problems} /> : null}
    </>,
  );
}

function Upload({ address, problems }: { address: string; problems: readonly Problem[] }) {
  const lang = useLanguage();
  const wrong = problems.filter((one) => one.field === 'file');
  return (
    <Card>
      <form method="post" action={address} encType="multipart/form-data" noValidate>
        <label className="form-label required" htmlFor="file">
          {words.upload[lang]}
        </label>
        <input
          className={`form-control${wrong.length > 0 ? ' is-invalid' : ''}`}
          type="file"
          name="file"
          id="file"
          accept=".pdf,.docx,.xlsx,.txt"
          aria-invalid={wrong.length > 0 ? true : undefined}
          aria-describedby={`file-hint${wrong.length > 0 ? ' file-error' : ''}`}
        />
        <div className="form-hint mb-3" id="file-hint">
          {words.uploadHint[lang]}
        </div>
        {wrong.length > 0 ? (
          <div className="invalid-feedback d-block mb-3" id="file-error">
            {wrong.map(({ text }) => text[lang]).join(' ')}
          </div>
        ) : null}
        <button type="submit" className="btn btn-primary">
          {words.open[lang]}
        </button>
      </form>
    </Card>
  );
}

export function givenName({ given }: Redaction): string {
  return given && given !== 'erased' ? given.name : words.erased.zh;
}

function Files({ file: { state, id, loaded }, canChange }: { file: OfficeCase; canChange: boolean }) {
  const lang = useLanguage();
  const address = (one: Redaction) => href(lang, `/office/requests/${id}/redaction/${one.source.blob}`);
  return (
    <Card title={words.files[lang]}>
      <DataTable
        caption={words.files[lang]}
        columns={[
          { head: words.name[lang], cell: (one) => givenName(one) },
          {
            head: words.state[lang],
            tight: true,
            cell: (one) => (
              <Badge tone={one.outgoing ? 'good' : 'wait'}>{(one.outgoing ? words.done : words.todo)[lang]}</Badge>
            ),
          },
          {
            head: words.marking[lang],
            tight: true,
            cell: (one) => (
              <>
                {canChange ? (
                  <a className="text-decoration-underline me-3" href={address(one)}>
                    {words.marking[lang]}
                  </a>
                ) : null}
                {one.outgoing ? (
                  <a className="text-decoration-underline me-3" href={`${address(one)}/file`}>
                    {words.outgoing[lang]}
                  </a>
                ) : null}
                {canChange ? (
                  <form method="post" action={`${address(one)}/drop`} className="d-inline">
                    <input type="hidden" name="version" value={loaded.version} />
                    <button type="submit" className="btn btn-sm btn-outline-danger">
                      {words.drop[lang]}
                    </button>
                  </form>
                ) : null}
              </>
            ),
          },
        ]}
        rows={state.redactions}
        rowKey={(one) => one.source.blob}
        empty={words.none}
      />
    </Card>
  );
}
