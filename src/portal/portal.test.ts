import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amendDocument, editDocument } from '../documents/actions.ts';
import { repealDocument } from '../documents/actions-leave.ts';
import { openPortal, type Portal } from './portal.fixture.ts';

const HOSTILE = `</title><script>alert(1)</script>"'><img src=x onerror=alert(2)> & ]]>`;
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(async () => {
  await portal.close();
  expect(portal.faults).toEqual([]);
});

const text = async (path: string, host = 'east.test') => (await portal.get(path, {}, host)).text();
/** The page tags, by name. */
async function tags(path: string): Promise<Record<string, string>> {
  const found = (await text(path)).matchAll(/<meta name="([^"]+)" content="([^"]*)"\/>/g);
  return Object.fromEntries([...found].map(([, name, content]) => [name, content]));
}

const PAGES = [
  '/',
  '/disclosure',
  '/disclosure/one',
  '/disclosure/all/statutory',
  '/disclosure/one/a20-7',
  '/columns/news',
  '/columns/policies',
  '/units',
  '/units/one',
  '/sitemap',
];
const MACHINE = ['/feed.xml', '/columns/news/feed.xml', '/sitemap.xml', '/robots.txt'];

describe('a site on which nothing was released yet', () => {
  it.each([...PAGES, ...MACHINE])('answers %s in both languages and views', async (path) => {
    for (const prefix of ['', '/en', '/elder', '/elder/en']) {
      const response = await portal.get(prefix + path);
      expect([prefix, response.status]).toEqual([prefix, 200]);
    }
  });

  it('says in words that a column is empty', async () => {
    expect(await text('/columns/news')).toContain('该栏目暂无信息');
    expect(await text('/en/columns/news')).toContain('Nothing has been released here yet');
    expect(await text('/')).toContain('暂无信息');
  });

  it.each([
    '/columns/nothing',
    '/columns/news?page=0',
    '/columns/news?page=2',
    '/columns/news?page=x',
    '/units/nobody',
    '/disclosure/nobody',
    '/disclosure/one/news',
    '/disclosure/one/nothing',
    '/documents/none',
    '/files/none/0/a.pdf',
    '/sitemap/9.xml',
    '/elder/elder',
    '/assets/../package.json',
  ])('has no page at %s', async (path) => expect((await portal.get(path)).status).toBe(404));

  it('leads from the column of the platform to the platform', async () => {
    const response = await portal.get('/elder/en/columns/disclosure');
    expect([response.status, response.headers.get('location')]).toEqual([303, '/elder/en/disclosure']);
  });
});

describe('the frame', () => {
  it('names the four fixed columns and the entry to requests, and nothing else, on the platform of each unit', async () => {
    for (const path of ['/disclosure', '/disclosure/one']) {
      const side = /<nav class="side platform-side".*?<\/nav>/s.exec(await text(path))?.[0] ?? '';
      const names = [...side.matchAll(/<\/svg>([^<]+)<\/a>/g)].map((match) => match[1]);
      expect(names).toEqual([
        '政府信息公开指南',
        '政府信息公开制度',
        '法定主动公开内容',
        '政府信息公开年报',
        '依申请公开',
      ]);
    }
  });

  it('leads to the same page in the other language and view, keeping the query', async () => {
    const zh = await text('/columns/news?page=1');
    expect(zh).toContain('href="/en/columns/news?page=1"');
    expect(zh).toContain('href="/elder/columns/news?page=1"');
    const elder = await text('/elder/en/columns/news?page=1');
    expect(elder).toContain('data-view="standard" href="/en/columns/news?page=1"');
    expect(elder).toContain('href="/elder/columns/news?page=1"');
  });

  it('stays in the elders’ view with every link and form, but for files of all', async () => {
    const page = await text('/elder/');
    const local = [...page.matchAll(/(data-view="standard" )?(?:href|action)="(\/[^"]*)"/g)];
    const astray = local.filter(([, leaves, address]) => !leaves && !/^\/elder(\/|$)/.test(address ?? ''));
    expect(
      astray.map(([, , address]) => address).filter((address) => !/\.xml$|^\/assets\//.test(address ?? '')),
    ).toEqual([]);
    expect(page).toContain('action="/elder/search"');
    const first = /<link rel="canonical" href="([^"]*)"/.exec(await text('/elder/en/units'))?.[1] ?? '';
    expect(new URL(first).pathname).toBe('/en/units');
    expect(await text('/en/units')).not.toContain('rel="canonical"');
  });

  it('bears the site tags on every page and the column tags on columns', async () => {
    for (const path of [...PAGES, '/nowhere'])
      expect(Object.keys(await tags(path))).toEqual(expect.arrayContaining(['SiteName', 'SiteDomain', 'SiteIDCode']));
    expect(await tags('/columns/normative')).toMatchObject({
      SiteName: 'east县人民政府',
      ColumnName: '行政规范性文件',
      ColumnType: '政策文件',
    });
    expect(await tags('/')).toMatchObject({ ColumnType: '首页' });
    expect(await tags('/disclosure/all/guide')).toMatchObject({ ColumnType: '信息公开指南' });
  });
});

