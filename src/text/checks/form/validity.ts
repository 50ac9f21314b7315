import { type Place, rule } from '../rule.ts';
import { titleSpan } from './title-place.ts';

const IN_FORCE =
  /(?:自|从|于)[^。；\n]{0,30}?(?:起|日)[^。；\n]{0,6}?(?:施行|实施|执行|生效|试行)|\d日起(?:施行|实施|执行|生效|试行)|(?:施行|实施|生效)(?:日期|时间)\s*[：:]|(?:印发|发布|公布|签发)之日起?(?:施行|实施|执行|生效)/u;
const VALID =
  /有效期|有效性\s*[：:]|(?:时效|效力)(?:状态)?\s*[：:]|现行有效|继续有效|长期有效|(?:有效|执行|施行|试行|实施)[至到]|(?:施行|实施|执行|试行)[^。；\n]{0,6}[，,]?至[^。；\n]{4,14}止|\d日(?:起)?失效|(?:试行|暂行|执行|施行)(?:期|期限|期间)?(?:为)?[一二两三四五六七八九十\d]+(?:年|个月)|失效日期|已(?:失效|废止)|期满(?:后)?(?:自动|自行)?失效/u;

function faults(text: string): Place[] {
  const span = titleSpan(text);
  const [force, valid] = [IN_FORCE.test(text), VALID.test(text)];
  if (!span || (force && valid)) return [];
  const zh = [...(force ? [] : ['施行日期']), ...(valid ? [] : ['有效期或者有效性'])].join('和');
  const en = [...(force ? [] : ['from when it is in force']), ...(valid ? [] : ['until when it is valid'])].join(
    ' and ',
  );
  return [{ span, reason: { zh: `规范性文件没有写明${zh}。`, en: `The normative document does not say ${en}.` } }];
}

const TITLE = '示范县公共停车场管理办法';

/** The tests of this rule, which looks at normative documents only. */
export const VALIDITY_EXAMPLES = {
  match: [
    `${TITLE}\n第一条 为规范停车管理，制定本办法。`,
    `${TITLE}\n第三十条 本办法自2024年5月1日起施行。`,
    `${TITLE}\n第三十条 本办法有效期五年。`,
    `${TITLE}\n第三十条 本办法自2024年5月1日起施行，原办法同时废止。`,
  ],
  pass: [
    `${TITLE}\n第三十条 本办法自2024年5月1日起施行，有效期五年。`,
    `${TITLE}\n有效性：有效\n第三十条 本办法自印发之日起施行。`,
    `${TITLE}\n第三十条 本办法自发布之日起30日后施行，有效期至2029年4月30日。`,
    `${TITLE}（试行）\n第三十条 本办法自2024年5月1日起施行，试行两年。`,
    `${TITLE}\n第三十条 本办法自2024年5月1日起试行，执行到2026年4月30日。`,
    `${TITLE}\n第三十条 2024年5月1日起施行，2026年4月30日失效。`,
    `${TITLE}\n第三十条 本办法自2024年5月1日起执行，至2027年4月30日止。`,
    `${TITLE}\n第三十条 本办法从2024年5月1日起执行，期满自动失效。`,
  ],
};

export const validity = rule({
  id: 'validity',
  severity: 'medium',
  finds: {
    zh: '规范性文件没有写明施行日期或者有效期。',
    en: 'A normative document does not say from when it is in force, or whether it is valid.',
  },
  ground:
    '《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕37号）；《国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）',
  remedy: {
    zh: '在正文或者页面标注施行日期、有效期和有效性。',
    en: 'State when it comes into force and its validity.',
  },
  // without its kind a text is no normative document: see VALIDITY_EXAMPLES
  examples: { match: [], pass: [VALIDITY_EXAMPLES.match[0] ?? ''] },
  spans: (text, { kind }) => (kind === 'normative' ? faults(text) : []),
});
