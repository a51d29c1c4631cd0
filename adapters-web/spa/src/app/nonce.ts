/** The word under which this page may write styles; browsers hide it from the attribute, not from the property. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce ?? '';
