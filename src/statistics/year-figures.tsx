/** Figures side by side, each with the way to what it counts. */
import type { ReactNode } from 'react';
import { href, useLanguage } from '../web/language.ts';
import { breakable } from './breakable.tsx';

export interface Figure {
  name: string;
  value: ReactNode;
  /** where its list is: a path, or '#…' on the same page */
  path?: string;
  bad?: boolean;
}

export function Figures({ figures }: { figures: readonly Figure[] }) {
  const lang = useLanguage();
  return (
    <ul className="row list-unstyled mb-0">
      {figures.map(({ name, value, path, bad }) => {
        const shown = <span className={`h2 d-block mb-0${bad ? ' text-danger' : ''}`}>{breakable(value)}</span>;
        return (
          <li className="col-6 col-sm-4 col-lg-3 pb-2" key={name}>
            {path ? <a href={path.startsWith('#') ? path : href(lang, path)}>{shown}</a> : shown}
            <span className="text-secondary">{name}</span>
          </li>
        );
      })}
    </ul>
  );
}
