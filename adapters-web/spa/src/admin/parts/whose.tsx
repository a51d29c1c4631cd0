import type { Column } from '../../ui/DataTable';
import { SubscriberLink } from './Links';

interface Owned {
  subscriberId: string | null;
  subscriberName: string | null;
}

/** Whose it is, by name; the file keeps the id, which two of the same name do not share. */
export const whose = <Row extends Owned>(title: string): Column<Row> => ({
  key: 'subscriberName',
  title,
  value: (row) => row.subscriberName,
  file: (row) => row.subscriberId,
  cell: ({ subscriberId, subscriberName }) =>
    subscriberId && <SubscriberLink id={subscriberId}>{subscriberName ?? undefined}</SubscriberLink>,
});
