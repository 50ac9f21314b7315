/** The tables of an evidence package about what the program saw, with the digests by which it can be checked. Pure. */
import { withoutPersonalData as masked } from '../../text/checks/personal/masking.ts';
import { minute } from '../../web/moments.ts';
import { PROOF_NAMES, programWords, proofOf } from '../rounds/words.ts';
import type { Gathered } from './gather.ts';
import type { Table } from './table.ts';

/** Inspections by the program with what seals them: whoever holds the folder of one can check it. */
export function programTable({ rounds, nameOf }: Gathered): Table {
  return {
    file: '9-program',
    name: '程序检查',
    head: [
      ...['批次', '单位', '种类', '网站', '检查日', '取证起', '取证止', '检查页面（账号）', '是否全部读完'],
      ...['结果文件SHA-256', '证据封存值（SHA-256）', '证据核验', '检查程序及版本'],
    ],
    rows: rounds.flatMap(({ state }) =>
      state.subjects.flatMap(({ unitId, program }) =>
        program.map((one) => [
          ...[masked(state.title), nameOf(unitId), programWords.kinds[one.kind].zh, one.address, one.judgedFor],
          ...[one.from, one.to].map((at) => (at ? minute(Temporal.Instant.from(at)) : '')),
          ...[String(one.places), one.isWhole ? '是' : '否', one.file.digest, one.evidence],
          `${PROOF_NAMES[proofOf(one)].zh}${one.differs?.length ? `：${one.differs.join('、')}` : ''}`,
          one.probes.map(({ id, version }) => `${id} ${version}`).join('、'),
        ]),
      ),
    ),
  };
}

/** What the program saw of findings that were filed from its results. */
export function answerTable({ findings, nameOf }: Gathered): Table {
  return {
    file: '10-answers',
    name: '程序证据',
    head: [
      ...['问题编号', '责任单位', '网页', '访问时间', '状态', '字节', '应答SHA-256', '检查程序及版本'],
      ...['结果文件SHA-256', '证据封存值（SHA-256）', '证据核验', '处数', '页面元素', '所见内容'],
    ],
    rows: findings.flatMap(({ id, state: { evidence, unitId, place } }) => {
      if (!evidence) return [];
      const { answer, probes, spots, count } = evidence;
      const seen = answer
        ? [minute(Temporal.Instant.from(answer.at)), String(answer.status), String(answer.bytes), answer.digest]
        : ['', '', '', ''];
      return [
        [
          ...[id, nameOf(unitId), masked(place), ...seen],
          probes.map((probe) => `${probe.id} ${probe.version}`).join('、'),
          ...[evidence.results, evidence.seal, PROOF_NAMES[evidence.proof ?? 'word'].zh, String(count)],
          masked(spots.map(({ selector }) => selector ?? '').join('；')),
          masked(spots.map(({ excerpt }) => excerpt).join('；')),
        ],
      ];
    }),
  };
}
