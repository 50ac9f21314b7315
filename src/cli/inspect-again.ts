/**
 * The part of `gongkai inspect` that judges the evidence of an earlier inspection again: no network, no browser. Exit
 * code 0 when all is as it was, 1 when something is different, 2 when the evidence was altered.
 */
import { writeFile } from 'node:fs/promises';
import { measurementsOf } from '../inspection/output/results-file.ts';
import { indicatorLine, scoreLines } from '../inspection/output/score-lines.ts';
import { type Again, judgeAgain } from '../inspection/probes/judge-again.ts';
import { type Score, score } from '../law/indicators/score.ts';
import { WEBSITE_2019 } from '../law/indicators/set-2019.ts';
import type { Language } from '../web/language.ts';
import type { Io } from './command.ts';
import { misunderstood } from './inspect-misunderstood.ts';
import { keepHeapSmall } from './small-heap.ts';

interface Asked {
  folder: string;
  json: boolean;
  /** file for the results of today's probes */
  out: string | undefined;
  language: Language;
}

export async function inspectAgain(
  { folder, json, out, language }: Asked,
  io: Pick<Io, 'out' | 'err'>,
): Promise<number> {
  keepHeapSmall();
  const again = judgeAgain(folder);
  if (!again)
    throw misunderstood(language, {
      zh: `“${folder}”中没有本版本程序的检查结果。`,
      en: `${folder} holds no results of an inspection by this version of the program.`,
    });
  const { before, after, broken, changed } = again;
  const scores = { before: scoreOf(before), after: after && scoreOf(after) };
  if (json) io.out(JSON.stringify({ broken, changed, ...scores }));
  else for (const line of lines(again, scores, language)) io.out(line);
  if (!after) return 2;
  if (out !== undefined) await writeFile(out, `${JSON.stringify(after, null, 2)}\n`);
  return changed.length > 0 ? 1 : 0;
}

const scoreOf = (results: Parameters<typeof measurementsOf>[0]) => score(WEBSITE_2019, measurementsOf(results));

interface Scores {
  before: Score;
  after: Score | null;
}

function lines({ before, broken, changed }: Again, scores: Scores, language: Language): string[] {
  const zh = language === 'zh';
  if (!scores.after)
    return [zh ? `证据文件已被改动或者缺失：${broken.join('、')}` : `Altered or missing: ${broken.join(', ')}`];
  const head = zh
    ? `${before.start}，检查日${before.today}，证据${before.evidence.files}个文件，SHA-256 ${before.evidence.digest}，与封存时一致。`
    : `${before.start}, judged for ${before.today}, ${before.evidence.files} files of evidence, SHA-256 ${before.evidence.digest}, as they were sealed.`;
  const then = scoreLines(scores.before, language).map((line) => (zh ? `原结果　${line}` : `then: ${line}`));
  if (changed.length === 0)
    return [head, ...then, zh ? '重新判定的结果与原结果相同。' : 'Judged again, all is the same.'];
  const different = changed.flatMap(({ indicator, before: old, after, probes }) => [
    `${indicator}${probes.length > 0 ? `　${probes.join('、')}` : ''}`,
    ...(old ? [`  ${zh ? '原' : 'then'}　${indicatorLine(old, language)}`] : []),
    ...(after ? [`  ${zh ? '新' : 'now'}　${indicatorLine(after, language)}`] : []),
  ]);
  const now = scoreLines(scores.after, language).map((line) => (zh ? `新结果　${line}` : `now: ${line}`));
  return [head, ...different, ...then, ...now];
}
