/** Database addresses: one URL form for a unix socket and for a host. */

export interface Place {
  /** A host name, or the absolute folder of a unix socket. */
  readonly host: string;
  readonly port: number;
}

/** The URL for one role, `postgresql://role:password@host:port/database`; a socket folder is percent-encoded. */
export function databaseUrl(place: Place, role: string, password: string, database: string): string {
  const [user, secret, name] = [role, password, database].map(encodeURIComponent);
  return `postgresql://${user}:${secret}@${encodeURIComponent(place.host)}:${place.port}/${name}`;
}

/** The same server and parameters for another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** The same server, database and parameters for another role. */
export function withRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(role);
  changed.password = encodeURIComponent(password);
  return changed.href;
}
