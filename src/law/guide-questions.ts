/** The questions of the guided path, last one first: each names the questions that it leads to. */
import type { GuideChoice, GuideLeaf, GuideQuestion } from './guide-types.ts';
import type { OutcomeRow } from './outcomes.ts';
import { type Words, words } from './words.ts';

type Next = GuideQuestion | GuideLeaf;

function ask(id: string, article: string, question: Words, help: Words, choices: GuideChoice[]): GuideQuestion {
  return { id, question, article, help, choices };
}

const option = (value: string, zh: string, en: string, leadsTo: Next): GuideChoice => ({
  value,
  label: words(zh, en),
  leadsTo,
});

const yesNo = (yes: Next, no: Next) => [option('yes', '是', 'Yes', yes), option('no', '否', 'No', no)];

/** Art. 37: what can be separated is disclosed, whatever the ground for the rest. */
const withheld = (outcome: OutcomeRow, withheldUnder: string) =>
  ask(
    'severable',
    '37',
    words('除去不应当公开的内容，其余内容能否区分处理后提供？', 'Can the rest be separated and disclosed?'),
    words(
      '逐件、逐段核对。能够区分的，应当提供可以公开的部分，并对不予公开的部分逐处说明理由；只计“部分公开”。',
      'Check every record and passage. What can be separated must be given, with reasons for each withheld part.',
    ),
    yesNo({ outcome: 'r3_2', withheldUnder }, { outcome }),
  );

const HOW = ask(
  'how',
  '36(2)',
  words('以何种方式提供？', 'How is it given?'),
  words(
    '按照申请人要求的形式和保存的实际情况确定；可能危及载体安全或者成本过高的，可以另选形式或者安排查阅、抄录（第四十条）。',
    'As the applicant asked and as the record is kept; another form where the carrier is at risk or the cost too high (Art. 40).',
  ),
  [
    option('provided', '随答复提供', 'With the answer', { outcome: 'r3_1', way: 'provided' }),
    option('to-collect', '告知获取的方式、途径和时间', 'Told how, where and when', {
      outcome: 'r3_1',
      way: 'to-collect',
    }),
  ],
);

const published = (id: string, ground: GuideQuestion) =>
  ask(
    id,
    '16(2)',
    words('法律、法规、规章是否规定该信息应当公开？', 'Does a law, regulation or rule require it to be public?'),
    words(
      '核对法律、法规、规章的公开规定；有规定的，不得以过程性信息或者执法案卷为由不予公开。',
      'Check the statutes: where one requires publication, this ground falls away.',
    ),
    yesNo(HOW, ground),
  );

const INTERNAL = ask(
  'internal',
  '16',
  words(
    '是否属于内部事务信息、过程性信息或者行政执法案卷信息，并决定不予公开？',
    'Internal, deliberative or from an enforcement file, and to be withheld?',
  ),
  words(
    '内部事务信息：人事管理、后勤管理、内部工作流程。过程性信息：讨论记录、过程稿、磋商信函、请示报告。是“可以”不予公开：决定公开的，选“否”。',
    'Internal: personnel, logistics, work flow. Deliberative: minutes, drafts, consultation letters, requests for instructions. Withholding is optional: choose "no" to disclose.',
  ),
  [
    option('no', '否', 'No', HOW),
    option('internal', '内部事务信息', 'Internal affairs', withheld('r3_3_5', '16(1)')),
    option('process', '过程性信息', 'Deliberative', published('process-published', withheld('r3_3_6', '16(2)'))),
    option(
      'case-file',
      '行政执法案卷信息',
      'Enforcement file',
      published('file-published', withheld('r3_3_7', '16(2)')),
    ),
  ],
);

const THIRD_PARTY = ask(
  'third-party',
  '15,32',
  words(
    '是否涉及商业秘密、个人隐私等，公开会损害第三方合法权益？',
    'Would disclosure harm a third party (trade secrets, privacy)?',
  ),
  words(
    '应先书面征求第三方意见；第三方逾期未提出意见的，由本机关依照条例决定。第三方不同意且有合理理由的，不予公开；认为不公开可能对公共利益造成重大影响的，可以公开，并书面告知第三方公开的内容和理由。',
    'Ask the third party in writing first. If it is silent, the office decides. A reasoned refusal stands unless withholding would gravely affect the public interest; then tell it in writing what is disclosed and why.',
  ),
  [
    option('no', '不涉及，或者不会损害', 'No', INTERNAL),
    option('consents', '第三方同意公开', 'It consents', INTERNAL),
    option(
      'override',
      '第三方不同意，但不公开可能对公共利益造成重大影响',
      'It refuses, overridden for the public interest',
      INTERNAL,
    ),
    option('harm', '会损害，不予公开', 'It would, and is withheld', withheld('r3_3_4', '15')),
  ],
);

