/** What receives for tests: a real SMTP server and a real HTTP endpoint for short messages. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  to: string[];
  source: string;
}

export type MailMood = 'takes' | 'refuses' | 'is busy' | 'hangs up after the message';

/** Takes mail of user:secret. `mood` says how the next messages are received. */
export async function smtpReceiver() {
  const received: ReceivedMail[] = [];
  const state: { mood: MailMood } = { mood: 'takes' };
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === 'user' && password === 'secret' ? done(null, { user: username }) : done(new Error('wrong password')),
    onRcptTo({ address }, _session, done) {
      if (state.mood === 'refuses') return done(Object.assign(new Error(`${address} unknown`), { responseCode: 550 }));
      if (state.mood === 'is busy') return done(Object.assign(new Error('later'), { responseCode: 451 }));
      return done();
    },
    onData(stream, session, done) {
      text(stream).then((source) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), source });
        if (state.mood === 'takes') return done();
        for (const connection of server.connections) connection.close();
      }, done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    state,
    url: (password = 'secret') => `smtp://user:${password}@127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

export interface ReceivedCall {
  authorization: string | undefined;
  body: { to: string; text: string; id: string };
}

/** Answers with `status`. */
export async function smsReceiver() {
  const received: ReceivedCall[] = [];
  const state = { status: 200 };
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request)) as ReceivedCall['body'];
    received.push({ authorization: request.headers.authorization, body });
    response.writeHead(state.status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    state,
    url: `http://127.0.0.1:${port}/messages`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
