/** Units by kind, each a link. */
import { UNIT_KINDS } from '../units/unit-fold.ts';
import { href, type Language, useLanguage } from '../web/language.ts';
import { UNIT_KIND_TITLES } from './messages.ts';
import type { PublicUnit } from './published.ts';

/** `address` makes a unit's link; its own page when left out. */
export function UnitGroups(props: { units: readonly PublicUnit[]; address?: (unit: PublicUnit) => string }) {
  const lang = useLanguage();
  const address = props.address ?? ((unit) => `/units/${unit.code}`);
  const kinds = UNIT_KINDS.filter((kind) => props.units.some((unit) => unit.kind === kind));
  return (
    <div className="unit-groups">
      {kinds.map((kind) => (
        <section key={kind}>
          <h3>{UNIT_KIND_TITLES[kind][lang]}</h3>
          <ul>
            {props.units
              .filter((unit) => unit.kind === kind)
              .map((unit) => (
                <li key={unit.code}>
                  <a href={href(lang, address(unit))}>{unitName(unit, lang)}</a>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** A unit's full name; in English its own, where it has one. */
export function unitName(unit: Pick<PublicUnit, 'name' | 'nameEn'>, lang: Language): string {
  return lang === 'en' && unit.nameEn ? unit.nameEn : unit.name;
}
