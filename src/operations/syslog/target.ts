/** Where audit records are handed over to. */

export interface SyslogTarget {
  readonly transport: 'tcp' | 'udp' | 'tls';
  readonly host: string;
  readonly port: number;
}

const PORTS = { 'tcp:': 601, 'udp:': 514, 'tls:': 6514 } as const;

/** Reads 'tcp://collector.example:601'. @throws a plain sentence where that cannot be meant */
export function syslogTarget(address: string): SyslogTarget {
  const url = URL.parse(address);
  const port = url ? PORTS[url.protocol as keyof typeof PORTS] : undefined;
  if (!url?.hostname || port === undefined)
    throw new Error(
      `GONGKAI_SYSLOG is "${address}", but it has the form tcp://host:601, udp://host:514 or tls://host:6514.`,
    );
  const transport = url.protocol.slice(0, -1) as SyslogTarget['transport'];
  return { transport, host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port ? Number(url.port) : port };
}
