/** Grave findings of the content checks keep a draft from release until they are mended, overruled, or allowed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../src/db/acts.ts';
import { keepBlob } from '../../src/db/blobs.ts';
import { fileKeys } from '../../src/db/keys.ts';
import {
  approveDocument,
  clearDocument,
  draftDocument,
  editDocument,
  releaseDocument,
  submitDocument,
} from '../../src/documents/actions.ts';
import { lookAt } from '../../src/documents/checks/look.ts';
import { blocking, keyOf } from '../../src/documents/checks/standing.ts';
import { documents } from '../../src/documents/fold.ts';
import type { Content } from '../../src/documents/state.ts';
import { endWording, enterWordings } from '../../src/documents/wording/actions.ts';
import { listEntries } from '../../src/documents/wording/store.ts';
import { parseLists } from '../../src/inspection/check/lists.ts';
import { enterPerson } from '../../src/units/person-actions.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import { CONTENT, type County, NOW, openCounty, PASSWORD, REVIEW } from './county.ts';
import { type Person, serveOffice, versionIn } from './office.ts';

const TODAY = Temporal.PlainDate.from('2026-03-02');
/** A number with a right check digit, of nobody. */
const NUMBER = '11010519491231002X';
const BODY = `<p>第一条　为了促进就业，制定本办法，自2026年4月1日起施行，有效期5年。</p><p>申请人身份证号：${NUMBER}。</p>`;

let county: County;
let office: ReturnType<typeof serveOffice>;
let reviewer: Person;
let approver: Person;

beforeAll(async () => {
  county = await openCounty(true);
  office = serveOffice(county);
  [reviewer, approver] = [await office.signIn('reviewer-one'), await office.signIn('approver-one')];
}, 60_000);
afterAll(async () => {
  await county.close();
  expect(office.faults).toEqual([]);
});

async function submitted(content: Partial<Content>): Promise<string> {
  const id = await county.as('drafter', (desk) => draftDocument(desk, county.unit, { ...CONTENT, ...content }));
  await county.as('drafter', (desk) => submitDocument(desk, id));
  return id;
}

async function stateOf(id: string) {
  const loaded = await read(county.office, fileKeys(county.keysFolder), documents, { siteId: 'east', id });
  if (!loaded) throw new Error('there is no such document');
  return loaded.state;
}

const clear = (id: string, reasons: Record<string, string> = {}) =>
  county.as('reviewer', (desk) => clearDocument(desk, id, { ...REVIEW, reasons }));

