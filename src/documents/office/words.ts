/** What the office pages of documents say. */
import { type Text, text } from '../../web/language.ts';

export const listWords = {
  title: text('文件发布', 'Documents'),
  add: text('起草文件', 'New document'),
  import: text('导入文件', 'Import a file'),
  waiting: text('待我办理', 'Waiting for me'),
  nothing: text('目前没有待您办理的文件。', 'Nothing waits for you.'),
  drafts: text('我的草稿', 'My drafts'),
  review: text('待我审查', 'For my review'),
  approval: text('待我审签', 'For my approval'),
  release: text('已审签待发布', 'Approved, to be released'),
  all: text('全部文件', 'All documents'),
  more: (count: number): Text => text(`查看全部 ${count} 件`, `See all ${count}`),
  count: (count: number): Text => text(`共 ${count} 件`, `${count} documents`),
  none: text('没有符合条件的文件。', 'No document matches.'),
  search: text('标题或文号', 'Title or number'),
  filter: text('筛选', 'Filter'),
  anyUnit: text('全部单位', 'Any unit'),
  anyStage: text('全部环节', 'Any stage'),
  anyKind: text('全部类别', 'Any kind'),
  changed: text('最近办理', 'Last act'),
  untitled: text('（无标题）', '(no title)'),
  due: (at: string): Text => text(`定于 ${at} 发布`, `Release planned for ${at}`),
  overdue: (at: string): Text => text(`应于 ${at} 发布，尚未发布`, `Was due on ${at} and is not released`),
  notProactive: text('不对外发布', 'Not for release'),
};

export const fieldWords = {
  title: text('标题', 'Title'),
  unit: text('发文单位', 'Unit'),
  kind: text('信息类别', 'Kind'),
  stage: text('办理环节', 'Stage'),
  number: text('发文字号', 'Document number'),
  numberHint: text('如“示政发〔2026〕3号”，括号写法不限', 'For example 示政发〔2026〕3号, in any brackets'),
  dates: text('日期', 'Dates'),
  signedOn: text('成文日期', 'Signed on'),
  effectiveOn: text('施行日期', 'In force from'),
  expiresOn: text('有效期至', 'In force until'),
  columns: text('发布栏目', 'Columns'),
  columnsHint: text('可以选择多个栏目，同一文件只发布一次', 'As many as fit; the document itself is kept once'),
  mainColumn: text('主栏目', 'Main column'),
  mainColumnHint: text('决定页面的所在位置，须为所选栏目之一', 'Where its page stands; one of those chosen'),
  firstChosen: text('（所选栏目中的第一个）', '(the first of those chosen)'),
  subjectClass: text('主题分类', 'Subject class'),
  summary: text('内容概述', 'Summary'),
  summaryHint: text('不超过100字，用于列表和搜索结果', 'At most 100 characters, for lists and search results'),
  attribute: text('公开属性', 'Openness attribute'),
  attributeGround: text('公开属性的依据或理由', 'Ground of the attribute'),
  groundShort: text('公开属性依据', 'Ground'),
  groundHint: text(
    '主动公开的，写明条例条款或目录事项；依申请公开、不予公开的，写明理由',
    'The article or catalogue item; for anything but proactive disclosure the reason',
  ),
  interprets: text('解读的文件', 'Interprets'),
  interpretsHint: text(
    '填写已公开文件的索引号、发文字号或完整标题',
    'Index number, document number or full title of a public document',
  ),
  publicUntil: text('公开至', 'Public until'),
  publicUntilHint: text('公示类信息填写最后一天，届满次日自动停止公开', 'The last day of a public notice'),
  plannedAt: text('计划发布时间', 'Release at'),
  plannedAtHint: text('北京时间；留空则审签后手动发布', 'Beijing time; empty: released by hand after approval'),
  channels: text('发布渠道', 'Channels'),
  body: text('正文', 'Text'),
  bodyHint: text(
    '可以直接粘贴Word内容；浏览器未启用脚本时，此处为HTML源码，保存时自动清理',
    'Paste from Word if you like; without scripts this is HTML, cleaned when saved',
  ),
  attachments: text('附件', 'Attachments'),
  addFiles: text('上传附件', 'Upload attachments'),
  filesHint: text(
    'PDF、Word（.docx）、Excel（.xlsx）、OFD、PNG、JPG、ZIP，每个不超过20MB',
    'PDF, Word (.docx), Excel (.xlsx), OFD, PNG, JPG or ZIP, up to 20 MB each',
  ),
  removeFiles: text('移除附件', 'Remove attachments'),
  changeNote: text('修改说明', 'Change note'),
  indexNumber: text('索引号', 'Index number'),
  atRelease: text('发布时编号', 'Given at release'),
  revision: text('版次', 'Revision'),
  revisionNo: (n: number): Text => text(`第 ${n} 版`, `No. ${n}`),
  none: text('无', 'None'),
  notSet: text('未确定', 'Not decided'),
};

