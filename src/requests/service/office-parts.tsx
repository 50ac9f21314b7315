/** How the letters of a case were served, on its page. */
import { Badge, Card, DataTable } from '../../web/components.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import { namedFiles } from '../case-files.ts';
import { ERASED } from '../messages.ts';
import type { OfficeCase } from '../office-case.ts';
import { owedLetters } from './rules.ts';
import { FAILURE_WORDS, WAY_WORDS } from './ways.ts';

const words = {
  title: text('送达', 'Service'),
  none: text('还没有送达记录。', 'Nothing was served yet.'),
  owed: text('待送达：', 'To be served: '),
};

export function Services({ file }: { file: OfficeCase }) {
  const lang = useLanguage();
  const { services } = file.state;
  const owed = owedLetters(file.state);
  if (services.length === 0 && owed.length === 0) return null;
  return (
    <Card title={words.title[lang]} id="services">
      {owed.length > 0 ? (
        <p>
          <Badge tone="warn">
            {words.owed[lang]}
            {owed.map(({ number }) => number).join('、')}
          </Badge>
        </p>
      ) : null}
      <DataTable
        caption={words.title[lang]}
        columns={[
          { head: text('文书', 'Letter')[lang], cell: (one) => one.letter },
          {
            head: text('方式', 'Method')[lang],
            cell: (one) => WAY_WORDS[one.way][lang] + (one.tracking ? `（${one.tracking}）` : ''),
          },
          { head: text('送达', 'Served')[lang], tight: true, cell: (one) => one.on },
          { head: text('收到', 'Received')[lang], tight: true, cell: (one) => one.receivedOn ?? '—' },
          {
            head: text('结果', 'Result')[lang],
            cell: ({ failed }) => {
              if (!failed) return text('已送达', 'Served')[lang];
              const said = failed.content === 'erased' ? ERASED[lang] : (failed.content?.remarks ?? '');
              return (
                <Badge tone="bad">
                  {text('未成', 'Failed')[lang]}（{failed.on}，{FAILURE_WORDS[failed.reason][lang]}）{said}
                </Badge>
              );
            },
          },
          {
            head: text('证明', 'Proof')[lang],
            cell: ({ proof }) =>
              namedFiles(proof).map(({ name, file: stored }) => (
                <a
                  key={stored.blob}
                  className="me-2"
                  href={href(lang, `/office/requests/${file.id}/files/${stored.blob}`)}
                >
                  {name}
                </a>
              )),
          },
        ]}
        rows={services}
        rowKey={(one) => `${one.letter} ${services.indexOf(one)}`}
        empty={words.none}
      />
    </Card>
  );
}
