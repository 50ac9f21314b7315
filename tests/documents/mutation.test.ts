/** An approval is of one record: whatever is changed of it in the database itself, it is not released. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBlob } from '../../src/db/blobs.ts';
import {
  approveDocument,
  clearDocument,
  draftDocument,
  releaseDocument,
  submitDocument,
} from '../../src/documents/actions.ts';
import { Refusal } from '../../src/web/refusal.ts';
import { CONTENT, type County, openCounty, REVIEW } from './county.ts';

const TABLES = ['documents', 'document_columns', 'document_attachments', 'document_editors', 'blobs'] as const;
type Table = (typeof TABLES)[number];

/** What the digest covers. A new column of these tables belongs into one of the two lists, or the first test fails. */
const CANONICAL: Record<Table, readonly string[]> = {
  documents: [
    ...['site_id', 'id', 'unit_id', 'revision', 'title', 'body', 'number', 'kind'],
    ...['signed_on', 'effective_on', 'expires_on', 'public_until', 'subject_class', 'summary'],
    ...['attribute', 'attribute_ground', 'interprets', 'channels', 'planned_at', 'change_note'],
  ],
  document_columns: ['site_id', 'document_id', 'column_code'],
  document_attachments: ['site_id', 'document_id', 'name', 'media_type', 'size', 'digest'],
  document_editors: [],
  blobs: ['site_id', 'digest', 'bytes'],
};
/** Follows from acts and is not shown as approved content; a release refuses all the same when it differs from them. */
const DERIVED: Record<Table, readonly string[]> = {
  documents: [
    ...['stage', 'approved_digest', 'slug', 'index_number', 'released_at', 'amended_at'],
    ...['withdrawn_at', 'withdrawn_reason', 'repealed_on', 'repealed_by', 'changed_on'],
  ],
  // the order of columns and attachments counts: see the test of its own
  document_columns: ['position'],
  document_attachments: ['position'],
  document_editors: ['site_id', 'document_id', 'person_id'],
  blobs: [],
};
/** A blob is described by the attachment; these two serve the office alone. */
const UNUSED: Partial<Record<Table, readonly string[]>> = { blobs: ['media_type', 'size'] };

const FILE = Buffer.from('%PDF-1.7 一个附件的全部字节');
let county: County;
let id: string;

beforeAll(async () => {
  county = await openCounty();
  id = await county.as('drafter', async (desk) => {
    const first = await keepBlob(desk, 'application/pdf', FILE);
    const second = await keepBlob(desk, 'image/png', Buffer.from('另一个附件'));
    const attachments = [
      { name: '申请表.pdf', ...first },
      { name: '流程图.png', ...second },
    ];
    return draftDocument(desk, county.unit, { ...CONTENT, attachments });
  });
  await county.as('drafter', (desk) => submitDocument(desk, id));
  await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
  await county.as('approver', (desk) => approveDocument(desk, id));
});
afterAll(() => county.close());

const table = (name: Table) => sql.table(`office.${name}`);

async function snapshot(name: Table): Promise<string> {
  const { rows } = await sql<{ all: unknown }>`select jsonb_agg(to_jsonb(t)) as all from ${table(name)} t`.execute(
    county.admin,
  );
  return JSON.stringify(rows[0]?.all ?? []);
}

async function restore(name: Table, saved: string): Promise<void> {
  await sql`delete from ${table(name)}`.execute(county.admin);
  await sql`insert into ${table(name)} select * from jsonb_populate_recordset(null::${table(name)}, ${saved}::jsonb)`.execute(
    county.admin,
  );
}

/** Another value of a column, by what it is. A type that is not here needs an entry. */
function otherValue(column: string, type: string) {
  const ref = sql.ref(column);
  if (column === 'stage') return sql`'review'`;
  if (column === 'attribute') return sql`'withheld'`;
  switch (type) {
    case 'text':
      return sql`coalesce(${ref}, '') || '改'`;
    case 'uuid':
      return sql`gen_random_uuid()`;
    case 'date':
      return sql`coalesce(${ref}, date '2026-01-01') + 1`;
    case 'timestamp with time zone':
      return sql`coalesce(${ref}, timestamptz '2020-01-01') + interval '1 microsecond'`;
    case 'integer':
      return sql`${ref} + 1000`;
    case 'ARRAY':
      return sql`${ref} || array['paper']`;
    case 'bytea':
      return sql`set_byte(${ref}, 0, get_byte(${ref}, 0) # 1)`;
    default:
      throw new Error(`how is a ${type} like ${column} changed?`);
  }
}

async function columnsOf(name: Table): Promise<{ column: string; type: string }[]> {
  const { rows } = await sql<{ column: string; type: string }>`
    select column_name as column, data_type as type from information_schema.columns
    where table_schema = 'office' and table_name = ${name} order by ordinal_position`.execute(county.admin);
  return rows;
}

async function digest(): Promise<string | null> {
  const { rows } = await sql<{ digest: string | null }>`
    select office.document_digest('east', ${id}) as digest`.execute(county.admin);
  return rows[0]?.digest ?? null;
}