export const sectionWords = {
  basics: text('基本信息', 'Basics'),
  attribute: text('公开属性', 'Openness'),
  dates: text('日期与期限', 'Dates'),
  release: text('发布安排', 'Release'),
  body: text('正文与附件', 'Text and attachments'),
};

export const editWords = {
  newTitle: text('起草文件', 'New document'),
  editTitle: text('编辑文件', 'Edit document'),
  save: text('保存草稿', 'Save draft'),
  submit: text('保存并提交审查', 'Save and submit for review'),
  choose: text('请选择', 'Choose'),
  notChosen: text('暂不确定', 'Not yet'),
  missing: text('提交审查前还需完成', 'Before it can be submitted'),
  complete: text('要件齐全，可以提交公开审查。', 'Complete: it can be submitted for release review.'),
  saved: text('已保存。', 'Saved.'),
  notSubmitted: text(
    '草稿和附件已保存，尚未提交公开审查。请完成下列事项后再次提交。',
    'The draft and its attachments are saved, but not submitted. Complete what is listed, then submit again.',
  ),
  imported: (name: string): Text =>
    text(`已从“${name}”建立草稿，请对照原件核对。`, `Drafted from ${name}. Check it against the original.`),
  conflict: text(
    '您打开此件后，他人已作修改。您填写的内容保留在下面，尚未保存；请先查看最新内容，确认后再次保存。',
    'Somebody changed this since you opened it. What you typed is kept below and not saved. Look at the present record, then save again.',
  ),
  conflictOwn: text(
    '您在另一窗口已经保存或办理过此件。您在这里填写的内容保留在下面，尚未保存；请先对照，确认后再次保存。',
    'You saved or moved this in another window. What you typed here is kept below and not saved. Compare, then save again.',
  ),
  seeCurrent: text('查看最新内容', 'See the present record'),
  compareOwn: text('对照：最新内容与您填写的内容', 'Compare the present record with what you typed'),
};

export const importWords = {
  title: text('导入文件', 'Import a file'),
  lead: text(
    '选择Word（.docx）、网页（.html）、Markdown（.md）或纯文本（.txt）文件，系统读取标题、文号、日期和正文并建立草稿，同时指出文中的明显差错。',
    'Choose a .docx, .html, .md or .txt file. A draft is made of its title, number, date and text, and its visible faults are pointed out.',
  ),
  file: text('文件', 'File'),
  run: text('导入为草稿', 'Make a draft'),
  chooseFile: text('请选择要导入的文件', 'Choose a file'),
};

export const findingWords = {
  title: text('文字检查', 'Text check'),
  none: text('没有发现明显差错。', 'No visible fault was found.'),
  lead: text('请逐项核对；检查结果不影响保存。', 'Look at each. They do not keep you from saving.'),
  stale: text('以最近一次保存的内容为准。', 'Of the text as it was last saved.'),
  places: (n: number): Text => text(`${n} 处`, n === 1 ? '1 place' : `${n} places`),
  more: (n: number): Text => text(`其余 ${n} 处`, `${n} more`),
  line: (n: number): Text => (n === 0 ? text('标题', 'Title') : text(`第 ${n} 段`, `Paragraph ${n}`)),
  high: text('必须更正', 'Must be mended'),
  medium: text('应当更正', 'Should be mended'),
  low: text('建议整理', 'Tidy up'),
};

