import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { mayWrite, useSession } from '../../api/session';
import { ConfirmAct } from '../../ui/ConfirmAct';
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
  /** Something else is missing. */
  blocked?: boolean;
  danger?: boolean;
  variant?: ButtonProps['variant'];
}

/** A button of the staff with its last question; who may only look does not see it. */
export function Act<Done>({ name, does, then, needsReason, variant, ...question }: Props<Done>) {
  const t = useWords();
  const may = mayWrite(useSession());
  const [opened, open] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button variant={variant ?? 'default'} color={question.danger ? 'red.8' : undefined} onClick={() => open(true)}>
        {name}
      </Button>
      <ConfirmAct
        {...question}
        no={question.no ?? t('cancel')}
        opened={opened}
        onClose={() => open(false)}
        reason={needsReason ? 'needed' : 'welcome'}
        act={does}
        done={(answer) => {
          open(false);
          then?.(answer);
        }}
      />
    </>
  );
}
