import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useCommon } from '../i18n/words';
import { Dialog } from './Dialog';
import { Trouble } from './Trouble';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, in sentences and figures. */
  children: ReactNode;
  /** Names the amount where money moves: "Pay Rs. 1,499.00 with Khalti". */
  yes: string;
  /** Says what stays: "Keep the subscription". */
  no: string;
  onYes: () => void;
  sending: boolean;
  trouble?: unknown;
  says?: Record<string, string>;
  danger?: boolean;
  blocked?: boolean;
}

/** The last step before something that cannot be taken back, or that costs money. Nothing is done while it is sending. */
export function ConfirmMoney(props: Props) {
  const t = useCommon();
  const close = () => {
    if (!props.sending) props.onClose();
  };
  return (
    <Dialog opened={props.opened} onClose={close} title={props.title}>
      <Stack gap="md">
        {props.children}
        <Trouble of={props.trouble} says={props.says} />
        <Group justify="flex-end" gap="sm">
          {/* where nothing is to be filled in, the safe way out is what the browser gives the focus first */}
          <Button variant="default" onClick={close} disabled={props.sending}>
            {props.no}
          </Button>
          <Button
            onClick={props.onYes}
            loading={props.sending}
            disabled={props.blocked}
            color={props.danger ? 'red' : undefined}
          >
            {props.yes}
          </Button>
        </Group>
        <div role="status" className="visually-hidden-status">
          {props.sending ? t('sending') : ''}
        </div>
      </Stack>
    </Dialog>
  );
}
