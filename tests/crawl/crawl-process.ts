/** A crawl as a process of its own, so that it can be killed: FOLDER START. */
import { crawl } from '../../src/inspection/crawl/crawl.ts';

const [folder = '', start = ''] = process.argv.slice(2);
console.log(JSON.stringify(await crawl(folder, start, { together: 4 })));
