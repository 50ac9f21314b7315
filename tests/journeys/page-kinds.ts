/** Every kind of page, public and of the office, with an address in the demonstration county. */
import type { Page } from 'playwright-core';

export interface PageKind {
  name: string;
  path: string;
  /** What is done there before the page is looked at. */
  acts?(page: Page): Promise<void>;
}

const CASE = /^\/office\/requests\/[0-9a-f-]{36}$/;
const DOCUMENT = /^\/office\/documents\/[0-9a-f-]{36}$/;
const REPORT = /^\/office\/reports\/[0-9a-f-]{36}$/;

/** Where a page leads to, in its order. `within`: a part of it. */
export async function linksOn(page: Page, path: string, wanted: RegExp, within = 'main'): Promise<string[]> {
  await page.goto(path);
  const all = await page
    .locator(within)
    .locator('a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(all.filter((one) => wanted.test(one)))];
}

/** Sends a form that is filled in wrongly, past what the browser itself would say, and waits for what is said of it. */
export function wrongly(form: string, wrong: { input?: string; untick?: boolean } = {}) {
  return async (page: Page): Promise<void> => {
    await page.locator(form).evaluate((sent: HTMLFormElement, { input, untick }) => {
      const [first] = sent.querySelectorAll<HTMLInputElement>('input[type=number], input[inputmode=numeric]');
      if (input && first) first.value = input;
      if (untick) for (const box of sent.querySelectorAll<HTMLInputElement>('[type=checkbox]')) box.checked = false;
      sent.noValidate = true;
      sent.requestSubmit();
    }, wrong);
    await page.locator('#errors').waitFor();
  };
}

async function first(page: Page, list: string, wanted: RegExp): Promise<string> {
  const [address] = await linksOn(page, list, wanted);
  if (!address) throw new Error(`${list} links to no ${wanted.source}`);
  return address;
}

export async function publicKinds(page: Page): Promise<PageKind[]> {
  const normative = await first(page, '/columns/normative', /^\/documents\//);
  const notice = await first(page, '/columns/notices', /^\/documents\//);
  return [
    { name: 'home', path: '/' },
    { name: 'home in English', path: '/en/' },
    { name: 'home in large type', path: '/elder/' },
    { name: 'disclosure platform', path: '/disclosure' },
    { name: "a unit's platform", path: '/disclosure/mzj' },
    { name: "the platform's column", path: '/disclosure/all/statutory' },
    { name: 'column', path: '/columns/notices' },
    { name: 'units', path: '/units' },
    { name: 'unit', path: '/units/mzj' },
    { name: 'normative document', path: normative },
    { name: 'normative document in large type', path: `/elder${normative}` },
    { name: 'notice', path: notice },
    { name: 'search', path: '/search?q=%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF%E5%85%AC%E5%BC%80' },
    { name: 'search without hits', path: '/search?q=zzzzzz' },
    { name: 'data interface', path: '/developers' },
    { name: 'office finder', path: '/ask-whom?q=%E4%BD%8E%E4%BF%9D%E6%80%8E%E4%B9%88%E7%94%B3%E8%AF%B7' },
    { name: 'lost query code', path: '/requests/lost' },
    { name: 'guide to requests', path: '/requests' },
    { name: 'request form', path: '/requests/new' },
    { name: 'status form', path: '/requests/status' },
    { name: 'nothing to ask', path: '/requests/found' },
    { name: 'link of a third party', path: `/opinion/${'A'.repeat(27)}` },
    { name: 'statistics', path: '/statistics' },
    { name: 'site map', path: '/sitemap' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'nothing', path: '/no-such-page' },
  ];
}

/** Pages of a member of staff who drafts and handles requests. */
export async function drafterKinds(page: Page): Promise<PageKind[]> {
  const opened = await first(page, '/office/requests', CASE);
  const answered = await first(page, '/office/requests?show=answered', CASE);
  const document = await first(page, '/office/documents?stage=released', DOCUMENT);
  const report = await first(page, '/office/reports', REPORT);
  return [
    { name: 'office', path: '/office' },
    { name: 'what I did', path: '/office/done' },
    { name: 'what I began', path: '/office/started' },
    { name: 'notices', path: '/office/notices?show=all' },
    { name: 'my settings', path: '/office/profile' },
    { name: 'my account', path: '/office/my-account' },
    { name: 'office search', path: '/office/find?q=%E5%85%BB%E8%80%81' },
    { name: 'documents', path: '/office/documents' },
    { name: 'new document', path: '/office/documents/new' },
    { name: 'import', path: '/office/documents/import' },
    { name: 'document in the office', path: document },
    { name: 'board of requests', path: '/office/requests' },
    { name: 'calendar feed', path: '/office/requests/calendar-feed' },
    { name: 'registering a request', path: '/office/requests/new' },
    { name: 'exporting the ledger', path: '/office/requests/export' },
    { name: 'open case', path: opened },
    { name: 'fee of a case', path: `${opened}/fee?pages=132` },
    { name: "an applicant's requests", path: `${opened}/applicant` },
    { name: 'receipt', path: `${opened}/receipt` },
    { name: 'letters of a case', path: `${answered}/letters` },
    { name: 'guided path', path: `${opened}/guide` },
    { name: 'end of a guided path', path: `${opened}/guide?path=standing.open~petition.yes` },
    { name: 'document numbers', path: '/office/request-numbers' },
    { name: 'answered case', path: answered },
    { name: 'reports', path: '/office/reports' },
    { name: 'report', path: report },
    { name: 'figure of a report', path: `${report}/cells/t3/r1/total` },
    { name: 'key points', path: '/office/plans' },
    { name: 'findings of a unit', path: '/office/inspection' },
    { name: 'rectification by unit', path: '/office/inspection/units' },
    { name: 'training and assessment of a unit', path: '/office/assessment' },
    { name: 'attendance of a year', path: '/office/assessment/training/year' },
    { name: 'interpretations to follow', path: '/office/assessment/examples' },
    { name: 'lessons', path: '/office/lessons' },
    { name: 'statistics of a unit', path: '/office/statistics' },
    { name: 'summaries of work', path: '/office/summaries' },
    { name: 'password', path: '/office/password' },
  ];
}

/** Pages of a role, whether its navigation offers them or not. */
const OF_ROLES: Readonly<Record<string, readonly PageKind[]>> = {
  gongkaiban: [
    { name: 'look of letters', path: '/office/requests/letter-template' },
    { name: 'all reports of a year', path: '/office/reports/rollup?year=2025' },
    { name: 'checking published reports', path: '/office/reports/check' },
    { name: 'importing a ledger', path: '/office/requests/import' },
    { name: 'when nobody is reached', path: '/office/requests/intake-settings' },
    { name: 'statistics of the county', path: '/office/statistics?place=county' },
    { name: 'summaries of the county', path: '/office/summaries' },
    { name: 'key points of the county', path: '/office/plans' },
    { name: 'findings of the county', path: '/office/inspection' },
    { name: 'filing a finding', path: '/office/inspection/new' },
    { name: 'taking findings over', path: '/office/inspection/import' },
    { name: 'rounds of inspection', path: '/office/inspection/rounds' },
    { name: 'a new round', path: '/office/inspection/rounds/new' },
    { name: 'indicators', path: '/office/inspection/sets/edit?set=2019-website' },
    { name: 'public on a day', path: '/office/inspection/public-on' },
    { name: 'evidence package', path: '/office/inspection/evidence' },
    { name: 'trends of points', path: '/office/inspection/trends' },
    { name: 'public summaries', path: '/office/inspection/bulletins' },
    { name: 'entering a training session', path: '/office/assessment/training/new' },
    { name: 'drawing interpretations', path: '/office/assessment/samples/new' },
    { name: 'what interpretations are graded by', path: '/office/assessment/samples/rubric' },
    { name: 'planning a check', path: '/office/assessment/checks/new' },
    { name: 'score of a year', path: '/office/assessment/checks/year' },
    { name: 'writing a lesson', path: '/office/lessons/new' },
  ],
  xitong: [
    { name: 'proposals to confirm', path: '/office/proposals' },
    { name: 'review of answers', path: '/office/request-chains' },
    { name: 'persons', path: '/office/people?page=1&text=x' },
  ],
  anquan: [
    { name: 'accounts', path: '/office/accounts' },
    { name: 'letting somebody from outside in', path: '/office/evaluators/new' },
    { name: 'proposals of roles', path: '/office/proposals' },
  ],
};

/** Pages of a citizen who has signed in. */
export function citizenKinds(number: string): PageKind[] {
  const open = async (page: Page) => {
    await page.getByRole('button', { name: number }).click();
    await page.locator('#text').waitFor();
  };
  return [
    { name: "a citizen's requests", path: '/requests/mine' },
    { name: "a citizen's request", path: '/requests/mine', acts: open },
    {
      name: 'a clarification without a word',
      path: '/requests/mine',
      acts: async (page) => {
        await open(page);
        await wrongly('form[action="/requests/supplement"]')(page);
      },
    },
  ];
}

/** What the navigation offers to whoever is signed in, and what else belongs to the role. */
export async function offered(page: Page, username: string): Promise<PageKind[]> {
  await page.goto('/office');
  const links = page.locator('.office-side a');
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  return [...paths.map((path) => ({ name: path, path })), ...(OF_ROLES[username] ?? [])];
}