/** Changes something, tries the release, looks at the public, and puts everything back. */
async function refusedAfter(name: Table, change: () => Promise<unknown>): Promise<{ digestChanged: boolean }> {
  const [saved, before] = [await snapshot(name), await digest()];
  try {
    await change();
    expect(await snapshot(name)).not.toBe(saved);
    const after = await digest();
    const error = await county
      .as('drafter', (desk) => releaseDocument(desk, id))
      .then(
        () => null,
        (cause: unknown) => cause,
      );
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).id).toBe('document.digest');
    expect(await county.shown()).toBe('\n\n\n');
    return { digestChanged: before !== after };
  } finally {
    await restore(name, saved);
  }
}

it('knows every column of the record, so that a new one must be classified', async () => {
  for (const name of TABLES) {
    const known = [...CANONICAL[name], ...DERIVED[name], ...(UNUSED[name] ?? [])];
    expect((await columnsOf(name)).map((c) => c.column).sort(), name).toEqual(known.sort());
  }
});

describe('a release is refused after', () => {
  it('each column of each row was changed, one at a time', async () => {
    for (const name of TABLES) {
      for (const { column, type } of await columnsOf(name)) {
        if (UNUSED[name]?.includes(column)) continue;
        const count = (JSON.parse(await snapshot(name)) as unknown[]).length;
        for (let row = 0; row < count; row += 1) {
          const { digestChanged } = await refusedAfter(name, () =>
            sql`update ${table(name)} set ${sql.ref(column)} = ${otherValue(column, type)}
              where ctid = (select ctid from ${table(name)} t order by to_jsonb(t)::text offset ${row} limit 1)`.execute(
              county.admin,
            ),
          );
          if (CANONICAL[name].includes(column)) expect(digestChanged, `${name}.${column}`).toBe(true);
        }
      }
    }
  }, 60_000);

  it('each filled column was emptied', async () => {
    for (const { column } of await columnsOf('documents')) {
      const { rows } = await sql<{ nullable: boolean }>`
        select is_nullable = 'YES' as nullable from information_schema.columns
        where table_schema = 'office' and table_name = 'documents' and column_name = ${column}`.execute(county.admin);
      const filled = await county.admin
        .selectFrom('office.documents')
        .select('id')
        .where(sql.ref(column), 'is not', null)
        .execute();
      if (!rows[0]?.nullable || filled.length === 0) continue;
      await refusedAfter('documents', () =>
        sql`update office.documents set ${sql.ref(column)} = null`.execute(county.admin),
      );
    }
  });

  it('each byte of an attachment was changed', async () => {
    for (let i = 0; i < FILE.length; i += 1)
      await refusedAfter('blobs', () =>
        sql`update office.blobs set bytes = set_byte(bytes, ${i}, get_byte(bytes, ${i}) # 255)
          where media_type = 'application/pdf'`.execute(county.admin),
      );
  }, 60_000);

  it('an attachment lost or gained bytes, or lost them all', async () => {
    for (const bytes of [sql`substring(bytes from 2)`, sql`bytes || '\\x00'::bytea`, sql`''::bytea`])
      await refusedAfter('blobs', () =>
        sql`update office.blobs set bytes = ${bytes} where media_type = 'application/pdf'`.execute(county.admin),
      );
  });

  it.each([
    ['documents', sql`delete from office.documents`],
    ['document_columns', sql`delete from office.document_columns where position = 1`],
    ['document_attachments', sql`delete from office.document_attachments where position = 0`],
    ['document_editors', sql`delete from office.document_editors`],
    ['blobs', sql`delete from office.blobs where media_type = 'image/png'`],
    [
      'document_columns',
      sql`insert into office.document_columns select site_id, document_id, 9, 'news' from office.documents d,
        lateral (select d.id as document_id) x`,
    ],
    [
      'document_attachments',
      sql`insert into office.document_attachments select site_id, document_id, 7, '加塞.pdf', media_type, size, digest
        from office.document_attachments where position = 0`,
    ],
    ['document_columns', sql`update office.document_columns set position = 3 - position`],
  ] as const)('a row of %s was removed, added or put elsewhere (%#)', async (name, change) => {
    await refusedAfter(name, () => change.execute(county.admin));
  });

  it('an act and its row were changed together', async () => {
    const forged = '伪造的标题';
    await refusedAfter('documents', async () => {
      await county.admin.transaction().execute(async (tx) => {
        await sql`set local session_replication_role = replica`.execute(tx);
        await sql`update office.acts set data = jsonb_set(data, '{content,title}', to_jsonb(${forged}::text))
          where subject_id = ${id} and kind = 'document.drafted'`.execute(tx);
        await sql`update office.documents set title = ${forged}`.execute(tx);
      });
    });
    await county.admin.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update office.acts set data = jsonb_set(data, '{content,title}', to_jsonb(${CONTENT.title}::text))
        where subject_id = ${id} and kind = 'document.drafted'`.execute(tx);
    });
  });
});

it('releases the record that was approved, once everything is as it was', async () => {
  await county.as('drafter', (desk) => releaseDocument(desk, id));
  expect(await county.shown()).toContain(CONTENT.title);
});
