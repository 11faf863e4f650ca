import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTopic } from './hooks.ts';
import type { Route } from './routes.ts';
import { whole } from './texts/format.ts';
import { TEXTS } from './texts/texts.ts';

/** The way to the other pages: a rail at the left, or where the window is narrow a list under a button. */
export function Nav({ routes, route }: { readonly routes: readonly Route[]; readonly route: Route }) {
  const nav = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const held = useTopic('queue')?.held.length ?? 0;
  const { Icon, name } = route;
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event) => {
      if (event.target instanceof Node && nav.current?.contains(event.target)) return;
      setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  return (
    <nav
      ref={nav}
      className="nav"
      aria-label={TEXTS.pages}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return;
        setOpen(false);
        nav.current?.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        className="nav-button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon size={22} aria-hidden />
        {name}
        {routes.map((one) => one !== route && one.Note && <one.Note key={one.path} of={one.name} />)}
        <IconChevronDown size={18} aria-hidden />
      </button>
      <ul id={listId} className="nav-list" data-open={isOpen || undefined}>
        {routes.map((one) => (
          <li key={one.path}>
            <a
              href={`#/${one.path}`}
              aria-current={one.path === route.path ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              <one.Icon size={22} aria-hidden />
              <span>{one.name}</span>
              {one.Note && <one.Note />}
              {one.path === 'desk' && held > 0 && (
                <span className="count">
                  {whole(held)} <span className="unseen">{TEXTS.held}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
