/** Reads everything of a case that its archive package holds. */
import { type Act, actsOf } from '../../db/acts.ts';
import { deadlines } from '../../law/deadlines.ts';
import { outcome } from '../../law/outcomes.ts';
import { personNames } from '../../units/read.ts';
import { refused } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { readFile } from '../frozen.ts';
import { dueDate } from '../letter-dates.ts';
import { CHANNEL_WORDS, ERASED, IDENTITY_WORDS, KIND_WORDS, STAGE_WORDS } from '../messages.ts';
import type { OfficeCase } from '../office-case.ts';
import { type ArchivedFile, filesOf } from './contents.ts';
import type { ArchiveInput } from './input.ts';

/** bytes: an archive of the old format ends at 4 GB */
const MOST = 3.5 * 1024 * 1024 * 1024;

/** @throws Refusal request-archive when the files are too large together */
export async function gatherArchive({ deps, site, now }: OfficeContext, file: OfficeCase): Promise<ArchiveInput> {
  const { id, loaded, state, unit } = file;
  const ref = { siteId: site.siteId, id };
  const others = [];
  for (const subject of ['unmasking', 'erasure'] as const)
    others.push(...(await actsOf(deps.office, deps.keys, subject, ref)).map((act) => ({ subject, act })));
  const acts: ArchiveInput['acts'] = [...loaded.acts.map((act) => ({ subject: 'request' as const, act })), ...others];
  const kept = filesOf(loaded.acts);
  if (kept.reduce((sum, { stored }) => sum + stored.size, 0) > MOST)
    throw refused('request-archive', {
      zh: '案卷材料合计超过3.5GB，不能一次打包，请逐个下载。',
      en: 'The files are more than 3.5 GB together. Download them one by one.',
    });
  return {
    number: state.number,
    unit: unit.name,
    facts: factsOf(file),
    deadlines: deadlines(file.clock, file.law, file.today).map((one) => ({
      title: one.title.zh,
      due: dueDate(one.due)?.toString() ?? '',
      done: one.doneOn?.toString() ?? '',
      basis: one.basis.zh,
    })),
    acts,
    names: await personNames(
      deps.office,
      site.siteId,
      acts.flatMap(({ act }) => personsOf(act)),
    ),
    files: kept,
    isErased: (await deps.keys.find(id)) === null,
    madeAt: now,
  };
}

/** The plain bytes of a kept file. @throws Error when they are gone though the key is there */
export function opener({ deps, site }: OfficeContext, { id }: OfficeCase) {
  return async ({ stored, path }: ArchivedFile): Promise<Uint8Array> => {
    const bytes = await readFile(deps.office, deps.keys, { siteId: site.siteId, id }, stored);
    if (!bytes) throw new Error(`${path} of case ${id} is not there`);
    return bytes;
  };
}

const personsOf = (act: Act) => [act.personId, act.onBehalfOf ?? null];

function factsOf({ state, unit, units }: OfficeCase): [string, string][] {
  const { submission } = state;
  const gone = ERASED.zh;
  const applicant = submission === 'erased' ? null : submission?.applicant;
  const handler = units.find(({ id }) => id === state.handlerUnitId)?.name ?? unit.name;
  const contact = applicant && [applicant.phone, applicant.email, applicant.address].filter(Boolean).join('；');
  const facts: [string, string | null | undefined][] = [
    ['登记编号', state.number],
    ['受理机关', unit.name],
    ['承办单位', handler],
    ['提交', `${state.lodgedOn}，${CHANNEL_WORDS[state.channel].zh}`],
    ['收到', state.firstReceivedOn],
    ['申请人', `${applicant ? applicant.name : gone}（${KIND_WORDS[state.applicantKind].zh}）`],
    ['身份证明', applicant ? `${IDENTITY_WORDS[applicant.identity.document].zh} ${applicant.identity.number}` : gone],
    ['联系方式', applicant ? contact : gone],
    ['申请内容', submission === 'erased' ? gone : submission?.description],
    ['环节', STAGE_WORDS[state.stage].zh],
    ['办理结果', state.outcome && outcome(state.outcome).label.zh],
    ['办结', state.closedOn],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []));
}
