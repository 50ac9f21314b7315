/** The gate on the page of a report: what stands in the way, the fewest cells that would mend it, and the form that submits. */

import type { CellChange } from '../law/report-mend.ts';
import { Card, Facts, Notice } from '../web/components.tsx';
import { type Problem, TextArea, type Typed } from '../web/forms.tsx';
import { useLanguage } from '../web/language.ts';
import { type Gate, needsExplanation } from './gate.ts';
import { cellName, gateWords as words } from './gate-words.ts';
import { pageWords } from './messages.ts';
import { referenceWords } from './references/words.ts';
import type { Declared } from './state.ts';

export function GatePanel({ gate, address }: { gate: Gate; address(cell: string): string }) {
  const lang = useLanguage();
  const { errors, warnings, mends, unsupplied, literals, unknown } = gate;
  if (errors.length + warnings.length + unsupplied.length + literals.length + unknown.length === 0) return null;
  return (
    <Card title={words.title[lang]} id="gate">
      {errors.length > 0 ? <Notice tone="bad" title={words.errors(errors.length)[lang]} /> : null}
      {warnings.length > 0 ? <Notice tone="warn" title={words.warnings(warnings.length)[lang]} /> : null}
      {unsupplied.length > 0 ? (
        <Notice tone="warn" title={words.unsupplied(unsupplied.length)[lang]}>
          {unsupplied.map((cell) => cellName(cell)[lang]).join(lang === 'zh' ? '、' : ', ')}
        </Notice>
      ) : null}
      {unknown.map(({ section, reference }) => (
        <Notice key={`${section} ${reference}`} tone="bad" title={referenceWords.unknown(section, reference)[lang]} />
      ))}
      {literals.length > 0 ? (
        <Notice tone="warn" title={referenceWords.literals(literals.length)[lang]}>
          <ul className="mb-0">
            {[...new Set(literals.map((one) => referenceWords.literal(one)[lang]))].map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {mends.length > 0 ? (
        <>
          <p className="mb-1">{words.mend[lang]}</p>
          <ul className="mb-0">
            {mends.map((changes) => (
              <li key={changes.map(({ cell }) => cell).join()}>
                <Changes changes={changes} address={address} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}

function Changes({ changes, address }: { changes: readonly CellChange[]; address(cell: string): string }) {
  const lang = useLanguage();
  return changes.map(({ cell, from, to }, at) => (
    <span key={cell}>
      {at > 0 ? (lang === 'zh' ? '；' : '; ') : null}
      <a className="text-decoration-underline" href={address(cell)}>
        {cellName(cell)[lang]}
      </a>{' '}
      {words.from[lang]} {from}
      {lang === 'zh' ? '，' : ', '}
      {words.to[lang]} {to}
    </span>
  ));
}

/** What was declared when the report was submitted, for whoever approves. */
export function DeclaredFacts({ declared }: { declared: Declared }) {
  const lang = useLanguage();
  const { explanation, zero } = declared;
  if (!explanation && !zero) return null;
  return (
    <Facts
      items={[
        [words.explanation[lang], explanation],
        [words.title[lang], zero ? words.zeroDeclared[lang] : null],
      ]}
    />
  );
}

/** Asks for an explanation where warnings stand, and for a word on zeros where there was no request. */
export function SubmitForm(props: {
  action: string;
  version: number;
  gate: Gate;
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { action, version, gate, typed, problems } = props;
  const lang = useLanguage();
  return (
    <form method="post" action={action} className="mb-3">
      <input type="hidden" name="version" value={version} />
      {needsExplanation(gate) ? (
        <TextArea
          name="explanation"
          label={words.explanation}
          hint={words.explanationHint}
          rows={3}
          maxLength={1000}
          required
          {...{ typed, problems }}
        />
      ) : null}
      {gate.zero ? (
        <label className="form-check mb-3">
          <input
            type="checkbox"
            className="form-check-input"
            name="zero"
            value="yes"
            defaultChecked={typed.zero === 'yes'}
          />
          <span className="form-check-label">{words.zero[lang]}</span>
        </label>
      ) : null}
      <button type="submit" className="btn btn-primary">
        {pageWords.submit[lang]}
      </button>
    </form>
  );
}
