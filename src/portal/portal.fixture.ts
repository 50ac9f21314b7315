/** The public pages of two sites on a real database, asked as a visitor asks. For tests only. */
import { type County, openCounty, REVIEW } from '../../tests/documents/county.ts';
import { keepBlob } from '../db/blobs.ts';
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { approveDocument, clearDocument, releaseDocument, submitDocument } from '../documents/actions.ts';
import { withdrawDocument } from '../documents/actions-leave.ts';
import { publicRoutes as documentRoutes } from '../documents/public.tsx';
import type { Content } from '../documents/state.ts';
import { shell } from '../web/app.ts';
import { keepPages } from '../web/kept.ts';
import { publicRoutes } from './public.tsx';

export type Portal = Awaited<ReturnType<typeof openPortal>>;

export interface Released {
  id: string;
  slug: string;
}

/** Sites 'east' and 'west' (hosts east.test, west.test); everything released stands in 'east', unit 'one'. */
export async function openPortal(limitBytes?: number) {
  const county: County = await openCounty();
  const published = connect(county.database.urls.public, { max: 3 });
  const intake = connect(county.database.urls.intake, { max: 1 });
  const keys = fileKeys(county.keysFolder);
  const faults: unknown[] = [];
  let moment = Temporal.Instant.from('2026-03-02T03:00:00Z');
  const now = () => moment;
  const report = (error: unknown) => faults.push(error);
  const pages = keepPages({
    published,
    listenUrl: county.database.urls.public,
    now,
    report,
    ...(limitBytes ? { limitBytes } : {}),
  });
  let renders = 0;
  const app = shell({
    publicDeps: { published, intake, keys, now },
    officeDeps: { office: county.office, keys, now },
    sessions: { current: async () => null },
    publicRoutes: [...publicRoutes, ...documentRoutes].map((route) => ({
      ...route,
      handle: (context) => {
        renders += 1;
        return route.handle(context);
      },
    })),
    officeRoutes: [],
    pages,
    report,
  });

  async function released(content: Partial<Content> = {}): Promise<Released> {
    const id = await county.approved(content);
    await county.as('drafter', (desk) => releaseDocument(desk, id));
    const { slug } = await published
      .selectFrom('published.documents')
      .select('slug')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return { id, slug };
  }

  return {
    county,
    faults,
    published,
    released,
    renders: () => renders,
    at: (instant: string) => {
      moment = Temporal.Instant.from(instant);
    },
    get: (path: string, headers: Record<string, string> = {}, host = 'east.test') =>
      app.request(`http://${host}${path}`, { headers: { host, ...headers } }),
    head: (path: string, host = 'east.test') =>
      app.request(`http://${host}${path}`, { method: 'HEAD', headers: { host } }),
    async releasedWithFile(name: string, mediaType: string, bytes: Uint8Array): Promise<Released> {
      const blob = await county.as('drafter', (desk) => keepBlob(desk, mediaType, bytes));
      return released({ attachments: [{ name, ...blob }] });
    },
    withdraw: (id: string, reason: string) => county.as('approver', (desk) => withdrawDocument(desk, id, reason)),
    /** Takes a document that is being amended to release again. */
    async releaseAgain(id: string) {
      await county.as('drafter', (desk) => submitDocument(desk, id));
      await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
      await county.as('approver', (desk) => approveDocument(desk, id));
      await county.as('drafter', (desk) => releaseDocument(desk, id));
    },
    async close() {
      await pages.close();
      await Promise.all([published.destroy(), intake.destroy()]);
      await county.close();
    },
  };
}
