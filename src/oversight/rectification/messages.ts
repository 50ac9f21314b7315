/** What findings and their steps are called, and what the rules say. */
import { type Text, text } from '../../web/language.ts';
import type { Entry, Gravity, Source, Stage, Standing } from './state.ts';

export const SOURCE_NAMES: Record<Source, Text> = {
  inspection: text('日常巡查', 'Inspection'),
  'content-check': text('内容检查', 'Content check'),
  'site-check': text('网站检测', 'Site check'),
  'report-errors': text('我为政府网站找错', 'Reported by the public'),
  superior: text('上级通报', 'Told by a superior office'),
  'on-site': text('现场检查', 'On site'),
};

export const GRAVITY_NAMES: Record<Gravity, Text> = {
  veto: text('单项否决', 'Veto'),
  high: text('严重', 'Grave'),
  medium: text('一般', 'Medium'),
  low: text('轻微', 'Light'),
};

export const STAGE_NAMES: Record<Stage, Text> = {
  found: text('待通知', 'Not told yet'),
  noticed: text('整改中', 'Being mended'),
  answered: text('待复核', 'To be checked'),
  appealed: text('申诉待裁定', 'Appeal to be decided'),
  closed: text('已销号', 'Closed'),
  withdrawn: text('已撤销', 'Withdrawn'),
};

export const STANDING_NAMES: Record<Standing, Text> = {
  'to-notice': text('待通知', 'To be told'),
  running: text('整改中', 'In time'),
  near: text('临近时限', 'Due soon'),
  overdue: text('逾期未改', 'Overdue'),
  'to-check': text('待复核', 'To be checked'),
  'to-decide': text('申诉待裁定', 'Appeal to be decided'),
  closed: text('已销号', 'Closed'),
  withdrawn: text('已撤销', 'Withdrawn'),
};

export const ENTRY_NAMES: Record<Entry['kind'], Text> = {
  noticed: text('发出整改通知', 'Unit told'),
  answered: text('报送整改情况', 'Answered: mended'),
  appealed: text('提出申诉', 'Appealed'),
  passed: text('复核通过，销号', 'Checked and closed'),
  reopened: text('复核未通过，继续整改', 'Not mended: reopened'),
  rechecked: text('程序复查', 'Looked at again by the program'),
  withdrawn: text('撤销问题', 'Withdrawn'),
};

/** Refusals of the rules. */
export const findingWords = {
  needUnit: text('请选择责任单位', 'Choose the unit that is to mend it'),
  needTitle: text('请用一句话写明问题', 'Say in a line what is wrong'),
  longTitle: text('问题概述不超过200字，其余写入具体情况', 'At most 200 characters; the rest belongs to the details'),
  longPlace: text('网页地址或者位置不超过2000字', 'At most 2000 characters'),
  needPlace: text('请填写网页地址或者现场位置', 'Give the address of the page or the place'),
  needRemarks: text('请写明具体情况', 'Say how it is'),
  dueTooEarly: text('整改时限应当晚于今天', 'The limit lies after today'),
  notNow: {
    found: text('尚未向责任单位发出整改通知', 'The unit has not been told yet'),
    noticed: text('责任单位正在整改，尚未答复', 'The unit has not answered yet'),
    answered: text('责任单位已经答复，待复核', 'The unit has answered already'),
    appealed: text('责任单位已经申诉，待裁定', 'The unit has appealed'),
    closed: text('此问题已经销号', 'This finding is closed'),
    withdrawn: text('此问题已经撤销', 'This finding was withdrawn'),
  } satisfies Record<Stage, Text>,
  severalUnits: text('一份整改通知只能发给一个单位，请重新选择', 'A notice goes to one unit: choose again'),
  taken: text('此来源编号已经登记过问题', 'A finding with this number was filed before'),
  noneChosen: text('请至少选择一个问题', 'Choose at least one finding'),
};
