/** The results of the address, and what they lead to for the findings of their unit. */
import type { Kysely } from 'kysely';
import { actsOfEach, withoutVoided } from '../../db/acts.ts';
import { findBlob } from '../../db/blobs.ts';
import type { KeyStore } from '../../db/keys.ts';
import type { Database } from '../../db/schema.ts';
import {
  type FaultInResults,
  type Results,
  readFaults,
  readResults,
  readSeen,
  type SeenInResults,
} from '../../inspection/output/results-file.ts';
import { dayOf } from '../../web/moments.ts';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { foldFinding } from '../rectification/fold.ts';
import { type ListedFinding, listFindings } from '../rectification/store.ts';
import type { Subject } from '../rounds/state.ts';
import { type RoundView, readRound, subjectOf } from '../rounds/view.ts';
import { faultOf, type Offer, offerOf } from './offer.ts';

/** What the program saw where: of the site, and in the content of its pages. */
interface SeenIn {
  findings: SeenInResults[];
  faults: FaultInResults[];
}

export interface FilingView {
  round: RoundView;
  subject: Subject;
  /** the inspection of the address */
  given: Subject['program'][number];
  results: Results;
  /** null in files of earlier programs, which do not say what was seen where */
  seen: SeenIn | null;
  /** null where the file does not say what was seen where */
  offer: Offer<ListedFinding> | null;
}

/** @throws Refusal not-found where the round holds no results of a site under this digest */
export async function readFiling(context: OfficeContext): Promise<FilingView> {
  const { c, deps, site } = context;
  const round = await readRound(context);
  const subject = subjectOf(context, round);
  const digest = c.req.param('digest');
  const given = subject.program.find(({ kind, file }) => kind === 'site' && file.digest === digest);
  const blob = given ? await findBlob(deps.office, site.siteId, given.file.digest) : null;
  if (!given || !blob) throw notFound();
  const json = new TextDecoder().decode(blob.bytes);
  const results = readResults(json);
  if (!results) throw notFound();
  const [findings, faults] = [readSeen(json), readFaults(json)];
  const seen = findings && faults ? { findings, faults } : null;
  const of = { round, subject, given, results, seen };
  return { ...of, offer: seen ? await offerBy(context, { ...of, seen }, deps.office) : null };
}

/** What the results lead to for the findings as the connection sees them: within a transaction, as they stand then. */
export async function offerBy(
  { deps, site, now }: OfficeContext,
  { subject, given, results, seen }: Pick<FilingView, 'subject' | 'given' | 'results'> & { seen: SeenIn },
  db: Kysely<Database>,
): Promise<Offer<ListedFinding>> {
  const today = dayOf(now);
  const known = await listFindings(db, site.siteId, { units: [subject.unitId] }, today);
  const offer = offerOf(results, seen.findings, known, today.toString(), seen.faults);
  // what stands open by now is for the newest inspection to say
  if (subject.program.findLast(({ kind }) => kind === 'site')?.file.digest !== given.file.digest)
    return { ...offer, again: [] };
  const told = await toldBy(db, deps.keys, site.siteId, given.file.digest, known);
  return { ...offer, again: offer.again.filter(({ finding }) => !told.has(finding.id)) };
}

/** Findings that were filed from these results, or whose history holds what they saw already. */
async function toldBy(
  db: Kysely<Database>,
  keys: KeyStore,
  siteId: string,
  digest: string,
  known: readonly ListedFinding[],
) {
  const ids = known.filter((one) => one.endedOn === null && faultOf(one) !== null).map(({ id }) => id);
  const acts = await actsOfEach(db, keys, 'finding', siteId, ids);
  return new Set(
    ids.filter((id) => {
      const { evidence, history } = foldFinding(withoutVoided(acts.get(id) ?? []));
      if (evidence?.results === digest) return true;
      return history.some(({ kind, files }) => kind === 'rechecked' && files.some((file) => file.digest === digest));
    }),
  );
}
