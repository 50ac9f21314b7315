/** What stands at the beginning of a case: attempts to reach the applicant, help, what the request lacks, whom it names. */
import { maskEmail, maskNumber } from '../../text/mask.ts';
import type { IntakeSettings } from '../../units/settings.ts';
import { Badge, Card, DataTable, Facts, Notice } from '../../web/components.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import { ERASED } from '../messages.ts';
import type { OfficeCase } from '../office-case.ts';
import { failedContacts, missingIn, refuseUnreached } from './rules.ts';
import type { Contact } from './state.ts';
import { CONTACT_WORDS, HELP_WORDS } from './words.ts';

const words = {
  title: text('与申请人联系', 'Contact with the applicant'),
  reached: text('已确认', 'Reached'),
  failed: text('未联系上', 'Not reached'),
  help: text('为申请人提供的帮助', 'Help given'),
  missing: text('申请缺少下列内容，可以一次性告知补正（第二十九条、第三十条）', 'The request lacks (Art. 29, 30)'),
  ask: text('告知补正', 'Ask for clarification'),
  named: (body: string) => text(`申请书写明的机关是“${body}”`, `The request names “${body}”`),
  elsewhere: text(
    '不属于本机关负责公开的，答复时告知申请人负责公开的机关名称和联系方式（第三十六条第五项，计入“无法提供”第1项）；只有一部分如此的，另行发出指引告知书。申请书由本机关收到的，不得以写错机关为由退回。',
    'Where it is not this body’s, the answer names the right one and how to reach it (Art. 36(5)); a part is told of in a letter of guidance.',
  ),
  unsigned: text('口头申请表尚未由申请人签字入卷', 'The form of the oral request is not signed and filed yet'),
  oralForm: text('打印申请表', 'Print the form'),
  answer: text('拟写答复：不属于本机关负责公开', 'Draft that answer'),
};

/** Shown above everything else while there is something to be done about it. */
export function AtIntake({ file, mayHandle }: { file: OfficeCase; mayHandle: boolean }) {
  const lang = useLanguage();
  const { state, units, id } = file;
  if (!['lodged', 'handling'].includes(state.stage)) return null;
  const missing = state.clarification ? [] : missingIn(state);
  const named = state.submission && state.submission !== 'erased' ? (state.submission.addressedTo ?? '') : '';
  const other = units.find(
    ({ name, shortName, id: own }) => own !== state.unitId && (name === named || shortName === named),
  );
  const mayAsk = mayHandle && state.stage === 'handling';
  return (
    <>
      <Unreached file={file} />
      {mayHandle && state.channel === 'oral' && !state.papers.some(({ of }) => of === 'signed') ? (
        <Notice tone="warn" title={words.unsigned[lang]}>
          <a className="btn btn-outline-primary" href={href(lang, `/office/requests/${id}/oral-form`)}>
            {words.oralForm[lang]}
          </a>
        </Notice>
      ) : null}
      {named ? (
        <Notice tone="warn" title={words.named(named)[lang]}>
          <p>{words.elsewhere[lang]}</p>
          {other ? (
            <Facts items={[[other.name, [other.contact.phone, other.contact.address].filter(Boolean).join('；')]]} />
          ) : null}
          {mayAsk ? (
            <a
              className="btn btn-outline-primary"
              href={href(lang, `/office/requests/${id}/draft?decision=r3_4_1:other-agency`)}
            >
              {words.answer[lang]}
            </a>
          ) : null}
        </Notice>
      ) : null}
      {missing.length > 0 ? (
        <Notice tone="warn" title={words.missing[lang]}>
          <ul>
            {missing.map((one) => (
              <li key={one.en}>{one[lang]}</li>
            ))}
          </ul>
          {mayAsk ? (
            <a className="btn btn-outline-primary" href="#ask-clarification">
              {words.ask[lang]}
            </a>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}

/** What follows when nobody can be reached. */
function Unreached({ file: { state, intake } }: { file: OfficeCase }) {
  const lang = useLanguage();
  const tried = failedContacts(state).length;
  if (state.stage !== 'lodged' || tried === 0) return null;
  return (
    <Notice
      tone="warn"
      title={text(`联系申请人${tried}次未成`, `${tried} attempts to reach the applicant failed`)[lang]}
    >
      {next(state, intake)[lang]}
    </Notice>
  );
}

function next(state: OfficeCase['state'], intake: IntakeSettings) {
  const left = refuseUnreached(state, intake);
  return (
    left ??
    text(
      '可以认定收到并转入办理：收到日期不早于最后一次联系之日，联系方式有误的随即告知补正。',
      'The case may go on: it counts as received not before the last attempt, and a clarification may ask for another contact.',
    )
  );
}

export function ContactsAndHelp({ file: { state }, names }: { file: OfficeCase; names: ReadonlyMap<string, string> }) {
  const lang = useLanguage();
  const { contacts, help } = state;
  if (contacts.length === 0 && help.length === 0) return null;
  return (
    <Card title={contacts.length > 0 ? words.title[lang] : words.help[lang]}>
      {contacts.length > 0 ? (
        <DataTable
          caption={words.title[lang]}
          columns={[
            { head: text('日期', 'Date')[lang], tight: true, cell: ({ on }) => on },
            { head: text('方式', 'By')[lang], cell: (one) => `${CONTACT_WORDS[one.way][lang]} ${numberOf(one)}` },
            {
              head: text('结果', 'Result')[lang],
              cell: ({ reached, details }) => (
                <>
                  <Badge tone={reached ? 'good' : 'warn'}>{(reached ? words.reached : words.failed)[lang]}</Badge>{' '}
                  {details === 'erased'
                    ? ERASED[lang]
                    : [details?.answeredBy, details?.remarks].filter(Boolean).join('；')}
                </>
              ),
            },
            {
              head: text('办理人', 'By')[lang],
              tight: true,
              cell: ({ personId }) => (personId && names.get(personId)) ?? '',
            },
          ]}
          rows={contacts}
          rowKey={(one) => `${one.on} ${contacts.indexOf(one)}`}
          empty={text('没有。', 'None.')}
        />
      ) : null}
      {help.length > 0 ? (
        <Facts
          items={help.map(({ on, kinds, note }) => [
            `${words.help[lang]} ${on}`,
            `${kinds.map((kind) => HELP_WORDS[kind][lang]).join('、')}${note && note !== 'erased' ? `：${note.note}` : ''}`,
          ])}
        />
      ) : null}
    </Card>
  );
}

/** Masked like every other personal datum of the page. */
function numberOf({ details }: Contact): string {
  if (!details || details === 'erased' || details.number === '') return '';
  return details.number.includes('@') ? maskEmail(details.number) : maskNumber(details.number);
}
