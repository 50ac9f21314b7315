/** What the page of evidence packages says. */
import { text } from '../../web/language.ts';

export const evidenceWords = {
  title: text('测评证据包', 'Evidence package'),
  lead: text(
    '一个.zip文件，内有问题清单、整改通知和答复、抽签依据、测量结果、期间最后一日的公开内容和证明材料，附每个文件的SHA-256，不依赖本系统即可查阅、校验。',
    'A .zip with findings, notices and answers, draws, measurements, what was public on the last day, and proofs, each with its SHA-256. It opens without this program.',
  ),
  byPeriod: text('按期间和单位', 'By period and unit'),
  byRound: text('按检查批次', 'By round'),
  noRounds: text('还没有检查批次。', 'There is no round yet.'),
  from: text('起始日期', 'From'),
  to: text('截止日期', 'To'),
  unit: text('单位', 'Unit'),
  all: text('全部单位', 'All units'),
  download: text('下载', 'Download'),
  badPeriod: text('请填写起止日期，截止日期不得早于起始日期', 'Give a period that does not end before it begins'),
  note: text(
    '疑似个人信息自动遮盖，不列工作人员姓名；含有图片或者疑似个人信息的材料只列名称、校验值和原因。提供给外单位前仍请核对。',
    'Personal data are masked as far as the checks find them, and staff are not named; files that hold pictures or personal data are listed by digest, with the reason.',
  ),
};
