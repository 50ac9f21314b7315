import { answerManner } from './answer-manner.ts';
import { blankColumns } from './blank-columns.ts';
import { dataPublished, namedFeatures, searchBonus, surveys } from './bonus.ts';
import { brokenLinks } from './broken-links.ts';
import { columnFreshness } from './column-freshness.ts';
import { dialogue } from './dialogue.ts';
import { disclosureGuide } from './disclosure-guide.ts';
import { domain } from './domain.ts';
import { guideAccuracy } from './guide-accuracy.ts';
import { guides } from './guides.ts';
import { homeFreshness } from './home-freshness.ts';
import { accessibility, browsers, ipv6, loadTime, reachability } from './host-facts.ts';
import { interpretations } from './interpretations.ts';
import { marks } from './marks.ts';
import { pageTags } from './meta-tags.ts';
import type { Probe } from './probe.ts';
import { redatedPosts } from './redated.ts';
import { requiredColumns } from './required-columns.ts';
import { search } from './search.ts';
import { secure } from './secure.ts';
import { serviceFigures } from './service-figures.ts';
import { signIn } from './sign-in.ts';

/** Every probe, in the order of a report. */
export const PROBES: readonly Probe[] = [
  reachability,
  homeFreshness,
  columnFreshness,
  blankColumns,
  redatedPosts,
  requiredColumns,
  dialogue,
  answerManner,
  signIn,
  guides,
  guideAccuracy,
  serviceFigures,
  interpretations,
  disclosureGuide,
  domain,
  marks,
  brokenLinks,
  search,
  pageTags,
  browsers,
  ipv6,
  dataPublished,
  namedFeatures,
  surveys,
  searchBonus,
  secure,
  loadTime,
  accessibility,
];
