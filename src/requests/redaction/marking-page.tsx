/** Marking one page of a file after the other, with the page before and after beside each other. */
import { assetAddress } from '../../web/assets.ts';
import { Card, DataTable, Notice } from '../../web/components.tsx';
import { Choices, ErrorSummary, type Problem, Select, TextArea, TextField, type Typed } from '../../web/forms.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { OPTION_NAMES } from '../decision-fields.ts';
import type { OfficeCase } from '../office-case.ts';
import { textsOf } from './apart.ts';
import { givenName } from './list-page.tsx';
import { ARTICLES, type Covered, cover, type Mark, markText, type PageText, SIDES } from './marks.ts';
import { words } from './messages.ts';
import { picturesIn } from './rebuild.ts';
import type { Redaction } from './state.ts';

interface View {
  file: OfficeCase;
  redaction: Redaction;
  pages: Uint8Array;
  marks: readonly Mark[];
  page: number;
  address: string;
  wrong: { typed: Typed; problems: readonly Problem[]; status: 409 | 422 } | null;
}

export async function markingPage(context: OfficeContext, view: View): Promise<Response> {
  const { lang } = context;
  const { file, redaction, marks, address, wrong } = view;
  const texts = await textsOf(view.pages);
  const page = Math.min(view.page, texts.length - 1);
  const covered = cover(texts, marks);
  const pictures = picturesIn(texts);
  const given = { typed: wrong?.typed ?? {}, problems: wrong?.problems ?? [] };
  return officePage(
    context,
    {
      title: `${words.title[lang]}：${givenName(redaction)}`,
      status: wrong?.status ?? 200,
      back: href(lang, `/office/requests/${file.id}/redaction`),
    },
    <>
      <ErrorSummary problems={given.problems} />
      {pictures.length > 0 ? <Notice tone="warn">{words.pictures(pictures)[lang]}</Notice> : null}
      {covered.elsewhere.map((one) => (
        <Notice tone="warn" key={one.text}>
          {words.elsewhere(one.text, one.page)[lang]}
        </Notice>
      ))}
      <Pages page={page} pages={texts.length} address={address} />
      <div className="row">
        <Sheet view={{ ...view, page }} text={texts[page]} isAfter={false} />
        <Sheet view={{ ...view, page }} text={texts[page]} isAfter />
      </div>
      <Kept kept={covered.kept[page] ?? []} />
      <div id="marks">
        <Marks view={{ ...view, page }} covered={covered} />
      </div>
      <Adding address={address} page={page} {...given} />
      <Finish view={view} pictures={pictures} {...given} />
      <script type="module" src={assetAddress('redaction.js')} />
    </>,
  );
}

function Pages({ page, pages, address }: { page: number; pages: number; address: string }) {
  const lang = useLanguage();
  return (
    <p>
      {page > 0 ? (
        <a className="text-decoration-underline me-3" href={`${address}?page=${page - 1}`}>
          {words.previous[lang]}
        </a>
      ) : null}
      <strong className="me-3">{words.page(page, pages)[lang]}</strong>
      {page + 1 < pages ? (
        <a className="text-decoration-underline" href={`${address}?page=${page + 1}`}>
          {words.next[lang]}
        </a>
      ) : null}
    </p>
  );
}

function Sheet({ view, text, isAfter }: { view: View; text: PageText | undefined; isAfter: boolean }) {
  const lang = useLanguage();
  const { address, page, marks } = view;
  const label = (isAfter ? words.after : words.before)[lang];
  // the after-picture is asked for anew with every mark
  const source = `${address}/picture?page=${page}${isAfter ? `&after=${marks.length}` : ''}`;
  const size = { 'data-width': text?.width, 'data-height': text?.height };
  return (
    <div className="col-md-6 mb-3">
      <h2 className="h4">{label}</h2>
      <div className="position-relative border" {...(isAfter ? {} : { 'data-redact': '', ...size })}>
        <img src={source} alt={`${label} ${page + 1}`} className="w-100 d-block" draggable={false} />
      </div>
    </div>
  );
}

