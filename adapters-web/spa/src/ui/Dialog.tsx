import { type ReactNode, useEffect, useId, useRef } from 'react';
import './dialog.css';

interface Props {
  opened: boolean;
  /** Also by Escape, or by a click beside it. */
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** The browser's own dialog: it keeps the focus in and gives it back, knows Escape, and makes all else inert. */
export function Dialog({ opened, onClose, title, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const shown = dialog.current;
    if (!shown || !opened) return;
    // it is gone from the page before it is closed, so the browser does not give the focus back
    const from = document.activeElement;
    if (!shown.open) shown.showModal();
    return () => {
      shown.close();
      if (from instanceof HTMLElement && from.isConnected) from.focus();
    };
  }, [opened]);
  if (!opened) return null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Escape
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <h2 id={name}>{title}</h2>
      {children}
    </dialog>
  );
}
