/** Takes a ledger over: every row or none, in the one transaction of the desk. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, load, record, recordAll } from '../../db/acts.ts';
import { siteSettings, type Unit } from '../../units/read.ts';
import { refused } from '../../web/refusal.ts';
import { requests } from '../fold.ts';
import { applicantIndex, queryCode, queryDigest } from '../query-code.ts';
import { checkLedger, type LedgerContext } from './check.ts';
import { digestOf, type ImportedLedger, ledgerId, ledgers, shortDigest } from './fold.ts';
import { importGround } from './ground.ts';
import type { PlannedCase } from './plan.ts';
import { inOrder, type PlannedAct } from './planned.ts';
import { readLedger } from './read.ts';
import { serialOf } from './serials.ts';
import { ledgerContext, passNumber } from './store.ts';

/**
 * Looks the file over once more as the site stands now, and imports it.
 * @throws Refusal ledger-known for a file that was imported before; ledger-problems when a row is not sound (any more)
 */
export async function importLedger(
  desk: Desk,
  file: { bytes: Uint8Array },
  reach: LedgerContext['reach'],
): Promise<ImportedLedger> {
  const { siteId } = desk.actor;
  const digest = digestOf(file.bytes);
  // held until the transaction ends: the same file sent twice at once waits here
  const subject = await load(desk, ledgers, { siteId, id: ledgerId(digest) });
  if (subject.version > 0)
    throw refused('ledger-known', { zh: '此文件已经导入过，未重复导入。', en: 'This file was imported before.' });
  const read = await readLedger(file.bytes);
  const given = { reach, now: desk.now, today: dateOf(desk.now) };
  const before = await ledgerContext(desk.tx, siteId, read, given);
  const sound = checkLedger(read, before);
  if (sound.plan) await passSerials(desk, sound.plan.cases, before.units);
  // whoever registers takes a serial first: now no number of the ledger can be given to another case
  const { plan } = checkLedger(read, await ledgerContext(desk.tx, siteId, read, given));
  if (!plan)
    throw refused('ledger-problems', {
      zh: '台账中有须更正的内容，没有导入任何一行。请重新上传，查看问题。',
      en: 'The ledger has rows to correct; nothing was imported. Upload it again to see them.',
    });
  const remedies = Map.groupBy(plan.remedies, ({ number }) => number);
  const ids = new Map(plan.cases.map(({ number }) => [number, randomUUID()]));
  for (const one of plan.cases) {
    const after = remedies.get(one.number) ?? [];
    const acts = inOrder([...one.acts, ...joints(one, plan.cases, ids), ...after.flatMap(({ acts: own }) => own)]);
    await importCase(desk, shortDigest(digest), ids.get(one.number) ?? randomUUID(), one, acts);
  }
  const imported = { digest, cases: plan.cases.length, remedies: plan.remedies.length };
  await record(desk, ledgers, subject, { kind: 'ledger.imported', data: imported });
  return imported;
}

/** That cases are answered together stands in both. */
function joints(one: PlannedCase, cases: readonly PlannedCase[], ids: ReadonlyMap<string, string>): PlannedAct[] {
  const joint = (part: 'joins' | 'leads', on: string, number: string): PlannedAct => ({
    kind: 'request.joined',
    on,
    data: { part, id: ids.get(number) ?? '', number },
  });
  const joining = cases.filter(({ joins }) => joins?.number === one.number);
  return [
    ...(one.joins ? [joint('joins', one.joins.on, one.joins.number)] : []),
    ...joining.map(({ number, joins }) => joint('leads', joins?.on ?? '', number)),
  ];
}

async function importCase(
  desk: Desk,
  file: string,
  id: string,
  planned: PlannedCase,
  acts: readonly PlannedAct[],
): Promise<void> {
  const { row, number, unitId, channel, confirmation, applicantKind, form, delivery, submission } = planned;
  const data = {
    number,
    queryDigest: await queryDigest(desk.keys, await queryCode(desk.keys, id, submission)),
    unitId,
    channel,
    confirmation,
    applicantKind,
    applicantIndex: await applicantIndex(desk.keys, submission.applicant),
    form,
    delivery,
  };
  const ground = importGround(file, row);
  const first: PlannedAct = { kind: 'request.registered', on: planned.lodgedOn, data, personal: submission };
  const loaded = await load(desk, requests, { siteId: desk.actor.siteId, id });
  await recordAll(
    desk,
    requests,
    loaded,
    [first, ...acts].map(({ kind, on, data: own, personal }) => ({
      kind,
      happenedOn: Temporal.PlainDate.from(on),
      ground,
      data: own,
      ...(personal ? { personal } : {}),
    })),
  );
}

/** Numbers of the site's own pattern are passed by the series, which goes on after the highest of them. */
async function passSerials(desk: Desk, cases: readonly PlannedCase[], units: readonly Unit[]): Promise<void> {
  const { receiptNumber } = await siteSettings(desk.tx, desk.actor.siteId);
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const highest = new Map<string, number>();
  for (const { unitId, number } of cases) {
    const found = serialOf(receiptNumber, codes.get(unitId) ?? '', number);
    if (!found) continue;
    const series = `request/${unitId}/${found.year}`;
    highest.set(series, Math.max(highest.get(series) ?? 0, found.serial));
  }
  // in one order, so that two imports never wait for each other
  for (const [series, value] of [...highest].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    await passNumber(desk.tx, desk.actor.siteId, series, value);
}
