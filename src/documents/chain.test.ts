import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chain } from '../units/chains.ts';
import { type Appointment, type Duty, ROLES } from '../web/duties.ts';
import { actingUnits, permitsOn, type Scope, scopeOf } from './chain.ts';
import { DOCUMENT_KINDS, type DocumentKind } from './state.ts';

const UNITS = ['county', 'town', 'health'].map((code) => ({ id: `id-${code}`, code }));
const [COUNTY, TOWN] = UNITS as [(typeof UNITS)[0], (typeof UNITS)[0]];
const chain = (given: Partial<Chain>): Chain => ({
  unit: null,
  kind: null,
  reviewUnit: null,
  approveUnit: null,
  ...given,
});
const at = (role: Appointment['role'], unit: { id: string }): Appointment[] => [
  { role, unitId: unit.id, unitName: '' },
];
const reaches = (scope: Scope, unitId: string, kind: DocumentKind) =>
  scope === 'all' || scope.some((part) => part.unitId === unitId && (part.kind === null || part.kind === kind));

describe('a document whose chain leads elsewhere', () => {
  const chains = [chain({ unit: 'town', kind: 'normative', reviewUnit: 'county' })];
  const units = actingUnits(chains, UNITS, TOWN, 'normative');

  it('is reviewed there and no longer by its own unit; approval stays at home', () => {
    expect(permitsOn(at('reviewer', COUNTY), 'document.review', units)).not.toBeNull();
    expect(permitsOn(at('reviewer', TOWN), 'document.review', units)).toBeNull();
    expect(permitsOn(at('approver', TOWN), 'document.approve', units)).not.toBeNull();
    expect(permitsOn(at('approver', COUNTY), 'document.approve', units)).toBeNull();
  });

  it('may be read, and not edited or released, by whoever reviews it', () => {
    expect(permitsOn(at('reviewer', COUNTY), 'document.read', units)).not.toBeNull();
    expect(permitsOn(at('reviewer', TOWN), 'document.read', units)).not.toBeNull();
    expect(permitsOn(at('drafter', COUNTY), 'document.draft', units)).toBeNull();
    expect(permitsOn(at('drafter', COUNTY), 'document.read', units)).toBeNull();
  });

  it('waits for nobody when the chain names a unit that is not there', () => {
    const lost = actingUnits([chain({ reviewUnit: 'gone' })], UNITS, TOWN, 'notice');
    expect(lost['document.review']).toBeNull();
    expect(UNITS.map((unit) => permitsOn(at('reviewer', unit), 'document.review', lost))).toEqual([null, null, null]);
  });
});

const code = fc.constantFrom(null, ...UNITS.map((unit) => unit.code));
const anyChain = fc.record({
  unit: code,
  kind: fc.constantFrom(null, ...DOCUMENT_KINDS.slice(0, 3)),
  reviewUnit: fc.oneof(code, fc.constant('gone')),
  approveUnit: code,
});
const DUTIES: readonly Duty[] = ['document.read', 'document.draft', 'document.review', 'document.approve'];

describe('the lists of a duty', () => {
  it('hold exactly the documents about which it may be done', () => {
    fc.assert(
      fc.property(
        fc.array(anyChain, { maxLength: 4 }),
        fc.array(fc.record({ role: fc.constantFrom(...ROLES), unitId: fc.constantFrom(...UNITS.map((u) => u.id)) }), {
          maxLength: 2,
        }),
        (chains, held) => {
          const appointments = held.map((one) => ({ ...one, unitName: '' }));
          for (const duty of DUTIES) {
            const scope = scopeOf(appointments, duty, chains, UNITS);
            for (const unit of UNITS)
              for (const kind of DOCUMENT_KINDS.slice(0, 4))
                expect(reaches(scope, unit.id, kind)).toBe(
                  permitsOn(appointments, duty, actingUnits(chains, UNITS, unit, kind)) !== null,
                );
          }
        },
      ),
    );
  });
});
