/** Every act of a case as it was recorded, voided ones too, with the form that mends one. */
import type { Act } from '../db/acts.ts';
import { roleName } from '../units/role-names.ts';
import { insteadOf } from '../units/substitutes-messages.ts';
import { Badge, Card, DataTable } from '../web/components.tsx';
import { holds } from '../web/duties.ts';
import { type Problem, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import { minute } from '../web/moments.ts';
import type { OfficeContext } from '../web/routes.ts';
import { movesDates } from './clock.ts';
import { Roomy } from './frame.tsx';
import { mendingDuty, refuseProposing, refuseVoiding } from './mend-rules.ts';
import { ACT_WORDS } from './messages.ts';
import type { OfficeCase } from './office-case.ts';
import { mayOnCase } from './office-case.ts';
import type { RequestActKind } from './request-acts.ts';

const words = {
  title: text('办理记录', 'Acts'),
  mend: text('作废、更正', 'Mend'),
  propose: text('提出，由另一人确认', 'Propose to a second person'),
  voided: text('已作废', 'Voided'),
  reason: text('理由（不写个人信息）', 'Reason, without personal data'),
  right: text('正确的日期（只作废的不填）', 'Right date; blank to void only'),
  none: text('没有记录。', 'No acts.'),
};

interface Props {
  file: OfficeCase;
  names: ReadonlyMap<string, string>;
  context: OfficeContext;
  /** seq of the act whose mending was refused: its form is shown open with what was typed */
  opened: string | number | undefined;
  typed: Typed;
  problems: readonly Problem[];
}

export function History({ file, names, context, opened, typed, problems }: Props) {
  const lang = useLanguage();
  const { acts } = file.loaded;
  const voids = new Map(acts.filter((act) => act.voids !== null).map((act) => [act.voids, act]));
  const who = (act: Act) => {
    const name = act.personId && names.get(act.personId);
    if (!name) return roleName(act.role)[lang];
    return act.onBehalfOf ? `${name} · ${insteadOf(names.get(act.onBehalfOf) ?? '—')[lang]}` : name;
  };
  return (
    <Card title={words.title[lang]}>
      <DataTable
        caption={words.title[lang]}
        columns={[
          { head: text('发生日期', 'Happened')[lang], tight: true, cell: (act) => act.happenedOn.toString() },
          {
            head: text('事项', 'Act')[lang],
            cell: (act) => (
              <Roomy>
                {voids.has(act.seq) ? <s>{nameOf(act)[lang]}</s> : nameOf(act)[lang]}{' '}
                {voids.has(act.seq) ? (
                  <Badge tone="bad">
                    {words.voided[lang]}：{voids.get(act.seq)?.ground}
                  </Badge>
                ) : null}
                {act.ground && act.voids === null ? <div className="small text-secondary">{act.ground}</div> : null}
              </Roomy>
            ),
          },
          { head: text('办理人', 'By')[lang], tight: true, cell: who },
          { head: text('登记时间', 'Recorded')[lang], tight: true, cell: (act) => minute(act.recordedAt) },
          {
            head: text('更正', 'Mend')[lang],
            cell: (act) => {
              if (act.seq === opened) return <Mend act={act} file={file} isOpen typed={typed} problems={problems} />;
              return mayMend(act, file, context) ? <Mend act={act} file={file} /> : null;
            },
          },
        ]}
        rows={acts}
        rowKey={(act) => String(act.seq)}
        empty={words.none}
      />
    </Card>
  );
}

function nameOf(act: Act) {
  return ACT_WORDS[act.kind as RequestActKind | 'void'];
}

function mayMend(act: Act, { state, loaded }: OfficeCase, context: OfficeContext): boolean {
  if (movesDates(act.kind)) {
    const may = mayOnCase(context, state, 'request.handle') ?? mayOnCase(context, state, 'request.approve');
    return may !== null && refuseProposing(act, loaded.acts, state) === null;
  }
  const duty = mendingDuty(act.kind);
  const as = mayOnCase(context, state, duty);
  if (!as || holds(context.session.appointments, duty).length === 0) return false;
  return refuseVoiding(act, loaded.acts, { personId: context.session.personId, role: as.role }) === null;
}

interface MendProps extends Partial<Pick<Props, 'typed' | 'problems'>> {
  act: Act;
  file: OfficeCase;
  isOpen?: boolean;
}

function Mend({ act, file, isOpen = false, typed = {}, problems = [] }: MendProps) {
  const lang = useLanguage();
  const shared = { typed, problems };
  return (
    <details open={isOpen}>
      <summary>{words.mend[lang]}</summary>
      <form method="post" action={href(lang, `/office/requests/${file.id}/mend`)} className="pt-2" noValidate>
        <input type="hidden" name="version" value={file.loaded.version} />
        <input type="hidden" name="seq" value={act.seq} />
        {movesDates(act.kind) ? <TextField {...shared} name="happenedOn" type="date" label={words.right} /> : null}
        <TextArea {...shared} name="reason" label={words.reason} rows={2} required />
        <button type="submit" className="btn btn-danger btn-sm">
          {(movesDates(act.kind) ? words.propose : words.mend)[lang]}
        </button>
      </form>
    </details>
  );
}
