/** GET /health: whether this process can serve, for load balancers and supervisors. It says nothing more. */
import { sql } from 'kysely';
import type { DB } from '../db/connect.ts';
import type { PlainRoute } from '../web/routes.ts';

/** How long (ms) an answer stands: asking often must cost the database nothing. */
const STANDS_MS = 1000;
const PATIENCE_MS = 2000;

/** 200 {"status":"ok"} or 503 {"status":"fault"}. @param patienceMs how long the database may take */
export function healthRoute(published: DB, patienceMs: number = PATIENCE_MS): PlainRoute {
  let asked: { at: number; answer: Promise<boolean> } | null = null;
  const healthy = () => {
    if (asked && performance.now() - asked.at < STANDS_MS) return asked.answer;
    asked = { at: performance.now(), answer: answers(published, patienceMs) };
    return asked.answer;
  };
  return {
    path: '/health',
    async handle() {
      const isWell = await healthy();
      return Response.json(
        { status: isWell ? 'ok' : 'fault' },
        { status: isWell ? 200 : 503, headers: { 'cache-control': 'no-store' } },
      );
    },
  };
}

async function answers(db: DB, patienceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  const asked = sql`select 1 from published.sites limit 1`.execute(db).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
