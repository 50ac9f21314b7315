/** A summary as its pages need it: as frozen once it is final, else with the figures of now. */
import { read } from '../db/acts.ts';
import { type SiteFrame, siteFrame } from '../reports/compile.ts';
import { idParam } from '../units/office-forms.ts';
import { personNames } from '../units/read.ts';
import { type Duty, permits } from '../web/duties.ts';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { snapshotOf } from './summary-actions.ts';
import { type NamedFigure, namedFigures } from './summary-figures.ts';
import { summaries } from './summary-fold.ts';
import type { SummarySnapshot, SummaryState } from './summary-state.ts';

export interface SummaryView {
  id: string;
  version: number;
  state: SummaryState;
  frame: SiteFrame;
  /** all that may be named, as counted now: counted when first asked for, since a final one seldom needs them */
  figures(): Promise<readonly NamedFigure[]>;
  /** what is shown: frozen, or as finalising would freeze it now */
  snapshot: SummarySnapshot;
  digest: string;
  finalisedBy: string;
  may(duty: Duty): boolean;
}

/** The summary of the address, whose figures nobody needs. @throws Refusal not-found, forbidden */
export async function summaryState(context: OfficeContext): Promise<Pick<SummaryView, 'id' | 'version' | 'state'>> {
  const { deps, site } = context;
  const id = idParam(context);
  const loaded = await read(deps.office, deps.keys, summaries, { siteId: site.siteId, id });
  if (!loaded || loaded.state.unitId === '') throw notFound();
  const { state, version } = loaded;
  context.demand(state.unitId, 'statistics.read');
  return { id, version, state };
}

/** Reads the summary of the address with what it shows. @throws Refusal not-found, forbidden */
export async function readSummary(context: OfficeContext): Promise<SummaryView> {
  const { deps, site, session } = context;
  const { id, version, state } = await summaryState(context);
  const frame = await siteFrame(deps.office, site.siteId);
  let counted: Promise<readonly NamedFigure[]> | null = null;
  const figures = () => {
    counted ??= namedFigures({ db: deps.office, keys: deps.keys, frame }, state, state);
    return counted;
  };
  const { snapshot, digest } = state.final ?? (await snapshotOf(frame, state, await figures()));
  const personId = state.final?.personId ?? null;
  return {
    id,
    version,
    state,
    frame,
    figures,
    snapshot,
    digest,
    finalisedBy: (await personNames(deps.office, site.siteId, [personId])).get(personId ?? '') ?? '',
    may: (duty) => permits(session.appointments, duty, state.unitId) !== null,
  };
}
