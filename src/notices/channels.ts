/** The ways out of the program: mail by SMTP, short messages by an HTTP endpoint of the county's operator. */

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** the same for every try, so that a receiver can tell a second copy */
  id: string;
}

export interface ShortMessage {
  to: string;
  text: string;
  id: string;
}

/**
 * How a try ended. `unknown`: the message was handed over and the answer never came; `failed`: refused for good.
 * Errors name codes and steps, never an address.
 */
export type Outcome =
  | { state: 'sent' }
  | { state: 'retry'; error: string }
  | { state: 'failed'; error: string }
  | { state: 'unknown'; error: string };

/** What is configured; null where it is not. */
export interface Channels {
  email: ((mail: Mail) => Promise<Outcome>) | null;
  sms: ((message: ShortMessage) => Promise<Outcome>) | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads GONGKAI_SMTP, GONGKAI_MAIL_FROM, GONGKAI_SMS_URL, GONGKAI_SMS_TOKEN. Throws a plain sentence where one is wrong. */
export function readChannels(environment: Environment): Channels {
  const { GONGKAI_SMTP: smtp, GONGKAI_MAIL_FROM: from, GONGKAI_SMS_URL: url, GONGKAI_SMS_TOKEN: token } = environment;
  if (smtp && !from) throw new Error('GONGKAI_SMTP is set: say in GONGKAI_MAIL_FROM whom the mail is from.');
  if (url && !token) throw new Error('GONGKAI_SMS_URL is set: GONGKAI_SMS_TOKEN is missing.');
  if (smtp && !/^smtps?:$/.test(URL.parse(smtp)?.protocol ?? ''))
    throw new Error('GONGKAI_SMTP must be smtp://… or smtps://user:password@host:port.');
  const endpoint = url ? URL.parse(url) : null;
  if (url && endpoint?.protocol !== 'https:' && !(endpoint?.protocol === 'http:' && isHere(endpoint.hostname)))
    throw new Error('GONGKAI_SMS_URL must be https://…; http:// is for this machine alone.');
  return {
    email: smtp && from ? (mail) => sendMail(smtp, from, mail) : null,
    sms: url && token ? (message) => sendShortMessage(url, token, message) : null,
  };
}

/** Whether nobody in between could read along. */
function isHere(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** ms; a server that hangs holds up this round, and nothing else */
const PATIENCE = 15_000;

interface SmtpError {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** What went wrong, without an address. */
function named(cause: unknown): string {
  const { code, command, responseCode } = cause as SmtpError;
  return ['smtp', code, responseCode, command].filter((part) => part !== undefined).join(' ');
}

/** Signs in at the mail server and sends nothing; null when it takes us, else what went wrong. `patience` in ms. */
export async function greetMailServer(smtp: string, patience = 5000): Promise<string | null> {
  const { createTransport } = await import('nodemailer');
  const times = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience };
  const transport = createTransport({ ...transportOf(smtp), ...times });
  try {
    await transport.verify();
    return null;
  } catch (cause) {
    return named(cause);
  } finally {
    transport.close();
  }
}

async function sendMail(smtp: string, from: string, { to, subject, text, id }: Mail): Promise<Outcome> {
  let isHandedOver = false;
  const note = (entry: { tnx?: string }) => {
    // said when the last byte of the message has left
    if (entry.tnx === 'message') isHandedOver = true;
  };
  const quiet = () => undefined;
  // not before there is something to send: it is of no use to a start
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    ...transportOf(smtp),
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    logger: { level: quiet, trace: quiet, debug: quiet, info: note, warn: quiet, error: quiet, fatal: quiet },
  });
  try {
    const domain = from.replace(/^.*@/, '').replace(/>.*$/, '');
    await transport.sendMail({ from, to, subject, text, messageId: `<${id}@${domain}>` });
    return { state: 'sent' };
  } catch (cause) {
    const { code, responseCode } = cause as SmtpError;
    const error = named(cause);
    if (responseCode === undefined) return { state: isHandedOver ? 'unknown' : 'retry', error };
    // a wrong password is the county's to mend, not the message's fault
    return { state: responseCode >= 500 && code !== 'EAUTH' ? 'failed' : 'retry', error };
  } finally {
    transport.close();
  }
}

function transportOf(smtp: string) {
  const { protocol, hostname, port, username, password } = new URL(smtp);
  const secure = protocol === 'smtps:';
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isHere(hostname),
    ...(username ? { auth } : {}),
  };
}

/** Refusals that no second try mends. */
const FOR_GOOD = [400, 404, 410, 413, 422];

/** The endpoint is told the same `id` at every try and takes a message once, so that a lost answer may be asked again. */
async function sendShortMessage(url: string, token: string, message: ShortMessage): Promise<Outcome> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
    await answer.body?.cancel();
    if (answer.ok) return { state: 'sent' };
    const error = `sms http ${answer.status}`;
    return { state: FOR_GOOD.includes(answer.status) ? 'failed' : 'retry', error };
  } catch (cause) {
    return { state: 'retry', error: `sms ${(cause as Error).name}` };
  }
}
