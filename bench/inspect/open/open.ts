/**
 * A corpus that the makers of the checks may read: wordings from the definitions alone, put among clean paragraphs.
 * What is learnt on it shows only on the corpus kept apart.
 */
import { random } from '../../random.ts';
import type { Difficulty, Fault, Kind, Page } from '../corpus.ts';
import { BROKEN } from './broken.ts';
import { LAYOUT } from './broken-layout.ts';
import { CLEAN } from './clean.ts';
import { FORM, LACKING } from './form.ts';
import { INJECTED } from './injected.ts';
import { PERSONAL } from './personal.ts';
import { type Below, filler } from './slots.ts';
import type { Ways } from './ways.ts';
import { WORDING } from './wording.ts';

const EACH = 400;
const LEVELS: readonly Difficulty[] = ['plain', 'ordinary', 'hard'];
const WAYS: Ways = { ...INJECTED, ...BROKEN, ...LAYOUT, ...PERSONAL, ...FORM, ...WORDING, ...LACKING };
const TITLES = [
  '关于做好{年}年重点工作的通知',
  '{县}{局}关于开展专项检查的公告',
  '{镇}{年}年补贴资金发放公示',
  '{县}召开全县工作推进会议',
  '{局}{年}年工作总结',
  '关于{村}项目建设情况的说明',
];

/** `EACH` pages with one fault and as many clean ones of each difficulty, always the same. */
export function open(): Page[] {
  return LEVELS.flatMap((level, l) => {
    const below = random(7919 * (l + 1));
    const ways = Object.entries(WAYS).map(([check, of]) => [check, of[level]] as const);
    const faulty = Array.from({ length: EACH }, (_, i) => {
      const [check, list] = ways[i % ways.length] ?? [];
      const way = list?.[Math.floor(i / ways.length) % list.length];
      if (!check || !way) throw new Error('a check without wordings');
      return withFault(`open-${level}-${check}-${i}`, level, check, way, below);
    });
    const clean = Array.from({ length: EACH }, (_, i) => cleanPage(`open-${level}-clean-${i}`, level, i, below));
    return [...faulty, ...clean];
  });
}

function withFault(id: string, difficulty: Difficulty, check: string, way: string, below: Below): Page {
  const date = day(below);
  const fill = filler(date, below);
  const [kind, title, whole] = way.includes('|') && /^[a-z-]+\|/.test(way) ? way.split('|') : [];
  if (kind && title && whole)
    return {
      id,
      difficulty,
      kind: kind as Kind,
      title: fill(title),
      body: fill(whole),
      date: date.toString(),
      faults: [{ check, text: fill(title) }],
    };
  const around = paragraphs(difficulty, 3, below);
  // what breaks off at the end of a text stands at its end
  const at = check === 'cut-off' && way.endsWith('⟧') ? around.length : 1 + below(2);
  const marked = fill(way);
  const body = [...around.slice(0, at).map(fill), marked, ...around.slice(at).map(fill)].join('\n');
  const faults: Fault[] = [...marked.matchAll(/⟦([^⟦⟧]*)⟧/g)].map(([, text = '']) => ({ check, text }));
  return {
    id,
    difficulty,
    title: fill(TITLES[below(TITLES.length)] ?? ''),
    body: body.replace(/[⟦⟧]/g, ''),
    date: date.toString(),
    faults,
  };
}

/** Goes through the clean paragraphs of its difficulty one after another, so that each is seen. */
function cleanPage(id: string, difficulty: Difficulty, i: number, below: Below): Page {
  const date = day(below);
  const fill = filler(date, below);
  const list = CLEAN[difficulty];
  const own = list[i % list.length] ?? '';
  const [first = '', second = '', third = ''] = paragraphs('plain', 4, below).filter((one) => one !== own);
  const body = [first, second, own, third];
  return {
    id,
    difficulty,
    title: fill(TITLES[below(TITLES.length)] ?? ''),
    body: body.map(fill).join('\n'),
    date: date.toString(),
    faults: [],
  };
}

/** Different ones; of the easier kinds, so that the fault of the page is its only one. */
function paragraphs(difficulty: Difficulty, count: number, below: Below): string[] {
  const list = difficulty === 'plain' ? CLEAN.plain : [...CLEAN.plain, ...CLEAN.ordinary.slice(0, 12)];
  const from = below(list.length);
  return Array.from({ length: count }, (_, i) => list[(from + i * 7) % list.length] ?? '');
}

const day = (below: Below) => Temporal.PlainDate.from('2023-02-01').add({ days: below(900) });
