/**
 * Bar charts as SVG pictures, drawn on the server by ECharts. The browser gets a picture, which needs no script and
 * prints; the figures stand in a table beside it. ECharts is loaded when the first chart is drawn, not at start.
 */
import type { BarSeriesOption, ComposeOption, GridComponentOption, LegendComponentOption } from 'echarts';

type Option = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption>;

export interface Chart {
  /** names along the axis */
  names: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
  /** bars lie: for names that are long */
  lying?: boolean;
}

const WIDTH = 680;
/** Of the series, in their order. */
export const CHART_COLOURS = ['#1d5fa8', '#b3402e', '#4c7d3f', '#8a6d1f'];
/** Names without quotation marks: ECharts writes them into attributes as they are. */
const FONT = 'system-ui, Noto Sans SC, PingFang SC, Microsoft YaHei, sans-serif';

async function load() {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  core.use([charts.BarChart, components.GridComponent, components.LegendComponent, renderers.SVGRenderer]);
  return core;
}
let loaded: ReturnType<typeof load> | null = null;

/** The chart as an SVG document. */
export async function chartSvg(chart: Chart): Promise<string> {
  loaded ??= load();
  const echarts = await loaded;
  const height = chart.lying ? 60 + chart.names.length * 26 : 280;
  const drawn = echarts.init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    drawn.setOption(optionOf(chart));
    return drawn.renderToSVGString();
  } finally {
    drawn.dispose();
  }
}

/** For <img src>: the picture itself, so that the page needs nothing else. */
export async function chartAddress(chart: Chart): Promise<string> {
  return `data:image/svg+xml;base64,${Buffer.from(await chartSvg(chart)).toString('base64')}`;
}

function optionOf({ names, series, lying }: Chart): Option {
  const category = {
    type: 'category' as const,
    data: [...names],
    inverse: lying ?? false,
    axisTick: { show: false },
    axisLabel: {
      color: '#333',
      fontSize: 13,
      fontFamily: FONT,
      ...(lying ? { width: 170, overflow: 'truncate' as const } : {}),
    },
  };
  const value = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { color: '#555', fontSize: 12, fontFamily: FONT },
    splitLine: { lineStyle: { color: '#e3e8ef' } },
  };
  return {
    animation: false,
    color: CHART_COLOURS,
    backgroundColor: '#fff',
    textStyle: { fontFamily: FONT },
    grid: {
      left: 8,
      right: 48,
      top: series.length > 1 ? 40 : 16,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    ...(series.length > 1 ? { legend: { top: 4, textStyle: { fontSize: 13, fontFamily: FONT } } } : {}),
    xAxis: lying ? value : category,
    yAxis: lying ? category : value,
    series: series.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      data: [...values],
      barMaxWidth: 34,
      label: {
        show: names.length * series.length <= 40,
        position: lying ? ('right' as const) : ('top' as const),
        fontSize: 12,
      },
    })),
  };
}