export const documentWords = {
  edit: text('编辑', 'Edit'),
  submit: text('提交公开审查', 'Submit for release review'),
  review: text('进行公开审查', 'Review for release'),
  approve: text('审签', 'Approve'),
  record: text('文件内容', 'The record'),
  actions: text('办理', 'What can be done'),
  nothing: text('此件目前没有您可以办理的事项。', 'There is nothing for you to do here now.'),
  state: text('办理情况', 'Where it stands'),
  returned: (from: string, by: string): Text => text(`${from}环节由${by}退回`, `Returned by ${by} (${from})`),
  reviewUnit: text('审查单位', 'Reviewed by'),
  approveUnit: text('审签单位', 'Approved by'),
  noSuchUnit: text(
    '审批流程指定的单位不存在，请联系系统管理员更正',
    'The chain of approval names a unit that does not exist. Ask the system administrator',
  ),
  clearedBy: text('公开审查', 'Release review'),
  approvedBy: text('审签', 'Approval'),
  releasedAt: text('发布时间', 'Released'),
  amendedAt: text('修改发布时间', 'Amended'),
  withdrawnAt: text('停止公开', 'Left the public'),
  reason: text('原因', 'Reason'),
  repealed: text('废止', 'Repealed'),
  publicPage: text('查看公开页面', 'See the public page'),
  amending: text(
    '正在修改已发布的文件。重新发布前，公众看到的仍是原版本。',
    'A released document is being amended. Until it is released again the public sees the earlier version.',
  ),
  digest: text('内容摘要值', 'Digest'),
  digestHint: text('SHA-256，涵盖将公开的全部内容和附件', 'SHA-256 of everything that will be public'),
  scheduled: (at: string): Text => text(`已定于 ${at} 自动发布。`, `It is released by itself at ${at}.`),
  release: text('立即发布', 'Release now'),
  releaseLead: text('发布后立即对外公开，并取得索引号。', 'It becomes public at once and takes its index number.'),
  return: text('退回修改', 'Return'),
  remarks: text('退回意见', 'Remarks'),
  onPlaces: text('逐处写明意见（可选）', 'Remarks on single places (optional)'),
  needRemarks: text('请填写退回意见', 'Say what is to be mended'),
  submitted: text('已提交公开审查。', 'Submitted for release review.'),
  released: (indexNumber: string): Text =>
    text(`已发布，索引号 ${indexNumber}。`, `Released under index number ${indexNumber}.`),
  seePublic: text('到网站查看', 'See it on the site'),
  moved: text(
    '您打开此件后，他人已作办理，您的操作没有执行。您填写的内容保留如下；请先查看最新情况，确有需要再行办理。',
    'Somebody has acted on this since you opened it, and yours was not done. What you typed is kept below. Look at the present state first.',
  ),
  movedOwn: text(
    '您在另一窗口已经办理过此件，这里的操作没有执行。您填写的内容保留如下；请先查看最新情况，确有需要再行办理。',
    'You acted on this in another window, and this was not done. What you typed is kept below. Look at the present state first.',
  ),
  seePresent: text('查看最新情况', 'See the present state'),
  amend: text('修改发布', 'Amend'),
  amendLead: text(
    '修改后须重新审查、审签；重新发布前，公众看到的仍是原版本。',
    'It is reviewed and approved again; until then the public sees the earlier version.',
  ),
  changeNote: text('修改说明（随文公开）', 'Change note (public)'),
  needChangeNote: text('请填写修改说明', 'Say what changes'),
  startAmending: text('开始修改', 'Start the amendment'),
  correct: text('更正后重新发布', 'Correct and release again'),
  correctLead: text(
    '在撤回的文本上更正，重新审查、审签后发布；发布后原地址恢复公开。',
    'The withdrawn text is corrected, reviewed and approved again; then its address serves it once more.',
  ),
  correcting: text(
    '正在更正已撤回的文件。重新发布前，原地址显示撤回说明。',
    'A withdrawn document is being corrected. Until it is released again its address says that it was withdrawn.',
  ),
  takeBack: text('收回修改', 'Take back'),
  takeBackLead: text('审查结论作出前可以收回，修改后重新提交。', 'Possible until the review is decided.'),
  withdraw: text('撤回', 'Withdraw'),
  withdrawLead: text(
    '正文和附件立即停止公开，原地址保留撤回说明。',
    'Text and files leave the public at once; a page with the reason stays.',
  ),
  withdrawReason: text('撤回原因（对外公布）', 'Reason (public)'),
  needReason: text('请填写原因', 'Give the reason'),
  repeal: text('登记废止', 'Register a repeal'),
  repealedOn: text('废止日期', 'Repealed as of'),
  repealedBy: text('废止依据', 'Ground of the repeal'),
  needRepealDate: text('请填写废止日期', 'Give the date'),
  needRepealGround: text('请填写废止依据', 'Give the ground'),
  late: text('补登原因', 'Why it is registered late'),
  lateHint: text('废止日期早于今天的，必须说明', 'Needed when the day is past'),
  void: text('作废草稿', 'Void the draft'),
  voidLead: text('作废后不再列出，办理记录保留。', 'It is listed no more; its acts stay.'),
  voidReason: text('作废原因', 'Reason'),
};