const SECRET = ask(
  'secret',
  '14',
  words('是否属于不得公开的信息？', 'Is its disclosure forbidden?'),
  words(
    '国家秘密须依法确定并在保密期限内；不能确定的，报有关主管部门或者保密行政管理部门确定。法律、行政法规禁止公开的，写明名称和条款。',
    'A state secret must be lawfully classified and still be so; when unsure, refer it. Name the law or administrative regulation that forbids disclosure.',
  ),
  [
    option('no', '否', 'No', THIRD_PARTY),
    option('state-secret', '依法确定为国家秘密', 'State secret', withheld('r3_3_1', '14')),
    option('law-forbids', '法律、行政法规禁止公开', 'Forbidden by law', withheld('r3_3_2', '14')),
    option(
      'safety',
      '公开可能危及国家安全、公共安全、经济安全、社会稳定',
      'Endangers safety or stability',
      withheld('r3_3_3', '14'),
    ),
  ],
);

const PRODUCED = ask(
  'needs-producing',
  '38',
  words(
    '提供该信息是否需要另行制作，或者对现有信息加工、分析？',
    'Would it have to be produced, processed or analysed?',
  ),
  words(
    '只提供已制作或者获取的信息；区分处理（第三十七条）不是加工、分析。',
    'Only what exists already is given; separating parts (Art. 37) is not processing.',
  ),
  yesNo({ outcome: 'r3_4_2' }, SECRET),
);

const REGISTER = ask(
  'special-register',
  '36(7)',
  words(
    '是否属于工商、不动产登记资料等，有专门查询规定的信息？',
    'Does a special law govern access to it (registers of companies, real estate)?',
  ),
  words('写明专门规定的名称和查询办法。', 'Name the special law and how to consult the register.'),
  yesNo({ outcome: 'r3_3_8' }, PRODUCED),
);

const OTHER_AGENCY: GuideLeaf = { outcome: 'r3_4_1', way: 'other-agency' };

const RESPONSIBLE = ask(
  'responsible',
  '10,36(5)',
  words('是否由本机关负责公开？', 'Is this agency responsible for disclosing it?'),
  words(
    '本机关制作的、从公民法人和其他组织获取并保存的，由本机关公开；从其他行政机关获取的，由制作或者最初获取的机关公开。能确定负责机关的，告知其名称、联系方式。',
    'What it made, or obtained from the public and keeps. What came from another agency is disclosed by its maker or first obtainer: name that agency and its contact.',
  ),
  yesNo(REGISTER, OTHER_AGENCY),
);

const ELSEWHERE = ask(
  'elsewhere',
  '36(5)',
  words('该信息是否应由其他行政机关负责公开？', 'Is another agency responsible for it?'),
  words('能确定负责机关的，告知其名称、联系方式。', 'Where it is known, name that agency and its contact.'),
  yesNo(OTHER_AGENCY, { outcome: 'r3_4_1', way: 'not-held' }),
);

const HELD = ask(
  'held',
  '36(4)',
  words('经检索，本机关是否保存该信息？', 'After a search: does this agency hold it?'),
  words(
    '检索档案、业务系统和承办机构的文件，保存检索记录：关键词、范围、日期、检索人。',
    'Search archives, systems and the files of the units in charge; keep a record of words, places, date and person.',
  ),
  yesNo(RESPONSIBLE, ELSEWHERE),
);

const PUBLIC = ask(
  'already-public',
  '36(1)',
  words('所申请的信息是否已经主动公开？', 'Is it public already?'),
  words('能告知具体的网址、栏目或者查阅场所的，才选“是”。', 'Only if the very address or place can be named.'),
  yesNo({ outcome: 'r3_1', way: 'already-public' }, HELD),
);

