import type { OfficeRoute } from '../web/routes.ts';

export const officeRoutes: readonly OfficeRoute[] = [];
