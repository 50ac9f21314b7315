/** The identity service of the province for staff (OpenID Connect): what the environment says of it. */
import type { GenericOAuthConfig } from 'better-auth/plugins';
import { readClient, type ServiceClient } from '../web/identity-service.ts';

export interface Province extends ServiceClient {
  /** What the button on the sign-in page says. */
  name: string;
  /** The claim that names a person for good: 'sub' unless the province says otherwise. */
  claim: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where its answers come back: PROVINCE_PATH/callback/province. */
export const PROVINCE_PATH = '/sign-in/province';
export const PROVIDER = 'province';

/** Reads GONGKAI_OIDC_STAFF_*; null when no issuer is named. Throws a plain sentence where a part is missing. */
export function readProvince(environment: Environment): Province | null {
  const client = readClient(environment, 'GONGKAI_OIDC_STAFF');
  return (
    client && {
      ...client,
      name: environment.GONGKAI_OIDC_STAFF_NAME || '省统一身份认证',
      claim: environment.GONGKAI_OIDC_STAFF_CLAIM || 'sub',
    }
  );
}

/** The same person may have accounts on several sites: each site keeps its own identities. */
export function identityOn(siteId: string, subject: string): string {
  return `${siteId}/${subject}`;
}

/** What better-auth needs of it. Nobody gets an account by signing in: an identity opens the account it was linked to. */
export function providerOf(province: Province, siteId: string): GenericOAuthConfig {
  const subjectOf = (profile: Record<string, unknown>): string => {
    const value = profile[province.claim];
    return typeof value === 'string' || typeof value === 'number' ? identityOn(siteId, String(value)) : '';
  };
  return {
    providerId: PROVIDER,
    discoveryUrl: `${province.issuer}/.well-known/openid-configuration`,
    clientId: province.clientId,
    clientSecret: province.clientSecret,
    scopes: ['openid', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
    disableImplicitSignUp: true,
    accountSubject: ({ profile }) => subjectOf(profile),
    // better-auth wants an address; nobody writes to it, and it is no account's
    mapProfileToUser: () => ({ email: `nobody@${PROVIDER}.invalid`, name: '' }),
  };
}
