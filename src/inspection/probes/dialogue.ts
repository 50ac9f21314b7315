import { named, textOf, within } from '../../text/page/page.ts';
import { text } from '../../web/language.ts';
import { dateIn, isBefore } from './dates.ts';
import type { Outline } from './outline.ts';
import type { PageRef } from './page-ref.ts';
import { probe, type Seen } from './probe.ts';

export interface Message {
  title: string;
  asked: Temporal.PlainDate | null;
  answered: Temporal.PlainDate | null;
  isAnswered: boolean;
  /** parts that the page of an answer must show and does not */
  lacks: string[];
  /** what was answered, as far as the page marks it */
  said: string;
}
interface Note {
  hasForm: boolean;
  message: Message | null;
  hasFigures: boolean;
}

/** 信访 and 举报 are no channel of consultation; neither are interviews and surveys. */
const EXCLUDED = /信访|举报|访谈|征集|调查/;
const CHANNEL = /咨询|留言|信箱|建言|投诉|我要[问写]|写信|提问/;
const ASKED = /(?:留言|来信|提问|咨询|写信|提交)(?:时间|日期)\s*[：:]?\s*(.*)/;
const ANSWERED = /(?:答复|回复|办理|回信)(?:时间|日期)\s*[：:]?\s*(.*)/;
const BY = /(?:答复|回复|办理|承办)(?:单位|部门|机构)\s*[：:]?\s*\S/;
const ANSWER = /(?:答复|回复)(?:内容|意见)?\s*[：:]\s*\S|您好.{0,60}(?:收悉|答复如下|回复如下)/;
/** Where an answer would stand it says that there is none yet. */
const NOT_YET =
  /(?:答复|回复|办理)(?:内容|意见|情况|状态|结果)?\s*[：:]\s*(?:暂无(?:答复|回复)?|无|待(?:答复|回复|办理|受理)|(?:正在|尚在)?(?:处理|办理|受理|转办)中?|(?:尚)?未(?:答复|回复|办理)|[-—/]+)[ 。]*$/mu;
const FIGURES = /(?:留言|来信|信件)(?:统计|总数|数量)|(?:收到|受理)(?:留言|来信|信件)?\s*\d+\s*[件条]/;

/** A way to ask, questions answered in time, and answers in public. */
export const dialogue = probe<Note>({
  id: 'dialogue',
  version: 3,
  indicators: ['W5.1', 'W5.2', 'D3.1', 'D3.3'],
  counted: ['W5.2', 'D3.3'],
  note(outline) {
    const { page, lines, title, column } = outline;
    const body = lines.join('\n');
    const about = `${title} ${column?.name ?? ''}`;
    const isChannel = CHANNEL.test(about) && !EXCLUDED.test(about);
    const hasForm =
      isChannel &&
      named(page, 'form').some(
        (form) =>
          within(page, form).some(({ name }) => name === 'textarea') &&
          within(page, form).some(
            ({ name, attributes }) => name === 'button' || (name === 'input' && attributes.type === 'submit'),
          ) &&
          !/^(?:mailto:|javascript:void|#?$)/.test(form.attributes.action ?? 'self') &&
          !/暂停|关闭|停用|维护中/.test(textOf(page, form)),
      );
    const message = messageIn(outline);
    const hasFigures = FIGURES.test(body);
    return hasForm || message || (hasFigures && (isChannel || column?.kind === 'messages'))
      ? { hasForm, message, hasFigures }
      : null;
  },
  judge(notes, { today, limits, isWhole, hasHome }) {
    const seen: Seen[] = [];
    const absent = isWhole && hasHome ? 'fail' : 'unknown';
    if (!notes.some(({ note }) => note.hasForm))
      for (const indicator of ['W5.1', 'D3.1'])
        seen.push({
          indicator,
          verdict: absent,
          what: text('没有可以提交的网上咨询建言渠道', 'there is no form by which to ask or suggest'),
          where: null,
        });
    const messages = notes.flatMap(({ ref, note }) => (note.message ? [{ ref, ...note.message }] : []));
    for (const one of messages) seen.push(...ofMessage(one, today, limits.answerMonths));
    const answers = messages.flatMap(({ ref, answered }) => (answered ? [{ ref, answered }] : []));
    const [newest] = answers.sort((a, b) => Temporal.PlainDate.compare(b.answered, a.answered));
    const limit = today.subtract({ months: limits.messageMonths });
    if (!newest || isBefore(newest.answered, limit)) {
      const what = text(
        `${limits.messageMonths}个月内没有新公开的留言答复`,
        `no answer was published in the last ${limits.messageMonths} months`,
      );
      seen.push({ indicator: 'D3.3', verdict: absent, what, where: newest?.ref ?? null });
    }
    if (!notes.some(({ note }) => note.hasFigures))
      seen.push({
        indicator: 'D3.3',
        verdict: absent,
        what: text('没有公开留言受理和办理的统计', 'there are no figures on questions and answers'),
        where: null,
      });
    return { seen, looked: { 'W5.1': 1, 'W5.2': messages.length, 'D3.1': 1, 'D3.3': messages.length + 2 } };
  },
});

/** The question and answer that a page shows; null for any other page. */
export function messageIn({ lines, title, column, kind }: Outline): Message | null {
  const body = lines.join('\n');
  const asked = ASKED.exec(body);
  if (!asked || kind === 'column' || EXCLUDED.test(`${title} ${column?.name ?? ''}`)) return null;
  return messageOf(title, body, dateIn(asked[1] ?? ''));
}

function messageOf(title: string, body: string, asked: Temporal.PlainDate | null): Message {
  const answered = dateIn(ANSWERED.exec(body)?.[1] ?? '');
  const isAnswered = !NOT_YET.test(body) && (ANSWER.test(body) || answered !== null);
  const lacks = [
    asked ? '' : '留言时间',
    answered ? '' : '答复时间',
    BY.test(body) ? '' : '答复单位',
    ANSWER.test(body) ? '' : '答复内容',
  ].filter(Boolean);
  const said = /(?:答复|回复)(?:内容|意见)?\s*[：:]\s*([\s\S]{1,2000})/.exec(body)?.[1] ?? '';
  return { title, asked, answered, isAnswered, lacks: isAnswered ? lacks : [], said };
}

function ofMessage(
  { ref, title, asked, isAnswered, lacks }: Message & { ref: PageRef },
  today: Temporal.PlainDate,
  months: number,
): Seen[] {
  const isLate =
    !isAnswered &&
    asked &&
    isBefore(asked, today.subtract({ months })) &&
    !isBefore(asked, today.subtract({ months: 12 }));
  return [
    ...(isLate
      ? [
          {
            indicator: 'W5.2',
            verdict: 'fail' as const,
            what: text(
              `《${title}》的留言超过${months}个月没有答复`,
              `the question '${title}' has waited for more than ${months} months`,
            ),
            where: ref,
            excerpt: `${asked}`,
            isVisual: true,
          },
        ]
      : []),
    ...(lacks.length > 0
      ? [
          {
            indicator: 'D3.3',
            verdict: 'fail' as const,
            what: text(
              `《${title}》的答复没有公开${lacks.join('、')}`,
              `the answer to '${title}' does not show all that it must`,
            ),
            where: ref,
            excerpt: lacks.join('、'),
          },
        ]
      : []),
  ];
}