describe('a document', () => {
  it('shows the national header, its tags and its text', async () => {
    const { slug } = await portal.released({ title: '示范县残疾人就业补贴发放办法（一）' });
    const page = await text(`/documents/${slug}`);
    for (const part of [
      '索引号',
      '主题分类',
      '发布机构',
      '成文日期',
      '发文字号',
      '示政发〔2026〕3号',
      '有效性',
      '有效期至',
      '尚未施行',
    ])
      expect(page).toContain(part);
    expect(page).toContain('<p>第一条　为了促进残疾人就业，制定本办法。</p>');
    expect(page).toMatch(/role="region" tabindex="0" aria-label="表格"><table>/);
    const found = await tags(`/documents/${slug}`);
    expect(found).toMatchObject({
      ArticleTitle: '示范县残疾人就业补贴发放办法（一）',
      ContentSource: 'east县one局',
      ColumnName: '行政规范性文件',
      Description: '明确补贴的对象、标准和申领程序。',
      Url: `https://east.test/documents/${slug}`,
    });
    expect(found.PubDate).toMatch(/^2026-03-02 \d\d:\d\d$/);
  });

  it('with a hostile title is inert on every page, in tags, feed and sitemap', async () => {
    const { slug } = await portal.released({
      title: HOSTILE,
      summary: HOSTILE,
      columns: ['news', 'a20-1'],
      kind: 'news',
    });
    for (const path of [
      `/documents/${slug}`,
      '/',
      '/columns/news',
      '/disclosure',
      '/units/one',
      '/feed.xml',
      '/columns/news/feed.xml',
      '/elder/columns/news',
    ]) {
      const page = await text(path);
      expect(page).toContain('alert(1)');
      expect(page).not.toMatch(/<script>alert|<img src=x/);
    }
  });

  it('with a very long title is listed whole', async () => {
    const title = `关于${'印发'.repeat(150)}的通知`;
    await portal.released({ title, columns: ['notices'], kind: 'notice' });
    expect(await text('/columns/notices')).toContain(title);
  });

  it('stands in several columns and comes once where they meet', async () => {
    const { slug } = await portal.released({ title: '两处都列的文件', columns: ['normative', 'policy'] });
    const policies = await text('/columns/policies');
    expect(policies.split(`/documents/${slug}"`).length - 1).toBe(1);
  });

  it('is tied to what explains it, both ways', async () => {
    const explained = await portal.released({ title: '被解读的办法' });
    const explaining = await portal.released({
      title: '办法解读',
      kind: 'interpretation',
      columns: ['interpretation'],
      interprets: explained.id,
    });
    expect(await text(`/documents/${explained.slug}`)).toContain(`/documents/${explaining.slug}`);
    expect(await text(`/documents/${explaining.slug}`)).toContain(`/documents/${explained.slug}`);
  });

  it('says what an amendment changed', async () => {
    const { id, slug } = await portal.released({ title: '将要修改的办法' });
    await portal.county.as('drafter', (desk) => amendDocument(desk, id, '更正第三条的金额'));
    await portal.county.as('drafter', (desk) => editDocument(desk, id, { body: '<p>改后的正文</p>' }));
    expect(await text(`/documents/${slug}`)).not.toContain('改后的正文');
    await portal.releaseAgain(id);
    await expect.poll(() => text(`/documents/${slug}`)).toContain('更正第三条的金额');
    expect(await text(`/documents/${slug}`)).toContain('改后的正文');
  });

  it('that was repealed says so on its page and in lists', async () => {
    const { id, slug } = await portal.released({
      title: '将要废止的办法',
      signedOn: '2025-12-20',
      effectiveOn: '2026-01-01',
    });
    await portal.county.as('approver', (desk) =>
      repealDocument(desk, id, {
        on: Temporal.PlainDate.from('2026-03-01'),
        by: '示政发〔2026〕9号',
        late: '文件送达较晚',
      }),
    );
    await expect.poll(() => text(`/documents/${slug}`)).toContain('本文件自 2026-03-01 起废止');
    expect(await text('/columns/normative')).toMatch(/将要废止的办法<\/a><span class="tone tone-bad">/);
  });
});

