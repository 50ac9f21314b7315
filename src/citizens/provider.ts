/** The identity service of citizens: where to send somebody, and who came back. Code flow with PKCE, state and nonce. */
import type { Configuration } from 'openid-client';
import { isIdCard } from '../text/identity-number.ts';
import { isLocal } from '../web/identity-service.ts';
import type { CitizenService } from '../web/routes.ts';

/** What the browser keeps, sealed, between going and coming back. */
export interface Way {
  verifier: string;
  state: string;
  nonce: string;
}

/** Who came back: a resident by name and number, or why nobody did. */
export type Arrival = { name: string; number: string } | 'failed' | 'no-number';

// loaded at the first sign-in: the start of the program does not wait for it
const library = () => import('openid-client');

const known = new WeakMap<CitizenService, Promise<Configuration>>();

/** Seconds that the service may take for an answer. */
const PATIENCE = 10;

function configured(service: CitizenService): Promise<Configuration> {
  const before = known.get(service);
  if (before) return before;
  const made = discover(service);
  known.set(service, made);
  // a service that was away is asked anew at the next sign-in
  made.catch(() => known.delete(service));
  return made;
}

async function discover({ issuer, clientId, clientSecret }: CitizenService): Promise<Configuration> {
  const { allowInsecureRequests, discovery, enableNonRepudiationChecks } = await library();
  return discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: PATIENCE,
    // the signature of the ID token is looked at although it comes over TLS
    execute: isLocal(issuer) ? [enableNonRepudiationChecks, allowInsecureRequests] : [enableNonRepudiationChecks],
  });
}

/** @returns null when the service does not answer */
export async function wayOut(service: CitizenService, back: string): Promise<{ location: string; way: Way } | null> {
  const client = await library();
  const way = {
    verifier: client.randomPKCECodeVerifier(),
    state: client.randomState(),
    nonce: client.randomNonce(),
  };
  try {
    const location = client.buildAuthorizationUrl(await configured(service), {
      redirect_uri: back,
      scope: service.scope,
      code_challenge: await client.calculatePKCECodeChallenge(way.verifier),
      code_challenge_method: 'S256',
      state: way.state,
      nonce: way.nonce,
    });
    return { location: location.href, way };
  } catch (error) {
    if (error instanceof client.ClientError) return null;
    throw error;
  }
}

/** @param address at which the browser came back, as the service was told it */
export async function arrivalOf(service: CitizenService, address: URL, way: Way): Promise<Arrival> {
  const client = await library();
  try {
    const config = await configured(service);
    const tokens = await client.authorizationCodeGrant(config, address, {
      pkceCodeVerifier: way.verifier,
      expectedState: way.state,
      expectedNonce: way.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return 'failed';
    const first = personIn(service, claims);
    if (first !== 'no-number' || !config.serverMetadata().userinfo_endpoint) return first;
    return personIn(service, await client.fetchUserInfo(config, tokens.access_token, claims.sub));
  } catch (error) {
    const isTheirs = [
      client.AuthorizationResponseError,
      client.ResponseBodyError,
      client.WWWAuthenticateChallengeError,
      client.ClientError,
    ].some((kind) => error instanceof kind);
    if (isTheirs) return 'failed';
    throw error;
  }
}

function personIn(service: CitizenService, claims: Readonly<Record<string, unknown>>): Arrival {
  const [name, number] = [claims[service.nameClaim], claims[service.numberClaim]];
  if (typeof name !== 'string' || typeof number !== 'string' || name.trim() === '') return 'no-number';
  return isIdCard(number.trim().toUpperCase()) ? { name, number } : 'no-number';
}
