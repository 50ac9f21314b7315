/** Writing rows by COPY, which is how a million cases come in within minutes. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { requests } from '../src/requests/fold.ts';

const escaped = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');

/** A row as COPY reads it. */
export function line(values: readonly unknown[]): string {
  const texts = values.map((value) => {
    if (value === null || value === undefined) return '\\N';
    return escaped(typeof value === 'object' ? JSON.stringify(value) : String(value));
  });
  return `${texts.join('\t')}\n`;
}

const COLUMNS: Record<string, string> = {
  'office.acts': `(site_id, seq, subject_kind, subject_id, kind, happened_on, recorded_at, person_id, role, unit_id,
    ground, data, sealed)`,
  'office.subjects': '(site_id, kind, id, version, projected)',
  'office.request_dues': `(site_id, request_id, acts_seq, calendar_version, rules_version, valid_from, valid_until, phase,
    waits_for, due_on, is_provisional, counts_to, alarm_on, urgent_on, ended_on, used, deadlines, waits)`,
};

/** One COPY for each table, on a connection of its own. Indexes and triggers are left out meanwhile. */
export async function openCopies(url: string) {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('alter table office.requests disable trigger dues_are_expected');
  const { rows: indexes } = await admin.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
    where i.indrelid in ('office.acts'::regclass, 'office.requests'::regclass, 'office.request_dues'::regclass)
      and not i.indisprimary`);
  for (const { name } of indexes) await admin.query(`drop index ${name}`);
  const { rows } = await admin.query<{ next: string }>('select coalesce(max(seq), 0) as next from office.acts');
  const streams = new Map<string, { client: pg.Client; stream: Writable; text: string }>();
  const all = [
    'office.acts',
    'office.subjects',
    'office.request_dues',
    ...requests.tables.map(({ name }) => `office.${name}`),
  ];
  for (const name of all) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('set synchronous_commit = off');
    streams.set(name, {
      client,
      stream: client.query(copyFrom(`copy ${name} ${COLUMNS[name] ?? ''} from stdin`)),
      text: '',
    });
  }
  const raw = (name: string, text: string) => {
    const copy = streams.get(name);
    if (!copy) throw new Error(`no state table is called ${name}`);
    copy.text += text;
  };
  return {
    nextSeq: Number(rows[0]?.next ?? 0),
    raw,
    put: (name: string, values: readonly unknown[]) => raw(name, line(values)),
    async drained() {
      for (const copy of streams.values()) {
        if (copy.text.length < 1 << 20) continue;
        const isFree = copy.stream.write(copy.text);
        copy.text = '';
        if (!isFree) await once(copy.stream, 'drain');
      }
    },
    async close() {
      for (const { client, stream, text } of streams.values()) {
        stream.end(text);
        await once(stream, 'finish');
        await client.end();
      }
      await admin.query("set maintenance_work_mem = '1GB'");
      for (const { definition } of indexes) await admin.query(definition);
      await admin.query('alter table office.requests enable trigger dues_are_expected');
      await admin.end();
    },
  };
}
