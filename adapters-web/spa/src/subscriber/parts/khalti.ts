import { useState } from 'react';
import type { Schema } from '../../api/types';

/** Leaves for Khalti's page. What comes back from there is only a hint; the server asks Khalti. */
export function useKhalti() {
  const [going, go] = useState(false);
  return {
    going,
    /** Whether there was somewhere to go. */
    leave(payment: Pick<Schema<'Payment'>, 'paymentUrl'> | null | undefined): boolean {
      if (!payment?.paymentUrl) return false;
      go(true);
      location.assign(payment.paymentUrl);
      return true;
    },
  };
}
