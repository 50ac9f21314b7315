/** The order of a draw, with what repeats it: who took part, and each one's lot. */
import { Badge, DataTable } from '../../web/components.tsx';
import { type Text, text, useLanguage } from '../../web/language.ts';

const words = {
  state: text('状态', 'State'),
  drawn: text('抽中', 'Drawn'),
  notDrawn: text('未抽中', 'Not drawn'),
  lot: text('签号（SHA-256）', 'Lot (SHA-256)'),
  none: text('没有参加抽签的。', 'Nobody took part.'),
};

export interface Lot {
  id: string;
  lot: string;
  isDrawn: boolean;
}

/** @param who,number how those who were drawn from, and their ids, are called */
export function LotsTable(props: {
  caption: Text;
  who: Text;
  number: Text;
  nameOf(id: string): string;
  lots: readonly Lot[];
}) {
  const lang = useLanguage();
  const { caption, who, number, nameOf, lots } = props;
  return (
    <DataTable
      caption={caption[lang]}
      rows={lots}
      rowKey={({ id }) => id}
      empty={words.none}
      columns={[
        { head: who[lang], cell: ({ id }) => nameOf(id) },
        {
          head: words.state[lang],
          cell: ({ isDrawn }) => (
            <Badge tone={isDrawn ? 'good' : 'plain'}>{(isDrawn ? words.drawn : words.notDrawn)[lang]}</Badge>
          ),
          tight: true,
        },
        { head: number[lang], cell: ({ id }) => <code className="text-break">{id}</code> },
        { head: words.lot[lang], cell: ({ lot }) => <code className="text-break">{lot}</code> },
      ]}
      stacked
    />
  );
}
