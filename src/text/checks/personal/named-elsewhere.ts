/** Illness that is told of somebody who is named elsewhere: in the sentence before, by a label above, or in the salutation. Pure; in folded text. */
import type { Span } from '../span.ts';
import { isAddressedByName } from './addressee.ts';
import { endOfAilment, OF_HEROES } from './ailments.ts';
import { GENERAL } from './diseases.ts';
import { isNameAlone } from './names.ts';
import { peopleIn } from './people.ts';
import type { Sentence } from './sentences.ts';

export const toldOfNamedElsewhere = (text: string, sentence: Sentence): Span | null =>
  toldOfParty(text, sentence) ??
  toldOfWriter(text, sentence) ??
  toldOfTheSame(text, sentence) ??
  toldOfReader(text, sentence);

/** It goes on about whoever was named last: '看望了陈有福。老人去年摔断了股骨'. */
const OF_THE_SAME =
  /^(?:(?:[\p{Script=Han}\d]{0,6}[他她](?![们人乡处日国律])(?:[^,]{0,12},(?=[他她](?![们人乡处日国律])))?)|老人(?!们)|老两口|患者|伤者|该[生户同]|\p{Script=Han}{0,4}(?:事由|原因|理由|诊断|病情|伤情|病种|健康状况|残疾类别):)/u;
/** characters of the sentence before, and between the name and its end */
const BEFORE = 80;
const TAIL = 24;

function toldOfTheSame(text: string, { sentence, start }: Sentence): Span | null {
  const subject = OF_THE_SAME.exec(sentence)?.[0].length ?? 0;
  if (subject === 0 || start === 0 || text.charAt(start - 1) === '\n' || GENERAL.test(sentence)) return null;
  const length = endOfAilment(`,${sentence.slice(subject)}`);
  if (length < 0) return null;
  const before = text.slice(Math.max(text.lastIndexOf('\n', start) + 1, start - BEFORE), start - 1);
  const last = peopleIn(before).at(-1);
  if (
    !last ||
    (last.official && !/[他她]/u.test(sentence.slice(0, subject))) ||
    before.length - last.span[1] > TAIL ||
    OF_HEROES.test(before + sentence)
  )
    return null;
  return [start - 1 - before.length + last.span[0], start + subject - 1 + length];
}

/** Whoever a paper is about, by the label that names them above: '申请人：李明。…申请人称，其左膝韧带撕裂'. */
const PARTY =
  /^[^,。:]{0,10}?(申请人|当事人|职工|患者|受伤职工|伤者|原告|被鉴定人|受种者|投诉人|信访人|该同志)(?![:姓名亲家])(?:诉?称|认为|自述|述)?[,:]?(?:其|本人)?/u;
/** characters from the label to what is told */
const FAR = 400;

/** '来电人：谭丽…诉求：本人做完手术': the writer, by the label above. */
const WRITER = /^(?:\p{Script=Han}{2,6}:)?(?:本人|我(?![们国省市县区镇乡村局院校单司]))/u;
const WRITTEN_BY =
  /.*(?:来[电信访]|投诉|反映|申请|信访|求助|咨询|留言|提问|诉求)人(?:姓名)?:\s?(\p{Script=Han}{2,4})(?:[,。;(\s]|$)/su;

function toldOfWriter(text: string, { sentence, start }: Sentence): Span | null {
  const [lead = ''] = WRITER.exec(sentence) ?? [];
  const length = lead === '' || GENERAL.test(sentence) ? -1 : endOfAilment(`,${sentence.slice(lead.length)}`);
  if (length < 0) return null;
  const [, name = ''] = WRITTEN_BY.exec(text.slice(Math.max(0, start - FAR), start)) ?? [];
  return isNameAlone(name) ? [start, start + lead.length - 1 + length] : null;
}

function toldOfParty(text: string, { sentence, start }: Sentence): Span | null {
  const [lead = '', label = ''] = PARTY.exec(sentence) ?? [];
  if (label === '') return null;
  const above = text.slice(Math.max(0, start - FAR), start);
  const named = above.lastIndexOf(`${label}:`);
  const [, name = ''] =
    named < 0 ? [] : (/^:\s?(\p{Script=Han}{2,4})(?:[,。;(\s]|$)/u.exec(above.slice(named + label.length)) ?? []);
  if (!isNameAlone(name)) return null;
  const length = endOfAilment(`,${sentence.slice(lead.length)}`);
  return length < 0 ? null : [start, start + lead.length - 1 + length];
}

/** In a letter to somebody named: '您于2024年6月确诊…'. */
function toldOfReader(text: string, { sentence, start }: Sentence): Span | null {
  const reader = sentence.search(/[您你](?![们好县市镇乡村局委院科所站单])/u);
  if (reader < 0 || GENERAL.test(sentence)) return null;
  const length = endOfAilment(sentence.slice(reader + 1));
  return length < 0 || !isAddressedByName(text, start) ? null : [start + reader, start + reader + 1 + length];
}
