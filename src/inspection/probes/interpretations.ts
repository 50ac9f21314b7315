import { text } from '../../web/language.ts';
import { probe, type Seen } from './probe.ts';

interface Note {
  kind: 'policy' | 'interpretation';
  title: string;
  links: string[];
}

const NORMATIVE = /(?:办法|规定|细则|意见|方案|规则|决定)(?:（试行）|\(试行\))?》?(?:的通知)?$/;

/** Policy documents and their interpretations: each policy has one, and the two pages link to each other. */
export const interpretations = probe<Note>({
  id: 'interpretations',
  version: 2,
  indicators: ['D1.7', 'D1.8'],
  counted: ['D1.7', 'D1.8'],
  note({ kind, column, title, links }) {
    if (kind !== 'article') return null;
    const isInterpretation =
      column?.kind === 'interpretation' || /解读$|》(?:的)?(?:政策)?解读|一图读懂|图解/.test(title);
    const isPolicy = !isInterpretation && column?.kind === 'policy' && NORMATIVE.test(title);
    if (!isInterpretation && !isPolicy) return null;
    return { kind: isPolicy ? 'policy' : 'interpretation', title, links: links.map(({ to }) => to) };
  },
  judge(notes) {
    const byAddress = new Map(notes.map((one) => [one.ref.address, one]));
    const policies = notes.filter(({ note }) => note.kind === 'policy');
    const explanations = notes.filter(({ note }) => note.kind === 'interpretation');
    const seen: Seen[] = [];
    for (const { ref, note } of policies) {
      const to = explanations.filter((one) => note.links.includes(one.ref.address));
      const back = explanations.filter((one) => one.note.links.includes(ref.address));
      const about = explanations.some((one) => one.note.title.includes(core(note.title)));
      if (to.length === 0 && back.length === 0 && !about)
        seen.push({
          indicator: 'D1.7',
          verdict: 'fail',
          what: text(`《${note.title}》没有解读`, `'${note.title}' is not interpreted`),
          where: ref,
        });
      else if (to.length === 0)
        seen.push({
          indicator: 'D1.8',
          verdict: 'fail',
          what: text(`《${note.title}》没有链接到解读`, `'${note.title}' does not link to its interpretation`),
          where: ref,
        });
    }
    for (const { ref, note } of explanations) {
      if (note.links.some((to) => byAddress.get(to)?.note.kind === 'policy')) continue;
      const about = policies.find(
        (one) => note.title.includes(core(one.note.title)) || one.note.links.includes(ref.address),
      );
      // an interpretation of a document that is not on this site, or whose document was not read, is for a person to judge
      const verdict = about ? 'fail' : 'unknown';
      seen.push({
        indicator: 'D1.8',
        verdict,
        what: text(
          `《${note.title}》没有链接到解读的文件`,
          `'${note.title}' does not link to the document it interprets`,
        ),
        where: ref,
      });
    }
    const looked = {
      ...(policies.length > 0 ? { 'D1.7': policies.length } : {}),
      ...(notes.length > 0 ? { 'D1.8': notes.length } : {}),
    };
    return { seen, looked };
  },
});

/** The name in the brackets of '关于印发《某某办法》的通知', or the whole title. */
function core(title: string): string {
  return /《([^》]+)》/.exec(title)?.[1] ?? title.replace(/^.*关于(?:印发)?/, '').replace(/的通知$/, '');
}
