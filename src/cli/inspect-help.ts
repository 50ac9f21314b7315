/** What `gongkai inspect --help` says: each option with its meaning and default, and the exit codes. */
import type { Language } from '../web/language.ts';

type Lines = readonly (readonly [usage: string, meaning: Readonly<Record<Language, string>>])[];

const FILES: Lines = [
  ['--json', { zh: '每个问题一行JSON', en: 'a line of JSON for each finding' }],
  ['--html FILE', { zh: '另存可打印的报告', en: 'also writes a report to print' }],
  ['--sarif FILE', { zh: '另存SARIF 2.1.0，供其他工具读取', en: 'also writes SARIF 2.1.0 for other tools' }],
  [
    '--kind KIND',
    {
      zh: '文件是什么：interpretation 政策解读，disclosure-guide 公开指南，service-guide 办事指南，normative 规范性文件，annual-report 年度报告；不写则按标题判断',
      en: 'what the files are: interpretation, disclosure-guide, service-guide, normative or annual-report; guessed from the title without it',
    },
  ],
  ['--lists FILE', { zh: '本单位的规范用语表（JSON）', en: 'the office’s lists of names and wording (JSON)' }],
  ['--lang zh|en', { zh: '输出语言，默认中文', en: 'language of the output; Chinese without it' }],
  ['--rules', { zh: '只列出全部检查项及依据', en: 'lists all checks with their grounds, and does nothing else' }],
];

const SITES: Lines = [
  [
    '--folder DIR',
    { zh: '保留抓取内容和证据，中断后可以继续', en: 'keeps pages and evidence; an interrupted crawl goes on there' },
  ],
  [
    '--before DIR',
    { zh: '上一次检查的文件夹，用来发现改动日期的旧稿', en: 'folder of an earlier inspection: finds posts dated anew' },
  ],
  [
    '--host HOST',
    {
      zh: '网站的其他主机，可以多次写；此外的主机一律不进入',
      en: 'a further host of the site, may be repeated; no other is followed',
    },
  ],
  ['--pages N', { zh: '最多读多少页，默认20000', en: 'at most so many pages (20,000)' }],
  ['--depth N', { zh: '离首页最多多少层，默认30', en: 'at most so many links from the start (30)' }],
  ['--rate N', { zh: '每台主机每秒请求数，默认8', en: 'requests a second to a host (8)' }],
  [
    '--outside',
    { zh: '查外部链接能否打开，但不进入', en: 'asks whether links to other hosts open, without following them' },
  ],
  [
    '--render',
    { zh: '每页用浏览器打开，读脚本生成的内容', en: 'opens each page in a browser and reads what its scripts make' },
  ],
  [
    '--browser',
    {
      zh: '用浏览器看首页的加载时间、无障碍，并截图',
      en: 'opens the home page in a browser: loading time, accessibility, pictures',
    },
  ],
  ['--links', { zh: '只查打不开的链接', en: 'dead links only' }],
  [
    '--visit',
    {
      zh: '只访问一次并记入--folder，供定时运行，统计可用性',
      en: 'one visit, noted in --folder, for a timer: reachability',
    },
  ],
  [
    '--again DIR',
    {
      zh: '不联网，按该文件夹的证据重新判定；--out FILE 保存结果',
      en: 'judges that folder’s evidence again without the network; --out FILE keeps the results',
    },
  ],
];

const WORDS = {
  zh: {
    head: [
      'npx gongkai inspect PATH…    检查文件和文件夹（文本、网页、.docx、.xlsx、.pdf），不需要安装和数据库',
      'npx gongkai inspect URL      检查整个网站，并按国办秘函〔2019〕19号的指标判定',
    ],
    both: '选项',
    sites: '检查网站的选项',
    codes: '退出码：0 没有严重问题；1 有单项否决或者严重问题；2 命令写错，或者有文件、网站没有读到。',
  },
  en: {
    head: [
      'npx gongkai inspect PATH…    checks files and folders (text, pages, .docx, .xlsx, .pdf); no set-up, no database',
      'npx gongkai inspect URL      checks a whole site and judges it by the indicators of 国办秘函〔2019〕19号',
    ],
    both: 'Options',
    sites: 'Options for sites',
    codes:
      'Exit codes: 0 nothing severe; 1 a veto or a severe finding; 2 not understood, or something could not be read.',
  },
} as const;

/** The whole help, in lines. */
export function inspectHelp(language: Language): string {
  const words = WORDS[language];
  const block = (lines: Lines) => lines.map(([usage, meaning]) => `  ${usage.padEnd(14)} ${meaning[language]}`);
  return [...words.head, '', words.both, ...block(FILES), '', words.sites, ...block(SITES), '', words.codes].join('\n');
}
