/**
 * How well the search answers: nDCG@10 of 120 judged queries over the demonstration county, by kind, of the half that
 * was looked at while tuning and of the half that was not, with the ten worst. `npm run bench:judged`
 */
import { request } from 'node:http';
import { type Figure, figuresOf, mean, readJudged } from './judged-figures.ts';
import { startProgram } from './program.ts';

const HOSTS: Readonly<Record<string, string>> = { shifan: 'localhost', qingxi: 'qingxi.localhost' };

const program = await startProgram();
try {
  print(await figuresOf(readJudged(), titlesOf));
} finally {
  await program.stop();
}

/** The titles that the search page shows, without what marks the words. */
async function titlesOf(query: string, site: string): Promise<string[]> {
  const html = await get(`/search?q=${encodeURIComponent(query)}`, HOSTS[site] ?? site);
  return [...html.matchAll(/<h3><a href="[^"]*">(.*?)<\/a>/g)].map(([, title = '']) =>
    title
      .replace(/<[^>]*>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  );
}

/** fetch() does not let one say which host is meant. */
function get(path: string, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(program.address + path, { headers: { host } }, async (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path} answered ${response.statusCode}`));
      resolve((await response.toArray()).join(''));
    })
      .on('error', reject)
      .end();
  });
}

function print(figures: readonly Figure[]): void {
  const line = (name: string, of: readonly Figure[]) => {
    const halves = [false, true].map((held) => of.filter(({ isHeldOut }) => isHeldOut === held));
    const shown = [of, ...halves].map((some) => `${mean(some).toFixed(3)} (${some.length})`.padStart(14));
    console.log(name.padEnd(14), ...shown);
  };
  console.log('nDCG@10'.padEnd(14), ...['all', 'tuned', 'held out'].map((head) => head.padStart(14)));
  for (const kind of new Set(figures.map(({ kind: one }) => one)))
    line(
      kind,
      figures.filter((figure) => figure.kind === kind),
    );
  line('overall', figures);
  console.log('\nthe ten worst: found, then wanted');
  for (const { ndcg, kind, query, found, relevant } of figures.toSorted((a, b) => a.ndcg - b.ndcg).slice(0, 10))
    console.log(ndcg.toFixed(2), kind, query, found.join(' '), '|', JSON.stringify(relevant));
}
