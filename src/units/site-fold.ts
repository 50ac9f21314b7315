/** A site folded from its acts: one government with its portal, its hosts, marks and settings. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';

/** What the person who keeps a site enters. A host "*" makes it the site of every name that no other site has. */
export interface SiteFacts {
  name: string;
  shortName: string;
  nameEn: string;
  hosts: string[];
  /** Footer and meta marks: domain, idCode, icp, police, organiser, undertaker, phone, address … */
  marks: Record<string, string>;
  /** Only what differs from the defaults; see settings.ts. */
  settings: Record<string, unknown>;
}

/** `settingsVersion` is the number of the act that set the settings last; the calendar tells its own version. */
export type SiteState = (SiteFacts & { settingsVersion: number }) | null;

export const siteAggregate: Aggregate<SiteState> = {
  kind: 'site',
  tables: [{ name: 'sites', key: 'id' }],
  fold: (acts) => acts.reduce<SiteState>(step, null),
  rows: (state, ref) => ({ sites: state ? [row(state, ref)] : [] }),
};

function step(state: SiteState, act: Act): SiteState {
  if (act.kind === 'site.founded') return { ...(act.data as SiteFacts), settingsVersion: act.seq };
  if (act.kind !== 'site.changed' || !state) return state;
  const change = act.data as Partial<SiteFacts>;
  const calendarOnly = change.settings && !isSame(change.settings.calendar, state.settings.calendar);
  const settingsVersion = change.settings && !calendarOnly ? act.seq : state.settingsVersion;
  return { ...state, ...change, settingsVersion };
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function row(state: NonNullable<SiteState>, ref: SubjectRef) {
  return {
    site_id: ref.siteId,
    id: ref.id,
    name: state.name,
    short_name: state.shortName,
    name_en: state.nameEn,
    hosts: state.hosts,
    marks: state.marks,
    settings: { ...state.settings, version: state.settingsVersion },
  };
}
