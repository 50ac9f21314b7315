/** The areas of the program, in the order in which their routes are mounted. */
import type { Area } from './web/area.ts';

export const AREAS: readonly Area[] = [];
