/** What the case itself says to a question of the guided path: an answer set beforehand, and notes to read. Pure. */
import { type Text, text } from '../../web/language.ts';
import type { RequestState } from '../state.ts';

export interface Known {
  /** The answer that the case suggests; the drafter may choose another one. */
  preset: string | null;
  notes: readonly Text[];
}

/** What is known beside the case: other requests of the applicant that this office answered, published documents. */
export interface Beside {
  answered: readonly { number: string; on: string }[];
  published: readonly { title: string }[];
}

const NOTHING: Known = { preset: null, notes: [] };

const suggest = (preset: string | null, ...notes: Text[]): Known => ({ preset, notes });

type Ask = (state: RequestState, beside: Beside) => Known;

const standing: Ask = ({ endedBy, answeredOn }) =>
  endedBy === 'withdrawn'
    ? suggest('withdrawn', text(`申请人已于${answeredOn}撤回申请。`, `Withdrawn on ${answeredOn}.`))
    : suggest('open', text('案卷没有撤回记录。', 'No withdrawal is on record.'));

const excessive: Ask = ({ reasons, delayedUntil }) => {
  if (!reasons) return suggest('no', text('没有要求申请人说明理由的记录。', 'No reasons were asked for.'));
  const asked = text(`已于${reasons.askedOn}要求说明理由。`, `Reasons were asked for on ${reasons.askedOn}.`);
  if (delayedUntil)
    return suggest(
      'no',
      asked,
      text(`已确定延迟至${delayedUntil}答复。`, `The answer is delayed until ${delayedUntil}.`),
    );
  const given = reasons.givenOn
    ? text(`申请人于${reasons.givenOn}说明了理由。`, `Given on ${reasons.givenOn}.`)
    : text(`申请人尚未说明理由，期限至${reasons.replyBy}。`, `None given yet; the time ends on ${reasons.replyBy}.`);
  return suggest(null, asked, given);
};

const fee: Ask = ({ fee: notice }) => {
  if (!notice) return suggest('no', text('没有发出收费通知。', 'No fee was noticed.'));
  if (notice.lapsedOn)
    return suggest('yes', text(`已于${notice.lapsedOn}登记逾期未缴费。`, `Unpaid, recorded on ${notice.lapsedOn}.`));
  return notice.paidOn
    ? suggest('no', text(`申请人已于${notice.paidOn}缴费。`, `Paid on ${notice.paidOn}.`))
    : suggest(null, text('已发出收费通知，尚未登记缴费。', 'A fee was noticed and is not paid yet.'));
};

const repeated: Ask = ({ repeats }, { answered }) => {
  if (repeats)
    return suggest(
      'yes',
      text(
        `已登记为重复申请：原申请${repeats.number}，于${repeats.answeredOn}答复。`,
        `Recorded as a repetition of ${repeats.number}, answered on ${repeats.answeredOn}.`,
      ),
    );
  if (answered.length === 0)
    return suggest(
      'no',
      text('本机关没有答复过该申请人的其他申请。', 'No other request of this applicant was answered here.'),
    );
  return suggest(
    null,
    ...answered.map(({ number, on }) =>
      text(
        `本机关答复过该申请人：${number}，${on}答复，请核对内容是否相同。`,
        `Answered before: ${number} on ${on}. Compare.`,
      ),
    ),
  );
};

const clarity: Ask = ({ clarification }) => {
  if (!clarification)
    return suggest(
      null,
      text(
        '没有告知过补正，不能以不明确或者逾期未补正为由答复。',
        'No clarification was asked: only "clear" can be chosen.',
      ),
    );
  const asked = text(`已于${clarification.askedOn}告知补正。`, `Clarification was asked on ${clarification.askedOn}.`);
  if (clarification.lapsedOn)
    return suggest(
      'lapsed',
      asked,
      text(`已于${clarification.lapsedOn}登记逾期未补正。`, `Lapsed on ${clarification.lapsedOn}.`),
    );
  return clarification.clarifiedOn
    ? suggest(
        null,
        asked,
        text(
          `申请人已于${clarification.clarifiedOn}补正，请核对是否已经明确。`,
          `Clarified on ${clarification.clarifiedOn}.`,
        ),
      )
    : suggest(null, asked, text('申请人尚未补正。', 'Not clarified yet.'));
};

const published: Ask = (_, { published: found }) =>
  found.length === 0
    ? NOTHING
    : suggest(
        null,
        text('已公开的文件中有下列相近的，请核对是否就是所申请的信息：', 'Published documents that come near:'),
        ...found.map(({ title }) => text(`《${title}》`, title)),
      );

const thirdParty: Ask = ({ consultations }) => {
  const asked = consultations.filter(({ who }) => who === 'third-party');
  if (asked.length === 0) return suggest(null, text('没有征求过第三方意见。', 'No third party was consulted.'));
  const notes = asked.map(({ askedOn, answeredOn, consents, override }) => {
    if (override)
      return text(
        '第三方不同意，已认定不公开会对公共利益造成重大影响。',
        'It refuses; overridden for the public interest.',
      );
    if (consents === null) return text(`于${askedOn}征求意见，第三方尚未答复。`, `Asked on ${askedOn}, no answer yet.`);
    return consents
      ? text(`第三方于${answeredOn}同意公开。`, `Consented on ${answeredOn}.`)
      : text(`第三方于${answeredOn}不同意公开。`, `Refused on ${answeredOn}.`);
  });
  const refused = asked.filter(({ consents }) => consents === false);
  if (refused.some(({ override }) => !override)) return suggest('harm', ...notes);
  if (refused.length > 0) return suggest('override', ...notes);
  return suggest(asked.every(({ consents }) => consents === true) ? 'consents' : null, ...notes);
};

const ASKS: Readonly<Record<string, Ask>> = {
  standing,
  excessive,
  fee,
  repeated,
  clarity,
  'already-public': published,
  'third-party': thirdParty,
};

export function knownOf(question: string, state: RequestState, beside: Beside): Known {
  return ASKS[question]?.(state, beside) ?? NOTHING;
}
