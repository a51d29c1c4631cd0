import { RefundForm } from './RefundForm';

/** Books what somebody refunded in Khalti's dashboard, past us. */
export function DashboardRefundPage() {
  return <RefundForm kind="dashboard" />;
}
