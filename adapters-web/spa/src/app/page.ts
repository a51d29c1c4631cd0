import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { wordsReady } from '../i18n/i18n';

/** A page that is fetched when somebody goes there, drawn when its words are there too. */
export function page<Module extends Record<Name, ComponentType>, Name extends string>(
  load: () => Promise<Module>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    const module = await load();
    await wordsReady();
    return { default: module[name] };
  });
}
