/** Registering, first step: how it came, when, and to whom. What is asked next depends on that. */

import type { Unit } from '../../units/read.ts';
import { Card } from '../../web/components.tsx';
import { holds } from '../../web/duties.ts';
import { Choices, ErrorSummary, type Problem, Select, TextField, type Typed } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { CHANNEL_WORDS } from '../messages.ts';
import { BY_HAND } from './channels.ts';

const words = {
  title: text('登记申请', 'Register a request'),
  unit: text('受理机关', 'Unit addressed'),
  channel: text('提交方式', 'Channel'),
  day: text('提交或者到达的日期', 'Handed in or arrived on'),
  hint: text(
    '当面、口头的为提交之日，签收邮寄的为签收之日，平常信函、传真、电子邮件为到达之日。',
    'Counter and oral: the day; signed post: the day signed for; plain post, fax, e-mail: the day it came.',
  ),
  choose: text('请选择', 'Choose'),
  next: text('下一步', 'Next'),
  settings: text('联系申请人未成的处理规定', 'What follows when nobody is reached'),
};

export function startPage(
  context: OfficeContext,
  units: readonly Unit[],
  { typed, problems }: { typed: Typed; problems: readonly Problem[] },
): Response {
  const { lang, session } = context;
  const shared = { typed, problems };
  return officePage(
    context,
    { title: words.title[lang], status: problems.length > 0 ? 422 : 200, back: href(lang, '/office/requests') },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="get" action={href(lang, '/office/requests/new')} noValidate>
          <Choices
            {...shared}
            name="channel"
            label={words.channel}
            options={BY_HAND.map((value) => ({ value, label: CHANNEL_WORDS[value][lang] }))}
            required
          />
          <Select
            {...shared}
            name="unit"
            label={words.unit}
            options={units.map((unit) => ({ value: unit.id, label: lang === 'zh' ? unit.name : unit.nameEn }))}
            {...(units.length === 1 ? { value: units[0]?.id } : { empty: words.choose })}
            required
          />
          <TextField {...shared} name="lodgedOn" type="date" label={words.day} hint={words.hint} required />
          <button type="submit" className="btn btn-primary">
            {words.next[lang]}
          </button>
        </form>
      </Card>
      {holds(session.appointments, 'calendar.keep').length > 0 ? (
        <p>
          <a className="text-decoration-underline" href={href(lang, '/office/requests/intake-settings')}>
            {words.settings[lang]}
          </a>
        </p>
      ) : null}
    </>,
  );
}
