/** An identity service (OpenID Connect) as the environment names it. */

/** What the program is at a service. */
export interface ServiceClient {
  /** https://login.example.gov.cn, without the well-known path */
  issuer: string;
  clientId: string;
  clientSecret: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `${prefix}_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET`; null when no issuer is named. Throws a plain sentence where a part is missing. */
export function readClient(environment: Environment, prefix: string): ServiceClient | null {
  const issuer = environment[`${prefix}_ISSUER`]?.replace(/\/$/, '');
  if (!issuer) return null;
  const clientId = environment[`${prefix}_CLIENT_ID`];
  const clientSecret = environment[`${prefix}_CLIENT_SECRET`];
  if (!clientId || !clientSecret)
    throw new Error(`${prefix}_ISSUER needs ${prefix}_CLIENT_ID and ${prefix}_CLIENT_SECRET.`);
  const url = URL.parse(issuer);
  if (!url || (url.protocol !== 'https:' && !isLocal(issuer)))
    throw new Error(`${prefix}_ISSUER is "${issuer}", but an issuer is an https address.`);
  return { issuer, clientId, clientSecret };
}

/** Whether an issuer is on this machine, where it may do without https. */
export function isLocal(issuer: string): boolean {
  return ['localhost', '127.0.0.1'].includes(URL.parse(issuer)?.hostname ?? '');
}
