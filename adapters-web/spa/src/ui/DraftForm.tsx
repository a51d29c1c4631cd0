import { Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { mayWrite, useSession } from '../api/session';
import { ConfirmAct } from './ConfirmAct';

interface Props<Done> {
  /** The fields; what is wrong is said once somebody tried, what the server says when it said it. */
  fields: (told: { tried: boolean; trouble: unknown }) => ReactNode;
  /** Why it cannot go on as it is. */
  fault: string | false;
  leave: ReactNode;
  /** What the button says that leads to the last question. */
  look: string;
  title: string;
  yes: string;
  no: string;
  says: Record<string, string>;
  act: (reason: string | undefined, intent: string) => Promise<Done>;
  done: (made: Done) => void;
  /** What will happen, in sentences and figures. */
  children: ReactNode;
}

/** A form of the staff: filled in, looked at once more, and done once. */
export function DraftForm<Done>(props: Props<Done>) {
  const may = mayWrite(useSession());
  const [tried, tries] = useState(false);
  const [asking, ask] = useState(false);
  const [trouble, hits] = useState<unknown>();
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          tries(true);
          ask(!props.fault);
        }}
      >
        {props.fields({ tried, trouble })}
        {tried && props.fault && (
          <Text role="alert" c="var(--mantine-color-error)" mt="sm">
            {props.fault}
          </Text>
        )}
        <Group mt="lg">
          {props.leave}
          {may && <Button type="submit">{props.look}</Button>}
        </Group>
      </form>
      <ConfirmAct
        opened={asking}
        onClose={() => ask(false)}
        title={props.title}
        yes={props.yes}
        no={props.no}
        says={props.says}
        act={(reason, intent) =>
          props.act(reason, intent).catch((problem: unknown) => {
            hits(problem);
            throw problem;
          })
        }
        done={(made) => {
          ask(false);
          props.done(made);
        }}
      >
        {props.children}
      </ConfirmAct>
    </>
  );
}
