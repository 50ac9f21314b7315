/** What the environment says about running the program. */

export type LogForm = 'json' | 'plain';

export interface OperationsSettings {
  /** 'json': a line for every request and fault; 'plain': faults alone, for a person at a terminal. */
  readonly log: LogForm;
  /** Who shows it may read /metrics from another machine; null: nobody may. */
  readonly metricsToken: string | null;
  /** 'tcp://host:601', 'udp://host:514' or 'tls://host:6514'; null: audit records are not handed over. */
  readonly syslog: string | null;
  /** A PEM file with the certificate that the public meets; null: the public address itself is asked. */
  readonly certificate: string | null;
  /** Addresses of proxies on other machines that are believed about whom they speak for. */
  readonly proxies: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads GONGKAI_LOG, GONGKAI_METRICS_TOKEN, GONGKAI_SYSLOG, GONGKAI_CERTIFICATE and GONGKAI_PROXIES.
 * @throws a plain sentence where one of them cannot be meant
 */
export function readOperations(environment: Environment, isTerminal: boolean): OperationsSettings {
  const log = environment.GONGKAI_LOG || (isTerminal ? 'plain' : 'json');
  if (log !== 'json' && log !== 'plain') throw new Error(`GONGKAI_LOG is "${log}", but it is "json" or "plain".`);
  const token = environment.GONGKAI_METRICS_TOKEN || null;
  if (token !== null && token.length < 16) throw new Error('GONGKAI_METRICS_TOKEN is too short: give it 16 letters.');
  return {
    log,
    metricsToken: token,
    syslog: environment.GONGKAI_SYSLOG || null,
    certificate: environment.GONGKAI_CERTIFICATE || null,
    proxies: (environment.GONGKAI_PROXIES ?? '').split(',').flatMap((address) => address.trim() || []),
  };
}
