import { named, within } from '../../text/page/page.ts';
import { text } from '../../web/language.ts';
import type { PageRef } from './page-ref.ts';
import { type Judged, type Noted, probe, type Seen } from './probe.ts';

interface Note {
  /** where questions, surveys and services are */
  column: string | null;
  /** where forms that ask for a password send it: host and path */
  sendsTo: string[];
  /** a form to be filled in without signing in */
  isOpen: boolean;
  /** a link to sign in */
  leadsTo: string[];
}

const INTERACTIVE = /咨询|留言|信箱|建言|投诉|写信|征集|调查|访谈|办事|服务|申报|预约/;
const SIGN_IN = /^(?:请|立即|马上)?(?:用户|个人|法人|会员|统一)?(?:登录|登陆)(?:\/?注册)?$/;

/** Whether columns want a sign-in each. That one account opens all of them is seen only by who has one. */
export const signIn = probe<Note>({
  id: 'sign-in',
  version: 1,
  indicators: ['D3.2', 'D4.9'],
  note({ ref, page, title, column, links }) {
    const about = column?.name ?? title;
    const sendsTo: string[] = [];
    let isOpen = false;
    for (const form of named(page, 'form')) {
      const inside = within(page, form);
      const isSecret = inside.some(({ name, attributes }) => name === 'input' && attributes.type === 'password');
      const to = URL.parse(form.attributes.action ?? '', ref.address);
      if (isSecret && to) sendsTo.push(to.host + to.pathname);
      else if (inside.some(({ name }) => name === 'textarea')) isOpen = true;
    }
    const leadsTo = links.filter((link) => SIGN_IN.test(link.text)).map(({ to }) => new URL(to).host);
    const isNoted = sendsTo.length > 0 || leadsTo.length > 0 || (isOpen && INTERACTIVE.test(about));
    return isNoted ? { column: INTERACTIVE.test(about) ? about : null, sendsTo, isOpen, leadsTo } : null;
  },
  judge: (notes, site) => {
    const columns = ofColumns(notes, site.isWhole && site.hasHome);
    const account = ofAccount(notes);
    return { seen: [...columns.seen, ...account.seen], looked: { ...columns.looked, 'D4.9': 1 } };
  },
});

function ofColumns(notes: readonly Noted<Note>[], isWhole: boolean): Judged {
  const columns = new Map<string, { ref: PageRef; sendsTo: Set<string> }>();
  for (const { ref, note } of notes) {
    if (note.column === null || note.sendsTo.length === 0) continue;
    const known = columns.get(note.column) ?? { ref, sendsTo: new Set<string>() };
    for (const to of note.sendsTo) known.sendsTo.add(to);
    columns.set(note.column, known);
  }
  const looked = { 'D3.2': Math.max(1, columns.size) };
  const [first, ...others] = columns;
  const apart = first && others.find(([, { sendsTo }]) => sendsTo.isDisjointFrom(first[1].sendsTo));
  if (first && apart) {
    const what = text(`“${first[0]}”和“${apart[0]}”分别登录`, `'${first[0]}' and '${apart[0]}' want a sign-in each`);
    const excerpt = [...first[1].sendsTo, ...apart[1].sendsTo].join('、');
    return { seen: [{ indicator: 'D3.2', verdict: 'fail', what, where: apart[1].ref, excerpt }], looked };
  }
  const isNeedless = isWhole && notes.every(({ note }) => note.sendsTo.length + note.leadsTo.length === 0);
  // forms that anybody may fill in, and no sign-in anywhere: there is nothing to bring together
  if (isNeedless && notes.some(({ note }) => note.isOpen && note.column !== null)) return { seen: [], looked };
  const what = text(
    '一次登录能否通用于各互动栏目，需要用注册账号试用',
    'whether one sign-in serves all columns is seen only with an account',
  );
  return { seen: [{ indicator: 'D3.2', verdict: 'unknown', what, where: null }], looked };
}

function ofAccount(notes: readonly Noted<Note>[]): Pick<Judged, 'seen'> {
  const hosts = new Map<string, PageRef>();
  for (const { ref, note } of notes)
    for (const to of note.sendsTo) hosts.set(to.slice(0, to.indexOf('/')), hosts.get(to) ?? ref);
  const [first, second] = hosts;
  const one: Seen =
    first && second
      ? {
          indicator: 'D4.9',
          verdict: 'fail',
          what: text(
            `注册用户在${first[0]}和${second[0]}分别登录`,
            `a registered user signs in at ${first[0]} and at ${second[0]}`,
          ),
          where: second[1],
          excerpt: [...hosts.keys()].join('、'),
        }
      : {
          indicator: 'D4.9',
          verdict: 'unknown',
          what: text('是否一号登录，需要用注册账号试用', 'whether one account is enough is seen only with one'),
          where: null,
        };
  return { seen: [one] };
}
