import { Anchor, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef, type ReactNode } from 'react';

type ButtonLink = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

/** A link of ours that looks like a button. */
export const LinkButton = createLink(
  forwardRef<HTMLAnchorElement, ButtonLink>((props, ref) => <Button component="a" ref={ref} {...props} />),
);

type TextLink = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'color'> & { children?: ReactNode };

/** A link of ours in a text or a table. */
export const PageLink = createLink(
  forwardRef<HTMLAnchorElement, TextLink>((props, ref) => <Anchor ref={ref} underline="always" inherit {...props} />),
);
