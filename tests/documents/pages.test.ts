import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearDocument, draftDocument, releaseDocument, submitDocument } from '../../src/documents/actions.ts';
import { findActs } from '../../src/units/audit.ts';
import { CONTENT, type County, openCounty, REVIEW } from './county.ts';
import { type Person, serveOffice, versionIn } from './office.ts';

let county: County;
let office: ReturnType<typeof serveOffice>;
let drafter: Person;
let colleague: Person;
let reviewer: Person;
let approver: Person;

beforeAll(async () => {
  county = await openCounty(true);
  office = serveOffice(county);
  drafter = await office.signIn('drafter-one');
  colleague = await office.signIn('drafter2-one');
  reviewer = await office.signIn('reviewer-one');
  approver = await office.signIn('approver-one');
}, 60_000);
afterAll(async () => {
  await county.close();
  expect(office.faults).toEqual([]);
});

const FIELDS = {
  title: '示范县公共自行车管理办法',
  kind: 'normative',
  number: '示政发[2026]9号',
  'columns[]': ['a20-1', 'normative'],
  mainColumn: 'normative',
  signedOn: '2026-02-20',
  effectiveOn: '2026-04-01',
  attribute: 'proactive',
  attributeGround: '条例第二十条第（一）项',
  body: '<p>第一条　正文<script>alert(1)</script></p>',
  next: 'save',
};
const PDF = new File(['%PDF-1.7 表 %%EOF'], '申请表.pdf', { type: 'text/html' });
const draft = (content = {}) =>
  county.as('drafter', (desk) => draftDocument(desk, county.unit, { ...CONTENT, ...content }));
const row = (id: string) =>
  county.office.selectFrom('office.documents').selectAll().where('id', '=', id).executeTakeFirst();
const idIn = (response: Response) =>
  /documents\/([0-9a-f-]{36})/.exec(response.headers.get('location') ?? '')?.[1] ?? '';
const create = (fields = {}, files: File[] = []) =>
  drafter.post('/office/documents/new', { unitId: county.unit, ...FIELDS, ...fields }, files);

