import { expect, test } from 'vitest';
import { chartAddress, chartSvg } from './chart.ts';

test('a chart is an SVG with its names and values and without script', async () => {
  const svg = await chartSvg({
    names: ['县民政局', '<script>alert(1)</script>'],
    series: [{ name: '件数', values: [12, 3] }],
    lying: true,
  });
  expect(svg).toMatch(/^<svg /);
  expect(svg).toContain('县民政局');
  expect(svg).toContain('>12</text>');
  expect(svg).not.toContain('<script');
});

test('as an address it is a picture', async () => {
  const address = await chartAddress({ names: ['一月'], series: [{ name: '件数', values: [1] }] });
  expect(address).toMatch(/^data:image\/svg\+xml;base64,/);
});
