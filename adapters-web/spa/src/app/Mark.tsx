/** The sign of Shulka: the head line of its first letter, and a coin. */
export function Mark() {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="9" fill="var(--mantine-color-pine-7)" />
      <g fill="none" stroke="#fff" strokeWidth="2.5" strokeLinecap="round">
        <path d="M7 10h18M11.5 10v13" />
        <path d="M11.5 16.5c3-2.6 9-2.2 9 1.8s-5.6 4.4-6 1.6" />
      </g>
      <circle cx="24" cy="22.5" r="2.4" fill="#f5bd4f" />
    </svg>
  );
}
