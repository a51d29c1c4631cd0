import '@mantine/core/styles/ColorSwatch.layer.css';
import '@mantine/charts/styles.layer.css';
import { AreaChart, BarChart } from '@mantine/charts';
import { useFormat } from '../../i18n/format';
import { HEIGHT, type PictureProps } from './Picture';

/** The picture alone; nothing of it is read aloud or reached by the keyboard, the words and the table are. */
export default function Drawn({ kind, series, rows, stacked, money }: PictureProps) {
  const format = useFormat();
  const say = (value: number) => {
    if (money) return format.price({ amount: Math.round(value), currency: 'NPR' });
    return Number.isInteger(value) ? format.number(value) : '';
  };
  const common = {
    h: HEIGHT,
    data: rows,
    dataKey: 'name',
    series: series.map(({ key, label, colour }) => ({ name: key, label, color: colour })),
    valueFormatter: say,
    withLegend: series.length > 1,
    legendProps: { verticalAlign: 'bottom' as const },
    gridAxis: 'x' as const,
    tickLine: 'none' as const,
    yAxisProps: { width: money ? 92 : 40, tickCount: 4, allowDecimals: false },
    xAxisProps: { minTickGap: 16 },
  };
  if (kind === 'area') {
    return (
      <AreaChart
        {...common}
        curveType="monotone"
        fillOpacity={0.25}
        areaChartProps={{ accessibilityLayer: false }}
        withDots={rows.length < 15}
      />
    );
  }
  return (
    <BarChart
      {...common}
      type={stacked ? 'stacked' : 'default'}
      maxBarWidth={36}
      barChartProps={{ accessibilityLayer: false, stackOffset: stacked ? 'sign' : undefined }}
    />
  );
}
