/** The cases of a board, one a line, every state in words: narrow enough for a common screen. */
import { outcome } from '../../law/outcomes.ts';
import type { Unit } from '../../units/read.ts';
import { Badge, DataTable } from '../../web/components.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import { Roomy } from '../frame.tsx';
import { CHANNEL_WORDS, KIND_WORDS, STAGE_WORDS } from '../messages.ts';
import type { ListedCase } from './cases.ts';

const words = {
  cases: text('申请件', 'Cases'),
  none: text('没有符合条件的申请件。', 'No case matches.'),
  provisional: text('（暂定）', ' (prov.)'),
  late: text('补登待确认', 'Late entry unconfirmed'),
  uncounted: text('期限未计入补登事项', 'not counted yet'),
};

export function CaseTable({ cases, units }: { cases: readonly ListedCase[]; units: readonly Unit[] }) {
  const lang = useLanguage();
  const nameOf = (id: string) => {
    const unit = units.find((one) => one.id === id);
    return (lang === 'zh' ? unit?.name : unit?.nameEn) ?? '';
  };
  return (
    <DataTable
      stacked
      caption={words.cases[lang]}
      columns={[
        {
          head: text('登记编号', 'Number')[lang],
          tight: true,
          cell: (one) => <a href={href(lang, `/office/requests/${one.id}`)}>{one.number}</a>,
        },
        {
          head: text('答复期限', 'Due')[lang],
          tight: true,
          cell: ({ standing: { tone, words: left, due, isProvisional }, isLatePending, outcome: ended }) => (
            <>
              <Badge tone={tone}>{left[lang]}</Badge>
              {due ? <div className="small">{`${due}${isProvisional ? words.provisional[lang] : ''}`}</div> : null}
              {isLatePending ? (
                <div className="small">
                  <Badge tone="warn">{words.late[lang]}</Badge>
                  {ended ? null : <div>{words.uncounted[lang]}</div>}
                </div>
              ) : null}
            </>
          ),
        },
        {
          head: text('环节', 'Stage')[lang],
          cell: (one) => (
            <>
              <span className="text-nowrap">{STAGE_WORDS[one.stage][lang]}</span>
              {one.outcome ? (
                <div className="small">
                  <Roomy>{outcome(one.outcome).name[lang]}</Roomy>
                </div>
              ) : null}
            </>
          ),
        },
        {
          head: text('受理机关', 'Unit')[lang],
          cell: (one) => {
            const handler = one.handlerUnitId === one.unitId ? '' : nameOf(one.handlerUnitId);
            return <Roomy>{nameOf(one.unitId) + (handler ? ` → ${handler}` : '')}</Roomy>;
          },
        },
        {
          head: text('申请人、渠道', 'Applicant, channel')[lang],
          cell: (one) => (
            <span className="d-inline-block" style={{ minWidth: '6em' }}>
              {`${KIND_WORDS[one.applicantKind][lang]}，${CHANNEL_WORDS[one.channel][lang]}`}
            </span>
          ),
        },
        { head: text('提交日期', 'Lodged')[lang], tight: true, cell: (one) => one.lodgedOn.toString() },
      ]}
      rows={cases}
      rowKey={(one) => one.id}
      empty={words.none}
    />
  );
}
