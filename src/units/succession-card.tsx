/** On the page of a closed unit: who took over from it. */
import { Card, Facts } from '../web/components.tsx';
import { type Problem, Select, TextArea, type Typed } from '../web/forms.tsx';
import { useLanguage } from '../web/language.ts';
import { formWords, unitWords as words } from './messages.ts';
import type { Unit } from './read.ts';

export function SuccessionCard(props: {
  action: string;
  unit: Unit;
  others: readonly Unit[];
  version: number;
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { action, unit, others, version, typed, problems } = props;
  const lang = useLanguage();
  const successor = others.find(({ id }) => id === unit.successorId);
  return (
    <div className="mt-3">
      <Card title={words.succession[lang]}>
        <p className="text-secondary">{words.successionHint[lang]}</p>
        <Facts
          items={[
            [words.activeTo[lang], unit.activeTo?.toString() ?? null],
            [words.successor[lang], successor?.name ?? null],
          ]}
        />
        <form method="post" action={action}>
          <input type="hidden" name="version" value={version} />
          <Select
            name="successorId"
            label={words.successor}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            empty={words.needSuccessor}
            value={unit.successorId ?? ''}
            required
            {...{ typed, problems }}
          />
          <TextArea name="ground" label={formWords.ground} rows={2} {...{ typed, problems }} required />
          <button type="submit" className="btn btn-primary">
            {words.succession[lang]}
          </button>
        </form>
      </Card>
    </div>
  );
}
