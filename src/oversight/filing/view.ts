/** The results of the address, and what they lead to for the findings of their unit. */
import { actsOfEach, withoutVoided } from '../../db/acts.ts';
import { findBlob } from '../../db/blobs.ts';
import { type Results, readResults, readSeen } from '../../inspection/output/results-file.ts';
import { dayOf } from '../../web/moments.ts';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { foldFinding } from '../rectification/fold.ts';
import { type ListedFinding, listFindings } from '../rectification/store.ts';
import type { Subject } from '../rounds/state.ts';
import { type RoundView, readRound, subjectOf } from '../rounds/view.ts';
import { faultOf, type Offer, offerOf } from './offer.ts';

export interface FilingView {
  round: RoundView;
  subject: Subject;
  /** the inspection of the address */
  given: Subject['program'][number];
  results: Results;
  /** null where the file does not say what was seen where */
  offer: Offer<ListedFinding> | null;
}

/** @throws Refusal not-found where the round holds no results of a site under this digest */
export async function readFiling(context: OfficeContext): Promise<FilingView> {
  const { c, deps, site, now } = context;
  const round = await readRound(context);
  const subject = subjectOf(context, round);
  const digest = c.req.param('digest');
  const given = subject.program.find(({ kind, file }) => kind === 'site' && file.digest === digest);
  const blob = given ? await findBlob(deps.office, site.siteId, given.file.digest) : null;
  if (!given || !blob) throw notFound();
  const json = new TextDecoder().decode(blob.bytes);
  const results = readResults(json);
  if (!results) throw notFound();
  const seen = readSeen(json);
  if (!seen) return { round, subject, given, results, offer: null };
  const today = dayOf(now);
  const known = await listFindings(deps.office, site.siteId, { units: [subject.unitId] }, today);
  const offer = offerOf(results, seen, known, today.toString());
  const told = await toldBy(context, given.file.digest, known);
  const again = offer.again.filter(({ finding }) => !told.has(finding.id));
  return { round, subject, given, results, offer: { ...offer, again } };
}

/** Findings whose history holds what these results saw already. */
async function toldBy({ deps, site }: OfficeContext, digest: string, known: readonly ListedFinding[]) {
  const ids = known.filter((one) => one.endedOn === null && faultOf(one) !== null).map(({ id }) => id);
  const acts = await actsOfEach(deps.office, deps.keys, 'finding', site.siteId, ids);
  return new Set(
    ids.filter((id) =>
      foldFinding(withoutVoided(acts.get(id) ?? [])).history.some(
        ({ kind, files }) => kind === 'rechecked' && files.some((file) => file.digest === digest),
      ),
    ),
  );
}