export const compareWords = {
  title: text('版本对比', 'Compare versions'),
  from: text('原版本', 'From'),
  to: text('新版本', 'To'),
  compare: text('对比', 'Compare'),
  result: text('改动', 'What changed'),
  withReleased: text('与公开文本相比的改动', 'What changes against the text that was released'),
  legend: text('图例：', 'Marks:'),
  removed: text('删去', 'Deleted'),
  added: text('新增', 'Inserted'),
  same: text('未变', 'Unchanged'),
  end: text('（完）', ' (end)'),
  equal: text('两个版本内容相同。', 'The two versions are the same.'),
  formatOnly: text(
    '正文文字相同，仅标题层级、字体、表格或链接等格式有变化。',
    'The words of the text are the same; only its format differs.',
  ),
  fields: text('各项信息', 'Fields'),
  left: (n: number): Text => text(`……未改动的 ${n} 段从略……`, `… ${n} unchanged paragraphs …`),
  released: text('（公开文本）', '(released)'),
  mine: text('我填写的、尚未保存的内容', 'What I typed and did not save'),
  others: text('其他版本', 'Other versions'),
};

export const copyWords = {
  title: (at: string): Text => text(`您有 ${at} 自动保存的内容`, `What you typed was kept at ${at}`),
  lead: text(
    '这些内容尚未存入草稿。恢复后可以继续编辑，放弃后不能找回。',
    'It is not saved to the draft yet. Restore it and go on, or discard it for good.',
  ),
  moved: text(
    '自动保存以后，此件已有新的改动，恢复后保存将以您填写的内容为准，请先对照。',
    'The draft has changed since. If you restore and save, what you typed replaces that: compare first.',
  ),
  restore: text('恢复', 'Restore'),
  discard: text('放弃', 'Discard'),
  restored: (at: string): Text =>
    text(`已恢复 ${at} 自动保存的内容，尚未存入草稿。`, `Restored what was kept at ${at}; it is not saved yet.`),
  changes: text('自动保存的内容与草稿相比', 'Against the draft'),
  seeOwn: text('您有尚未保存的内容，可以在此查看', 'You typed something that is not saved: see it here'),
  uploads: text('已上传、随保存加入的附件', 'Files uploaded already, to be added on saving'),
  status: {
    saved: text('已自动保存', 'Kept'),
    saving: text('正在自动保存……', 'Keeping…'),
    offline: text(
      '未保存到服务器：网络不通，内容暂存在本页，连通后自动保存。请勿关闭页面。',
      'Not on the server: no connection. It is kept in this page and sent when there is one. Do not close it.',
    ),
    signedOut: text(
      '未保存到服务器：登录已失效，内容暂存在本页。请在新窗口登录后回到本页继续。',
      'Not on the server: you are signed out. It is kept in this page. Sign in in another window and come back.',
    ),
    failed: text(
      '未保存到服务器，内容暂存在本页，稍后自动重试。',
      'Not on the server. It is kept in this page and tried again.',
    ),
  },
  editing: (name: string, at: string): Text =>
    text(`${name}正在编辑（${at} 起）`, `${name} has it open for editing (since ${at})`),
  editingOwn: (at: string): Text =>
    text(`您在另一窗口打开了此件（${at} 起）`, `You have it open in another window (since ${at})`),
};

