/** What the office reads where versions and working copies are compared. */
import { type Text, text } from '../../web/language.ts';

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
