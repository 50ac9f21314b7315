/** Reckons the sums of a table written with | and Σ, and the figures of the prose that speak of it. */
interface Table {
  /** sums of the columns, by number of the column */
  sums: Map<number, number>;
  cells: string[][];
  places: Map<number, number>;
}

const bare = (cell: string): string => cell.replace(/⟦(?:@[a-z-]+:)?|⟧/g, '').trim();
const figure = (cell: string): number | undefined => {
  const text = bare(cell).replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
};
const decimals = (cell: string): number => bare(cell).split('.')[1]?.length ?? 0;

function finish(lines: string[], table: Table): string[] {
  const columns = new Map<number, number>();
  return lines.map((line) => {
    const cells = line.split('|');
    const part = /^\s*(?:其中|#)/.test(bare(cells[0] ?? ''));
    let across = 0;
    let deepest = 0;
    const done = cells.map((cell, at) => {
      const wanted = /(Σ|→)([+-][\d.]+)?/.exec(cell);
      if (wanted) {
        const places = wanted[1] === '→' ? deepest : (table.places.get(at) ?? 0);
        const right = wanted[1] === '→' ? across : (columns.get(at) ?? 0);
        if (wanted[1] === 'Σ') table.sums.set(at, right);
        const value = right + Number(wanted[2] ?? 0);
        const text = value.toFixed(places);
        if (wanted[1] === '→' && !part) columns.set(at, (columns.get(at) ?? 0) + right);
        if (wanted[1] === '→') table.places.set(at, Math.max(table.places.get(at) ?? 0, places));
        if (wanted[1] === 'Σ') {
          across += right;
          deepest = Math.max(deepest, places);
        }
        return cell.replace(wanted[0], text);
      }
      const value = figure(cell);
      if (value !== undefined && at > 0) {
        if (!part) columns.set(at, (columns.get(at) ?? 0) + value);
        across += value;
        deepest = Math.max(deepest, decimals(cell));
        table.places.set(at, Math.max(table.places.get(at) ?? 0, decimals(cell)));
      }
      return cell;
    });
    table.cells.push(done.map(bare));
    for (const [at, value] of columns) if (!done.some((cell) => cell.includes('Σ'))) table.sums.set(at, value);
    return done.join('|');
  });
}

/** {S2} sum of column 2, {S2+5} wrong by 5, {S2/100} converted, {C1,2} the cell of row 1 (0 the head), column 2. */
function told(text: string, table: Table): string {
  return text
    .replace(/\{S(\d+)(?:\/(\d+)(?::(\d))?)?([+-][\d.]+)?\}/g, (_, column, by, keep, wrong) => {
      const at = Number(column);
      const value = (table.sums.get(at) ?? 0) / Number(by ?? 1) + Number(wrong ?? 0);
      return by ? value.toFixed(Number(keep ?? 2)) : value.toFixed(table.places.get(at) ?? 0);
    })
    .replace(/\{C(\d+),(\d+)([+-][\d.]+)?\}/g, (_, row, column, wrong) => {
      const cell = table.cells[Number(row)]?.[Number(column)] ?? '';
      if (wrong === undefined) return cell;
      return (Number(cell) + Number(wrong)).toFixed(Math.max(decimals(cell), decimals(String(Number(wrong)))));
    });
}

export function sums(text: string): string {
  const table: Table = { sums: new Map(), cells: [], places: new Map() };
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes('|'));
  if (at < 0) return text;
  let end = at;
  while (end < lines.length && lines[end]?.includes('|')) end += 1;
  const body = finish(lines.slice(at, end), table);
  return told([...lines.slice(0, at), ...body, ...lines.slice(end)].join('\n'), table);
}