export const mendingWords = {
  mend: text('作废、更正日期', 'Void, or mend the date'),
  lead: text(
    '登记的日期有误的，在此提出；由另一人确认后生效，原记录保留。',
    'Say here that a date was entered wrongly. It takes effect once somebody else confirms; the earlier act stays on record.',
  ),
  right: text('正确的日期（只作废的不填）', 'Right date; blank to void only'),
  reason: text('理由', 'Reason'),
  title: text('日期更正待确认', 'A date waits to be mended'),
  what: (wrong: string, right: string | null): Text =>
    right
      ? text(`废止日期由 ${wrong} 更正为 ${right}。`, `The repeal of ${wrong} is to be of ${right}.`)
      : text(`废止登记（${wrong}）作废。`, `The repeal of ${wrong} is to be void.`),
  waits: text('须由其他审签人确认后生效。', 'Another approver must confirm it.'),
  confirm: text('确认', 'Confirm'),
  refuse: text('不同意', 'Refuse'),
  refuseReason: text('不同意的理由', 'Reason of the refusal'),
};

export const reviewWords = {
  title: text('公开审查', 'Release review'),
  checklist: text('审查事项', 'Checklist'),
  checklistHint: text(
    '逐项审查，确认无误后勾选；全部确认方可作出“可以公开”的结论',
    'Tick what you have checked; a release needs them all',
  ),
  verdict: text('审查结论', 'Verdict'),
  publish: text('可以公开', 'May be made public'),
  notPublish: text('不宜公开，退回修改', 'Not to be made public: return'),
  chooseVerdict: text('请选择审查结论', 'Choose a verdict'),
  basis: text('审查依据和意见', 'Basis'),
  needBasis: text('请填写审查依据', 'Give the basis of the verdict'),
  done: text('提交审查结论', 'Give the verdict'),
};

export const approveWords = {
  title: text('审签', 'Approval'),
  lead: text(
    '本页所列即审签后将公开的全部内容。您的审签与内容摘要值绑定，此后内容有任何改动都不能发布。',
    'This is everything that will be public. Your approval is bound to its digest: whatever is changed, it is not released.',
  ),
  leadNotPublic: text(
    '此件公开属性不是主动公开，审签后不对外发布。',
    'Its attribute is not proactive disclosure: it is approved and not released.',
  ),
  same: text('与公开审查时的内容一致', 'The same as was reviewed'),
  different: text('与公开审查时的内容不一致，不能审签', 'Not what was reviewed: it cannot be approved'),
  approve: text('同意，审签', 'Approve'),
  cleared: text('公开审查结论', 'Release review'),
};

export const historyWords = {
  title: text('办理记录', 'Acts'),
  system: text('系统', 'System'),
  legalDate: (on: string): Text => text(`生效日期 ${on}`, `as of ${on}`),
  voided: text('已作废', 'Void'),
  source: (name: string): Text => text(`由文件“${name}”导入`, `Imported from ${name}`),
  original: text('下载原件', 'Download the original'),
  late: (why: string): Text => text(`补登原因：${why}`, `Entered late: ${why}`),
  changed: text('修改', 'Changed'),
  from: text('原', 'before'),
  to: text('现', 'now'),
  characters: (n: number): Text => text(`${n} 字`, `${n} characters`),
  confirmed: (n: number, of: number): Text => text(`已确认 ${n}/${of} 项`, `${n} of ${of} items confirmed`),
};

export const ACT_NAMES: Readonly<Record<string, Text>> = {
  'document.drafted': text('起草', 'Drafted'),
  'document.edited': text('修改', 'Edited'),
  'document.submitted': text('提交公开审查', 'Submitted'),
  'document.taken-back': text('收回', 'Taken back'),
  'document.returned': text('退回', 'Returned'),
  'document.cleared': text('公开审查', 'Reviewed'),
  'document.approved': text('审签', 'Approved'),
  'document.released': text('发布', 'Released'),
  'document.amending': text('发起修改发布', 'Amendment started'),
  'document.withdrawn': text('撤回', 'Withdrawn'),
  'document.ended': text('公示期满', 'Period ended'),
  'document.repealed': text('登记废止', 'Repeal registered'),
  'document.mending-proposed': text('提出更正日期', 'Mending proposed'),
  'document.mending-refused': text('不同意更正', 'Mending refused'),
  void: text('作废', 'Void'),
};
