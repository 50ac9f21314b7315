/** The pages of the first run: the code, the upload with what is wrong by row, the preview, the passwords. */
import { ProblemList } from '../documents/import/problem-list.tsx';
import type { SheetProblem } from '../documents/import/sheet-problems.ts';
import { Card, DataTable, Notice } from '../web/components.tsx';
import { TextField } from '../web/forms.tsx';
import { href, type Language, type Text } from '../web/language.ts';
import { accountsCsv } from './accounts-file.ts';
import type { NewAccount } from './found.ts';
import { setupPage } from './frame.tsx';
import { planWords, setupWords as words } from './messages.ts';
import type { CountyPlan } from './plan.ts';
import { PlanView } from './plan-view.tsx';

export function codePage(lang: Language, said?: Text): Response {
  return setupPage(
    { lang, step: 0, ...(said ? { status: 422 } : {}) },
    <div className="row">
      <form method="post" action={href(lang, '/setup/code')} className="card card-body col-lg-6" autoComplete="off">
        {said ? <Notice tone="bad">{said[lang]}</Notice> : null}
        <TextField name="code" label={words.code} hint={words.codeHint} autoComplete="off" maxLength={40} required />
        <div>
          <button type="submit" className="btn btn-primary">
            {words.enter[lang]}
          </button>
        </div>
      </form>
    </div>,
  );
}

export function uploadPage(lang: Language, said?: Text): Response {
  return setupPage(
    { lang, step: 1, ...(said ? { status: 422 } : {}) },
    <>
      {said ? <Notice tone="bad">{said[lang]}</Notice> : null}
      <p>{words.fillIn[lang]}</p>
      <p>
        <a className="btn btn-outline-primary" href={href(lang, '/setup/template.xlsx')} download>
          {words.download[lang]}
        </a>
      </p>
      <Upload lang={lang} label={words.upload} />
    </>,
  );
}

function Upload({ lang, label }: { lang: Language; label: Text }) {
  return (
    <form
      method="post"
      action={href(lang, '/setup/check')}
      encType="multipart/form-data"
      className="card card-body mb-3"
    >
      <label className="form-label required" htmlFor="workbook">
        {words.file[lang]}
      </label>
      <input
        id="workbook"
        name="workbook"
        type="file"
        className="form-control mb-3"
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        required
      />
      <div>
        <button type="submit" className="btn btn-primary">
          {label[lang]}
        </button>
      </div>
    </form>
  );
}

export interface Upload {
  name: string;
  bytes: number;
  /** digest of the file: what is confirmed is what was looked over */
  digest: string;
  plan: CountyPlan | null;
  problems: readonly SheetProblem[];
}

export function checkedPage(lang: Language, upload: Upload): Response {
  const { name, bytes, plan, problems } = upload;
  return setupPage(
    { lang, step: plan ? 2 : 1, status: plan ? 200 : 422 },
    <>
      <p>{words.chosen(name, bytes)[lang]}</p>
      {plan ? <Notice tone="good">{words.sound[lang]}</Notice> : null}
      <ProblemList problems={problems} errors={words.errors} warnings={words.warnings} />
      {plan ? (
        <>
          <h2>{words.preview[lang]}</h2>
          <PlanView plan={plan} />
          <form method="post" action={href(lang, '/setup/found')} className="card card-body mb-3">
            <input type="hidden" name="digest" value={upload.digest} />
            <p>{words.confirmHint[lang]}</p>
            <div>
              <button type="submit" className="btn btn-primary">
                {words.confirm[lang]}
              </button>
            </div>
          </form>
        </>
      ) : null}
      <Upload lang={lang} label={words.again} />
    </>,
  );
}

/** The only time that the passwords are seen: nothing keeps them, so the list to download is part of the page. */
export function foundedPage(lang: Language, siteName: string, accounts: readonly NewAccount[]): Response {
  const csv = Buffer.from(accountsCsv(accounts)).toString('base64');
  return setupPage(
    { lang, step: 3, title: words.founded[lang] },
    <>
      <Notice tone="good">{siteName}</Notice>
      <Notice tone="warn">{words.once[lang]}</Notice>
      <p className="d-print-none">
        <a
          className="btn btn-outline-primary"
          download="accounts.csv"
          href={`data:text/csv;charset=utf-8;base64,${csv}`}
        >
          {words.csv[lang]}
        </a>
      </p>
      <Card>
        <DataTable
          caption={planWords.people[lang]}
          rows={accounts}
          rowKey={({ username }) => username}
          empty={planWords.none}
          columns={[
            { head: planWords.person[lang], cell: ({ name }) => name, tight: true },
            { head: planWords.unit[lang], cell: ({ unit }) => unit },
            { head: planWords.account[lang], cell: ({ username }) => <code>{username}</code>, tight: true },
            { head: planWords.password[lang], cell: ({ password }) => <code>{password}</code>, tight: true },
          ]}
        />
      </Card>
      <p>{words.next[lang]}</p>
      <p className="d-print-none">
        <a className="btn btn-primary" href={href(lang, '/sign-in')}>
          {words.signIn[lang]}
        </a>
      </p>
    </>,
  );
}
