/**
 * `gongkai finding recheck FINDING --as ACCOUNT`: looks at the place of a finding again by the probe of its indicator,
 * and records what it saw, with the page's bytes, as evidence on the finding. Whether it is closed is an inspector's to say.
 * Exit code 0 when the fault is gone, 1 when it stands or it could not be told, 2 when the call was not understood.
 */
import { parseArgs } from 'node:util';
import { read } from '../db/acts.ts';
import { keepBlob } from '../db/blobs.ts';
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { type Rechecked, recheck, type Sought } from '../inspection/probes/recheck.ts';
import { takeStep } from '../oversight/rectification/actions.ts';
import { findings } from '../oversight/rectification/fold.ts';
import { allows, soughtAgain } from '../oversight/rectification/rules.ts';
import { minute } from '../web/moments.ts';
import { atDesk, type OfficeDeps } from '../web/routes.ts';
import { type Io, Usage } from './command.ts';
import { withDatabase } from './database.ts';
import { findHolder, type Holder } from './holder.ts';

const USAGE = 'usage: gongkai finding recheck FINDING --as ACCOUNT    (FINDING: the id in its address)';

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { id, account } = readOptions(argv);
  return withDatabase(io.config, async ({ urls, keysFolder }) => {
    const office = connect(urls.office, { name: 'gongkai finding', max: 2 });
    try {
      const deps = { office, keys: fileKeys(keysFolder), now: () => Temporal.Now.instant() };
      const lacks = 'inspects nothing: it needs the role of an inspector.';
      const holder = await findHolder(office, account, { duty: 'inspection.keep', lacks }, deps.now());
      return await recheckFinding(deps, holder, id, io);
    } finally {
      await office.destroy();
    }
  });
}

function readOptions(argv: readonly string[]): { id: string; account: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { as: { type: 'string' } },
    });
    const [verb, id, ...more] = positionals;
    if (verb !== 'recheck' || !id || more.length > 0 || !values.as) throw new Usage(USAGE);
    return { id, account: values.as };
  } catch (cause) {
    throw new Usage(cause instanceof Usage ? USAGE : `${(cause as Error).message}\n${USAGE}`);
  }
}

/** The network is asked before the transaction begins. */
export async function recheckFinding(
  deps: OfficeDeps,
  holder: Holder,
  id: string,
  io: Pick<Io, 'out'>,
): Promise<number> {
  const { siteId, personId, own } = holder;
  const isId = /^[0-9a-f-]{36}$/.test(id);
  const loaded = isId ? await read(deps.office, deps.keys, findings, { siteId, id }) : null;
  if (!loaded || loaded.state.foundOn === '') throw new Usage(`There is no finding ${id}.`);
  const { place, stage, title, detail } = loaded.state;
  const sought = soughtAgain(loaded.state);
  if (!/^https?:\/\//.test(place) || !URL.canParse(place))
    throw new Usage('The place of this finding is no address: a person looks at it.');
  if (!sought) throw new Usage('This finding names no indicator: a person looks at it.');
  if (!allows(stage, 'rechecked')) throw new Usage('This finding is closed or withdrawn.');
  const now = deps.now();
  const found = await recheck(
    { place, sought, said: `${title}\n${detail}` },
    now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate(),
  );
  const actor = { siteId, personId, role: own.role, unitId: own.unitId };
  await atDesk(deps, actor, now, async (desk) => {
    const files = [];
    for (const { name, mediaType, bytes } of filesOf(found)) {
      const { digest, size } = await keepBlob(desk, mediaType, bytes);
      files.push({ name, mediaType, size, digest });
    }
    await takeStep(desk, id, 'rechecked', { remarks: said(found, sought), files, verdict: found.verdict });
  });
  io.out(said(found, sought));
  return found.verdict === 'pass' ? 0 : 1;
}

/** The page as it came, whose digest the results name, and the results. */
function filesOf({ results, page }: Rechecked): { name: string; mediaType: string; bytes: Uint8Array }[] {
  const json = Buffer.from(`${JSON.stringify(results, null, 2)}\n`);
  return [
    { name: '复查结果.json', mediaType: 'application/json', bytes: json },
    ...(page ? [{ name: '复查页面.html', mediaType: 'application/octet-stream', bytes: page.bytes }] : []),
  ];
}

const VERDICTS = {
  pass: '没有再发现这个问题',
  fail: '问题仍然存在',
  unknown: '程序无法判定，请人工复核',
} as const;

function said({ verdict, at, answer, page, probes, findings: seen }: Rechecked, sought: Sought): string {
  return [
    `${'rule' in sought ? `内容检查${sought.rule}` : `指标${sought.indicator}`}：${VERDICTS[verdict]}`,
    `检查程序：${probes.join('、') || '无'}；访问时间：${minute(Temporal.Instant.from(at))}；应答：${answer}`,
    ...(page ? [`页面SHA-256：${page.digest}`] : []),
    ...seen.slice(0, 20).map(({ what, excerpt }) => `${what.zh} ${excerpt}`.trim()),
  ].join('\n');
}
