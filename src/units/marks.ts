/** What the marks of a site must look like (国办发〔2017〕47号). Pure; for the form and the workbook alike. */
import { type Text, text } from '../web/language.ts';

export interface MarkProblem {
  /** names the mark, its value and what is wrong with it */
  readonly what: Text;
  /** how it is written */
  readonly remedy: Text;
}

interface Rule {
  readonly holds: (value: string) => boolean;
  readonly zh: string;
  readonly en: string;
  readonly remedy: Text;
}

/** A host name of two parts or more; no scheme, port or path. */
const DOMAIN =
  /^(?=.{4,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]*[\p{L}\p{N}]$/u;

/** An area code, a number and an extension as they are written: 0898-12345678, (010) 1234 5678转801, 12345. */
const PHONE = /^[+(（]?\d[\d ()（）-]*(?:\d|[)）])(?:(?:转|#|x)\d{1,6})?$/;

const WHOLE_ADDRESS = {
  holds: (value: string) => URL.parse(value)?.protocol === 'https:' && value.startsWith('https://'),
  remedy: text('填写以https://开头的完整网址', 'Give a whole address that begins with https://'),
};

const RULES: Readonly<Record<string, Rule>> = {
  domain: {
    holds: (value) => DOMAIN.test(value),
    zh: '主域名不是域名',
    en: 'The domain is no host name',
    remedy: text(
      '只写域名，例如www.example.gov.cn，不写https://、端口和路径',
      'Give the name alone, as www.example.gov.cn, without https://, port and path',
    ),
  },
  idCode: {
    holds: (value) => /^\d{10}$/.test(value),
    zh: '网站标识码不是10位数字',
    en: 'The site code is not 10 digits',
    remedy: text('网站标识码为10位数字，以备案系统核发的为准', 'The site code has 10 digits, as it was issued'),
  },
  phone: {
    holds: (value) => value.split(/[、，,;；/]/).every((one) => isPhone(one.trim())),
    zh: '联系电话不是电话号码',
    en: 'The telephone is no telephone number',
    remedy: text(
      '填写区号和号码，例如0898-12345678；多个号码用顿号隔开',
      'Give area code and number, as 0898-12345678; several are parted by commas',
    ),
  },
  registrar: {
    ...WHOLE_ADDRESS,
    zh: '党政机关网站标识网址不是https网址',
    en: 'The address of the mark of party and government bodies is no https address',
  },
  findFault: {
    ...WHOLE_ADDRESS,
    zh: '“我为政府网站找错”入口网址不是https网址',
    en: 'The address for reporting faults is no https address',
  },
};

/** What is wrong with a mark; null when nothing is, for a mark of free wording and for one that is not set. */
export function markProblem(name: string, value: string): MarkProblem | null {
  const rule = RULES[name];
  if (!rule || value === '' || rule.holds(value)) return null;
  return { what: text(`${rule.zh}：${value}`, `${rule.en}: ${value}`), remedy: rule.remedy };
}

/** 5 digits for a service line such as 12345, 7 at least for others; no more than a number abroad has. */
function isPhone(value: string): boolean {
  const digits = value.replace(/(?:转|#|x)\d+$/, '').replace(/\D/g, '').length;
  return PHONE.test(value) && digits >= 5 && digits <= 15;
}
