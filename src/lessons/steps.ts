/** The steps of the work to which a lesson can belong, and the pages on which each is taken. Pure. */
import { OUTCOME_GROUPS, OUTCOMES } from '../law/outcomes.ts';
import { type Text, text } from '../web/language.ts';

export interface Step {
  id: string;
  /** heading under which steps are listed */
  part: Text;
  name: Text;
}

const DOCUMENTS = text('公文公开', 'Documents');
const REQUESTS = text('依申请公开', 'Requests');
const OUTCOMES_PART = text('办理结果', 'Outcomes');
const INSPECTION = text('巡查考评', 'Inspection and assessment');
const OTHERS = text('其他工作', 'Other work');

const step = (id: string, part: Text, zh: string, en: string): Step => ({ id, part, name: text(zh, en) });

export const STEPS: readonly Step[] = [
  step('drafting', DOCUMENTS, '起草', 'Drafting'),
  step('openness', DOCUMENTS, '确定公开属性', 'Deciding openness'),
  step('interpretation', DOCUMENTS, '政策解读', 'Interpretation'),
  step('secrecy', DOCUMENTS, '公开（保密）审查', 'Secrecy review'),
  step('approval', DOCUMENTS, '审签', 'Approval'),
  step('release', DOCUMENTS, '发布、更正和撤回', 'Release, amendment, withdrawal'),
  step('registration', REQUESTS, '登记', 'Registration'),
  step('clarification', REQUESTS, '补正', 'Clarification'),
  step('third-party', REQUESTS, '征求第三方意见', 'Third party'),
  step('extension', REQUESTS, '延期', 'Extension'),
  step('fee', REQUESTS, '收费', 'Fee'),
  step('redaction', REQUESTS, '区分处理和遮盖', 'Redaction'),
  step('letter', REQUESTS, '答复书和告知书', 'Letters'),
  step('review', REQUESTS, '审核和签发', 'Review and signing'),
  step('service', REQUESTS, '送达', 'Service'),
  step('remedy', REQUESTS, '行政复议、行政诉讼', 'Remedies'),
  ...OUTCOMES.map(({ row, group, name }) => ({
    id: `outcome-${row}`,
    part: OUTCOMES_PART,
    name:
      OUTCOME_GROUPS[group].zh === name.zh
        ? text(name.zh, name.en)
        : text(`${OUTCOME_GROUPS[group].zh}：${name.zh}`, `${OUTCOME_GROUPS[group].en}: ${name.en}`),
  })),
  step('report', OTHERS, '政府信息公开工作年度报告', 'Annual report'),
  step('measuring', INSPECTION, '检查打分', 'Inspecting a unit'),
  step('filing', INSPECTION, '登记和复核问题', 'Filing and checking findings'),
  step('checking', INSPECTION, '考核和互查', 'Checks of units'),
  step('grading', INSPECTION, '解读材料评查', 'Grading interpretations'),
  step('training', INSPECTION, '培训', 'Training'),
  step('finding', OTHERS, '巡查问题整改和答复', 'Answering a finding'),
  step('key-points', OTHERS, '要点任务落实', 'Key points'),
];

const OUTCOME_STEPS = STEPS.filter(({ part }) => part === OUTCOMES_PART).map(({ id }) => id);

/** By the path of a page's route: the steps that are taken there. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  '/office/documents/new': ['drafting', 'openness', 'interpretation'],
  '/office/documents/:id/edit': ['drafting', 'openness', 'interpretation'],
  '/office/documents/:id/review': ['secrecy'],
  '/office/documents/:id/approve': ['approval'],
  '/office/documents/:id': ['release'],
  '/office/requests/new': ['registration'],
  '/office/requests/:id': ['clarification', 'third-party', 'extension', 'review', 'service', 'remedy'],
  '/office/requests/:id/fee': ['fee'],
  '/office/requests/:id/draft': ['letter', ...OUTCOME_STEPS],
  '/office/requests/:id/letters': ['letter', 'service'],
  '/office/requests/:id/redaction': ['redaction'],
  '/office/requests/:id/guide': OUTCOME_STEPS,
  '/office/reports/:id': ['report'],
  '/office/inspection/findings/:id': ['finding', 'filing'],
  '/office/inspection/new': ['filing'],
  '/office/inspection/rounds/:id/units/:unit': ['measuring'],
  '/office/inspection/rounds/:id/units/:unit/results/:digest/findings': ['filing'],
  '/office/assessment/checks/:id/units/:unit': ['checking'],
  '/office/assessment/samples/:id/documents/:document': ['grading'],
  '/office/assessment/training/:id': ['training'],
  '/office/plans/tasks/:id': ['key-points'],
};

export const stepsOfPage = (path: string): readonly string[] => PAGES[path] ?? [];

/** Paths that show lessons, for the test that each of them exists. */
export const PAGES_WITH_LESSONS: readonly string[] = Object.keys(PAGES);

export const stepName = (id: string): Text => STEPS.find((one) => one.id === id)?.name ?? text(id, id);