describe('a grave finding', () => {
  it('keeps a draft from being cleared until it is mended', async () => {
    const id = await submitted({ body: BODY });
    await expect(clear(id)).rejects.toMatchObject({ id: 'document.findings' });
    expect((await stateOf(id)).stage).toBe('review');
    const back = { ...REVIEW, verdict: 'not-publish' as const };
    await county.as('reviewer', (desk) => clearDocument(desk, id, back));
    await county.as('drafter', (desk) => editDocument(desk, id, { body: BODY.replace(NUMBER, '110105********002X') }));
    await county.as('drafter', (desk) => submitDocument(desk, id));
    await clear(id);
    expect((await stateOf(id)).stage).toBe('approval');
  });

  it('is named to whoever submitted the draft, and nothing is where nothing was found', async () => {
    const drafter = await office.signIn('drafter-one');
    const id = await submitted({ body: BODY });
    const page = await drafter.text(`/office/documents/${id}?done=submitted`);
    expect(page).toMatch(/文字检查发现\d处需要核对/);
    expect(page).toContain('data-rule="resident-id"');
    const mended = await submitted({ body: BODY.replace(NUMBER, '110105********002X') });
    const clean = await drafter.text(`/office/documents/${mended}?done=submitted`);
    expect(clean).toContain('已提交公开审查');
    expect(clean).not.toContain('id="findings"');
  });

  it('may stand for a reason, which is kept with the verdict and read by who approves and later', async () => {
    const id = await submitted({ body: BODY });
    const path = `/office/documents/${id}`;
    const form = await reviewer.text(`${path}/review`);
    expect(form).toContain('必须更正的问题');
    const field = /name="(overrule-[0-9a-f]+)"/.exec(form)?.[1] ?? '';
    const verdict = {
      version: versionIn(form),
      verdict: 'publish',
      basis: '可以公开',
      'checklist[]': [...REVIEW.checklist],
    };
    const without = await reviewer.post(`${path}/review`, { ...verdict, [field]: ' ' });
    expect(without.status).toBe(409);
    expect(await without.text()).toContain('逐处写明保留理由');
    const reason = '该号码为国家标准中的示例，不属于任何人。';
    expect((await reviewer.post(`${path}/review`, { ...verdict, [field]: reason })).status).toBe(303);
    const sheet = await approver.text(`${path}/approve`);
    expect(sheet).toContain(reason);
    expect((await approver.post(`${path}/approve`, { version: versionIn(sheet) })).status).toBe(303);
    await county.as('drafter', (desk) => releaseDocument(desk, id));
    expect(await approver.text(path)).toContain(reason);
    expect((await stateOf(id)).clearing?.overruled).toMatchObject([{ rule: 'resident-id', file: null, reason }]);
  });

  it('is looked for in the attachments too, and a file that cannot be read is named', async () => {
    const file = await county.as('drafter', (desk) =>
      keepBlob(desk, 'text/plain', Buffer.from(`补贴发放名单\n李明\t${NUMBER}\n`)),
    );
    const picture = await county.as('drafter', (desk) =>
      keepBlob(desk, 'image/png', Buffer.from('89504e470d0a1a0a00', 'hex')),
    );
    const attachments = [
      { ...file, name: '名单.txt' },
      { ...picture, name: '照片.png' },
    ];
    const id = await submitted({ attachments });
    await expect(clear(id)).rejects.toMatchObject({ id: 'document.findings' });
    const page = await reviewer.text(`/office/documents/${id}/review`);
    expect(page).toContain('附件“名单.txt”');
    expect(page).toContain('附件“照片.png”的文字未检查');
    const looked = await lookAt(county.office, 'east', await stateOf(id), TODAY);
    await clear(id, Object.fromEntries(blocking(looked).map((found) => [keyOf(found), '经本人书面同意公开。'])));
    await county.as('approver', (desk) => approveDocument(desk, id));
    expect((await stateOf(id)).stage).toBe('approved');
  });

  it('passes while the site allows its words under that check, and no longer', async () => {
    const allowed = [{ rule: 'resident-id', text: NUMBER, reason: '国家标准中的示例号码。', until: '2026-03-02' }];
    const allow = (list: typeof allowed) =>
      county.as('drafter', (desk) => changeSite(desk, { settings: { allowedFindings: list } }));
    await allow(allowed.map((entry) => ({ ...entry, rule: 'bank-card' })));
    const id = await submitted({ body: BODY });
    await expect(clear(id)).rejects.toMatchObject({ id: 'document.findings' });
    await allow(allowed);
    await clear(id);
    // the day is over when it comes to the approval
    const late = county.as('approver', (desk) => approveDocument(desk, id), { now: NOW.add({ hours: 48 }) });
    await expect(late).rejects.toMatchObject({ id: 'document.findings' });
    await county.as('approver', (desk) => approveDocument(desk, id));
    await allow([]);
  });

  it('of another site is not allowed with it', async () => {
    await county.as(
      'drafter',
      (desk) =>
        changeSite(desk, {
          settings: { allowedFindings: [{ rule: 'resident-id', text: NUMBER, reason: '示例。', until: '2027-01-01' }] },
        }),
      { site: county.west },
    );
    const id = await submitted({ body: BODY });
    await expect(clear(id)).rejects.toMatchObject({ id: 'document.findings' });
  });

  it('that reasons were given for elsewhere does not stand', async () => {
    const id = await submitted({ body: BODY });
    const key = keyOf({ rule: 'resident-id', file: '名单.txt', excerpt: NUMBER });
    await expect(clear(id, { [key]: '已核实。' })).rejects.toMatchObject({ id: 'document.findings' });
  });
});

describe('the list of what is allowed', () => {
  const path = '/office/allowed-findings';
  let keeper: Person;
  const entry = { rule: 'resident-id', text: NUMBER, reason: '国家标准中的示例号码。', until: '' };
  const add = async (typed: Partial<typeof entry>) =>
    keeper.post(path, { ...entry, ...typed, version: versionIn(await keeper.text(path)) });

  beforeAll(async () => {
    const grants = [{ role: 'disclosure-office' as const, unitId: county.unit, startsOn: '2020-01-01' }];
    const account = { username: 'keeper-one', password: PASSWORD, mustChangePassword: false };
    await county.as('drafter', (desk) => enterPerson(desk, { name: '某某', account, grants }));
    keeper = await office.signIn('keeper-one');
    // pages live by the real clock
    entry.until = Temporal.Now.plainDateISO('Asia/Shanghai').add({ days: 30 }).toString();
  });

  it('is kept by the disclosure office alone', async () => {
    expect((await reviewer.get(path)).status).toBe(403);
    expect(await keeper.text(path)).toContain('目前没有放行的词语');
  });

  it.each([
    ['rule', { rule: 'no-such-rule' }, '请选择检查项目'],
    ['text', { text: ' 号 ' }, '请填写放行的词语'],
    ['reason', { reason: ' ' }, '请填写理由'],
    ['until', { until: '2020-01-01' }, '请填写有效期'],
    ['until', { until: '2099-01-01' }, '请填写有效期'],
    ['until', { until: '' }, '请填写有效期'],
  ])('refuses an entry without a right %s, and keeps what was typed', async (_field, typed, said) => {
    const refused = await add(typed);
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain(said);
    if (!('reason' in typed)) expect(page).toContain(entry.reason);
  });

  it('takes an entry once, and ends it', async () => {
    expect((await add({})).status).toBe(303);
    const page = await keeper.text(path);
    expect(page).toContain(NUMBER);
    const again = await add({});
    expect(await again.text()).toContain('已经放行');
    const key = /name="key"[^>]*value="([0-9a-f]+)"|value="([0-9a-f]+)"[^>]*name="key"/
      .exec(page)
      ?.slice(1)
      .find(Boolean);
    const ended = await keeper.post(`${path}/end`, { key: key ?? '', version: versionIn(page) });
    expect(ended.status).toBe(303);
    expect(await keeper.text(path)).not.toContain(NUMBER);
  });
});