describe('files', () => {
  it('are downloads under their name, of a proven type, and gone with their document', async () => {
    const name = `附件 1（“表格”）'*.png`;
    const { id, slug } = await portal.releasedWithFile(name, 'image/png', PNG);
    const address = `/files/${slug}/0/${encodeURIComponent(name)}`;
    expect(await text(`/documents/${slug}`)).toContain(`href="${address.replaceAll("'", '&#x27;')}"`);
    const file = await portal.get(address);
    expect(file.status).toBe(200);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(PNG);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%E9%99%84[^'"()*;]*$/);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    const again = await portal.get(address, { 'if-none-match': file.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    for (const other of [
      `/files/${slug}/0/other.png`,
      `/files/${slug}/1/${encodeURIComponent(name)}`,
      `/files/${slug}/-1/x`,
    ])
      expect((await portal.get(other)).status).toBe(404);
    await portal.withdraw(id, '附件有误');
    expect((await portal.get(address)).status).toBe(410);
    expect((await portal.get(address, { 'if-none-match': file.headers.get('etag') ?? '' })).status).toBe(410);
  });

  it('of the other site are not there', async () => {
    const { slug } = await portal.releasedWithFile('a.png', 'image/png', PNG);
    expect((await portal.get(`/files/${slug}/0/a.png`)).status).toBe(200);
    expect((await portal.get(`/files/${slug}/0/a.png`, {}, 'west.test')).status).toBe(404);
  });
});

describe('lists', () => {
  it('go on over pages of twenty, newest first', async () => {
    for (let i = 1; i <= 21; i += 1)
      await portal.released({ title: `第${i}号统计公报`, kind: 'statistics', columns: ['a20-4'] });
    await expect.poll(() => text('/columns/a20-4')).toContain('共 21 条');
    const count = (page: string) => page.split('class="doc-entry-title"').length - 1;
    expect(count(await text('/columns/a20-4'))).toBe(20);
    expect(count(await text('/columns/a20-4?page=2'))).toBe(1);
    expect((await portal.get('/columns/a20-4?page=3')).status).toBe(404);
    expect(await text('/columns/a20-4')).toContain('href="/columns/a20-4?page=2"');
    expect(await text('/disclosure/one/a20-4')).toContain('href="/disclosure/one/a20-4?page=2"');
    expect(count(await text('/disclosure/two/a20-4'))).toBe(0);
  });

  it('of the sitemap hold every public document, and none that was withdrawn', async () => {
    const { id, slug } = await portal.released({ title: '随后撤回' });
    await portal.withdraw(id, '重复发布');
    await expect.poll(() => text('/sitemap.xml')).not.toContain(`${slug}<`);
    const map = await text('/sitemap.xml');
    const all = await portal.published
      .selectFrom('published.documents')
      .select('slug')
      .where('withdrawn_at', 'is', null)
      .execute();
    for (const document of all) expect(map).toContain(`<loc>https://east.test/documents/${document.slug}</loc>`);
    expect(await text('/robots.txt')).toContain('Sitemap: https://east.test/sitemap.xml');
  });
});

describe('the other site', () => {
  it('shows nothing of this one, on any page', async () => {
    const slugs = await portal.published.selectFrom('published.documents').select('slug').execute();
    expect(slugs.length).toBeGreaterThan(20);
    for (const path of [...PAGES, ...MACHINE]) {
      const page = await text(path, 'west.test');
      expect(page).not.toContain('east');
      for (const { slug } of slugs) expect(page).not.toContain(slug);
    }
    for (const { slug } of slugs) expect((await portal.get(`/documents/${slug}`, {}, 'west.test')).status).toBe(404);
  });
});
