/** `gongkai verify`: replays all acts into a second schema and compares every state row with what they say. */
import { AREAS } from '../areas.ts';
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { replay } from '../db/replay.ts';
import type { Io } from './command.ts';
import { withDatabase } from './database.ts';

export async function run(_argv: readonly string[], io: Io): Promise<number> {
  return withDatabase(io.config, async ({ urls, keysFolder }) => {
    const owner = connect(urls.owner, { name: 'gongkai verify', max: 1 });
    try {
      const aggregates = AREAS.flatMap((area) => area.aggregates);
      const result = await replay(owner, fileKeys(keysFolder), aggregates);
      for (const { table, kind, row } of result.differences) io.err(`${table}: ${kind} ${row}`);
      const verdict = result.differences.length === 0 ? 'all acts replay' : `${result.differences.length} differences`;
      io.out(`${result.subjects} subjects, ${result.acts} acts: ${verdict}`);
      return result.differences.length === 0 ? 0 : 1;
    } finally {
      await owner.destroy();
    }
  });
}