it('what is less grave does not keep a draft', async () => {
  const id = await submitted({ body: '<p>第一条　正文。</p><p>打印 关闭</p>' });
  await clear(id);
  expect((await stateOf(id)).stage).toBe('approval');
});

it('everything told so far follows from the acts', async () => {
  const { differences } = await county.replayed();
  expect(differences.filter(({ table }) => table !== 'acts')).toEqual([]);
});

describe("the office's own lists of wording", () => {
  const day = { from: '2020-01-01', to: null, source: '示例任免通知' };
  const TEXT = '<p>第一条　为了促进就业，制定本办法，自2026年4月1日起施行，有效期5年。</p>';

  it('stand in the way of a draft that names a leader wrongly, until the entry ends', async () => {
    const leader = { kind: 'leader', word: '甄示范', others: ['县人民政府县长'], ...day } as const;
    await county.as('drafter', (desk) => enterWordings(desk, [leader]));
    const id = await submitted({ body: `${TEXT}<p>副县长甄示范主持会议。</p>` });
    await expect(clear(id)).rejects.toMatchObject({ id: 'document.findings' });
    const [entry] = await listEntries(county.office, 'east');
    await county.as('drafter', (desk) => endWording(desk, entry?.id ?? '', '2025-12-31'));
    await clear(id);
    expect((await stateOf(id)).stage).toBe('approval');
  });

  it('are looked for in attachments too, anew after each change', async () => {
    const { digest, size } = await county.as('drafter', (desk) =>
      keepBlob(desk, 'text/plain', new TextEncoder().encode('到青石镇调研。\n')),
    );
    const attachments = [{ name: '说明.txt', mediaType: 'text/plain', size, digest }];
    const draft = { title: CONTENT.title, body: TEXT, kind: CONTENT.kind, attachments };
    const found = async () => (await lookAt(county.office, 'east', draft, TODAY)).inFiles.map(({ rule }) => rule);
    expect(await found()).toEqual([]);
    const word = { kind: 'confusion', word: '青石板镇', others: ['青石镇'], ...day } as const;
    await county.as('drafter', (desk) => enterWordings(desk, [word]));
    expect(await found()).toEqual(['fixed-wording']);
  });

  it('are kept on a page, each with source and days, taken over from a sheet, and given to the inspector', async () => {
    await county.as('drafter', (desk) =>
      enterPerson(desk, {
        name: '用语某',
        account: { username: 'wording-one', password: PASSWORD, mustChangePassword: false },
        grants: [{ role: 'disclosure-office', unitId: county.unit, startsOn: '2020-01-01' }],
      }),
    );
    const keeper = await office.signIn('wording-one');
    const page = '/office/wording';
    const form = {
      kind: 'formulation',
      word: '以公开为常态、不公开为例外',
      others: '公开为原则',
      from: '2019-05-15',
      to: '',
    };
    const unsaid = await keeper.post(page, { ...form, source: '' });
    expect([unsaid.status, await unsaid.text()]).toEqual([422, expect.stringContaining('请填写来源')]);
    expect((await keeper.post(page, { ...form, source: '《政府信息公开条例》第五条' })).status).toBe(303);
    const text = await (await keeper.get(page)).text();
    for (const words of ['以公开为常态、不公开为例外', '甄示范', '2025-12-31', '已截止']) expect(text).toContain(words);
    const file = await (await keeper.get(`${page}/lists.json`)).text();
    expect(parseLists(file)).toMatchObject({
      leaders: [{ name: '甄示范' }],
      formulations: [{ wrong: ['公开为原则'] }],
    });
    expect((await reviewer.get(page)).status).toBe(403);
  });
});