describe('the form of a document', () => {
  it('begins a draft with number in standard brackets, main column first, clean text and a proven attachment', async () => {
    const id = idIn(await create({}, [PDF]));
    expect(await row(id)).toMatchObject({
      stage: 'draft',
      number: '示政发〔2026〕9号',
      body: '<p>第一条　正文</p>',
      unit_id: county.unit,
    });
    const columns = await county.office
      .selectFrom('office.document_columns')
      .select('column_code')
      .where('document_id', '=', id)
      .orderBy('position')
      .execute();
    expect(columns.map((one) => one.column_code)).toEqual(['normative', 'a20-1']);
    const file = await drafter.get(`/office/documents/${id}/files/0`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('申请表.pdf'));
    expect(await file.text()).toBe('%PDF-1.7 表 %%EOF');
  });

  it('comes back with everything that was typed and a link to each field that is wrong', async () => {
    const typed = { title: '', number: '三号', summary: '长'.repeat(101), attributeGround: '理由<b>' };
    const response = await create(typed, [PDF]);
    const page = await response.text();
    expect(response.status).toBe(422);
    for (const field of ['title', 'number', 'summary']) expect(page).toContain(`href="#${field}"`);
    expect(page).toContain('value="三号"');
    expect(page).toContain('理由&lt;b&gt;');
    expect(page).toContain('第一条　正文&lt;script&gt;');
    expect(page).toMatch(/value="normative"[^>]*checked|checked[^>]*value="normative"/);
    // what was uploaded stays, listed to be added on saving
    expect(page).toContain('已上传、随保存加入的附件');
    expect(page).toContain('申请表.pdf');
  });

  it('keeps the draft and its attachment when it cannot be submitted yet, and names all that is lacking', async () => {
    const response = await create({ next: 'submit', effectiveOn: '', number: '', attributeGround: '' }, [PDF]);
    const path = response.headers.get('location') ?? '';
    const id = idIn(response);
    expect(path).toContain(`/office/documents/${id}/edit`);
    const page = await drafter.text(path);
    expect(page).toContain('草稿和附件已保存，尚未提交公开审查');
    expect(page).toContain('有 3 处需要更正');
    for (const field of ['effectiveOn', 'number', 'attributeGround']) expect(page).toContain(`href="#${field}"`);
    expect(page).toContain('申请表.pdf');
    expect((await row(id))?.stage).toBe('draft');
    const submitted = await drafter.post(`/office/documents/${id}/edit`, {
      ...FIELDS,
      version: versionIn(page),
      next: 'submit',
    });
    expect(await drafter.text(submitted.headers.get('location') ?? '')).toContain('已提交公开审查');
    expect(await reviewer.text(`/office/documents/${id}`)).toContain('申请表.pdf');
  });

  it('keeps what was changed in a draft that cannot be submitted yet', async () => {
    const id = await draft();
    const path = `/office/documents/${id}/edit`;
    const version = versionIn(await drafter.text(path));
    const changed = { ...FIELDS, version, next: 'submit', title: '改过的标题', signedOn: '', 'columns[]': [] };
    const response = await drafter.post(path, changed, [PDF]);
    const page = await drafter.text(response.headers.get('location') ?? '');
    for (const field of ['signedOn', 'columns']) expect(page).toContain(`href="#${field}"`);
    for (const kept of ['value="改过的标题"', '申请表.pdf']) expect(page).toContain(kept);
    expect(await row(id)).toMatchObject({ title: '改过的标题', stage: 'draft' });
  });

  it('names what cannot be read and what a submission lacks together', async () => {
    const typed = { next: 'submit', number: '三号', interprets: '没有这份文件', signedOn: '', attributeGround: '' };
    const response = await create(typed);
    const page = await response.text();
    expect(response.status).toBe(422);
    for (const field of ['number', 'interprets', 'signedOn', 'attributeGround'])
      expect(page).toContain(`href="#${field}"`);
    expect(page).toContain('有 4 处需要更正');
  });

  it('refuses a file that is not what its name says, and an unknown document to interpret', async () => {
    const response = await create({ interprets: '没有这份文件' }, [new File(['MZ'], '工具.pdf')]);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('不是可以上传的类型');
    expect(page).toContain('没有找到这份已公开的文件');
  });

  it('keeps what was typed when a colleague was faster, shows the way to the present record, and saves then', async () => {
    const id = await draft();
    const path = `/office/documents/${id}/edit`;
    const version = versionIn(await drafter.text(path));
    await colleague.post(path, { ...FIELDS, version: versionIn(await colleague.text(path)), title: '同事改的标题' });
    const late = await drafter.post(path, { ...FIELDS, version, title: '我改的标题' });
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(page).toContain('他人已作修改');
    expect(page).toContain('value="我改的标题"');
    expect((await row(id))?.title).toBe('同事改的标题');
    expect((await drafter.post(path, { ...FIELDS, version: versionIn(page), title: '我改的标题' })).status).toBe(303);
    expect((await row(id))?.title).toBe('我改的标题');
  });

  it('takes attachments out and puts others in with one act', async () => {
    const id = idIn(await create({}, [PDF]));
    const path = `/office/documents/${id}/edit`;
    const page = await drafter.text(path);
    const digest = /name="removed\[\]"[^>]*value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
    const other = new File(['%PDF-1.7 新 %%EOF'], '新表.pdf');
    await drafter.post(path, { ...FIELDS, version: versionIn(page), 'removed[]': digest }, [other]);
    const files = await county.office
      .selectFrom('office.document_attachments')
      .select('name')
      .where('document_id', '=', id)
      .execute();
    expect(files.map((file) => file.name)).toEqual(['新表.pdf']);
  });

  it('finds the document interpreted by number in any brackets', async () => {
    const explained = await county.approved({ number: '示政发〔2026〕77号', title: '被解读的办法' });
    await county.as('drafter', (desk) => releaseDocument(desk, explained));
    const id = idIn(await create({ kind: 'interpretation', interprets: '示政发（2026）77 号' }));
    expect((await row(id))?.interprets).toBe(explained);
    expect(await drafter.text(`/office/documents/${id}`)).toContain('被解读的办法');
  });
});

