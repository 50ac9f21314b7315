import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PublicFooter } from './public-footer.tsx';
import type { Site } from './routes.ts';

const site: Site = {
  siteId: 'east',
  name: '示范县人民政府',
  shortName: '示范县',
  nameEn: 'Shifan County Government',
  columns: [],
  marks: { icp: '示ICP备00000001号', police: '示公网安备99000000000001号', organiser: '示范县人民政府' },
};

it('leads from each record number to where it is looked up, and leaves out what is not set', () => {
  const html = renderToStaticMarkup(<PublicFooter site={site} />);
  expect(html).toContain('<a href="https://beian.miit.gov.cn/" rel="noopener external">示ICP备00000001号</a>');
  expect(html).toContain('<a href="https://beian.mps.gov.cn/" rel="noopener external">示公网安备99000000000001号</a>');
  expect(html).toContain('<dd>示范县人民政府</dd>');
  const bare = renderToStaticMarkup(<PublicFooter site={{ ...site, marks: {} }} />);
  expect(bare).not.toContain('beian');
});
