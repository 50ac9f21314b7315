/** People at work while the server is killed: an officer who releases, applicants who lodge. Keeps what was acknowledged. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { PASSWORD, type SmallCounty } from './county.ts';

export interface Acknowledged {
  /** documents whose release was answered */
  released: string[];
  /** receipt number by the id of the form */
  lodged: Map<string, string>;
}

export interface Load extends Acknowledged {
  /**
   * Works against this address until told to stop, releasing so many documents at most; answers that never come are
   * asked for again at the next address.
   */
  run(address: string, releases: number, until: { stopped: boolean }): Promise<void>;
}

export function startLoad(county: SmallCounty): Load {
  const waiting = [...county.documents];
  const released: string[] = [];
  const lodged = new Map<string, string>();
  /** Forms that were sent and not answered. */
  const unanswered: string[] = [];
  let cookie = '';

  const post = (address: string, path: string, fields: Record<string, string>) =>
    fetch(new URL(path, address), {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams(fields),
    });

  async function signIn(address: string): Promise<void> {
    const answer = await post(address, '/sign-in', { username: county.username, password: PASSWORD });
    if (answer.status !== 303) throw new Error(`sign-in was answered ${answer.status}`);
    cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  }

  async function release(address: string): Promise<void> {
    if (!cookie) await signIn(address);
    const document = waiting[0];
    if (!document) throw new Error('no document is left to be released');
    const { id, version } = document;
    const answer = await post(address, `/office/documents/${id}/release`, { version: String(version) });
    // released before, without our hearing of it: the version has moved
    if (answer.status === 409) waiting.shift();
    else if (answer.status === 303 && answer.headers.get('location')?.includes(id))
      released.push(waiting.shift()?.id ?? '');
    else throw new Error(`a release was answered ${answer.status}: ${await answer.text()}`);
  }

  async function lodge(address: string): Promise<void> {
    const id = unanswered.shift() ?? randomUUID();
    unanswered.push(id);
    const unit = county.units[Number.parseInt(id.slice(0, 1), 16) % 2] ?? '';
    const answer = await post(address, '/requests/new', { ...FORM, id, unit });
    const receipt = answer.headers.getSetCookie().find((one) => one.startsWith('gongkai_receipt='));
    if (answer.status !== 303 || !receipt)
      throw new Error(`a form was answered ${answer.status}: ${await answer.text()}`);
    const value = receipt.slice(receipt.indexOf('=') + 1).split(';')[0] ?? '';
    const [number] = JSON.parse(Buffer.from(value, 'base64url').toString()) as [string, string];
    unanswered.splice(unanswered.indexOf(id), 1);
    lodged.set(id, number);
  }

  async function repeat(task: () => Promise<void>, until: { stopped: boolean }): Promise<void> {
    while (!until.stopped) {
      await task().catch((error: unknown) => {
        // the server is gone: nothing was acknowledged
        if (!(error instanceof TypeError)) throw error;
        until.stopped = true;
      });
    }
  }

  return {
    released,
    lodged,
    async run(address, releases, until) {
      let left = releases;
      const releaseSome = () => (left-- > 0 ? release(address) : wait(20));
      await Promise.all([
        repeat(releaseSome, until),
        repeat(() => lodge(address), until),
        repeat(() => lodge(address), until),
      ]);
    },
  };
}

const FORM = {
  applicantKind: 'natural',
  name: '沈知远',
  identityDocument: 'passport',
  identityNumber: 'E12345678',
  contactPerson: '',
  phone: '0000-5550188',
  email: '',
  address: '示范县政务中路1号',
  postcode: '990200',
  fax: '',
  description: '申请公开本年度城乡居民补贴发放台账。',
  form: 'paper',
  delivery: 'post',
};
