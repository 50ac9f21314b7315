/** What a checked workbook founds. Dates are ISO strings; units are named by their codes. */
import type { CountyDay } from '../law/calendar.ts';
import type { Chain } from '../units/chains.ts';
import type { NewGrant } from '../units/person-actions.ts';
import type { Retention } from '../units/settings.ts';
import type { UnitFacts } from '../units/unit-fold.ts';

export interface PlannedUnit
  extends Pick<
    UnitFacts,
    | 'code'
    | 'name'
    | 'shortName'
    | 'nameEn'
    | 'kind'
    | 'creditCode'
    | 'activeFrom'
    | 'contact'
    | 'reconsideration'
    | 'courts'
  > {
  parent: string | null;
}

export interface PlannedGrant extends Required<Pick<NewGrant, 'role' | 'startsOn' | 'endsOn'>> {
  unit: string;
}

export interface PlannedPerson {
  name: string;
  post: string;
  phone: string;
  username: string;
  grants: readonly PlannedGrant[];
}

export interface PlannedSite {
  siteId: string;
  name: string;
  shortName: string;
  nameEn: string;
  hosts: string[];
  marks: Record<string, string>;
}

export interface PlannedNumbers {
  indexNumber: string;
  receiptNumber: string;
  letterNumber: string;
}

export interface CountyPlan {
  site: PlannedSite;
  /** each after the one above it */
  units: readonly PlannedUnit[];
  people: readonly PlannedPerson[];
  numbers: PlannedNumbers;
  chains: readonly Chain[];
  days: readonly CountyDay[];
  retention: Retention;
}
