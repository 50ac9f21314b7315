/** Words of the pages on which files are redacted. */
import { text } from '../../web/language.ts';

export const words = {
  title: text('遮盖不予公开的内容', 'Redact files'),
  lead: text(
    '申请公开的信息中含有不应当公开的内容，能够作区分处理的，遮盖后提供可以公开的部分（条例第三十七条）。系统按标记重新生成一份PDF：页面为图像，文字层只保留可以公开的文字；原件的批注、修订、属性、附带文件、表单、书签、隐藏内容一律不带出。',
    'Where part of a file may not be disclosed, the rest is given (Art. 37). A new PDF is made: pages are pictures, its text holds only what stays. Nothing else of the source goes along.',
  ),
  upload: text('选择需要遮盖的文件', 'File to redact'),
  uploadHint: text(
    '可以选择PDF、.docx、.xlsx、.txt，不超过20MB、120页。Word、Excel只取可见的文字和表格，图片不带出，需要图片的请先另存为PDF。',
    'PDF, .docx, .xlsx or .txt, up to 20 MB and 120 pages. Of Word and Excel only visible text and tables are taken; for pictures save a PDF first.',
  ),
  open: text('上传并开始标记', 'Upload and begin'),
  files: text('已上传的文件', 'Files'),
  none: text('还没有上传文件。', 'No file yet.'),
  name: text('文件', 'File'),
  state: text('状态', 'State'),
  todo: text('尚未完成', 'Not finished'),
  done: text('已生成，随答复提供', 'Made, goes with the answer'),
  marking: text('标记', 'Mark'),
  outgoing: text('下载公开件', 'Outgoing file'),
  drop: text('移除', 'Remove'),
  needFile: text('请选择文件', 'Choose a file'),
  tooMany: text('文件超过120页，请拆分后分别上传。', 'The file has more than 120 pages. Split it.'),
  tooSlow: text(
    '文件过于复杂，没有能在规定的时间内处理完。请另存为普通PDF或者拆分后上传。',
    'The file is too complex to be worked through in time. Save it as a plain PDF, or split it.',
  ),
  erased: text('此文件已随案卷的个人信息销毁。', 'The file was erased with the case.'),
  words: text('需要遮盖的文字', 'Words to withhold'),
  wordsHint: text(
    '文件中所有相同的文字都会遮盖，跨行、分段排版的也包括在内。',
    'Every occurrence is covered, also over line ends.',
  ),
  what: text('属于什么内容', 'What it is'),
  whatHint: text(
    '写入答复书，例如“第三方联系人的姓名和电话”，不写具体内容。',
    'Printed in the answer: say what, not the content.',
  ),
  article: text('适用条款', 'Article'),
  reason: text('不予公开的理由', 'Reasons'),
  choose: text('请选择', 'Choose'),
  addWords: text('标记全部相同文字', 'Mark all occurrences'),
  addBox: text('标记框选的位置', 'Mark the box'),
  boxHint: text(
    '在“原件”图像上按住拖动框选，填写条款和理由后点击“标记框选的位置”。',
    'Drag a box on the page, give article and reason, then mark it.',
  ),
  noBox: text('请先在页面图像上框选位置', 'Draw a box on the page first'),
  marks: text('已作的标记', 'Marks'),
  noMarks: text('还没有标记。', 'Nothing is marked yet.'),
  mark: text('标记内容', 'Mark'),
  found: text('处数', 'Places'),
  place: (page: number) => text(`第${page + 1}页框选的位置`, `A box on page ${page + 1}`),
  before: text('原件', 'Before'),
  after: text('公开件', 'After'),
  kept: text('本页公开的文字', 'Text that stays on this page'),
  page: (page: number, pages: number) => text(`第${page + 1}页，共${pages}页`, `Page ${page + 1} of ${pages}`),
  previous: text('上一页', 'Previous'),
  next: text('下一页', 'Next'),
  elsewhere: (words: string, page: number) =>
    text(
      `框选的“${words}”在第${page + 1}页还有，没有遮盖，请核对。`,
      `“${words}” also stands on page ${page + 1}, unmarked.`,
    ),
  pictures: (pages: readonly number[]) =>
    text(
      `第${pages.map((page) => page + 1).join('、')}页有图像。图像中的文字（扫描件、照片、印章、图形）查找不到，按文字标记盖不住，请逐页查看，不予公开的用框选遮盖。`,
      `Pages ${pages.map((page) => page + 1).join(', ')} hold pictures. Words in pictures (scans, photos, seals, drawings) are not found: look at each, and draw a box over what is withheld.`,
    ),
  pictureCheck: text('图像核对', 'Pictures'),
  picturesSeen: text(
    '已逐页查看图像，其中没有遗漏不予公开的内容',
    'I looked at every picture; nothing withheld is left in them',
  ),
  needSeen: text('文件中有图像，请逐页查看并确认', 'There are pictures: look at each and confirm'),
  outName: text('公开件文件名', 'Name of the outgoing file'),
  finish: text('检查并生成公开件', 'Check and make the file'),
  finishHint: text(
    '生成后用另一套程序读取公开件的文字、属性、附带文件和数据流，发现未遮盖的内容即不予生成。',
    'Another program then reads the file; if anything withheld is found, nothing is made.',
  ),
  tooManyParts: text(
    '不同的内容、条款和理由最多六种，请合并同类。',
    'At most six different grounds: join those that are alike.',
  ),
  needWords: text('请填写需要遮盖的文字，至少两个字', 'Give at least two characters'),
  needWhat: text('请写明属于什么内容', 'Say what it is'),
  needArticle: text('请选择适用条款', 'Choose the article'),
  needReason: text('请填写理由', 'Give the reasons'),
  needName: text('请填写文件名', 'Give a name'),
};
