/** 'Which unit do I ask?' It reads what is published and changes nothing. */
import type { Area } from '../web/area.ts';
import { publicRoutes } from './public.tsx';

export const area: Area = { name: 'finder', aggregates: [], publicRoutes, officeRoutes: [], sweeps: [] };