function Kept({ kept }: { kept: Covered['kept'][number] }) {
  const lang = useLanguage();
  return (
    <details className="mb-3">
      <summary>{words.kept[lang]}</summary>
      <p className="border p-2" style={{ whiteSpace: 'pre-wrap' }}>
        {kept.map((one) => one?.text ?? '█').join('')}
      </p>
    </details>
  );
}

function Marks({ view: { marks, address, page }, covered }: { view: View; covered: Covered }) {
  const lang = useLanguage();
  const rows = marks.map((mark, at) => ({ mark, at, found: covered.found[at] ?? 0 }));
  return (
    <Card title={words.marks[lang]}>
      <DataTable
        caption={words.marks[lang]}
        columns={[
          {
            head: words.mark[lang],
            cell: ({ mark }) => (mark.kind === 'words' ? mark.words : words.place(mark.page)[lang]),
          },
          { head: words.found[lang], tight: true, cell: ({ found }) => found },
          { head: words.what[lang], cell: ({ mark }) => mark.what },
          { head: words.article[lang], cell: ({ mark }) => OPTION_NAMES[mark.article]?.[lang] ?? mark.article },
          {
            head: words.drop[lang],
            tight: true,
            cell: ({ mark }) => (
              <form method="post" action={`${address}/unmark`}>
                <input type="hidden" name="mark" value={markText(mark)} />
                <input type="hidden" name="page" value={page} />
                <button type="submit" className="btn btn-sm btn-outline-danger">
                  {words.drop[lang]}
                </button>
              </form>
            ),
          },
        ]}
        rows={rows}
        rowKey={({ at }) => String(at)}
        empty={words.noMarks}
      />
    </Card>
  );
}

interface Given {
  typed: Typed;
  problems: readonly Problem[];
}

/** One form for both ways: the button says which. Without the script the words way is offered alone. */
function Adding({ address, page, typed, problems }: { address: string; page: number } & Given) {
  const lang = useLanguage();
  const shared = { typed, problems };
  const options = ARTICLES.map((value) => ({ value, label: OPTION_NAMES[value]?.[lang] ?? value }));
  return (
    <Card>
      <form method="post" action={`${address}/words`} noValidate id="box">
        <input type="hidden" name="page" value={page} />
        {SIDES.map((side) => (
          <input type="hidden" name={side} key={side} />
        ))}
        <TextField name="words" label={words.words} hint={words.wordsHint} maxLength={200} {...shared} />
        <TextField name="what" label={words.what} hint={words.whatHint} maxLength={100} required {...shared} />
        <Select name="article" label={words.article} options={options} empty={words.choose} required {...shared} />
        <TextArea name="reason" label={words.reason} rows={2} maxLength={400} required {...shared} />
        <button type="submit" className="btn btn-primary me-2 mb-2">
          {words.addWords[lang]}
        </button>
        <span data-redact-box hidden>
          <button type="submit" className="btn btn-outline-primary me-2 mb-2" formAction={`${address}/box`}>
            {words.addBox[lang]}
          </button>
          <span className="form-hint">{words.boxHint[lang]}</span>
        </span>
      </form>
    </Card>
  );
}

interface Ending extends Given {
  view: View;
  pictures: readonly number[];
}

function Finish({ view: { file, redaction, address }, pictures, typed, problems }: Ending) {
  const lang = useLanguage();
  const name = givenName(redaction).replace(/\.[A-Za-z0-9]{1,5}$/, '');
  return (
    <Card>
      <form method="post" action={`${address}/finish`} noValidate>
        <input type="hidden" name="version" value={file.loaded.version} />
        <TextField
          name="name"
          label={words.outName}
          hint={words.finishHint}
          value={`${name}（公开件）`}
          maxLength={110}
          required
          typed={typed}
          problems={problems}
        />
        {pictures.length > 0 ? (
          <Choices
            name="seen"
            label={words.pictureCheck}
            options={[{ value: 'yes', label: words.picturesSeen[lang] }]}
            many
            required
            typed={typed}
            problems={problems}
          />
        ) : null}
        <button type="submit" className="btn btn-primary">
          {words.finish[lang]}
        </button>
      </form>
    </Card>
  );
}
