/** Search words that stand in one run, nothing between them, anywhere in a sentence: 翡翠手镯翡翠价格翡翠批发. In folded text. Pure. */
import { Lexicon } from '../lexicon.ts';
import { isHanAt } from '../personal/names.ts';
import type { Span } from '../rule.ts';
import { isSought } from './search-lists.ts';

/** What is asked of any ware; the runs around them are looked at closely. */
const ASKED = new Lexicon(
  '官网|官方|哪个好|哪家好|价格|报价|下载|免费|在线|排[行名]|批发|攻略|破解|高清|推荐|大全|平台|登录|注册|之家|效果图|怎么|哪里|费用|咨询|正品|网课|加盟|辅导班|多少钱|app',
);
/** characters of a run without any mark */
const SHORTEST = 14;
/** characters of the word that comes again; the longer ones first, so that it is whole */
const LENGTHS = [5, 4, 3, 2] as const;
/** how often it comes, and how many characters may stand before it comes again */
const TIMES = 4;
const BETWEEN = 8;
/** what stands between and is sought by those who type, or nothing: so many of them tell search words from a slogan */
const FEWEST = 2;

export function glued(folded: string): Span[] {
  const found: Span[] = [];
  for (let place = ASKED.next(folded, 0); place; ) {
    let [start, end] = place;
    while (isPart(folded, start - 1)) start -= 1;
    while (isPart(folded, end)) end += 1;
    const span = end - start < SHORTEST ? null : inRun(folded.slice(start, end));
    if (span) found.push([start + span[0], start + span[1]]);
    place = ASKED.next(folded, end);
  }
  return found;
}

function isPart(text: string, at: number): boolean {
  const unit = at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
  return (unit >= 0x61 && unit <= 0x7a) || (unit > 0x2e7f && isHanAt(text, at));
}

const counts = new Uint8Array(0x400);

/** Whether two characters beside each other come so often as a word must; some that are taken for one here are counted together. */
function comesAgain(run: string): boolean {
  counts.fill(0);
  for (let at = 1; at < run.length; at += 1) {
    const pair = (Math.imul(run.charCodeAt(at - 1), 31) + run.charCodeAt(at)) & (counts.length - 1);
    const count = (counts[pair] ?? 0) + 1;
    if (count >= TIMES) return true;
    counts[pair] = count;
  }
  return false;
}

function inRun(run: string): Span | null {
  if (!comesAgain(run)) return null;
  for (const length of LENGTHS)
    for (let at = 0; at + length * TIMES <= run.length; at += 1) {
      const word = run.slice(at, at + length);
      // from its first place on; one that begins with its end is no word: 哈哈
      if (run.indexOf(word) !== at || new Set(word).size < 2) continue;
      if (word.length === 2 && ASKED.has(word)) continue;
      const places = placesOf(run, word, at);
      if (places.length < TIMES) continue;
      const end = places.at(-1) ?? at;
      const pieces = places.map((place, i) => run.slice(place + length, places[i + 1] ?? end + length + 4));
      const sought = pieces.filter((piece) => piece !== '' && (ASKED.has(piece) || isSought(piece))).length;
      const doubled = length > 2 && pieces.slice(0, -1).includes('') ? 1 : 0;
      if (sought + doubled >= FEWEST) return [at, Math.min(run.length, end + length + 4)];
    }
  return null;
}

/** Where it stands, from here on, as long as one follows soon on the other. */
function placesOf(run: string, word: string, from: number): number[] {
  const places = [from];
  for (let at = run.indexOf(word, from + word.length); at >= 0; at = run.indexOf(word, at + word.length)) {
    if (at - (places.at(-1) ?? at) - word.length > BETWEEN) break;
    places.push(at);
  }
  return places;
}
