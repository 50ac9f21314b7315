/** Citizens who sign in at the province's identity service: a realm apart from that of the staff, without accounts. */
import type { Area } from '../web/area.ts';
import { publicRoutes } from './public.ts';

export const area: Area = { name: 'citizens', aggregates: [], publicRoutes, officeRoutes: [], sweeps: [] };
