import { useState } from 'react';
import type { Invitation } from './invitation.ts';
import { InviteForm } from './invite-form.tsx';
import { InviteLink } from './invite-link.tsx';
import { OwnLinks } from './own-links.tsx';
import { WhoHasAccess } from './who-has-access.tsx';

/** Who may open the dashboard: the owner invites, sees who is here, and ends it. */
export function People() {
  /** The link that was made last; the server tells it no second time. */
  const [made, setMade] = useState<Invitation | null>(null);
  return (
    <>
      {made === null ? (
        <InviteForm made={setMade} />
      ) : (
        <InviteLink key={made.code} invitation={made} close={() => setMade(null)} />
      )}
      <WhoHasAccess made={setMade} />
      <OwnLinks />
    </>
  );
}
