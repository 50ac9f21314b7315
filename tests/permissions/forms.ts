/** Forms of routes that begin something for a unit, as they would be accepted from that unit's own staff. */

type Body = URLSearchParams | FormData;

export const FORMS: Readonly<Record<string, (unitId: string) => Body>> = {
  'POST /office/documents/new': (unitId) =>
    new URLSearchParams({ unitId, title: '关于防汛值班的通知', kind: 'notice', body: '<p>请各村做好值班。</p>' }),
  'POST /office/documents/import': (unitId) => {
    const form = new FormData();
    form.set('unitId', unitId);
    form.set('file', new File(['# 关于防汛值班的通知\n\n请各村做好值班，遇有险情立即报告。\n'], '防汛值班.md'));
    return form;
  },
  'POST /office/requests/new': (unit) =>
    new URLSearchParams({
      unit,
      channel: 'counter',
      lodgedOn: Temporal.Now.plainDateISO('Asia/Shanghai').toString(),
      applicantKind: 'natural',
      name: '沈知远',
      identityDocument: 'passport',
      identityNumber: 'E12345678',
      description: '申请公开本年度补贴发放台账。',
      form: 'paper',
      delivery: 'collect',
    }),
  'POST /office/summaries': (place) => new URLSearchParams({ place, from: '2025-01-01', to: '2025-12-31' }),
  'POST /office/reports': (place) => new URLSearchParams({ place, year: '2024' }),
};
