/** Grave findings in a release review: each is mended, or stands for a reason; and the reasons, for who approves. */
import { Badge, Card } from '../../web/components.tsx';
import { type Problem, TextArea, type Typed } from '../../web/forms.tsx';
import { type Text, text, useLanguage } from '../../web/language.ts';
import { type Found, keyOf } from '../checks/standing.ts';
import type { Overruled } from '../state.ts';

const words = {
  title: text('必须更正的问题', 'What must be mended'),
  lead: text(
    '下列问题应当退回更正。经核实确属误报或者确有必要保留的，逐处写明理由，理由随审查结论记录，并向审签人展示。',
    'Return the draft to have these mended. Where one is right as it stands, give the reason: it is kept with the verdict and shown to who approves.',
  ),
  reason: (n: number, excerpt: string): Text =>
    text(`第 ${n} 处“${excerpt}”的保留理由`, `Why number ${n} may stand: “${excerpt}”`),
  where: (file: string | null): Text =>
    file === null ? text('标题、正文', 'Title or text') : text(`附件“${file}”`, file),
  tooMany: (n: number): Text =>
    text(`另有 ${n} 处，数量过多，请退回更正。`, `${n} more: return the draft to have them mended.`),
  overruled: text('审查人保留的问题', 'Findings that the reviewer let stand'),
  because: text('理由：', 'Reason: '),
};

/** More than anybody would argue about one by one. */
const MOST = 30;
const LONGEST_REASON = 300;
const PREFIX = 'overrule-';

/** The reasons of a posted form, by the keys of findings. */
export function reasonsOf(form: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = Object.entries(form).filter(([name, value]) => name.startsWith(PREFIX) && typeof value === 'string');
  return Object.fromEntries(
    given.map(([name, value]) => [name.slice(PREFIX.length), String(value).trim().slice(0, LONGEST_REASON)]),
  );
}

/** A field for each grave finding; nothing where there is none. */
export function OverruleFields(props: { found: readonly Found[]; typed?: Typed; problems?: readonly Problem[] }) {
  const lang = useLanguage();
  const { found, ...shared } = props;
  if (found.length === 0) return null;
  return (
    <fieldset className="mb-3" id="findings-overruled" tabIndex={-1}>
      <legend className="form-label">{words.title[lang]}</legend>
      <p className="text-secondary">{words.lead[lang]}</p>
      {found.slice(0, MOST).map((one, i) => (
        <div key={keyOf(one)}>
          <p className="mb-1 text-break">
            <Badge tone="bad">{words.where(one.file)[lang]}</Badge> {one.reason[lang]}
          </p>
          <TextArea
            {...shared}
            name={`${PREFIX}${keyOf(one)}`}
            label={words.reason(i + 1, one.excerpt)}
            rows={2}
            maxLength={LONGEST_REASON}
          />
        </div>
      ))}
      {found.length > MOST ? <p className="text-danger">{words.tooMany(found.length - MOST)[lang]}</p> : null}
    </fieldset>
  );
}

/** What the reviewer let stand, and why. */
export function OverruledCard({ list }: { list: readonly Overruled[] }) {
  const lang = useLanguage();
  return list.length === 0 ? null : (
    <Card title={words.overruled[lang]} id="overruled">
      <OverruledList list={list} />
    </Card>
  );
}

export function OverruledList({ list }: { list: readonly Overruled[] }) {
  const lang = useLanguage();
  return (
    <ul className="mb-0">
      {list.map((one) => (
        <li key={keyOf(one)} className="text-break">
          “{one.excerpt}” <span className="text-secondary">{words.where(one.file)[lang]}</span>
          <div>
            {words.because[lang]}
            {one.reason}
          </div>
        </li>
      ))}
    </ul>
  );
}
