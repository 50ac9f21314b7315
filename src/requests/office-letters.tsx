/** All letters of a case with their files, where each stands, and what has changed since it was made. */
import { ActionForm, Badge, Card, DataTable, Notice } from '../web/components.tsx';
import { colon, href, text, useLanguage } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { type ListedLetter, lettersOf } from './letter-list.ts';
import { LETTER_WORDS } from './messages.ts';
import { mayAct, type OfficeCase, officeCase } from './office-case.ts';
import { serviceOf } from './service/rules.ts';
import { type StaleLetter, staleLetters } from './stale-store.ts';

const words = {
  title: text('文书', 'Letters'),
  all: text('全部文书', 'All letters'),
  letter: text('文书', 'Letter'),
  number: text('文号', 'Number'),
  date: text('日期', 'Date'),
  standing: text('状态', 'Standing'),
  files: text('下载', 'Download'),
  none: text('还没有形成文书。', 'No letter yet.'),
  draft: text('查看答复拟稿', 'See the draft answer'),
  receipt: text('登记回执', 'Receipt'),
  stale: text('文书与案卷不符', 'A letter no longer agrees with the case'),
  mendAnswer: text('请退回拟稿，重新审签后再发出。', 'Return the draft and have it approved anew before it is sent.'),
  mendNotice: text(
    '该文书尚未送达，不能照原样发出。请核对变动后重新生成，文号和日期不变。',
    'It was not served yet and cannot leave as it is. Check what changed and make it anew; number and date stay.',
  ),
  renew: text('按现在的案卷重新生成', 'Make it anew'),
  replaced: text('已重新生成', 'Made anew'),
  void: text('已作废', 'Void'),
  returned: text('未发出', 'Not sent'),
  unsent: text('已审签，待发出', 'Approved, to be sent'),
  unserved: text('未登记送达', 'No service recorded'),
};

export async function lettersPage(context: OfficeContext): Promise<Response> {
  const { lang, deps } = context;
  const file = await officeCase(context);
  const stale = await staleLetters(deps.office, deps.keys, file);
  return officePage(
    context,
    { title: `${words.title[lang]} ${file.state.number}`, back: href(lang, `/office/requests/${file.id}`) },
    <>
      <StaleLetters
        stale={stale}
        file={file}
        mayRenew={mayAct(context, file.state, 'request.letter-renewed') !== null}
      />
      <p>
        {file.state.draft ? (
          <a className="btn btn-outline-primary me-2" href={href(lang, `/office/requests/${file.id}/preview`)}>
            {words.draft[lang]}
          </a>
        ) : null}
        <a className="btn btn-outline-secondary" href={href(lang, `/office/requests/${file.id}/receipt`)}>
          {words.receipt[lang]}
        </a>
      </p>
      <Card title={words.all[lang]}>
        <LetterTable file={file} stale={stale} />
      </Card>
    </>,
  );
}

interface StaleProps {
  stale: readonly StaleLetter[];
  file: Pick<OfficeCase, 'id' | 'loaded'>;
  /** whoever handles the case makes a notice anew at once */
  mayRenew: boolean;
}

/** What keeps letters from being sent as they are, in words; nothing where all agree with the case. */
export function StaleLetters({ stale, file, mayRenew }: StaleProps) {
  const lang = useLanguage();
  return stale.map(({ letter, changes }) => (
    <Notice
      key={letter.number}
      tone="warn"
      title={`${words.stale[lang]}${colon(lang)}${LETTER_WORDS[letter.kind][lang]} ${letter.number}`}
    >
      <ul className="mb-1">
        {changes.map((change) => (
          <li key={change.field}>{change.words}</li>
        ))}
      </ul>
      <p className="mb-1">{(letter.kind === 'answer' ? words.mendAnswer : words.mendNotice)[lang]}</p>
      {mayRenew && letter.kind !== 'answer' ? (
        <ActionForm
          action={href(lang, `/office/requests/${file.id}/letters/renew`)}
          label={words.renew[lang]}
          version={file.loaded.version}
        >
          <input type="hidden" name="number" value={letter.number} />
        </ActionForm>
      ) : null}
    </Notice>
  ));
}

function LetterTable({ file, stale }: { file: OfficeCase; stale: readonly StaleLetter[] }) {
  const lang = useLanguage();
  return (
    <DataTable
      caption={words.all[lang]}
      columns={[
        { head: words.letter[lang], cell: ({ letter }) => LETTER_WORDS[letter.kind][lang] },
        { head: words.number[lang], cell: ({ letter }) => letter.number },
        { head: words.date[lang], tight: true, cell: ({ letter }) => letter.date },
        { head: words.standing[lang], cell: (one) => <Standing file={file} one={one} stale={stale} /> },
        {
          head: words.files[lang],
          tight: true,
          cell: ({ letter }) => (
            <>
              <a className="me-3" href={href(lang, `/office/requests/${file.id}/files/${letter.pdf.blob}`)}>
                PDF
              </a>
              <a href={href(lang, `/office/requests/${file.id}/files/${letter.docx.blob}`)}>Word</a>
            </>
          ),
        },
      ]}
      rows={lettersOf(file.state, file.loaded.acts)}
      rowKey={({ letter }) => letter.pdf.blob}
      empty={words.none}
    />
  );
}

function Standing({ file, one, stale }: { file: OfficeCase; one: ListedLetter; stale: readonly StaleLetter[] }) {
  const lang = useLanguage();
  const { letter, standing } = one;
  if (stale.some((other) => other.letter.number === letter.number))
    return <Badge tone="bad">{words.stale[lang]}</Badge>;
  if (standing !== 'issued') return <Badge tone="plain">{words[standing][lang]}</Badge>;
  const service = serviceOf(file.state, letter.number);
  const on = service?.on ?? (letter.kind === 'answer' ? file.state.served?.on : undefined);
  return on ? `${text('送达', 'Served')[lang]} ${on}` : words.unserved[lang];
}
