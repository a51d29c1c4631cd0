import '@mantine/core/styles/Code.layer.css';
import { Code } from '@mantine/core';

/** A word of the server's insides, as it came: for whoever mends it, and in no language of people. */
export function Technical({ of }: { of: string }) {
  return (
    <Code className="technical" style={{ overflowWrap: 'anywhere' }}>
      {of}
    </Code>
  );
}
