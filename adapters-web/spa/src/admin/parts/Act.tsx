import { Button, type ButtonProps, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useIntent } from '../../api/intent';
import { mayWrite, useSession } from '../../api/session';
import { ConfirmMoney } from '../../ui/ConfirmMoney';
import { useWords } from './words';

interface Props<Done> {
  /** What the button says, on the page and in the dialog. */
  name: string;
  title: string;
  yes: string;
  no?: string;
  children: ReactNode;
  does: (reason: string | undefined, intent: string) => Promise<Done>;
  then?: (done: Done) => void;
  says?: Record<string, string>;
  /** Whether a reason has to be given. */
  needsReason?: boolean;
  reasonLabel?: string;
  danger?: boolean;
  variant?: ButtonProps['variant'];
}

/** Something that an admin does after a last question; who may only look does not see it. */
export function Act<Done>(props: Props<Done>) {
  const t = useWords();
  const may = mayWrite(useSession());
  const [opened, open] = useState(false);
  const [reason, type] = useState('');
  const [missing, miss] = useState(false);
  const done = useIntent(
    (wish: { reason?: string }, intent) => props.does(wish.reason, intent),
    (answer) => {
      open(false);
      type('');
      props.then?.(answer);
    },
  );
  if (!may) return null;
  const go = () => {
    const said = reason.trim();
    if (props.needsReason && !said) return miss(true);
    done.mutate(said ? { reason: said } : {});
  };
  return (
    <>
      <Button
        variant={props.variant ?? 'default'}
        color={props.danger ? 'red.8' : undefined}
        onClick={() => {
          done.reset();
          miss(false);
          open(true);
        }}
      >
        {props.name}
      </Button>
      <ConfirmMoney
        opened={opened}
        onClose={() => open(false)}
        title={props.title}
        yes={props.yes}
        no={props.no ?? t('cancel')}
        onYes={go}
        sending={done.isPending}
        trouble={done.error}
        says={props.says}
        danger={props.danger}
      >
        {props.children}
        <TextInput
          label={props.reasonLabel ?? t('reason')}
          description={t('reason.hint')}
          value={reason}
          maxLength={1000}
          required={props.needsReason}
          error={missing && !reason.trim() ? t('reason.missing') : undefined}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </ConfirmMoney>
    </>
  );
}
