import '@mantine/core/styles/Code.layer.css';
import { Code } from '@mantine/core';
import { PageLink } from '../../ui/LinkButton';

const Short = ({ id }: { id: string }) => (
  <Code className="id" style={{ whiteSpace: 'nowrap' }}>{`…${id.slice(-8)}`}</Code>
);

export const SubscriberLink = ({ id, children }: { id: string; children?: string }) => (
  <PageLink to="/admin/subscribers/$id/$tab" params={{ id, tab: 'subscriptions' }} title={id}>
    {children ?? <Short id={id} />}
  </PageLink>
);
/** A subscription has no page of its own: it is among those of its subscriber. */
export const SubscriptionLink = ({ id, of }: { id: string; of: string }) => (
  <PageLink to="/admin/subscribers/$id/$tab" params={{ id: of, tab: 'subscriptions' }} title={id}>
    <Short id={id} />
  </PageLink>
);
export const PaymentLink = ({ id, children }: { id: string; children?: string }) => (
  <PageLink to="/admin/payments/$id" params={{ id }} title={id}>
    {children ?? <Short id={id} />}
  </PageLink>
);
export const InvoiceLink = ({ id, children }: { id: string; children?: string }) => (
  <PageLink to="/admin/invoices/$id" params={{ id }} title={id}>
    {children ?? <Short id={id} />}
  </PageLink>
);
export const RefundLink = ({ id, children }: { id: string; children?: string }) => (
  <PageLink to="/admin/refunds/$id" params={{ id }} title={id}>
    {children ?? <Short id={id} />}
  </PageLink>
);
