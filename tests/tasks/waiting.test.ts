/** Whose turn it is at each step of a case, and that nobody's turn comes while others have it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/db/acts.ts';
import { approveAnswer, draftAnswer, returnDraft, sendAnswer, submitDraft } from '../../src/requests/actions-answer.ts';
import { proposeMending } from '../../src/requests/actions-mend.ts';
import { dispatchRequest } from '../../src/requests/actions-receive.ts';
import {
  askClarification,
  consult,
  noteConsultationReceipt,
  recordClarification,
  recordOpinion,
} from '../../src/requests/actions-wait.ts';
import { confirmRequest } from '../../src/requests/intake/actions.ts';
import { recordService } from '../../src/requests/service/actions.ts';
import { waitingOnSite } from '../../src/tasks/gather.ts';
import { concerns } from '../../src/web/waiting.ts';
import { day, openRequests, type RequestsBench } from '../requests/bench.ts';

let bench: RequestsBench;
let clerk: Actor;
let head: Actor;
let town: Actor;

beforeAll(async () => {
  bench = await openRequests();
  clerk = bench.someone('east');
  head = bench.someone('east', 'approver');
  town = bench.someone('east', 'drafter', 'town-a');
}, 60_000);
afterAll(() => bench.close());

/** Steps of one case on a day, with whether each is this person's. */
async function steps(id: string, iso: string, who: Actor): Promise<string[]> {
  const items = await waitingOnSite({ db: bench.office, keys: bench.keys, siteId: 'east', today: day(iso) });
  const person = {
    personId: who.personId ?? '',
    appointments: [{ role: who.role as 'drafter', unitId: who.unitId ?? '', unitName: '' }],
  };
  return items
    .filter((item) => item.id === id)
    .map((item) => `${item.step.slice('requests.'.length)}${concerns(item, person) ? '' : ' (not mine)'}`);
}
const decision = { outcome: 'r3_1', way: 'provided', documents: ['补偿安置方案'], form: '纸质' } as const;
const draft = () => ({ decision: { ...decision, documents: [...decision.documents] } });

describe('a case', () => {
  test('that came by plain letter waits to be confirmed, then to be handled', async () => {
    const { id } = await bench.register(clerk, { channel: 'post-plain' });
    expect(await steps(id, '2026-03-03', clerk)).toEqual(['confirm']);
    await bench.on('2026-03-04', clerk, (desk) => confirmRequest(desk, id));
    expect(await steps(id, '2026-03-04', clerk)).toEqual(['handle']);
    expect(await steps(id, '2026-03-04', head)).toEqual(['handle (not mine)']);
  });

  test('that was dispatched is handled by that unit; its answer is approved by the head of the addressee', async () => {
    const { id } = await bench.register(clerk);
    await bench.on('2026-03-04', head, (desk) => dispatchRequest(desk, id, bench.unit('east', 'town-a')));
    expect(await steps(id, '2026-03-04', town)).toEqual(['handle']);
    await bench.on('2026-03-05', town, (desk) => draftAnswer(desk, id, draft()));
    expect(await steps(id, '2026-03-05', town)).toEqual(['draft']);
    await bench.on('2026-03-05', town, (desk) => submitDraft(desk, id));
    expect(await steps(id, '2026-03-05', head)).toEqual(['approval']);
    expect(await steps(id, '2026-03-05', bench.someone('east', 'approver', 'town-a'))).toEqual(['approval (not mine)']);
    await bench.on('2026-03-06', head, (desk) => returnDraft(desk, id, '附件名称请写全'));
    expect(await steps(id, '2026-03-06', town)).toEqual(['returned']);
    await bench.on('2026-03-09', town, (desk) => submitDraft(desk, id));
    await bench.on('2026-03-09', head, (desk) => approveAnswer(desk, id));
    expect(await steps(id, '2026-03-09', town)).toEqual(['send']);
    await bench.on('2026-03-09', town, (desk) => sendAnswer(desk, id));
    expect(await steps(id, '2026-03-09', town)).toEqual(['serve']);
  });

  test('that waits for its applicant waits for nobody here until the time is over, and comes back when clarified', async () => {
    const ask = (id: string) =>
      bench.on('2026-03-05', clerk, (desk) =>
        askClarification(desk, id, { items: ['指明村民小组'], replyBy: day('2026-03-20') }),
      );
    const { id } = await bench.register(clerk);
    await ask(id);
    expect(await steps(id, '2026-03-05', clerk)).toEqual(['serve-letter']);
    const letter = (await bench.state('east', id)).state.clarification?.letter?.number ?? '';
    await bench.on('2026-03-05', clerk, (desk) => recordService(desk, id, { letter, way: 'direct' }));
    expect(await steps(id, '2026-03-20', clerk)).toEqual([]);
    expect(await steps(id, '2026-03-23', clerk)).toEqual(['lapsed']);
    const other = await bench.register(clerk);
    await ask(other.id);
    await bench.on('2026-03-10', clerk, (desk) => recordClarification(desk, other.id, '东岭村第三组'));
    expect(await steps(other.id, '2026-03-10', clerk)).toEqual(['clarified']);
  });

  test('that waits for a third party comes back with the opinion, or when the third party kept silent', async () => {
    const ask = async () => {
      const { id } = await bench.register(clerk);
      await bench.on('2026-03-04', clerk, (desk) =>
        consult(desk, id, { who: 'third-party', name: '某公司', information: '报价', interest: '商业秘密' }),
      );
      await bench.on('2026-03-05', clerk, (desk) =>
        noteConsultationReceipt(desk, id, { who: 'third-party', party: '1' }),
      );
      return id;
    };
    const [answered, silent] = [await ask(), await ask()];
    expect(await steps(answered, '2026-03-10', clerk)).toEqual([]);
    await bench.on('2026-03-11', clerk, (desk) =>
      recordOpinion(desk, answered, { who: 'third-party', party: '1', consents: true, text: '同意' }),
    );
    expect(await steps(answered, '2026-03-11', clerk)).toEqual(['consulted']);
    // fifteen working days from 5 March, and one more
    expect(await steps(silent, '2026-03-26', clerk)).toEqual([]);
    expect(await steps(silent, '2026-03-27', clerk)).toEqual(['silent']);
  });

  test('of which a date was found wrong waits for another person to confirm it as well', async () => {
    const { id } = await bench.register(clerk, { channel: 'post-plain' });
    await bench.on('2026-03-05', clerk, (desk) => confirmRequest(desk, id));
    const seq = (await bench.state('east', id)).acts.at(-1)?.seq ?? 0;
    await bench.on('2026-03-06', clerk, (desk) =>
      proposeMending(desk, id, { seq, happenedOn: day('2026-03-04'), reason: '日期登记有误' }),
    );
    expect((await steps(id, '2026-03-06', head)).sort()).toEqual(['handle (not mine)', 'mending']);
  });
});
