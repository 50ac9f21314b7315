/** What the pages of a sample share. */
import { read } from '../../db/acts.ts';
import { idParam } from '../../units/office-forms.ts';
import { personNames } from '../../units/read.ts';
import { type UnitNames, unitNames } from '../../units/unit-names.ts';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { samples } from './fold.ts';
import type { DrawnDocument, SampleState } from './state.ts';

export interface SampleView {
  id: string;
  state: SampleState;
  version: number;
  units: UnitNames;
  persons: ReadonlyMap<string, string>;
}

/** Reads the sample of the address. @throws Refusal not-found */
export async function readSample(context: OfficeContext): Promise<SampleView> {
  const { deps, site } = context;
  const id = idParam(context);
  const loaded = await read(deps.office, deps.keys, samples, { siteId: site.siteId, id });
  if (!loaded || loaded.state.drawnOn === '') throw notFound();
  const { state, version } = loaded;
  const people = [
    ...state.withdrawn.map(({ personId }) => personId),
    ...state.graders,
    ...state.drawn.map(({ settled }) => settled?.personId ?? null),
  ];
  return {
    id,
    state,
    version,
    units: await unitNames(context),
    persons: await personNames(deps.office, site.siteId, people),
  };
}

/** The drawn document of the address. @throws Refusal not-found */
export function documentOf({ c }: OfficeContext, { state }: SampleView): DrawnDocument {
  const found = state.drawn.find(({ id }) => id === c.req.param('document'));
  if (!found) throw notFound();
  return found;
}
