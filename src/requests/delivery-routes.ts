/** How information travels to the applicant: which forms by which routes, and what each route needs of him. Pure. */
import type { Delivery, Form } from './state.ts';

/** By which routes each form can travel: nobody faxes a disc. */
export const ROUTES: Record<Form, readonly Delivery[]> = {
  paper: ['post', 'fax', 'collect'],
  electronic: ['email', 'online'],
  disc: ['post', 'collect'],
  inspection: ['collect'],
};

/** Where it goes; nothing for what is collected or downloaded. */
export const GOES_TO = { post: 'address', email: 'email', fax: 'fax' } as const satisfies Partial<
  Record<Delivery, string>
>;
