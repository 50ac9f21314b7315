/** A third party refuses on the page behind its link, the office overrides the refusal, answers, and tells the third party. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NARROW, type Visitor, visitor, WIDE } from '../support/browser.ts';
import { faultsOfPage } from '../support/sound.ts';
import { act, type CaseWork, follow, lodge, main, openCaseWork } from './case-work.ts';

const INFORMATION = '2025年度白水河矿区水质检测报告全文';
const REASONS = '报告含有本公司选矿工艺参数，属于商业秘密 <script>alert(1)</script>';
const GROUND = '矿区下游三个村以白水河为饮用水源，不公开检测结论将危及群众用水安全';

let work: CaseWork;
let party: Visitor;
let lodged: Awaited<ReturnType<typeof lodge>>;
let link = '';
let code = '';

beforeAll(async () => {
  work = await openCaseWork();
  party = await visitor(work.browser, work.program.address, { viewport: NARROW });
}, 400_000);

afterAll(async () => {
  await work.close();
});

const open = async (typed: string) => {
  await party.page.goto(new URL(link).pathname);
  await party.page.fill('#code', typed);
  await party.page.getByRole('button', { name: '打开' }).click();
  return main(party.page).innerText();
};

/** Sound on a wide and on a narrow screen. */
async function isSound({ page }: Visitor): Promise<void> {
  for (const viewport of [WIDE, NARROW]) {
    await page.setViewportSize(viewport);
    expect(await faultsOfPage(page)).toEqual([]);
  }
}

