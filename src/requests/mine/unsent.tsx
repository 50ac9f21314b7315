/** What a citizen typed and did not send: kept in the browser's tab by a script, to which the page says whose it is. */
import type { Citizen } from '../../citizens/session.ts';
import type { KeyStore } from '../../db/keys.ts';
import { assetAddress } from '../../web/assets.ts';
import type { Typed } from '../../web/forms.tsx';
import { href, text, useLanguage } from '../../web/language.ts';

const words = {
  restored: text('已恢复您先前填写、尚未提交的内容。', 'What you had typed here and not sent has been put back.'),
  waits: text('有填写后未提交的内容', 'Something typed is not sent yet'),
  kept: text(
    '提交之前，您填写的内容只暂存在本浏览器的这个标签页，不上传；提交、退出登录、关闭标签页或者两小时后清除。',
    'Until you send it, what you type stays in this tab of the browser alone. It goes when it is sent, when you sign out or close the tab, and after two hours.',
  ),
  title: text('您填写的内容尚未提交', 'What you typed was not sent'),
  signIn: text(
    '内容没有丢失。请在本页下方重新登录，再打开这件申请，内容会自动填回，核对后提交。知道查询码的，也可以填写查询码后直接提交。',
    'It is not lost. Sign in again below and open the request: the text is put back for you to send. Or type the query code and send it from here.',
  ),
  withCode: text(
    '内容没有丢失，保留在下面。核对登记编号和查询码后再次提交。',
    'It is not lost, and stands below. Check number and code, and send it again.',
  ),
  without: text(
    '浏览器没有启用脚本的，请在新窗口重新登录，再回到本页提交。',
    'Without scripts in the browser: sign in again in a new window, then send from this page.',
  ),
  text: text('您填写的内容', 'What you typed'),
};

/** Whom the script keeps a text for: a digest that nothing else is known by. */
export function personOf(keys: KeyStore, siteId: string, { index }: Citizen): Promise<string> {
  return keys.blindIndex(`unsent/${siteId}/${index}`);
}

interface Props {
  /** see personOf */
  person: string;
  /** of the request on this page; absent on the list */
  number?: string;
  /** the field that the server has just taken */
  taken?: string | undefined;
}

/** Stands on each page of a citizen who is signed in. */
export function Unsent({ person, number, taken }: Props) {
  const lang = useLanguage();
  return (
    <div
      data-unsent={person}
      data-request={number}
      data-taken={taken}
      data-kept={words.kept[lang]}
      data-restored={words.restored[lang]}
      data-waits={words.waits[lang]}
      data-list={href(lang, '/requests/mine')}
      hidden
    >
      <script type="module" src={assetAddress('unsent.js')} />
    </div>
  );
}

/** The fields of a case page in which something is written. */
const WRITTEN = ['text', 'why', 'note', 'reason'] as const;

interface Written {
  /** of the field */
  name: string;
  written: string;
}

/** What came with a form that nobody could be known by; null when nothing was written in it. */
export function writtenIn(typed: Typed): Written | null {
  for (const name of WRITTEN) {
    const written = typed[name];
    if (typeof written === 'string' && written.trim() !== '') return { name, written };
  }
  return null;
}

/** Shows what came with such a form, within a form that sends it again. */
export function NotSent({ name, written, canSignIn }: Written & { canSignIn: boolean }) {
  const lang = useLanguage();
  return (
    <div className="mb-3">
      <h2 className="h3">{words.title[lang]}</h2>
      <p>{words[canSignIn ? 'signIn' : 'withCode'][lang]}</p>
      {canSignIn ? (
        <noscript>
          <p>{words.without[lang]}</p>
        </noscript>
      ) : null}
      <label className="form-label" htmlFor={name}>
        {words.text[lang]}
      </label>
      <textarea className="form-control" id={name} name={name} rows={6} readOnly defaultValue={written} />
    </div>
  );
}
