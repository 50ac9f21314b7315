/** Registering, second step: the day of receipt with its reason, then what this channel needs. */
import { ACCEPTED } from '../../documents/file-type.ts';
import { articleName } from '../../law/articles.ts';
import type { Clock } from '../../law/clock-types.ts';
import type { Unit } from '../../units/read.ts';
import { Facts, Notice } from '../../web/components.tsx';
import { Choices, ErrorSummary, FileField, type Problem, TextField, type Typed } from '../../web/forms.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { dueDate } from '../letter-dates.ts';
import { CHANNEL_WORDS } from '../messages.ts';
import { SubmissionFields } from '../submission-form.tsx';
import { ASKED, type ByHand } from './channels.ts';
import { HELP_KINDS } from './state.ts';
import { HELP_WORDS } from './words.ts';

const words = {
  title: text('登记申请', 'Register a request'),
  how: text('提交方式', 'Channel'),
  unit: text('受理机关', 'Unit addressed'),
  received: text('收到申请之日', 'Counts as received on'),
  why: text('认定依据', 'Why'),
  confirmBy: text('与申请人确认的期限', 'To be confirmed with the applicant by'),
  due: text('答复期限', 'Answer due'),
  change: text('更改提交方式、受理机关或者日期', 'Change channel, unit or day'),
  late: text('补登原因', 'Why it is entered late'),
  lateHint: text('日期早于今天，须说明，不写个人信息', 'The day is past: say why, without personal data'),
  addressed: text('申请书写的是其他机关的，填写该机关名称', 'The body that the request names, where it is another'),
  papers: text('四、材料', '4. Papers'),
  helped: text('为申请人提供的帮助', 'Help given to the applicant'),
  helpNote: text('帮助的具体情况', 'What was done'),
  oralNote: text(
    '书面申请的困难和提供的帮助（第二十九条、第四十三条）',
    'Why writing was difficult, and what was done (Art. 29, 43)',
  ),
  oral: text(
    '登记后打印申请表，向申请人宣读，由申请人签字，签字件扫描入卷。',
    'Afterwards print the form, read it out, have it signed, and file the scan.',
  ),
  files: text('PDF、图片、Word等，单个不超过20MB。', 'PDF, pictures, Word; each at most 20 MB.'),
  submit: text('登记', 'Register'),
};

export interface Beginning {
  channel: ByHand;
  unit: Unit;
  lodgedOn: Temporal.PlainDate;
  today: Temporal.PlainDate;
  clock: Clock;
}

export function registrationPage(
  context: OfficeContext,
  begun: Beginning,
  { typed, problems, status }: { typed: Typed; problems: readonly Problem[]; status: 200 | 409 | 422 },
): Response {
  const { lang } = context;
  const { channel, unit, lodgedOn, today } = begun;
  const asked = ASKED[channel];
  const shared = { typed, problems };
  const isLate = Temporal.PlainDate.compare(lodgedOn, today) < 0;
  return officePage(
    context,
    {
      title: `${words.title[lang]}：${CHANNEL_WORDS[channel][lang]}`,
      status,
      back: href(lang, '/office/requests/new'),
    },
    <form method="post" action={href(lang, '/office/requests/new')} encType="multipart/form-data" noValidate>
      <ErrorSummary problems={problems} />
      <Receipt begun={begun} />
      <input type="hidden" name="channel" value={channel} />
      <input type="hidden" name="unit" value={unit.id} />
      <input type="hidden" name="lodgedOn" value={lodgedOn.toString()} />
      {isLate ? (
        <TextField {...shared} name="late" label={words.late} hint={words.lateHint} maxLength={200} required />
      ) : null}
      {channel === 'oral' ? null : <TextField {...shared} name="addressedTo" label={words.addressed} maxLength={100} />}
      <SubmissionFields typed={typed} problems={problems} strict={false} />
      {asked.help ? (
        <>
          <Choices
            {...shared}
            name="help"
            label={words.helped}
            options={HELP_KINDS.map((value) => ({ value, label: HELP_WORDS[value][lang] }))}
            {...(channel === 'oral' ? { values: ['writing'] } : {})}
            many
          />
          <TextField
            {...shared}
            name="helpNote"
            label={channel === 'oral' ? words.oralNote : words.helpNote}
            maxLength={500}
            required={channel === 'oral'}
          />
        </>
      ) : null}
      {asked.scan || asked.proof ? <h2 className="h3 mt-3">{words.papers[lang]}</h2> : null}
      {asked.scan ? (
        <FileField name="scan" label={asked.scan} hint={words.files} problems={problems} accept={ACCEPTED} many />
      ) : null}
      {asked.proof ? (
        <FileField name="envelope" label={asked.proof} problems={problems} accept={ACCEPTED} many />
      ) : null}
      {channel === 'oral' ? <p className="text-secondary">{words.oral[lang]}</p> : null}
      <button type="submit" className="btn btn-primary">
        {words.submit[lang]}
      </button>
    </form>,
  );
}

/** What follows from channel and day, before anything is saved. */
function Receipt({ begun: { channel, unit, lodgedOn, clock } }: { begun: Beginning }) {
  const lang = useLanguage();
  const { receipt } = clock;
  const again = new URLSearchParams({ channel, unit: unit.id, lodgedOn: lodgedOn.toString(), again: 'yes' });
  return (
    <Notice tone={receipt.status === 'received' ? 'plain' : 'warn'}>
      <Facts
        items={[
          [words.how[lang], `${CHANNEL_WORDS[channel][lang]}（${ASKED[channel].day[lang]}：${lodgedOn}）`],
          [words.unit[lang], lang === 'zh' ? unit.name : unit.nameEn],
          [words.received[lang], receipt.status === 'received' ? receipt.on.toString() : null],
          [
            words.why[lang],
            receipt.status === 'none' ? null : `${receipt.why[lang]}（${articleName(receipt.article)[lang]}）`,
          ],
          [
            words.confirmBy[lang],
            receipt.status === 'awaiting-confirmation' ? receipt.confirmBy.date.toString() : null,
          ],
          [words.due[lang], receipt.status === 'received' ? dueDate(clock.due)?.toString() : null],
        ]}
      />
      <a className="text-decoration-underline" href={href(lang, `/office/requests/new?${again}`)}>
        {words.change[lang]}
      </a>
    </Notice>
  );
}
