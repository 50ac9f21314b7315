/** How many found published what they were about to ask for: of all to whom something was offered. */
import type { OfferCounts } from '../requests/before-asking/store.ts';
import { Card, Facts } from '../web/components.tsx';
import { type Language, text } from '../web/language.ts';
import { percentText } from './rules.ts';

const words = {
  title: text('申请之前已经找到', 'Found before asking'),
  note: text(
    '在线申请时，系统按内容描述推荐已公开的信息。分母为推荐过信息的次数（表示已找到的，加上仍提交申请的），分子为表示已找到、无需申请的次数。只计次数，不记录个人。',
    'While somebody describes a request, published documents are offered. Out of all to whom something was offered (found, or lodged all the same), those who said that nothing need be asked. Nothing of the person is kept.',
  ),
  found: text('已找到所需信息，无需申请', 'Found: no request'),
  lodged: text('推荐后仍提交申请', 'Lodged all the same'),
  rate: text('无需申请的比例', 'Share that need not ask'),
  none: text('统计期间没有推荐过公开信息。', 'Nothing was offered in this period.'),
};

export function OffersPart({ offers: { found, lodged }, lang }: { offers: OfferCounts; lang: Language }) {
  return (
    <Card title={words.title[lang]}>
      <p className="text-secondary">{words.note[lang]}</p>
      {found + lodged === 0 ? (
        <p className="text-secondary empty-note">{words.none[lang]}</p>
      ) : (
        <Facts
          items={[
            [words.found[lang], String(found)],
            [words.lodged[lang], String(lodged)],
            [words.rate[lang], percentText({ n: found, d: found + lodged })[lang]],
          ]}
        />
      )}
    </Card>
  );
}
