/** Every page of the office that a role may open stands in its menu, or on a page of the menu: two clicks at the most. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AREAS } from '../../src/areas.ts';
import { DUTIES, ROLES, type Role } from '../../src/web/duties.ts';
import { morning } from '../requests/bench.ts';
import { openTasks, type TasksBench } from './bench.ts';

let bench: TasksBench;
let count = 0;
beforeAll(async () => {
  bench = await openTasks(() => morning('2026-03-03'), AREAS);
}, 60_000);
afterAll(() => bench.close());

/** Files, answers to scripts, what stands behind a figure, and a notice: the figure and the finding lead there. */
const NO_PAGE =
  /\.(?:xlsx|docx|pdf|zip)$|\/letter-template\/file$|\/passkeys\/options$|\/statistics\/(?:cases|documents)$|\/inspection\/notices$/;

const ROUTES = AREAS.flatMap((area) => area.officeRoutes).filter(
  ({ method, path }) => method === 'get' && !path.includes(':') && !NO_PAGE.test(path),
);

const opens = (role: Role) =>
  ROUTES.filter(({ duty }) => duty === 'signed-in' || (DUTIES[duty] as readonly Role[]).includes(role)).map(
    ({ path }) => path,
  );

const linksOf = (html: string) =>
  [...html.matchAll(/(?:href|action)="(\/office[^"?#]*)/g)].map(([, path = '']) => path);

test.each(ROLES.filter((role) => opens(role).length > 0))('%s', async (role) => {
  // another name when it is tried again
  count += 1;
  const who = await bench.staff('east', `menu-${role}-${count}`, role);
  const first = linksOf(await bench.page(who, '/office'));
  const known = new Set(['/office', ...first]);
  for (const path of new Set(first)) {
    const answer = await bench.get(who, path);
    if (answer.headers.get('content-type')?.startsWith('text/html'))
      for (const link of linksOf(await answer.text())) known.add(link);
  }
  expect(opens(role).filter((path) => !known.has(path))).toEqual([]);
});
