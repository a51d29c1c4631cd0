import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Trouble } from '../../ui/Trouble';
import { Waiting } from '../../ui/Waiting';
import { useWhole } from '../../ui/whole';

interface Props {
  label: string;
  help: string;
  value: string[];
  error: ReactNode;
  onChange: (codes: string[]) => void;
}

/** Which of the plans on sale something goes with. */
export function PlanChoice({ label, help, value, error, onChange }: Props) {
  const { rows, error: trouble, query } = useWhole('listAllPlans', { query: { limit: 200 } });
  return (
    <Checkbox.Group label={label} description={help} value={value} error={error} onChange={onChange}>
      {!rows && (trouble == null ? <Waiting lines={3} /> : <Trouble of={trouble} again={() => query.refetch()} />)}
      <Stack gap="xs" mt="xs">
        {rows
          ?.filter((plan) => plan.status === 'active')
          .map((plan) => (
            <Checkbox key={plan.code} value={plan.code} label={`${plan.name} (${plan.code})`} />
          ))}
      </Stack>
    </Checkbox.Group>
  );
}
