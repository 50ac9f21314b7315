/** The demonstration county with an identity service of the province, at which citizens sign in, and requests of theirs. */
import { Hono } from 'hono';
import type { Page } from 'playwright-core';
import { createProgram } from '../../src/app.ts';
import { readCitizens } from '../../src/citizens/settings.ts';
import { connect } from '../../src/db/connect.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { registerRequest } from '../../src/requests/actions-receive.ts';
import { askClarification } from '../../src/requests/actions-wait.ts';
import { dayOf } from '../../src/web/moments.ts';
import { atDesk } from '../../src/web/routes.ts';
import type { DemoDatabase } from '../support/demo.ts';
import { openIdentityService } from '../support/identity-service.ts';
import { listen } from '../support/listen.ts';

const SITE = 'shifan';
/** By the name under which they sign in: whom the service says they are. */
export const CITIZENS = {
  su: { name: '苏晓岚', id_number: '110101199003077571' },
  lu: { name: '陆文远', id_number: '110101198001010010' },
  nobody: { name: '方若溪', id_number: '110101197505050011' },
} as const;
type Login = keyof typeof CITIZENS;

export interface CitizenSite {
  readonly address: string;
  /** Registers a request of a citizen and asks for clarification; returns its number. */
  ask(of: Login, description: string, items: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

export async function openCitizenSite(
  database: DemoDatabase,
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
): Promise<CitizenSite> {
  const faults: unknown[] = [];
  // the service is told where citizens come back before the program is told of the service
  const front = new Hono();
  const served = await listen(front);
  const service = await openIdentityService([`${served.address}/citizens/callback`], (login) => ({
    sub: login,
    ...CITIZENS[login as Login],
  }));
  const program = createProgram({
    urls: database.urls,
    keysFolder: database.keysFolder,
    now,
    citizens: readCitizens({
      GONGKAI_OIDC_CITIZEN_ISSUER: service.issuer,
      GONGKAI_OIDC_CITIZEN_CLIENT_ID: service.clientId,
      GONGKAI_OIDC_CITIZEN_CLIENT_SECRET: service.clientSecret,
    }),
    report: (error) => faults.push(error),
  });
  front.all('*', ({ req }) => program.app.fetch(req.raw));
  const office = connect(database.urls.office, { max: 1 });
  const keys = fileKeys(database.keysFolder);
  const clerk = await office
    .selectFrom('office.appointments')
    .select(['person_id', 'unit_id'])
    .where('site_id', '=', SITE)
    .where('role', '=', 'drafter')
    .executeTakeFirstOrThrow();
  const actor = { siteId: SITE, personId: clerk.person_id, role: 'drafter', unitId: clerk.unit_id };
  return {
    address: served.address,
    ask: (of, description, items) =>
      atDesk({ office, keys, now }, actor, now(), async (desk) => {
        const { name, id_number } = CITIZENS[of];
        const { id, number } = await registerRequest(desk, {
          unitId: clerk.unit_id ?? '',
          channel: 'counter',
          applicantKind: 'natural',
          submission: {
            applicant: {
              name,
              identity: { document: 'id-card', number: id_number },
              contactPerson: '',
              phone: '0000-5557701',
              email: '',
              address: '示范县示例路77号',
              postcode: '',
              fax: '',
            },
            description,
          },
          form: 'paper',
          delivery: 'post',
        });
        await askClarification(desk, id, { items, replyBy: dayOf(now()).add({ days: 15 }) });
        return number;
      }),
    async close() {
      await served.close();
      await Promise.all([program.close(), service.close(), office.destroy()]);
      if (faults.length > 0) throw faults[0];
    },
  };
}

/** Goes through the pages of the identity service, which asks once a browser for consent. */
export async function signInAsCitizen(page: Page, login: Login): Promise<void> {
  await page.goto('/requests/mine');
  await page.getByRole('link', { name: '用省统一身份认证（个人）登录' }).click();
  for (const field of ['login', 'password']) await page.fill(`[name=${field}]`, login);
  await page.click('[type=submit]');
  await page.click('[type=submit]');
  await page.waitForURL('**/requests/mine');
}