const CLARITY = ask(
  'clarity',
  '30',
  words('申请内容是否明确？', 'Is it clear what is asked for?'),
  words(
    '不明确的，应自收到申请之日起七个工作日内一次性告知补正；未告知补正的，不能以不明确为由答复。',
    'If not, the applicant must first be told once, within seven working days, what to clarify.',
  ),
  [
    option('clear', '明确，或者补正后已明确', 'Clear, or clear after clarification', PUBLIC),
    option('still-unclear', '补正后仍不明确', 'Still unclear after clarification', { outcome: 'r3_4_3' }),
    option('lapsed', '无正当理由逾期不补正', 'Not clarified in time, without good reason', { outcome: 'r3_6_1' }),
  ],
);

const REPEATED = ask(
  'repeated',
  '36(6)',
  words('本机关是否已就同一信息答复过该申请人？', 'Has this agency answered this applicant on the same information?'),
  words('核对此前的答复和本次申请的内容，两者应当相同。', 'Compare the earlier answer with what is asked now.'),
  yesNo({ outcome: 'r3_5_2' }, CLARITY),
);

const FEE = ask(
  'fee',
  '42',
  words('是否已发出收费通知，申请人逾期未缴费？', 'Was a fee notice sent and not paid in time?'),
  words(
    '自收到收费通知次日起二十个工作日内未缴清的，视为放弃申请。',
    'Not paid within twenty working days from the day after the notice arrived.',
  ),
  yesNo({ outcome: 'r3_6_2' }, REPEATED),
);

const EXCESSIVE = ask(
  'excessive',
  '35',
  words(
    '申请数量、频次是否明显超过合理范围，且说明的理由不合理？',
    'Clearly excessive in number or frequency, for no good reason?',
  ),
  words(
    '应先书面要求说明理由；理由合理但不能按期答复的，确定延迟答复的期限并告知，选“否”。',
    'Ask for reasons in writing first. If they are reasonable, set and notify a delayed period and choose "no".',
  ),
  yesNo({ outcome: 'r3_5_4' }, FEE),
);

const REISSUE = ask(
  'reissue',
  '2,38',
  words('是否要求确认或者重新出具已经获取的信息？', 'Does it ask to confirm or reissue what was obtained already?'),
  words(
    '申请人此前已获取同一信息，本次只要求确认或者再出具一份。',
    'The applicant has the information and wants it confirmed or issued again.',
  ),
  yesNo({ outcome: 'r3_5_5' }, EXCESSIVE),
);

const PUBLICATION = ask(
  'publication',
  '39(2)',
  words(
    '是否要求提供政府公报、报刊、书籍等公开出版物？',
    'Does it ask for a gazette, newspaper, book or other publication?',
  ),
  words('可以告知获取的途径。', 'The applicant may be told where to get it.'),
  yesNo({ outcome: 'r3_5_3' }, REISSUE),
);

const PETITION = ask(
  'petition',
  '39(1)',
  words(
    '是否以申请公开的形式进行信访、投诉、举报？',
    'Is it a petition, complaint or report in the form of a request?',
  ),
  words(
    '看实质请求：要求处理问题、答复咨询的，告知不作为政府信息公开申请处理，并可以告知相应渠道。要求提供已有文件的，选“否”。',
    'Look at what is wanted: action or advice is not a request for information. If an existing record is asked for, choose "no".',
  ),
  yesNo({ outcome: 'r3_5_1' }, PUBLICATION),
);

export const GUIDE: GuideQuestion = ask(
  'standing',
  '45',
  words('申请是否仍需办理？', 'Is the request still to be dealt with?'),
  words(
    '申请人撤回须有书面记录。其他终结情形仅限于上述各项之外，例如申请人终止且无权利承受人。',
    'A withdrawal must be on record. Otherwise ended: only what no other row covers, such as an applicant that has ceased to exist.',
  ),
  [
    option('open', '仍需办理', 'Yes', PETITION),
    option('withdrawn', '申请人已撤回', 'Withdrawn by the applicant', { outcome: 'r3_6_3', way: 'withdrawn' }),
    option('ended', '因其他原因终结', 'Ended for another reason', { outcome: 'r3_6_3', way: 'other' }),
  ],
);