describe('the page of a document', () => {
  it('shows hostile text as text', async () => {
    const id = await draft({ title: '<img src=x onerror=alert(1)>', summary: '"><script>x</script>' });
    const page = await drafter.text(`/office/documents/${id}`);
    expect(page).not.toContain('<img src=x');
    expect(page).not.toContain('<script>x');
  });

  it('lists each act with person, role and what changed, and remarks of a return', async () => {
    const id = await draft();
    await drafter.post(`/office/documents/${id}/edit`, { ...FIELDS, version: '0' });
    // a refused form is kept, and its page asks first whether to go on with it
    const edit = await drafter.text(`/office/documents/${id}/edit?restore=1`);
    await drafter.post(`/office/documents/${id}/edit`, { ...FIELDS, title: '改后标题', version: versionIn(edit) });
    await drafter.post(`/office/documents/${id}/submit`, {
      version: versionIn(await drafter.text(`/office/documents/${id}`)),
    });
    const refused = await reviewer.post(`/office/documents/${id}/return`, { version: '0', remarks: ' ' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('请填写退回意见');
    const version = versionIn(await reviewer.text(`/office/documents/${id}`));
    expect((await reviewer.post(`/office/documents/${id}/return`, { version, remarks: '请补依据' })).status).toBe(303);
    const page = await drafter.text(`/office/documents/${id}`);
    for (const shown of ['drafter某', '经办人', 'reviewer某', '改后标题', CONTENT.title, '请补依据', '退回'])
      expect(page).toContain(shown);
  });

  it('keeps the remarks of a return that came after the document had moved on', async () => {
    const id = await draft();
    const path = `/office/documents/${id}`;
    await county.as('drafter', (desk) => submitDocument(desk, id));
    const version = versionIn(await reviewer.text(`${path}/review`));
    await county.as('reviewer', (desk) => clearDocument(desk, id, REVIEW));
    const late = await reviewer.post(`${path}/return`, { version, remarks: '第三条缺依据' });
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(page).toContain('您在另一窗口已经办理过此件');
    expect(page).toContain('第三条缺依据');
    expect(page).toContain(`href="${path}"`);
    expect((await row(id))?.stage).toBe('approval');
  });

  it('offers a person only what that person may do', async () => {
    const id = await draft();
    await county.as('drafter', (desk) => submitDocument(desk, id));
    expect(await drafter.text(`/office/documents/${id}`)).toContain('收回修改');
    expect(await approver.text(`/office/documents/${id}`)).toContain('目前没有您可以办理的事项');
    expect(await reviewer.text(`/office/documents/${id}`)).toContain(`/office/documents/${id}/review`);
    expect(await approver.text(`/office/documents/${id}`)).not.toContain(`/office/documents/${id}/approve`);
  });

  it('speaks English under /en', async () => {
    const id = await draft();
    const page = await drafter.text(`/en/office/documents/${id}`);
    expect(page).toContain('Where it stands');
    expect(page).toContain(`action="/en/office/documents/${id}/submit"`);
  });
});

describe('review and approval', () => {
  it('need every item, keep what was ticked, bind the digest and lead to release', async () => {
    const id = await draft();
    await county.as('drafter', (desk) => submitDocument(desk, id));
    const path = `/office/documents/${id}`;
    const version = versionIn(await reviewer.text(`${path}/review`));
    const half = { version, verdict: 'publish', basis: '可以公开', 'checklist[]': ['privacy'] };
    const page = await (await reviewer.post(`${path}/review`, half)).text();
    expect(page).toContain('项未确认');
    expect(page).toMatch(/value="privacy"[^>]*checked|checked[^>]*value="privacy"/);
    const whole = { ...half, 'checklist[]': [...REVIEW.checklist] };
    expect((await reviewer.post(`${path}/review`, whole)).status).toBe(303);
    const sheet = await approver.text(`${path}/approve`);
    const digest = /[0-9a-f]{64}/.exec(sheet)?.[0] ?? '';
    expect(sheet).toContain('与公开审查时的内容一致');
    expect((await approver.post(`${path}/approve`, { version: versionIn(sheet) })).status).toBe(303);
    expect((await row(id))?.approved_digest).toBe(digest);
    const ready = await drafter.text(path);
    const released = await drafter.post(`${path}/release`, { version: versionIn(ready) });
    const after = await drafter.text(released.headers.get('location') ?? '');
    expect(after).toContain(`已发布，索引号 ${(await row(id))?.index_number}。`);
    expect(after).toContain(`href="/documents/${(await row(id))?.slug}"`);
    const acts = await findActs(county.office, 'east', { kind: 'document.released' }, { size: 1 });
    expect(acts[0]).toMatchObject({ subjectId: id, subjectNumber: (await row(id))?.index_number });
    expect((await row(id))?.stage).toBe('released');
    expect((await drafter.post(`${path}/release`, { version: versionIn(ready) })).status).toBe(409);
  });

  it('show the faults of the text by rule, however many there are', async () => {
    const body = Array.from({ length: 150 }, (_, i) => `<p>第${i}项 請于xx日前辦(bàn)理</p>`).join('');
    const id = await draft({ body });
    const page = await drafter.text(`/office/documents/${id}/edit`);
    expect(page.match(/data-rule="placeholder"/g)).toHaveLength(1);
    expect(page).toContain('其余');
    expect(page).toContain('第 1 段');
  });
});

describe('who may not', () => {
  const paths = (id: string) =>
    ['', '/edit', '/review', '/approve', '/files/0'].map((p) => `/office/documents/${id}${p}`);
  const posts = ['edit', 'submit', 'review', 'approve', 'return', 'release', 'amend', 'withdraw', 'repeal', 'void'];

  it('is somebody of another unit, whatever the role', async () => {
    const id = await draft();
    for (const name of ['drafter', 'reviewer', 'approver', 'everything']) {
      const stranger = await office.signIn(`${name}-two`);
      for (const path of paths(id)) expect((await stranger.get(path)).status, `${name} ${path}`).toBe(403);
      for (const post of posts)
        expect(
          (await stranger.post(`/office/documents/${id}/${post}`, { version: '0' })).status,
          `${name} ${post}`,
        ).toBe(403);
      expect(await stranger.text('/office/documents')).not.toContain(id);
    }
    const other = await office.signIn('drafter-two');
    expect((await other.post('/office/documents/new', { ...FIELDS, unitId: county.unit })).status).toBe(403);
    expect(
      (await other.post('/office/documents/import', { unitId: county.unit }, [new File(['甲\n'], 'a.txt')], 'file'))
        .status,
    ).toBe(403);
  }, 60_000);

  it('is somebody of the unit without the role', async () => {
    const id = await draft();
    for (const post of ['edit', 'submit', 'approve', 'release', 'amend', 'withdraw', 'repeal', 'void'])
      expect((await reviewer.post(`/office/documents/${id}/${post}`, { version: '0' })).status, post).toBe(403);
    for (const post of ['edit', 'submit', 'review', 'release', 'amend', 'void'])
      expect((await approver.post(`/office/documents/${id}/${post}`, { version: '0' })).status, post).toBe(403);
    for (const post of ['review', 'approve', 'withdraw'])
      expect((await drafter.post(`/office/documents/${id}/${post}`, { version: '0' })).status, post).toBe(403);
    await county.as('drafter', (desk) => submitDocument(desk, id));
    expect((await drafter.post(`/office/documents/${id}/return`, { version: '0', remarks: '退' })).status).toBe(403);
    const version = versionIn(await reviewer.text(`/office/documents/${id}/review`));
    expect((await approver.post(`/office/documents/${id}/return`, { version, remarks: '退' })).status).toBe(403);
  });

  it('is somebody of another site, for whom it does not exist', async () => {
    const id = await draft();
    const stranger = await office.signIn('everything-one', 'west');
    for (const path of paths(id)) expect((await stranger.get(path)).status).toBe(404);
    for (const post of posts)
      expect((await stranger.post(`/office/documents/${id}/${post}`, { version: '0' })).status, post).toBe(404);
  });

  it('is nobody at all', async () => {
    const id = await draft();
    for (const path of ['/office/documents', ...paths(id)]) {
      const turned = await office.app.request(`http://east.test${path}`, { headers: { host: 'east.test' } });
      expect(turned.status).toBe(303);
      expect(turned.headers.get('location')).toContain('/sign-in');
    }
  });
});

describe('the list', () => {
  it('puts first what waits for each person', async () => {
    const mine = await draft({ title: '等我修改的草稿' });
    const submitted = await draft({ title: '等待审查的文件' });
    await county.as('drafter', (desk) => submitDocument(desk, submitted));
    const planned = await county.approved({ title: '定时发布的文件', plannedAt: '2096-03-02T04:00:00Z' });
    const own = await drafter.text('/office/documents');
    expect(own).toMatch(/id="waiting-drafts"[\s\S]*等我修改的草稿[\s\S]*id="all"/);
    expect(own).toMatch(/id="waiting-planned"[\s\S]*定时发布的文件[\s\S]*定于 2096-03-02 12:00 发布/);
    expect(own).not.toContain('id="waiting-review"');
    expect(await reviewer.text('/office/documents')).toMatch(/id="waiting-review"[\s\S]*等待审查的文件[\s\S]*id="all"/);
    for (const id of [mine, submitted, planned]) expect(own).toContain(`/office/documents/${id}`);
  });

  it('is narrowed by stage, kind, unit and words of title or number, taken literally', async () => {
    await draft({ title: '百分之100%达标通知', number: null, kind: 'notice' });
    const found = (query: string) => drafter.text(`/office/documents?${query}`);
    expect(await found('q=100%25')).toContain('共 1 件');
    expect(await found('q=100_')).toContain('没有符合条件的文件');
    expect(await found('kind=notice&stage=draft')).toContain('百分之100%达标通知');
    expect(await found('kind=notice&stage=released')).not.toContain('百分之100%达标通知');
    expect(await found(`unit=${county.east.units.two.id}`)).toContain('没有符合条件的文件');
    for (const odd of ['page=0', 'page=x', 'page=9999', 'stage=nonsense', 'unit=x', 'q=%27%22%5C'])
      expect((await drafter.get(`/office/documents?${odd}`)).status, odd).toBe(200);
  });

  it('has pages', async () => {
    for (let i = 0; i < 21; i += 1) await draft({ title: `分页文件${i}` });
    const first = await drafter.text('/office/documents?q=分页文件');
    expect(first).toContain('共 21 件');
    expect(first).toContain('rel="next"');
    expect(await drafter.text('/office/documents?q=分页文件&page=2')).toContain('共 21 件');
  });
});

describe('the import page', () => {
  it('makes a draft of a file and leads to its form with the faults', async () => {
    const file = new File(['关于做好防汛工作的通知\n\n请于x月xx日前报送。\n'], '防汛.txt');
    const response = await drafter.post('/office/documents/import', { unitId: county.unit }, [file], 'file');
    expect(response.status).toBe(303);
    const page = await drafter.text(response.headers.get('location') ?? '');
    expect(page).toContain('已从“防汛.txt”建立草稿');
    expect(page).toContain('data-rule="placeholder"');
    // the file itself stays within reach, as it came
    const path = (response.headers.get('location') ?? '').replace(/\/edit.*$/, '');
    expect(await drafter.text(path)).toContain(`href="${path}/original"`);
    const original = await drafter.get(`${path}/original`);
    expect(original.headers.get('content-disposition')).toContain(encodeURIComponent('防汛.txt'));
    expect(await original.text()).toBe('关于做好防汛工作的通知\n\n请于x月xx日前报送。\n');
    expect((await drafter.get(`/office/documents/${await draft()}/original`)).status).toBe(404);
  });

  it('says why a file cannot be read', async () => {
    const none = await drafter.post('/office/documents/import', { unitId: county.unit });
    expect(await none.text()).toContain('请选择要导入的文件');
    const bad = await drafter.post(
      '/office/documents/import',
      { unitId: county.unit },
      [new File(['%PDF-1.7 %%EOF'], 'a.pdf')],
      'file',
    );
    expect(bad.status).toBe(422);
    expect(await bad.text()).toContain('这是PDF文件');
  });
});
