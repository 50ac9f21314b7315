import type { Doc } from './document.ts';
import { fourth } from './documents/fourth.ts';
import { hardFour } from './documents/hard-four.ts';
import { hardOne } from './documents/hard-one.ts';
import { hardThree } from './documents/hard-three.ts';
import { hardTwo } from './documents/hard-two.ts';
import { kinds } from './documents/kinds.ts';
import { ordinary } from './documents/ordinary.ts';
import { ordinaryFourth } from './documents/ordinary-fourth.ts';
import { ordinaryMore } from './documents/ordinary-more.ts';
import { ordinarySecond } from './documents/ordinary-second.ts';
import { ordinaryThird } from './documents/ordinary-third.ts';
import { plainFinance } from './documents/plain-finance.ts';
import { plainMore } from './documents/plain-more.ts';
import { plainOffice } from './documents/plain-office.ts';
import { plainThird } from './documents/plain-third.ts';
import { rules } from './documents/rules.ts';

/** Papers from which pages are cut. */
export const hosts: Doc[] = [
  ...fourth,
  ...plainFinance,
  ...plainOffice,
  ...plainMore,
  ...plainThird,
  ...ordinary,
  ...ordinarySecond,
  ...ordinaryMore,
  ...ordinaryFourth,
  ...ordinaryThird,
  ...hardOne,
  ...hardTwo,
  ...hardThree,
  ...hardFour,
];

/** Papers with a kind: they stand whole. */
export const kindDocs: Doc[] = [...kinds, ...rules];

/** Stories, advice and questions: office sentences do not fit there, what strangers put into a page does. */
export const stories: ReadonlySet<string> = new Set(
  [
    'p-health-flu p-library p-statistics p-farm-market p-elder-canteen p-legal-aid p-rain-tips p-donate-book p-cooperative',
    'p-sports p-fire-home p-heritage-clean p-nursery p-mediators p-weather-farm p-open-day p-seed-law o-heat-wave o-grain',
    'h-museum h-elder-story h-figures h-words h-township h-wifi h-names h-drugs h-gambling h-rename-hist h-donor h-site',
    'h-calendar h-invoice',
  ].flatMap((line) => line.split(' ')),
);
