/**
 * `gongkai verify [--renew-dues]`: replays all acts into a second schema and compares every state row with what they say,
 * every kept due date with the fold, and every approved report with its digest and signature. With the option it has the due dates folded again instead.
 */
import { AREAS } from '../areas.ts';
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { replay } from '../db/replay.ts';
import { checkSignatures } from '../reports/revisions/verify.ts';
import { checkDues, forgetDues } from '../requests/board/dues-check.ts';
import { type Io, Usage } from './command.ts';
import { withDatabase } from './database.ts';

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const isRenewal = argv.length === 1 && argv[0] === '--renew-dues';
  if (argv.length > 0 && !isRenewal) throw new Usage('verify knows --renew-dues.');
  return withDatabase(io.config, async ({ urls, keysFolder }) => {
    const owner = connect(urls.owner, { name: 'gongkai verify', max: 1 });
    try {
      if (isRenewal) {
        io.out(`${await forgetDues(owner)} due dates will be folded again before they are read`);
        return 0;
      }
      const aggregates = AREAS.flatMap((area) => area.aggregates);
      const result = await replay(owner, fileKeys(keysFolder), aggregates);
      for (const { table, kind, row } of result.differences) io.err(`${table}: ${kind} ${row}`);
      const verdict = result.differences.length === 0 ? 'all acts replay' : `${result.differences.length} differences`;
      io.out(`${result.subjects} subjects, ${result.acts} acts: ${verdict}`);
      const dues = await checkDues(owner);
      for (const id of dues.wrong) io.err(`request_dues: wrong ${id}`);
      const judged = dues.wrong.length === 0 ? 'as the acts give them' : `${dues.wrong.length} are wrong`;
      io.out(`${dues.compared} due dates: ${judged}; ${dues.stale} out of date, to be folded again`);
      const reports = await checkSignatures(owner, fileKeys(keysFolder));
      for (const { id, revision, what } of reports.wrong) io.err(`report ${id} revision ${revision}: ${what}`);
      io.out(
        `${reports.signed} signed reports: ${reports.wrong.length === 0 ? 'as they were signed' : `${reports.wrong.length} are wrong`}; ${reports.unsigned} without signature`,
      );
      return result.differences.length + dues.wrong.length + reports.wrong.length === 0 ? 0 : 1;
    } finally {
      await owner.destroy();
    }
  });
}
