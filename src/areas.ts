/** The areas of the program, in the order in which their routes are mounted. */
import { area as api } from './api/area.ts';
import { area as backup } from './backup/area.ts';
import { area as catalogue } from './catalogue/area.ts';
import { area as citizens } from './citizens/area.ts';
import { area as documents } from './documents/area.ts';
import { area as finder } from './finder/area.ts';
import { area as lessons } from './lessons/area.ts';
import { area as notices } from './notices/area.ts';
import { area as operations } from './operations/area.ts';
import { area as oversight } from './oversight/area.ts';
import { area as plans } from './plans/area.ts';
import { area as portal } from './portal/area.ts';
import { area as reports } from './reports/area.ts';
import { area as requests } from './requests/area.ts';
import { area as search } from './search/area.ts';
import { area as setup } from './setup/area.ts';
import { area as statistics } from './statistics/area.ts';
import { area as tasks } from './tasks/area.ts';
import { area as units } from './units/area.ts';
import type { Area } from './web/area.ts';

export const AREAS: readonly Area[] = [
  tasks,
  notices,
  units,
  setup,
  catalogue,
  documents,
  portal,
  search,
  citizens,
  requests,
  reports,
  plans,
  oversight,
  lessons,
  statistics,
  api,
  finder,
  backup,
  operations,
];
