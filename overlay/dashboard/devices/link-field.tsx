import { CopyField } from '../copy-field.tsx';
import { TEXTS } from '../texts/texts.ts';
import { maskToken } from '../urls.ts';

/** An address to copy, masked where a token is in it. */
export function LinkField({ label, url }: { label: string; url: string }) {
  return <CopyField label={label} value={url} masked={maskToken(url)} copy={TEXTS.devices.copyUrl} isAside />;
}
