import { useFormat } from '../../i18n/format';

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z/g;

/** A sentence of the server with its instants as days and hours of Nepal. */
export function useReadable(): (text: string) => string {
  const format = useFormat();
  return (text) => text.replace(INSTANT, (at) => `${format.ad(at)}, ${format.clock(at)}`);
}