describe('a request that concerns a third party', { timeout: 90_000 }, () => {
  it('is put to it with a link and, apart from it, a code, each shown once', async () => {
    const { clerk } = work;
    lodged = await lodge(work, `${INFORMATION}（申请人住下游村）`);
    await act(clerk, lodged.address, 'ask-third-party', {
      name: '白水矿业有限公司',
      information: INFORMATION,
      interest: '商业秘密',
    });
    await act(clerk, lodged.address, 'party-link', { consultation: 'third-party:1' });
    link = await clerk.page.locator('#party-link').innerText();
    expect(await clerk.page.locator('#party-code').count()).toBe(0);
    await act(clerk, lodged.address, 'party-code', { consultation: 'third-party:1', way: 'phone' });
    code = await clerk.page.locator('#party-code').innerText();
    expect(new URL(link).pathname).toMatch(/^\/opinion\/[\w-]{27}$/);
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    await isSound(clerk);
    await clerk.page.setViewportSize(WIDE);
    await clerk.page.getByRole('link', { name: '返回案卷' }).click();
    const shown = await main(clerk.page).innerText();
    expect(shown).toContain('网上提交意见的链接已于');
    expect(shown).toContain('以电话告知');
    expect(shown).not.toContain(code);
    expect(shown).not.toContain(new URL(link).pathname);
    await act(clerk, lodged.address, 'consultation-received', { consultation: 'third-party:1' });
  });

  it('opens with link and code alone, and tells nothing of the applicant', async () => {
    const answer = await party.page.goto(new URL(link).pathname);
    expect(answer?.headers()).toMatchObject({ 'cache-control': 'no-store' });
    expect(answer?.headers()['x-robots-tag']).toContain('noindex');
    expect(answer?.headers()['referrer-policy']).toBe('same-origin');
    await isSound(party);
    expect(await open('AAAA-AAAA')).toContain('验证码不正确');
    const page = await open(code.toLowerCase());
    for (const seen of ['示范县人民政府', INFORMATION, '商业秘密', '第三十二条', '由本机关依照条例的规定决定是否公开'])
      expect(page).toContain(seen);
    for (const secret of ['苏晓岚', '110101199003077571', '0000-5557701', lodged.number, '申请人住下游村'])
      expect(await party.page.content()).not.toContain(secret);
    await isSound(party);
  });

  it('takes a refusal with its reasons, once, and then shows the receipt alone', async () => {
    const { page } = party;
    await page.locator('input[name=consents][value=no]').check();
    await page.getByRole('button', { name: '提交意见' }).click();
    expect(await page.locator('#errors').innerText()).toContain('请写明理由');
    await page.fill('#reasons', REASONS);
    await page.getByRole('button', { name: '提交意见' }).click();
    await page.getByRole('heading', { name: '意见回执' }).waitFor();
    expect(await main(page).innerText()).toContain(REASONS);
    await page.getByRole('button', { name: '打印回执' }).waitFor();
    await isSound(party);
    const again = await open(code);
    expect(again).toContain('链接不能再次提交意见');
    expect(await page.getByRole('button', { name: '提交意见' }).count()).toBe(0);
  });

  it('comes to the office, which may not disclose against the refusal', async () => {
    const { clerk } = work;
    // the sweep makes the opinion the case's state
    await expect
      .poll(
        async () => {
          await clerk.page.goto('/office');
          return main(clerk.page).innerText();
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toContain('已收到征询意见，继续办理');
    await clerk.page.goto(lodged.address);
    const shown = await main(clerk.page).innerText();
    expect(shown).toContain('不同意公开');
    expect(shown).toContain(REASONS);
    await isSound(clerk);
    await clerk.page.setViewportSize(WIDE);
    await clerk.page.goto(`${lodged.address}/draft?decision=r3_1%3Aprovided`);
    expect(await main(clerk.page).innerText()).toContain('不同意公开');
    await clerk.page.fill('#documents', INFORMATION);
    await clerk.page.fill('[name=form]', '电子');
    await clerk.page.getByRole('button', { name: '保存拟稿并查看' }).click();
    await clerk.page.goto(lodged.address);
    const form = clerk.page.locator('details#submit');
    expect(await form.count()).toBe(0);
  });

  it('is answered once the refusal was overridden, and waits until the third party was told', async () => {
    const { clerk, head } = work;
    await act(clerk, lodged.address, 'override', { ground: GROUND });
    await act(clerk, lodged.address, 'submit');
    await act(head, lodged.address, 'approve');
    await act(clerk, lodged.address, 'send');
    await clerk.page.goto('/office');
    expect(await main(clerk.page).innerText()).toContain('待书面告知第三方');
    await act(clerk, lodged.address, 'tell-party', { disclosed: `${INFORMATION}中的检测结论\n取样时间和地点` });
    const shown = await main(clerk.page).innerText();
    expect(shown).toContain('书面告知第三方');
    expect(shown).toContain('公开决定告知书');
    await isSound(clerk);
    await clerk.page.setViewportSize(WIDE);
    await clerk.page.goto('/office');
    expect(await main(clerk.page).innerText()).not.toContain('待书面告知第三方');
  });

  it('shows the applicant the answer, and nothing of the third party', async () => {
    const page = await follow(work, lodged);
    expect(page).toContain('予以公开');
    expect(page).not.toContain('白水矿业');
    expect(page).not.toContain('选矿工艺');
  });
});

describe('before asking', { timeout: 90_000 }, () => {
  it('offers published documents while somebody types, and counts that nothing need be asked', async () => {
    const { page } = party;
    await page.goto('/requests/new');
    await page.locator('#description').pressSequentially('城乡居民最低生活保障办事指南');
    await page.locator('#related a').first().waitFor({ timeout: 60_000 });
    await isSound(party);
    await page.getByRole('button', { name: '已找到所需信息，无需申请' }).click();
    await page.waitForURL('**/requests/found');
    const today = work.today().toString();
    await work.clerk.page.goto(`/office/statistics?from=${today}&to=${today}`);
    expect(await main(work.clerk.page).innerText()).toContain('申请之前已经找到');
  });

  it('offers them at the push of a button where there is no script', async () => {
    const { page } = work.applicant;
    await page.goto('/requests/new');
    await page.fill('#description', '城乡居民最低生活保障办事指南');
    await page.getByRole('button', { name: '查看相关公开信息' }).click();
    expect(await page.locator('#related a').count()).toBeGreaterThan(0);
    expect(await page.inputValue('#description')).toBe('城乡居民最低生活保障办事指南');
  });
});

it('met no fault', () => {
  for (const person of [party, work.clerk, work.head, work.applicant]) expect(person.errors).toEqual([]);
});
