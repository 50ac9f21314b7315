import { broken } from './faults/broken.ts';
import type { Ways } from './faults/fault.ts';
import { figures } from './faults/figures.ts';
import { form } from './faults/form.ts';
import { injected } from './faults/injected.ts';
import { personal } from './faults/personal.ts';
import { privacy } from './faults/private.ts';
import { shares } from './faults/shares.ts';
import { structure } from './faults/structure.ts';
import { wording } from './faults/wording.ts';

/** Every fault that has a place on its page. */
export const faults: Ways[] = [
  ...injected,
  ...broken,
  ...structure,
  ...personal,
  ...privacy,
  ...form,
  ...figures,
  ...shares,
  ...wording,
];
