/** Why a document came back to its drafter: the remarks, and those on single places with the way to each. */
import { Notice } from '../../web/components.tsx';
import { type Text, useLanguage } from '../../web/language.ts';
import { STAGE_NAMES } from '../names.ts';
import type { DocumentState } from '../state.ts';
import { fieldWords, documentWords as words } from './words.ts';

/** Places of the form on which a remark can be made, by the id of the field. */
export const REMARK_PLACES: Readonly<Record<string, Text>> = {
  title: fieldWords.title,
  body: fieldWords.body,
  attachments: fieldWords.attachments,
  number: fieldWords.number,
  columns: fieldWords.columns,
  attributeGround: fieldWords.attribute,
  signedOn: fieldWords.dates,
};

/** What the field of a remark on a place is called. */
export const remarkName = (place: string) => `remark-${place}`;

/** `form`: address of the form that the places are in; '' on the form itself. */
export function ReturnedNotice({ state, by, form = '' }: { state: DocumentState; by: string | null; form?: string }) {
  const lang = useLanguage();
  const { returned } = state;
  if (!returned || state.stage !== 'draft') return null;
  const places = Object.entries(returned.places ?? {});
  return (
    <Notice
      tone="warn"
      title={by === null ? words.return[lang] : words.returned(STAGE_NAMES[returned.from][lang], by)[lang]}
    >
      {returned.remarks}
      {places.length > 0 ? (
        <ul className="mb-0 mt-2">
          {places.map(([place, remark]) => (
            <li key={place}>
              <a href={`${form}#${place}`}>{REMARK_PLACES[place]?.[lang] ?? place}</a>：{remark}
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
