/** What proves a hit of each indicator, as data: some need one look, others looks at different times. */

export interface Requirement {
  /** looks at different times that must agree */
  looks: number;
  /** minutes between two looks */
  apart: number;
  /** whether a person must confirm it: a veto for forgery is no machine's to give */
  person: boolean;
}

const ONE_LOOK: Requirement = { looks: 1, apart: 0, person: false };

/**
 * Indicators that need more than one look or a person. A secret that was published or an obscene link is proved by one
 * answer; that a site cannot be reached, by visits over a week, which its probe counts itself. A link that fails in
 * passing (5xx, no answer) was asked for twice by the crawler before it counts.
 */
const OTHERS: Readonly<Record<string, Requirement>> = {
  'W1.1': { ...ONE_LOOK, person: true },
  'W1.2': { ...ONE_LOOK, person: true },
  'W1.5': { ...ONE_LOOK, person: true },
  'W5.1': { ...ONE_LOOK, person: true },
  'W2.1': { looks: 140, apart: 20, person: false },
};

export function requirementOf(indicator: string): Requirement {
  return OTHERS[indicator] ?? ONE_LOOK;
}
