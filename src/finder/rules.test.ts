import { describe, expect, it } from 'vitest';
import { absentKeepers, candidates, fallbackUnit } from './rules.ts';
import { SUBJECTS } from './subjects.ts';

const unit = (code: string, name: string, shortName = '') => ({ code, name, shortName });
const UNITS = [
  unit('mzj', '示范县民政局', '县民政局'),
  unit('rsj', '示范县人力资源和社会保障局'),
  unit('zjj', '示范县住房和城乡建设局'),
  unit('zrj', '示范县自然资源局'),
  unit('town', '示范县青山镇人民政府', '青山镇'),
];
const codes = (question: string, found: { slug: string; title: string; unitCode: string }[] = []) =>
  candidates(question, UNITS, found).map((one) => one.unit.code);

describe('the units for a question', () => {
  it('follow from the usual division of work', () => {
    expect(codes('低保怎么申请')).toEqual(['mzj']);
    expect(codes('养老保险断缴了怎么办')).toEqual(['rsj']);
    expect(codes('征地补偿标准')).toEqual(['zrj']);
  });

  it('begin with the unit that the question names', () => {
    expect(codes('青山镇的低保名单')).toEqual(['town', 'mzj']);
  });

  it('follow from what was published where no subject is known', () => {
    const found = [
      { slug: 'a', title: '某项目公示', unitCode: 'zjj' },
      { slug: 'b', title: '另一公示', unitCode: 'zjj' },
      { slug: 'c', title: '通知', unitCode: 'town' },
    ];
    const [first, second] = candidates('某某项目', UNITS, found);
    expect([first?.unit.code, second?.unit.code]).toEqual(['zjj', 'town']);
    expect(first?.documents.map((document) => document.slug)).toEqual(['a', 'b']);
  });

  it('leave out who merely wrote of something near, where one keeps it by its work', () => {
    const found = [
      { slug: 'a', title: '低保办法', unitCode: 'mzj' },
      { slug: 'b', title: '价格补贴', unitCode: 'zjj' },
    ];
    expect(codes('低保怎么申请', found)).toEqual(['mzj']);
  });

  it('read Traditional characters and full width', () => {
    expect(codes('結婚登記')).toEqual(['mzj']);
  });

  it('are none without any evidence', () => {
    expect(codes('你好')).toEqual([]);
  });
});

describe('a subject that no unit of the county keeps', () => {
  it('is named with its usual keeper, and none where some unit keeps it', () => {
    expect(absentKeepers('退伍军人补助', UNITS)).toEqual([{ subjects: ['退伍'], keeper: '退役军人' }]);
    expect(absentKeepers('低保怎么申请', UNITS)).toEqual([]);
    expect(absentKeepers('你好', UNITS)).toEqual([]);
  });

  it('leaves the office of the government, if there is one', () => {
    const office = unit('zfb', '示范县人民政府办公室');
    expect(fallbackUnit([...UNITS, office])).toBe(office);
    expect(fallbackUnit(UNITS)).toBeNull();
  });
});

describe('the table of subjects', () => {
  it('holds no word so short that it stands within others, and none twice in a subject', () => {
    for (const { asked, units } of SUBJECTS) {
      expect(asked.filter((word) => word.length < 2 && word !== '税')).toEqual([]);
      expect(new Set(asked).size, asked[0]).toBe(asked.length);
      expect(units.length).toBeGreaterThan(0);
    }
  });
});
