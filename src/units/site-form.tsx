/** The form of a site's settings: its schema, its fields and what they say. */
import { z } from 'zod';
import { indexPatternProblems } from '../law/index-number.ts';
import type { LawSettings } from '../law/settings.ts';
import { type Option, type Problem, Select, says, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { type Language, type Text, text } from '../web/language.ts';
import { markProblem } from './marks.ts';
import { formWords, MARKS, siteWords as words } from './messages.ts';
import { isLetterPattern, isReceiptPattern } from './number-patterns.ts';
import { fields } from './office-forms.ts';
import type { PasswordPolicy } from './policy.ts';
import { policySchema, retentionSchema, type SiteSettings } from './settings.ts';
import type { SiteFacts } from './site-fold.ts';

export const HOST = /^(\*|[a-z0-9]([a-z0-9.-]*[a-z0-9])?)$/;

const hosts = z
  .string()
  .transform((given) => given.toLowerCase().split(/\s+/).filter(Boolean))
  .refine((names) => names.every((name) => HOST.test(name)), says(words.badHost));

const confirmation = z.enum(['automatic', 'office']);
const decision = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');

/** A mark as it must look: the message says how it is written. */
const markField = (mark: string) =>
  fields.optional().superRefine((value, { addIssue }) => {
    const problem = markProblem(mark, value);
    if (!problem) return;
    const { what, remedy } = problem;
    addIssue(says(text(`${what.zh}。${remedy.zh}`, `${what.en}. ${remedy.en}`)));
  });

export const siteSchema = z.object({
  name: fields.needed('请填写站点名称', 'Give the name'),
  shortName: fields.needed('请填写简称', 'Give the short name', 60),
  nameEn: fields.needed('请填写英文名称', 'Give the English name'),
  hosts,
  ...Object.fromEntries(MARKS.map(([mark]) => [`mark-${mark}`, markField(mark)])),
  ...policySchema.shape,
  indexNumber: z
    .string()
    .trim()
    .refine((pattern) => indexPatternProblems(pattern).length === 0, says(words.badPattern)),
  receiptNumber: z.string().trim().refine(isReceiptPattern, says(words.badReceipt)),
  letterNumber: z.string().trim().refine(isLetterPattern, says(words.badLetter)),
  ...retentionSchema.shape,
  countingStart: z.enum(['next-day', 'same-day']),
  web: confirmation,
  fax: confirmation,
  email: confirmation,
  confirmWithin: z.coerce.number().int().min(1).max(30),
  consultationExcluded: z.enum(['up-to-period', 'until-answer']),
  lateClarification: z.enum(['restarts', 'ignored']),
  feeEffect: z.enum(['restarts', 'pauses', 'none']),
  'clarification-reply': decision,
  delayed: decision,
  reconsideration: decision,
  suit: decision,
  'suit-after-reconsideration': decision,
  partialNeedsReconsideration: decision,
  openingIsReceipt: z.enum(['yes', 'no']).default('no'),
  version: fields.version,
});
type Given = z.infer<typeof siteSchema>;

/** What the form says, as the facts of a site. */
export function siteFacts(given: Given): SiteFacts {
  const mark = given as unknown as Record<string, string>;
  const marks = MARKS.map(([name]) => [name, mark[`mark-${name}`] ?? ''] as const).filter(([, value]) => value !== '');
  const { minLength, minClasses, history, maxAgeDays, maxFailures, lockMinutes, idleMinutes } = given;
  return {
    name: given.name,
    shortName: given.shortName,
    nameEn: given.nameEn,
    hosts: given.hosts,
    marks: Object.fromEntries(marks),
    settings: {
      accounts: { minLength, minClasses, history, maxAgeDays, maxFailures, lockMinutes, idleMinutes },
      indexNumber: given.indexNumber,
      receiptNumber: given.receiptNumber,
      letterNumber: given.letterNumber,
      retention: { requestYears: given.requestYears },
      parties: { openingIsReceipt: given.openingIsReceipt === 'yes' },
      law: {
        countingStart: given.countingStart,
        confirmation: { web: given.web, fax: given.fax, email: given.email },
        confirmWithin: given.confirmWithin,
        consultationExcluded: given.consultationExcluded,
        lateClarification: given.lateClarification,
        feeEffect: given.feeEffect,
        partialNeedsReconsideration: given.partialNeedsReconsideration,
        rolls: {
          'clarification-reply': given['clarification-reply'],
          delayed: given.delayed,
          reconsideration: given.reconsideration,
          suit: given.suit,
          'suit-after-reconsideration': given['suit-after-reconsideration'],
        },
      },
    },
  };
}

const POLICY: readonly (keyof PasswordPolicy)[] = [
  'minLength',
  'minClasses',
  'history',
  'maxAgeDays',
  'maxFailures',
  'lockMinutes',
  'idleMinutes',
];

const CONFIRMATION: readonly (readonly [string, Text])[] = [
  ['automatic', text('收到即自动确认', 'Automatic')],
  ['office', text('由工作机构确认', 'By the office')],
];
const YES_NO: readonly (readonly [string, Text])[] = [
  ['yes', words.yes],
  ['no', words.no],
];

/** One decision of the law's settings: its name, what it asks, its answers, and the one in force. */
type Question = readonly [string, Text, readonly (readonly [string, Text])[], string];

function questions({ law, parties }: Pick<SiteSettings, 'law' | 'parties'>): Question[] {
  const answer = (yes: boolean) => (yes ? 'yes' : 'no');
  const rolls = (name: keyof LawSettings['rolls'], asks: Text): Question => [
    name,
    asks,
    YES_NO,
    answer(law.rolls[name]),
  ];
  return [
    [
      'countingStart',
      text('期间起算日', 'Counting starts'),
      [
        ['next-day', text('次日起算', 'On the next day')],
        ['same-day', text('当日起算', 'On the day itself')],
      ],
      law.countingStart,
    ],
    ['web', text('网上申请的收到确认', 'Receipt by web'), CONFIRMATION, law.confirmation.web],
    ['fax', text('传真申请的收到确认', 'Receipt by fax'), CONFIRMATION, law.confirmation.fax],
    ['email', text('电子邮件申请的收到确认', 'Receipt by e-mail'), CONFIRMATION, law.confirmation.email],
    [
      'consultationExcluded',
      text('征求意见时间的扣除', 'Consultation time left out'),
      [
        ['up-to-period', text('以法定十五个工作日为限', 'Up to the statutory 15 working days')],
        ['until-answer', text('至收到答复之日', 'Until the answer')],
      ],
      law.consultationExcluded,
    ],
    [
      'lateClarification',
      text('逾期发出的补正告知', 'A clarification notice sent late'),
      [
        ['restarts', text('补正后重新计算期限', 'Restarts the clock')],
        ['ignored', text('不影响期限', 'Does not count')],
      ],
      law.lateClarification,
    ],
    [
      'feeEffect',
      text('缴清信息处理费后的答复期限', 'The answer period after a fee is paid'),
      [
        ['restarts', text('重新计算', 'Starts afresh')],
        ['pauses', text('扣除缴费时间', 'Leaves out the time of payment')],
        ['none', text('不受影响', 'Is untouched')],
      ],
      law.feeEffect,
    ],
    rolls('clarification-reply', text('补正期限届满日为休息日的，顺延', 'Clarification replies roll past days off')),
    rolls('delayed', text('延迟提供日期为休息日的，顺延', 'Delayed provision rolls past days off')),
    rolls('reconsideration', text('行政复议期限届满日为休息日的，顺延', 'Reconsideration rolls past days off')),
    rolls('suit', text('起诉期限届满日为休息日的，顺延', 'The time to sue rolls past days off')),
    rolls(
      'suit-after-reconsideration',
      text('复议后起诉期限届满日为休息日的，顺延', 'The time to sue after reconsideration rolls past days off'),
    ),
    [
      'partialNeedsReconsideration',
      text(
        '依第十四条至第十六条部分公开的，复议前置',
        'Partial disclosure under Art. 14–16 goes to reconsideration first',
      ),
      YES_NO,
      answer(law.partialNeedsReconsideration),
    ],
    [
      'openingIsReceipt',
      text('打开网上意见页面即记为收到征求意见书（一般不选）', 'Opening the page for opinions counts as receipt'),
      YES_NO,
      answer(parties.openingIsReceipt),
    ],
  ];
}

export function SiteForm(props: {
  action: string;
  lang: Language;
  site: Omit<SiteFacts, 'settings'>;
  settings: SiteSettings;
  version: number;
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { action, lang, site, settings, version, ...shared } = props;
  const options = (answers: Question[2]): Option[] => answers.map(([value, label]) => ({ value, label: label[lang] }));
  return (
    <form method="post" action={action} className="card card-body">
      <input type="hidden" name="version" value={version} />
      <h2 className="h3">{words.identity[lang]}</h2>
      <TextField {...shared} name="name" label={words.name} value={site.name} required />
      <TextField {...shared} name="shortName" label={words.shortName} value={site.shortName} required />
      <TextField {...shared} name="nameEn" label={words.nameEn} value={site.nameEn} required />
      <TextArea
        {...shared}
        name="hosts"
        label={words.hosts}
        hint={words.hostsHint}
        rows={3}
        value={site.hosts.join('\n')}
      />
      <h2 className="h3 mt-3">{words.marks[lang]}</h2>
      {MARKS.map(([mark, label]) => (
        <TextField {...shared} key={mark} name={`mark-${mark}`} label={label} value={site.marks[mark]} />
      ))}
      <h2 className="h3 mt-3">{words.safety[lang]}</h2>
      {POLICY.map((name) => (
        <TextField
          {...shared}
          key={name}
          name={name}
          label={words[name]}
          type="number"
          value={String(settings.accounts[name])}
          required
        />
      ))}
      <h2 className="h3 mt-3">{words.numbering[lang]}</h2>
      <TextField
        {...shared}
        name="indexNumber"
        label={words.pattern}
        hint={words.patternHint}
        value={settings.indexNumber}
        required
      />
      <TextField
        {...shared}
        name="receiptNumber"
        label={words.receipt}
        hint={words.receiptHint}
        value={settings.receiptNumber}
        required
      />
      <TextField
        {...shared}
        name="letterNumber"
        label={words.letter}
        hint={words.letterHint}
        value={settings.letterNumber}
        required
      />
      <h2 className="h3 mt-3">{words.retention[lang]}</h2>
      <TextField
        {...shared}
        name="requestYears"
        label={words.requestYears}
        hint={words.requestYearsHint}
        type="number"
        value={String(settings.retention.requestYears)}
        required
      />
      <h2 className="h3 mt-3">{words.law[lang]}</h2>
      <p className="text-secondary">{words.lawHint[lang]}</p>
      <TextField
        {...shared}
        name="confirmWithin"
        label={text('未确认申请的提醒时限（工作日）', 'Alarm for an unconfirmed request after (working days)')}
        type="number"
        value={String(settings.law.confirmWithin)}
        required
      />
      {questions(settings).map(([name, asks, answers, now]) => (
        <Select {...shared} key={name} name={name} label={asks} options={options(answers)} value={now} required />
      ))}
      <div className="mt-3">
        <button type="submit" className="btn btn-primary">
          {formWords.save[lang]}
        </button>
      </div>
    </form>
  );
}
