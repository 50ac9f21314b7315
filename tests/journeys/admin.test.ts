/** The administrators in a real browser: an idle account is locked, a role confirmed by a second person, a passkey used. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digits } from '../admin/totp.ts';
import { NARROW, openBrowser, signIn, type Visitor, visitor, WIDE } from '../support/browser.ts';
import { type RunningProgram, runDemo } from '../support/program.ts';
import { faultsOfPage } from '../support/sound.ts';

let program: RunningProgram;
let browser: Browser;
let security: Visitor;
let system: Visitor;
/** by which the program's clock is ahead */
let days = 0;

beforeAll(async () => {
  program = await runDemo(() => Temporal.Now.instant().add({ hours: 24 * days }));
  browser = await openBrowser();
  security = await visitor(browser, program.address);
  system = await visitor(browser, program.address, { viewport: NARROW });
  await signIn(security.page, 'anquan', program.password('anquan'));
  await signIn(system.page, 'xitong', program.password('xitong'));
}, 500_000);

afterAll(async () => {
  await browser.close();
  await program.close();
});

const main = (page: Page) => page.locator('main').innerText();

async function isSound({ page, errors }: Visitor): Promise<void> {
  expect(await faultsOfPage(page)).toEqual([]);
  expect(errors).toEqual([]);
}

describe('a role', { timeout: 120_000 }, () => {
  it('is proposed by one administrator and held once another one confirms it', async () => {
    const { page } = security;
    await page.goto('/office/roles');
    await page.locator('main td a').first().click();
    await page.selectOption('#role', 'reviewer');
    await page.selectOption('#unitId', { index: 1 });
    await page.fill('#ground', '审查工作需要');
    await page.getByRole('button', { name: '提请授予角色' }).click();
    await page.getByText('已提请，等待另一名管理员复核').waitFor();
    await isSound(security);
    const confirm = system.page;
    await confirm.goto('/office/proposals');
    expect(await main(confirm)).toContain('审查工作需要');
    await isSound(system);
    await confirm.getByRole('button', { name: '同意', exact: true }).click();
    await confirm.getByText('没有待复核的事项').waitFor();
    await page.reload();
    expect(await main(page)).toMatch(/公开（保密）审查员/);
    expect(await main(page)).not.toContain('等待另一名管理员复核');
  });
});

describe('ones own account', { timeout: 180_000 }, () => {
  it('gets a second factor from a QR code, asked for at the next sign-in', async () => {
    const owner = await visitor(browser, program.address, { viewport: NARROW });
    const { page } = owner;
    await signIn(page, 'shenqian', program.password('shenqian'));
    await page.goto('/office/my-account/factor');
    await isSound(owner);
    await page.fill('#password', program.password('shenqian'));
    await page.getByRole('button', { name: '下一步' }).click();
    expect(
      await page.getByAltText('动态口令二维码').evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
    await isSound(owner);
    const key = (await page.locator('#totp-secret').innerText()).replaceAll(' ', '');
    await page.fill('#code', digits(key));
    await page.getByRole('button', { name: '确认启用' }).click();
    expect(await page.locator('main ol li').count()).toBe(10);
    await isSound(owner);
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.fill('#username', 'shenqian');
    await page.fill('#password', program.password('shenqian'));
    await page.click('main button[type=submit]');
    await page.waitForURL(/\/sign-in\/step/);
    await isSound(owner);
    await page.fill('#code', digits(key));
    await page.click('main button[type=submit]');
    await page.waitForURL((url) => url.pathname === '/office');
  });

  it('gets a passkey, which opens it without name and password, until it is removed', async () => {
    // passkeys belong to a name, not to a number: localhost is one
    const owner = await visitor(browser, program.address.replace('127.0.0.1', 'localhost'), { viewport: WIDE });
    const { page } = owner;
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await signIn(page, 'jingban', program.password('jingban'));
    await page.goto('/office/my-account');
    await page.locator('form[data-passkey] [name=name]').fill('办公室电脑');
    await page.locator('form[data-passkey] [name=passkeyPassword]').fill(program.password('jingban'));
    await page.getByRole('button', { name: '登记通行密钥' }).click();
    await page.locator('input[value="办公室电脑"]').waitFor();
    await isSound(owner);
    await page.context().clearCookies();
    await page.goto('/sign-in?back=%2Foffice%2Fmy-account');
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.waitForURL(/\/office\/my-account/);
    // a device that does not check its user opens nothing
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page
      .getByText('此通行密钥不能登录本站')
      .or(page.getByRole('button', { name: '用通行密钥登录' }))
      .first()
      .waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/sign-in/);
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await page.goto('/sign-in?back=%2Foffice%2Fmy-account');
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.waitForURL(/\/office\/my-account/);
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByText('尚未登记通行密钥').waitFor();
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.getByText('此通行密钥不能登录本站').waitFor();
  });
});

describe('an idle account', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    // a hundred days on, nobody has signed in since
    days = 100;
    await security.page.context().clearCookies();
    await signIn(security.page, 'anquan', program.password('anquan'));
  }, 60_000);

  it('is found and locked by the security administrator', async () => {
    const { page } = security;
    await page.goto('/office/accounts?state=idle');
    await isSound(security);
    await page.getByRole('link', { name: await nameOf('shencha') }).click();
    await isSound(security);
    await page.fill('#ground', '超过90天未登录');
    await page.getByRole('button', { name: '锁定账号' }).click();
    await page.getByText('已锁定').waitFor();
    expect(await main(page)).toContain('人工解锁前');
  });

  it('no longer lets its owner in, who reads whom to ask', async () => {
    const owner = await visitor(browser, program.address, { viewport: NARROW });
    const { page } = owner;
    await page.goto('/sign-in');
    await page.fill('#username', 'shencha');
    await page.fill('#password', program.password('shencha'));
    await page.click('main button[type=submit]');
    expect(await main(page)).toContain('账号已被安全管理员锁定');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await isSound(owner);
  });

  it('opens again once it is unlocked', async () => {
    const { page } = security;
    await page.fill('#ground', '本人返岗，当面核实');
    await page.getByRole('button', { name: '解除锁定' }).click();
    await page.getByText('正常').waitFor();
    const owner = await visitor(browser, program.address);
    await signIn(owner.page, 'shencha', program.password('shencha'));
  });

  async function nameOf(username: string): Promise<string> {
    const row = security.page.locator('tr', { has: security.page.getByText(username, { exact: true }) });
    return (await row.locator('a').first().innerText()).trim();
  }
});
