/** What was typed into the draft of an answer and not saved: kept sealed, for one person, until it is saved. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import type { browser } from './browser.ts';
import { pageForm } from './page-form.ts';

let bench: RequestsBench;
let clerk: Actor;
let mine: ReturnType<typeof browser>;
let colleague: ReturnType<typeof browser>;
beforeAll(async () => {
  bench = await openRequests();
  clerk = await bench.staff('east', 'clerk', 'drafter');
  await bench.staff('east', 'colleague', 'drafter');
  [mine, colleague] = [bench.browser('east'), bench.browser('east')];
  await mine.post('/sign-in', { username: 'clerk', password: PASSWORD });
  await colleague.post('/sign-in', { username: 'colleague', password: PASSWORD });
}, 120_000);
afterAll(async () => {
  expect(bench.faults).toEqual([]);
  await bench.close();
});

const SEARCH = '检索了档案室和业务系统，没有找到';

async function opened(): Promise<{ at: string; form: ReturnType<typeof pageForm>; decision: string }> {
  const { id } = await bench.register(clerk, {}, Temporal.Now.plainDateISO('Asia/Shanghai').toString());
  const at = `/office/requests/${id}/draft`;
  const choices = await (await mine.get(at)).text();
  const decision = /<option value="(r3_4_1[^"]*)"/.exec(choices)?.[1] ?? '';
  const html = await (await mine.get(`${at}?decision=${encodeURIComponent(decision)}`)).text();
  return { at, form: pageForm(html, at, 'name="version"'), decision };
}

describe('an answer that is being drafted', () => {
  it('is kept sealed, offered to whoever typed it, and gone once it is saved', async () => {
    const { at, form } = await opened();
    expect(form.values).toHaveProperty('search');
    const kept = await mine.post(`${at}/copy`, form.fill({ search: SEARCH }));
    expect(kept.status).toBe(200);
    const rows = await bench.office.selectFrom('office.working_copies').selectAll().execute();
    expect(rows.map(({ typed, sealed }) => [typed, sealed instanceof Uint8Array])).toEqual([[null, true]]);
    expect(Buffer.from(rows[0]?.sealed ?? []).toString()).not.toContain(SEARCH);

    expect(await (await mine.get(at)).text()).toMatch(/您有 \d\d:\d\d 自动保存的内容/);
    expect(await (await colleague.get(at)).text()).not.toContain('自动保存的内容');
    const restored = await (await mine.get(`${at}?restore=1`)).text();
    expect(pageForm(restored, at, 'name="version"').values).toMatchObject({ search: SEARCH });

    expect((await mine.post(at, form.fill({ search: SEARCH }))).status).toBe(303);
    expect(await bench.office.selectFrom('office.working_copies').selectAll().execute()).toEqual([]);
    // an autosave that was under way while the draft was saved says nothing new
    await mine.post(`${at}/copy`, form.fill({ search: SEARCH }));
    expect(await (await mine.get(at)).text()).not.toContain('自动保存的内容');
  });

  it('is discarded for good', async () => {
    const { at, form } = await opened();
    await mine.post(`${at}/copy`, form.fill({ search: SEARCH }));
    expect((await mine.post(`${at}/copy/discard`, {})).headers.get('location')).toBe(at);
    expect(await (await mine.get(at)).text()).not.toContain('自动保存的内容');
  });
});

describe('who else has a case open', () => {
  const WINDOW = '0123456789abcdef';

  it('is told to the others who handle it, to oneself in another window, and to no stranger', async () => {
    const { id } = await bench.register(clerk, {}, Temporal.Now.plainDateISO('Asia/Shanghai').toString());
    const at = `/office/requests/${id}`;
    const beat = async (who: typeof mine, window: string, more = {}) =>
      ((await (await who.post(`${at}/window`, { window, ...more })).json()) as { others: string[] }).others;
    expect(await beat(mine, WINDOW)).toEqual([]);
    expect((await beat(colleague, 'aaaaaaaaaaaaaaaa')).join()).toContain('clerk');
    expect((await beat(mine, 'fedcba9876543210')).join()).toContain('您自');
    expect(await (await colleague.get(at)).text()).toContain('打开着本件');
    await beat(mine, WINDOW, { left: '1' });
    await beat(mine, 'fedcba9876543210', { left: '1' });
    expect(await beat(colleague, 'aaaaaaaaaaaaaaaa')).toEqual([]);
    await bench.staff('east', 'stranger', 'drafter', 'town-a');
    const stranger = bench.browser('east');
    await stranger.post('/sign-in', { username: 'stranger', password: PASSWORD });
    expect((await stranger.post(`${at}/window`, { window: WINDOW })).status).toBe(403);
    expect((await mine.post(`${at}/window`, { window: '<b>' })).status).toBe(422);
  });
});
