/** The lives of persons and units. */
import type { NewAct } from '../../src/db/acts.ts';
import { type Handover, handoverAggregate } from '../../src/tasks/handover-fold.ts';
import { OUTSIDE_KINDS } from '../../src/units/outsiders/fold.ts';
import { type PersonState, personAggregate } from '../../src/units/person-fold.ts';
import { actKind } from '../../src/units/proposal-fold.ts';
import { PROPOSAL_KINDS } from '../../src/units/second-person.ts';
import { type SubstituteState, substituteAggregate } from '../../src/units/substitutes-fold.ts';
import { UNIT_KINDS, type UnitFacts, type UnitState, unitAggregate } from '../../src/units/unit-fold.ts';
import { OUTSIDE_ROLES, ROLES } from '../../src/web/duties.ts';
import type { Draw } from './draw.ts';
import type { Story } from './story.ts';

const person = (draw: Draw) => ({ name: `林${draw.hex(4)}`, sortKey: `lin ${draw.hex(4)}`, post: '经办人', phone: '' });

function proposal(draw: Draw, unitId: string): NewAct {
  const kind = draw.chance(0.3) ? 'outsider' : draw.pick(PROPOSAL_KINDS);
  const role = { role: draw.pick(ROLES), unitId, startsOn: '2024-01-01', endsOn: null, prolongs: null };
  const username = `u${draw.hex(12)}`;
  const outside = {
    kind: draw.pick(OUTSIDE_KINDS),
    body: '省政务公开测评中心',
    purpose: '第三方测评',
    role: draw.pick(OUTSIDE_ROLES),
    grants: [{ id: draw.uuid(), unitId }],
    startsOn: '2025-02-03',
    endsOn: '2025-03-01',
  };
  const more = { role, account: { username }, password: {}, factor: {}, outsider: { username, outside }, term: {} }[
    kind
  ];
  return { kind: actKind(kind, 'proposed'), data: { id: draw.uuid(), ...more }, ground: '提请' };
}

const contacts = (draw: Draw) => ({
  email: `lin${draw.hex(4)}@office.example`,
  mobile: '13900000000',
  byEmail: draw.chance(0.5),
  bySms: draw.chance(0.5),
});

export const personStory: Story<PersonState> = {
  aggregate: personAggregate,
  next(state, draw): NewAct | null {
    if (!state) return { kind: 'person.entered', data: person(draw) };
    const grant = {
      id: draw.uuid(),
      role: draw.pick(ROLES),
      unitId: draw.uuid(),
      startsOn: '2024-01-01',
      endsOn: null,
    };
    const granted = { kind: 'role.granted', data: grant, ground: '任命' };
    const { account } = state;
    const [open] = state.proposals.filter((held) => held.status === 'open');
    if (open && draw.chance(0.6)) {
      const step = draw.pick(['confirmed', 'refused', 'withdrawn'] as const);
      const later = open.kind === 'term' && step === 'confirmed' ? { endsOn: '2025-04-01' } : {};
      return { kind: actKind(open.kind, step), data: { id: open.id, ...later }, ground: '复核' };
    }
    if (draw.chance(0.2)) return proposal(draw, grant.unitId);
    const letIn = state.proposals.find(({ status, outside }) => outside && status === 'confirmed');
    if (!account && letIn?.outside) {
      const { startsOn, endsOn } = letIn.outside;
      const opened = { username: `u${draw.hex(12)}`, mustChangePassword: true, term: { startsOn, endsOn } };
      return { kind: 'account.opened', data: { ...opened, proposal: letIn.id } };
    }
    if (state.outsider && state.outsider.endedOn === null && draw.chance(0.3))
      return { kind: 'outsider.ended', data: { endsOn: '2025-02-20' }, ground: '任务结束' };
    if (!account && draw.chance(0.6))
      return { kind: 'account.opened', data: { username: `u${draw.hex(12)}`, mustChangePassword: draw.chance(0.5) } };
    const ended = state.grants.find((held) => held.endsOn === null);
    const always: NewAct[] = [
      granted,
      { kind: 'person.changed', data: person(draw) },
      { kind: 'person.contacts', data: contacts(draw) },
      ...(ended ? [{ kind: 'role.ended', data: { id: ended.id, endsOn: '2025-07-01' }, ground: '离任' }] : []),
    ];
    if (!account || account.status === 'closed' || draw.chance(0.4)) return draw.pick(always);
    return draw.pick<NewAct>([
      { kind: 'account.locked', data: { until: draw.chance(0.5) ? '2025-02-03T04:05:06Z' : null } },
      { kind: 'account.unlocked' },
      { kind: 'password.changed' },
      { kind: 'password.reset' },
      { kind: 'factor.enrolled' },
      { kind: 'identity.offered' },
      { kind: 'identity.linked' },
      { kind: 'account.closed', ground: '调离' },
    ]);
  },
};

function unit(draw: Draw): UnitFacts {
  return {
    code: `g${draw.hex(12)}`,
    name: `示范县${draw.hex(4)}局`,
    shortName: '某局',
    nameEn: 'Bureau',
    kind: draw.pick(UNIT_KINDS),
    parentId: draw.chance(0.5) ? draw.uuid() : null,
    creditCode: null,
    sortKey: draw.hex(6),
    activeFrom: '2020-01-01',
    activeTo: null,
    contact: draw.chance(0.5) ? { phone: '0000-5550100', address: '政务路1号' } : {},
    reconsideration: [{ name: '示范县人民政府', from: '2020-01-01', to: null }],
    courts: [],
  };
}

export const unitStory: Story<UnitState> = {
  aggregate: unitAggregate,
  next(state, draw): NewAct | null {
    if (!state) return { kind: 'unit.founded', data: unit(draw) };
    if (state.activeTo) {
      if (state.successorId) return null;
      return { kind: 'unit.succeeded-by', data: { unitId: draw.uuid() }, ground: '机构改革' };
    }
    if (draw.chance(0.3)) return { kind: 'unit.closed', data: { activeTo: '2026-01-01' }, ground: '机构改革' };
    const { name, shortName, contact, courts } = unit(draw);
    return { kind: 'unit.changed', data: { name, shortName, contact, courts } };
  },
};

export const substituteStory: Story<SubstituteState> = {
  aggregate: substituteAggregate,
  next(state, draw): NewAct | null {
    if (!state) {
      const people = { holderId: draw.uuid(), substituteId: draw.uuid(), appointments: [draw.uuid(), draw.uuid()] };
      const data = { ...people, startsOn: '2025-02-03', endsOn: '2025-03-01' };
      return { kind: draw.chance(0.5) ? 'substitute.named' : 'substitute.proposed', data, ground: '外出学习' };
    }
    if (state.proposal && state.proposal.status !== 'confirmed') {
      if (state.proposal.status !== 'open') return null;
      if (draw.chance(0.6)) return { kind: 'substitute.confirmed', data: { startsOn: '2025-02-04' } };
      return { kind: draw.pick(['substitute.refused', 'substitute.withdrawn']), ground: '不同意' };
    }
    if (state.endsOn !== '2025-03-01') return null;
    return { kind: 'substitute.ended', data: { endsOn: draw.pick(['2025-02-03', '2025-02-10']) }, ground: '提前返岗' };
  },
};

export const handoverStory: Story<Handover | null> = {
  aggregate: handoverAggregate,
  next(state, draw): NewAct | null {
    if (state) return null;
    const data = { leaverId: draw.uuid(), successorId: draw.uuid(), leavesOn: '2025-04-01' };
    return { kind: 'work.handed-over', data, ground: '调离' };
  },
};
