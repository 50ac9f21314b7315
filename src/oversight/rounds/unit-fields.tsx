/** The form in which a unit is measured, line by line. */
import type { Condition, Group, IndicatorSet, Item, Measured } from '../../law/indicators/indicator-set.ts';
import { Badge } from '../../web/components.tsx';
import type { Problem, Typed } from '../../web/forms.tsx';
import type { Language, Text } from '../../web/language.ts';
import { correctionOf, isJudged, newestOf } from './measured.ts';
import type { Subject } from './state.ts';
import { roundWords as words } from './words.ts';

interface FieldsProps {
  lang: Language;
  set: IndicatorSet;
  subject: Subject;
  typed: Typed;
  problems: readonly Problem[];
}

/** What is entered of each line; of one that the program judged, what it measured and the way to correct it. */
export function Fields(props: FieldsProps) {
  const { lang, set } = props;
  const parts = [
    {
      title: words.veto,
      groups: set.veto.map(({ id, name, conditions }) => ({ id, name, lines: conditions, mayBeSkipped: false })),
    },
    { title: words.deductions, groups: set.deductions.map(linesOf) },
    { title: words.bonus, groups: set.bonus.map((group) => ({ ...linesOf(group), mayBeSkipped: false })) },
  ];
  return (
    <>
      {parts
        .filter(({ groups }) => groups.length > 0)
        .map(({ title, groups }) => (
          <div key={title.en} className="mb-3">
            <h3 className="h3">{title[lang]}</h3>
            {groups.map((group) => (
              <GroupFields key={group.id} {...props} group={group} />
            ))}
          </div>
        ))}
    </>
  );
}

type Line = Item | Condition;

interface Lines {
  id: string;
  name: { zh: string; en: string };
  lines: readonly Line[];
  mayBeSkipped: boolean;
}

const linesOf = ({ id, name, items }: Group): Lines => ({ id, name, lines: items, mayBeSkipped: true });

function GroupFields({ lang, subject, typed, problems, group }: FieldsProps & { group: Lines }) {
  const posted = Object.keys(typed).length > 0;
  const skipped = posted ? [typed.skipped ?? []].flat() : (subject.entered?.skipped ?? []);
  return (
    <fieldset className="border rounded p-2 mb-2">
      <legend className="h4 float-none w-auto px-1 mb-0">{`${group.id} ${group.name[lang]}`}</legend>
      {group.mayBeSkipped ? (
        <label className="form-check">
          <input
            className="form-check-input"
            type="checkbox"
            name="skipped[]"
            value={group.id}
            defaultChecked={skipped.includes(group.id)}
          />
          <span className="form-check-label">{words.skip[lang]}</span>
        </label>
      ) : null}
      {group.lines.map((line) =>
        isJudged(newestOf(subject)?.measured[line.id]) ? (
          <JudgedLine key={line.id} {...{ lang, line, subject, typed, problems }} />
        ) : (
          <div key={line.id} className="row g-2 align-items-end mb-1" id={line.id} tabIndex={-1}>
            <LineName {...{ lang, line }} why={whyUnknown(subject, line.id)} />
            <Numbers {...{ lang, line, typed, problems }} measured={subject.entered?.measured[line.id]} />
          </div>
        ),
      )}
    </fieldset>
  );
}

/** Why the program could not judge an indicator that it looked for; null where it did not. */
function whyUnknown(subject: Subject, id: string): Text | null {
  const newest = newestOf(subject);
  return newest?.open[id] ?? (newest?.measured[id] ? words.notJudged : null);
}

function LineName({ lang, line, why = null }: { lang: Language; line: Line; why?: Text | null }) {
  return (
    <div className="col-12 col-md-6">
      {`${line.id} ${'name' in line ? `${line.name[lang]}：` : ''}${line.finds[lang]} `}
      {line.verified ? null : <Badge tone="plain">{words.defaultPoints[lang]}</Badge>}
      {why ? <span className="d-block small text-secondary">{why[lang]}</span> : null}
    </div>
  );
}

interface LineProps {
  lang: Language;
  line: Line;
  typed: Typed;
  problems: readonly Problem[];
}

/** The program's numbers, and a correction of them with its reason. */
function JudgedLine({ lang, line, subject, typed, problems }: LineProps & { subject: Subject }) {
  const measured = newestOf(subject)?.measured[line.id];
  const correction = correctionOf(subject, line.id);
  const lapsed = correction ? undefined : subject.corrections[line.id];
  const reason = String(typed[`${line.id}.reason`] ?? correction?.reason ?? '');
  const isOpen = reason !== '' || problems.some(({ field }) => field === line.id);
  return (
    <div className="row g-2 mb-1" id={line.id} tabIndex={-1}>
      <LineName {...{ lang, line }} />
      <div className="col-12 col-md-6">
        <Badge tone="wait">{words.byProgram[lang]}</Badge> {measured ? numbersSaid(measured, lang) : null}
        {lapsed ? <p className="mb-0 small">{words.lapsed(lapsed.reason)[lang]}</p> : null}
        <details open={isOpen}>
          <summary className="small">{words.correct[lang]}</summary>
          <div className="row g-2">
            <Numbers {...{ lang, line, typed, problems }} measured={correction?.measured} wide />
            <label className="col-12">
              <span className="small text-secondary d-block">{words.correctReason[lang]}</span>
              <input
                className="form-control form-control-sm"
                name={`${line.id}.reason`}
                defaultValue={reason}
                maxLength={500}
                aria-label={`${line.id} ${words.correctReason[lang]}`}
              />
            </label>
          </div>
        </details>
      </div>
    </div>
  );
}

/** '发现3，未能判定1，检查总数120' */
export function numbersSaid({ hits, unknown, whole, open }: Measured, lang: Language): string {
  const parts = [
    `${words.hits[lang]} ${hits}`,
    ...(unknown > 0 ? [`${words.unknown[lang]} ${unknown}`] : []),
    ...(whole === undefined ? [] : [`${words.whole[lang]} ${whole}`]),
    ...(open ? [words.openRange[lang]] : []),
  ];
  return parts.join(lang === 'zh' ? '，' : ', ');
}

function Numbers(props: LineProps & { measured: Measured | undefined; wide?: boolean }) {
  const { lang, line, measured, typed, problems, wide } = props;
  const fields = [
    ['hits', words.hits, measured?.hits],
    ['unknown', words.unknown, measured?.unknown],
    ...(line.of === 'share' ? ([['whole', words.whole, measured?.whole]] as const) : []),
  ] as const;
  const wrong = problems.filter(({ field }) => field === line.id);
  return (
    <>
      {fields.map(([key, label, value]) => (
        <label key={key} className={wide ? 'col-4' : 'col-4 col-md-2'}>
          <span className="small text-secondary d-block">{label[lang]}</span>
          <input
            className={`form-control form-control-sm${wrong.length > 0 ? ' is-invalid' : ''}`}
            type="number"
            min={0}
            step={1}
            name={`${line.id}.${key}`}
            defaultValue={String(typed[`${line.id}.${key}`] ?? value ?? '')}
            aria-label={`${line.id} ${label[lang]}`}
          />
        </label>
      ))}
      {wrong.map(({ text }) => (
        <div key={text.en} className="invalid-feedback d-block">
          {text[lang]}
        </div>
      ))}
    </>
  );
}
