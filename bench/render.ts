/**
 * A document page rendered anew for every request: `npm run bench:render [rounds] [seconds]`. The program never keeps pages whose
 * query is longer than 200 characters, so the whole way is measured: HTTP, database, React, without the kept copy.
 */
import { measure, median, perSecond } from './load.ts';
import { startProgram } from './program.ts';
import { ensureTools } from './tools.ts';

const TARGET = 1_500;
const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 5);

ensureTools(['wrk']);
const program = await startProgram();
try {
  const url = `${program.address}${program.documentPath}?anew=${'x'.repeat(220)}`;
  const size = (await (await fetch(url)).arrayBuffer()).byteLength;
  console.log(`${program.documentPath}, ${size} bytes of HTML, ${rounds} rounds of ${seconds} s each`);
  await measure(url, { seconds: 3, connections: 16 });
  const rates: number[] = [];
  const before = program.processorSeconds();
  for (let round = 1; round <= rounds; round++) {
    rates.push(await measure(url, { seconds, connections: 16 }));
    console.log(`round ${round}: ${perSecond(rates.at(-1) ?? 0)}`);
  }
  const after = program.processorSeconds();
  const rate = median(rates);
  if (before !== null && after !== null) {
    // tells about the program even where others use the machine too
    const each = (after - before) / (rates.reduce((sum, one) => sum + one, 0) * seconds);
    console.log(
      `${(each * 1000).toFixed(2)} ms of processor time a request: ${perSecond(1 / each)} of a processor of its own`,
    );
  }
  console.log(`median ${perSecond(rate)}, target ${perSecond(TARGET)}: ${rate >= TARGET ? 'reached' : 'NOT reached'}`);
} finally {
  await program.stop();
}
