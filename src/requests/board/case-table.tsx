/** The cases of a board, one a line, every state in words. */
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
};

export function CaseTable({ cases, units }: { cases: readonly ListedCase[]; units: readonly Unit[] }) {
  const lang = useLanguage();
  const nameOf = (id: string) => {
    const unit = units.find((one) => one.id === id);
    return (lang === 'zh' ? unit?.name : unit?.nameEn) ?? '';
  };
  return (
    <DataTable
      caption={words.cases[lang]}
      columns={[
        {
          head: text('登记编号', 'Number')[lang],
          tight: true,
          cell: (one) => <a href={href(lang, `/office/requests/${one.id}`)}>{one.number}</a>,
        },
        {
          head: text('期限', 'Time')[lang],
          tight: true,
          cell: ({ standing }) => <Badge tone={standing.tone}>{standing.words[lang]}</Badge>,
        },
        {
          head: text('答复期限', 'Due')[lang],
          tight: true,
          cell: ({ standing: { due, isProvisional } }) =>
            due ? `${due}${isProvisional ? words.provisional[lang] : ''}` : '—',
        },
        { head: text('环节', 'Stage')[lang], tight: true, cell: (one) => STAGE_WORDS[one.stage][lang] },
        {
          head: text('受理机关', 'Unit')[lang],
          cell: (one) => {
            const handler = one.handlerUnitId === one.unitId ? '' : nameOf(one.handlerUnitId);
            return <Roomy>{nameOf(one.unitId) + (handler ? ` → ${handler}` : '')}</Roomy>;
          },
        },
        {
          head: text('申请人、渠道', 'Applicant, channel')[lang],
          cell: (one) => <Roomy>{`${KIND_WORDS[one.applicantKind][lang]}，${CHANNEL_WORDS[one.channel][lang]}`}</Roomy>,
        },
        { head: text('提交日期', 'Lodged')[lang], tight: true, cell: (one) => one.lodgedOn.toString() },
        ...(cases.some((one) => one.outcome)
          ? [
              {
                head: text('办理结果', 'Outcome')[lang],
                cell: (one: ListedCase) => (one.outcome ? outcome(one.outcome).name[lang] : ''),
              },
            ]
          : []),
      ]}
      rows={cases}
      rowKey={(one) => one.id}
      empty={words.none}
    />
  );
}
