import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPortal, type Portal } from './portal.fixture.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const text = async (path: string) => (await portal.get(path)).text();

it.each(['/', '/units', '/sitemap'])('%s leads to the page that finds the unit for a matter', async (path) => {
  expect(await text(path)).toContain('href="/ask-whom"');
  expect(await text(`/elder/en${path}`)).toContain('href="/elder/en/ask-whom"');
});

it('the map leads to how a request is made, not to the form alone', async () => {
  expect(await text('/sitemap')).toMatch(/href="\/requests">[^<]+<.+href="\/requests\/new">/s);
});
