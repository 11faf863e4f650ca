/** Tells whoever watches the page what went wrong, and lets what is under way go on. */
export function tellFault(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
