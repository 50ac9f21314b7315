/** What the program saw of a finding: the answer, its digest, the places in it, and the probe's version. */
import type { ReactNode } from 'react';
import { Badge, Card, DataTable, Facts } from '../../web/components.tsx';
import { href } from '../../web/language.ts';
import { minute } from '../../web/moments.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { PROOF_NAMES, PROOF_TONES, proofOf } from '../rounds/words.ts';
import { pageWords as words } from './page-words.ts';
import type { ProgramEvidence } from './state.ts';

export function EvidenceCard({
  context: { lang },
  unitId,
  evidence,
}: {
  context: OfficeContext;
  unitId: string;
  evidence: ProgramEvidence;
}) {
  const { answer, probes, spots, count, seal, judgedFor, roundId } = evidence;
  const proof = proofOf({ kind: 'site', ...(evidence.proof && { proof: evidence.proof }) });
  const code = (value: string) => (
    <code key={value} className="text-break">
      {value}
    </code>
  );
  return (
    <Card title={words.programEvidence[lang]}>
      <Facts
        items={[
          ...(answer
            ? ([
                [words.visitedAt[lang], minute(Temporal.Instant.from(answer.at))],
                [words.response[lang], words.answerOf(answer.status, answer.bytes)[lang]],
                [words.answerDigest[lang], code(answer.digest)],
              ] satisfies [string, ReactNode][])
            : []),
          [words.probes[lang], probes.map(({ id, version }) => `${id} ${version}`).join('、')],
          [words.seal[lang], code(seal)],
          [
            words.proof[lang],
            <Badge key="proof" tone={PROOF_TONES[proof]}>
              {PROOF_NAMES[proof][lang]}
            </Badge>,
          ],
          [
            words.ofRound[lang],
            <a
              key="round"
              className="text-decoration-underline"
              href={href(lang, `/office/inspection/rounds/${roundId}/units/${unitId}#program`)}
            >
              {judgedFor}
            </a>,
          ],
        ]}
      />
      <DataTable
        caption={words.spots[lang]}
        rows={spots}
        rowKey={({ id }) => id}
        empty={words.none}
        columns={[
          { head: words.title[lang], cell: ({ what }) => what },
          { head: words.excerpt[lang], cell: ({ excerpt }) => <span className="text-break">{excerpt}</span> },
          { head: words.selector[lang], cell: ({ selector }) => (selector ? code(selector) : '') },
        ]}
        stacked
      />
      {count > spots.length ? (
        <p className="text-secondary mb-0">{words.moreSpots(count - spots.length)[lang]}</p>
      ) : null}
    </Card>
  );
}
