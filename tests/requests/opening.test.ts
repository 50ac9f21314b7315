/** An answer that its applicant opens on this site is served by that, where he chose so; never twice. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import * as answer from '../../src/requests/actions-answer.ts';
import { type Registered, registerRequest } from '../../src/requests/actions-receive.ts';
import { issueAssistance } from '../../src/requests/beside/actions.ts';
import { findOwnCase, openAnswer, ownFile } from '../../src/requests/own-case.ts';
import { filesFor } from '../../src/requests/own-files.ts';
import { recordFailure, recordService } from '../../src/requests/service/actions.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import { openRequests, type RequestsBench, submission } from './bench.ts';

let bench: RequestsBench;
let clerk: Actor;
let head: Actor;
const today = Temporal.Now.plainDateISO('Asia/Shanghai').toString();

beforeAll(async () => {
  bench = await openRequests();
  clerk = bench.someone('east');
  head = bench.someone('east', 'approver');
});
afterAll(() => bench.close());

const ticketOf = ({ number, code }: Registered) => ({ siteId: 'east', number, code });
const parts = () => ({ intake: bench.intake, keys: bench.keys });
const decision = { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '电子文件' } as const;

async function answered(delivery: 'online' | 'post'): Promise<Registered> {
  const made = await bench.at(clerk, (desk) =>
    registerRequest(desk, {
      unitId: bench.unit('east'),
      channel: 'counter',
      applicantKind: 'natural',
      submission: submission(),
      form: 'electronic',
      delivery,
    }),
  );
  const { id } = made;
  await bench.at(clerk, (desk) =>
    answer.draftAnswer(desk, id, { decision: { ...decision, documents: [...decision.documents] } }),
  );
  await bench.at(clerk, (desk) => answer.submitDraft(desk, id));
  await bench.at(head, (desk) => answer.approveAnswer(desk, id));
  await bench.at(clerk, (desk) => answer.sendAnswer(desk, id));
  return made;
}

test('every letter that is listed for the applicant can be opened, one that helps to ask among them', async () => {
  const made = await bench.register(clerk, {}, today);
  await bench.at(clerk, (desk) =>
    issueAssistance(desk, made.id, { because: 'anyone', advice: ['写明文件名称'], help: '由工作人员代为填写' }),
  );
  const own = await findOwnCase(parts(), ticketOf(made));
  const files = own ? filesFor(own.state) : [];
  expect(files.map(({ name }) => name)).toEqual([expect.stringMatching(/pdf$/), expect.stringMatching(/docx$/)]);
  for (const { file } of files) expect(await ownFile(parts(), ticketOf(made), made.id, file)).not.toBeNull();
});

describe('opening the answer', () => {
  test('is its service where the applicant chose this site, and is recorded once', async () => {
    const made = await answered('online');
    const open = () => openAnswer(parts(), ticketOf(made), made.id);
    expect([await open(), await open()]).toEqual([true, false]);
    await bench.sweep('east');
    const { state, acts } = await bench.state('east', made.id);
    expect([state.stage, state.served?.receivedOn]).toEqual(['served', today]);
    expect(state.services).toMatchObject([{ way: 'online', letter: state.answer?.letter.number, failed: null }]);
    expect(acts.at(-1)).toMatchObject({ kind: 'request.served', role: 'applicant', personId: null });
  });

  test('serves nobody who wants it by post, or has no code, or belongs to another site', async () => {
    const byPost = await answered('post');
    const online = await answered('online');
    expect(await openAnswer(parts(), ticketOf(byPost), byPost.id)).toBe(false);
    expect(await openAnswer(parts(), { ...ticketOf(online), code: 'AAAAAAAAAA' }, online.id)).toBe(false);
    expect(await openAnswer(parts(), { ...ticketOf(online), siteId: 'west' }, online.id)).toBe(false);
    expect((await bench.state('east', online.id)).state.stage).toBe('answered');
  });

  test('does nothing to what was served already, and serves anew what came back', async () => {
    const made = await answered('online');
    const { state } = await bench.state('east', made.id);
    const letter = state.answer?.letter.number ?? '';
    await bench.at(clerk, (desk) => recordService(desk, made.id, { way: 'post', tracking: 'EA-1' }));
    expect(await openAnswer(parts(), ticketOf(made), made.id)).toBe(false);
    await bench.at(clerk, (desk) =>
      recordFailure(desk, made.id, { letter, way: 'post', reason: 'returned', remarks: '' }),
    );
    expect((await bench.state('east', made.id)).state.stage).toBe('answered');
    expect(await openAnswer(parts(), ticketOf(made), made.id)).toBe(true);
    await bench.sweep('east');
    const after = await bench.state('east', made.id);
    expect(after.state.services.map(({ way, failed }) => [way, failed?.reason ?? null])).toEqual([
      ['post', 'returned'],
      ['online', null],
    ]);
  });

  test('may be switched off by the site', async () => {
    const made = await answered('online');
    const set = (openingServes: boolean) =>
      bench.at(bench.system('east'), (desk) => changeSite(desk, { settings: { service: { openingServes } } }));
    await set(false);
    expect(await openAnswer(parts(), ticketOf(made), made.id)).toBe(false);
    await set(true);
    expect(await openAnswer(parts(), ticketOf(made), made.id)).toBe(true);
  });

  test('the applicant sees the answer and its service in his own case; replay agrees', async () => {
    const made = await answered('online');
    await openAnswer(parts(), ticketOf(made), made.id);
    expect((await findOwnCase(parts(), ticketOf(made)))?.state.stage).toBe('served');
    await bench.sweep('east');
    expect((await bench.replayed()).differences).toEqual([]);
  });
});
