/** The identity service of the province for citizens (OpenID Connect): what the environment says of it. */
import { readClient } from '../web/identity-service.ts';
import type { CitizenService } from '../web/routes.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const CITIZEN = 'GONGKAI_OIDC_CITIZEN';

/**
 * Reads GONGKAI_OIDC_CITIZEN_*; null when no issuer is named. Throws a plain sentence where a part is missing, and where
 * citizens would come by the client of the staff: the two realms share nothing.
 */
export function readCitizens(environment: Environment): CitizenService | null {
  const client = readClient(environment, CITIZEN);
  if (!client) return null;
  const staff = readClient(environment, 'GONGKAI_OIDC_STAFF');
  if (staff?.issuer === client.issuer && staff.clientId === client.clientId)
    throw new Error(`${CITIZEN}_CLIENT_ID is the client of the staff; citizens need one of their own.`);
  return {
    ...client,
    name: environment[`${CITIZEN}_NAME`] || '省统一身份认证（个人）',
    scope: environment[`${CITIZEN}_SCOPE`] || 'openid profile',
    numberClaim: environment[`${CITIZEN}_NUMBER`] || 'id_number',
    nameClaim: environment[`${CITIZEN}_PERSON`] || 'name',
  };
}
