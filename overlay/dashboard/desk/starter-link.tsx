import { useEffect, useState } from 'react';
import { STARTER_FILE, starterPage } from '../../../shared/starter.ts';
import { TEXTS } from '../texts/texts.ts';

/** A file to download, for who starts OBS before Giftcast; made here, so that its token is in no address. */
export function StarterLink({ overlay }: { readonly overlay: string }) {
  const [href, setHref] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([starterPage(overlay)], { type: 'text/html' }));
    setHref(made);
    return () => URL.revokeObjectURL(made);
  }, [overlay]);
  return (
    <p className="note">
      <a href={href} download={STARTER_FILE}>
        {TEXTS.starterLink}
      </a>{' '}
      {TEXTS.starterNote}
    </p>
  );
}
