import { INJECTED_RULES } from '../checks/injected/rules.ts';

const RULES = INJECTED_RULES.filter(({ id }) => id === 'injected-brand' || id === 'illicit-offer');

/** Whether a text names a gambling site or advertises what no office would. */
export function illicitOrBrand(text: string): boolean {
  return RULES.some((rule) => rule.check(text).length > 0);
}
