/** Compares every approved report with its digest and with the signature of its site. */
import type { Kysely } from 'kysely';
import type { KeyStore } from '../../db/keys.ts';
import type { Database } from '../../db/schema.ts';
import type { Snapshot } from '../snapshot.ts';
import { signatureOf } from '../store.ts';
import '../tables.ts';
import { type RevisionFault, revisionFaults } from './faults.ts';
import { sitePublicKey } from './signature.ts';

const WHAT: Record<RevisionFault, string> = {
  digest: 'its content has another digest',
  key: 'signed with a key that is not the site’s',
  signature: 'the signature is of something else',
};

interface SignatureCheck {
  signed: number;
  /** Approved before there were signatures: only their digest is compared. */
  unsigned: number;
  wrong: { id: string; revision: number; what: string }[];
}

/** Reads only, one report at a time: a county's holds the ids of all its cases. */
export async function checkSignatures(db: Kysely<Database>, keys: Pick<KeyStore, 'find'>): Promise<SignatureCheck> {
  const check: SignatureCheck = { signed: 0, unsigned: 0, wrong: [] };
  const all = await db
    .selectFrom('office.report_revisions')
    .select(['site_id', 'report_id', 'revision'])
    .orderBy('site_id')
    .orderBy('report_id')
    .orderBy('revision')
    .execute();
  for (const one of all) {
    const row = await db
      .selectFrom('office.report_revisions')
      .select(['digest', 'reason', 'snapshot', 'signature', 'public_key'])
      .where('site_id', '=', one.site_id)
      .where('report_id', '=', one.report_id)
      .where('revision', '=', one.revision)
      .executeTakeFirstOrThrow();
    const { digest, reason } = row;
    const signature = signatureOf(row);
    check[signature ? 'signed' : 'unsigned'] += 1;
    const revision = { number: one.revision, digest, reason, snapshot: row.snapshot as Snapshot, signature };
    for (const fault of revisionFaults(revision, await sitePublicKey(keys, one.site_id)))
      check.wrong.push({ id: one.report_id, revision: one.revision, what: WHAT[fault] });
  }
  return check;
}
