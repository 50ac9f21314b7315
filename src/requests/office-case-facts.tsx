/** The facts of a case: in short with the clock's headline, and in full. */
import { outcome } from '../law/outcomes.ts';
import { maskAddress, maskEmail, maskNumber } from '../text/mask.ts';
import { Badge, Facts } from '../web/components.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import {
  CHANNEL_WORDS,
  DELIVERY_WORDS,
  ERASED,
  FORM_WORDS,
  IDENTITY_WORDS,
  KIND_WORDS,
  STAGE_WORDS,
} from './messages.ts';
import type { OfficeCase } from './office-case.ts';
import { standingOn } from './standing.ts';

/** What somebody must know before doing anything: stage, due day, days left, who asks for what. */
export function CaseSummary({ file }: { file: OfficeCase }) {
  const lang = useLanguage();
  const { state, confirmed, law, today } = file;
  const standing = standingOn(confirmed, law, today);
  const submission = state.submission === 'erased' ? null : state.submission;
  const provisional = standing.isProvisional ? text('（暂定）', ' (provisional)')[lang] : '';
  return (
    <>
      <Facts
        items={[
          [text('环节', 'Stage')[lang], STAGE_WORDS[state.stage][lang]],
          [text('办理结果', 'Outcome')[lang], state.outcome ? outcome(state.outcome).label[lang] : null],
          [text('答复期限', 'Due')[lang], standing.due ? `${standing.due}${provisional}` : null],
          [
            text('目前', 'Today')[lang],
            <Badge key="standing" tone={standing.tone}>
              {standing.words[lang]}
            </Badge>,
          ],
          [
            text('申请人', 'Applicant')[lang],
            `${submission?.applicant.name ?? ERASED[lang]}（${KIND_WORDS[state.applicantKind][lang]}）`,
          ],
          [
            text('申请内容', 'Description')[lang],
            <span key="description" style={{ whiteSpace: 'pre-line' }}>
              {submission?.description ?? ERASED[lang]}
            </span>,
          ],
        ]}
      />
      {standing.alarms.map((alarm) => (
        <p key={alarm.en} className="text-danger fw-bold">
          !! {alarm[lang]}
        </p>
      ))}
    </>
  );
}

/** What the summary leaves out. */
export function CaseFacts({ file }: { file: OfficeCase }) {
  const lang = useLanguage();
  const { state, unit, units } = file;
  const submission = state.submission === 'erased' ? null : state.submission;
  const applicant = submission?.applicant;
  const handler = units.find(({ id }) => id === state.handlerUnitId);
  const contact = applicant
    ? [
        maskNumber(applicant.phone ?? ''),
        maskEmail(applicant.email ?? ''),
        applicant.address ? maskAddress(applicant.address) : '',
        maskNumber(applicant.fax ?? ''),
      ]
        .filter(Boolean)
        .join('；')
    : ERASED[lang];
  return (
    <Facts
      items={[
        [text('受理机关', 'Unit')[lang], unit.name],
        [text('承办单位', 'Handled by')[lang], handler && handler.id !== unit.id ? handler.name : null],
        [text('提交', 'Lodged')[lang], `${state.lodgedOn}，${CHANNEL_WORDS[state.channel][lang]}`],
        [text('联系人', 'Contact person')[lang], applicant?.contactPerson],
        [
          text('身份证明', 'Identity')[lang],
          applicant
            ? `${IDENTITY_WORDS[applicant.identity.document][lang]} ${maskNumber(applicant.identity.number)}`
            : ERASED[lang],
        ],
        [text('联系方式', 'Contact')[lang], contact],
        [
          text('个人信息', 'Personal data')[lang],
          applicant ? (
            <a key="personal" href={href(lang, `/office/requests/${file.id}/personal`)}>
              {text('查看完整信息（须说明理由并留痕）', 'See it whole (needs a reason and is recorded)')[lang]}
            </a>
          ) : null,
        ],
        [
          text('提供、获取方式', 'Form and route')[lang],
          `${FORM_WORDS[state.form][lang]}；${DELIVERY_WORDS[state.delivery][lang]}`,
        ],
        [
          text('收费', 'Fee')[lang],
          state.fee ? `${state.fee.amountYuan}${text('元', ' yuan')[lang]}（${state.fee.number}）` : null,
        ],
      ]}
    />
  );
}
