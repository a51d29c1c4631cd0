import { Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useIntent } from '../api/intent';
import { useCommon } from '../i18n/words';
import { ConfirmMoney } from './ConfirmMoney';

interface Props<Done> {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, in sentences and figures. */
  children?: ReactNode;
  yes: string;
  no: string;
  /** Whether the API wants to be told why; it may always be said, and is kept in the audit log. */
  reason?: 'needed' | 'welcome';
  /** What the reason is called, where it is more than one: evidence, say. */
  reasonLabel?: string;
  danger?: boolean;
  /** Something else is missing. */
  blocked?: boolean;
  says?: Record<string, string>;
  act: (reason: string | undefined, intent: string) => Promise<Done>;
  done?: (what: Done) => void;
}

/** An act of the staff: what it does, why it is done, and one button that does it once. */
export function ConfirmAct<Done>(props: Props<Done>) {
  const t = useCommon();
  const [why, say] = useState('');
  const reason = why.trim() === '' ? undefined : why.trim();
  const doing = useIntent((said: string | undefined, intent) => props.act(said, intent), props.done);
  const { opened } = props;
  const { reset } = doing;
  useEffect(() => {
    if (!opened) return;
    say('');
    reset();
  }, [opened, reset]);
  const close = () => {
    // it is under way: closing would hide what became of it
    if (!doing.isPending) props.onClose();
  };
  return (
    <ConfirmMoney
      opened={opened}
      onClose={close}
      title={props.title}
      yes={props.yes}
      no={props.no}
      danger={props.danger}
      // done is done: the dialog takes a moment to go, and the second half of a double click comes after a quick answer
      onYes={() => !doing.isSuccess && doing.mutate(reason)}
      sending={doing.isPending}
      blocked={props.blocked || (props.reason === 'needed' && reason === undefined)}
      trouble={doing.error}
      says={props.says}
    >
      {props.children}
      <Textarea
        label={props.reasonLabel ?? t(props.reason === 'needed' ? 'reason.needed' : 'reason')}
        description={t('reason.kept')}
        value={why}
        onChange={(event) => say(event.currentTarget.value)}
        maxLength={1000}
        rows={2}
        required={props.reason === 'needed'}
      />
    </ConfirmMoney>
  );
}
