/** What is wrong with a page as it stands: what axe calls serious or critical, and scrolling sideways. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** `isSeenBefore`: at another width, where its colours were judged; that takes most of the time. */
export async function faultsOfPage(page: Page, { isSeenBefore = false } = {}): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], rules: { 'color-contrast': { enabled: !isSeenBefore } } })
    .analyze();
  return [
    ...(wide > 0 ? [`${wide} pixels too wide`] : []),
    ...violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)}`),
  ];
}
