import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** A deep pine: calm, and none of the wallets' colours. Shades 7 and 6 carry white at 7:1 and 5:1. */
const pine: MantineColorsTuple = [
  '#edf6f3',
  '#d7ebe5',
  '#aed7cb',
  '#82c1b0',
  '#57a895',
  '#358f7b',
  '#1f7766',
  '#136154',
  '#0d4b41',
  '#08352e',
];
/** Marigold, for what wants a look but is no danger. */
const marigold: MantineColorsTuple = [
  '#fff6e3',
  '#fde9bf',
  '#fad588',
  '#f5bd4f',
  '#eba626',
  '#cf8a11',
  '#a86c0b',
  '#855208',
  '#643c05',
  '#432803',
];
/** Mantine's neutral dark greys, tinted towards the pine, so that page, card and dialog belong together. */
const dark: MantineColorsTuple = [
  '#d5dbd8',
  '#c1c9c5',
  '#a4afaa',
  '#77837d',
  '#56625c',
  '#3e4a44',
  '#2c3732',
  '#1e2723',
  '#161e1b',
  '#0f1513',
];

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, marigold, dark },
  fontFamily:
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Devanagari', 'Kohinoor Devanagari', Mangal, sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono', monospace",
  headings: { fontWeight: '650', textWrap: 'balance' },
  defaultRadius: 'md',
  radius: { md: '10px', lg: '16px' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    // Mantine draws a <header> in its own dialog, which counts as a second banner of the page
    ModalHeader: { defaultProps: { role: 'none' } },
    Button: { defaultProps: { size: 'md' } },
    Card: { defaultProps: { withBorder: true, radius: 'lg', padding: 'lg' } },
    Badge: { defaultProps: { variant: 'light', size: 'lg', radius: 'sm', tt: 'none', fw: 600 } },
    Alert: { defaultProps: { radius: 'lg' } },
  },
});

/** Mantine's own greys for dimmed text and placeholders fail 4.5:1, and its borders of fields 3:1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfaf6',
    '--mantine-color-text': '#1a2421',
    '--mantine-color-dimmed': '#4d5a55',
    '--mantine-color-placeholder': '#68746f',
    '--mantine-color-error': '#b4231f',
    '--mantine-color-anchor': '#0d5a4d',
    '--mantine-color-red-filled': '#b4231f',
    '--mantine-color-red-filled-hover': '#971c19',
    '--mantine-color-red-light-color': '#9c1d1a',
    '--mantine-color-marigold-light-color': '#704506',
    '--mantine-color-gray-light-color': '#3f4b46',
    '--mantine-color-pine-light-color': '#0d4b41',
    '--mantine-color-default-border': '#dcd9cf',
    '--input-bd': '#7b8781',
    '--shulka-surface': '#ffffff',
    '--shulka-line': '#e4e0d5',
    '--shulka-beyond': 'rgb(26 36 33 / 22%)',
    '--shulka-accent': '#cf8a11',
    '--chart-1': '#1f7766',
    '--chart-2': '#a86c0b',
    '--chart-3': '#7a4fa3',
    '--chart-4': '#b4433f',
  },
  dark: {
    '--mantine-color-body': '#0f1513',
    '--mantine-color-text': '#dbe2de',
    '--mantine-color-dimmed': '#a9b5af',
    '--mantine-color-placeholder': '#93a099',
    '--mantine-color-error': '#ff9d96',
    '--mantine-color-anchor': '#8fd0bf',
    '--mantine-color-red-filled': '#bd3934',
    '--mantine-color-red-filled-hover': '#a6302c',
    '--mantine-color-red-light-color': '#ffb0aa',
    '--mantine-color-marigold-light-color': '#f9d48a',
    '--mantine-color-gray-light-color': '#c6cfca',
    '--mantine-color-pine-light-color': '#a3dacb',
    '--mantine-color-default-border': '#35413b',
    '--input-bd': '#7d8a84',
    '--shulka-surface': '#171f1c',
    '--shulka-line': '#2b3631',
    '--shulka-beyond': 'rgb(0 0 0 / 60%)',
    '--shulka-accent': '#f5bd4f',
    '--chart-1': '#57a895',
    '--chart-2': '#f5bd4f',
    '--chart-3': '#b899dc',
    '--chart-4': '#f08a83',
  },
});
