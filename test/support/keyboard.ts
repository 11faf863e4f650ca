/**
 * Runs in the page as `keyboard`: notes where Tab goes. `begin` finds what must be reached and answers how many those are;
 * `step`, after each Tab, answers whether it goes on; `end` answers what was wrong.
 */
export const KEYBOARD = `window.keyboard = (() => {
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';
  let wanted, seen, faults, before;
  const nameOf = (node) => {
    const text = (node.getAttribute('aria-label') || node.textContent || node.name || node.type || '').trim();
    return node.localName + ' "' + text.slice(0, 50) + '"';
  };
  const isShown = (node) => node.checkVisibility({ visibilityProperty: true }) && node.getClientRects().length > 0;
  // Of the answers to one question, Tab reaches the one that is chosen.
  const isOther = (node) => node.type === 'radio' && !node.checked &&
    document.querySelector('input[type=radio][name="' + node.name + '"]:checked') !== null;
  const canReach = (node) => !node.disabled && node.tabIndex >= 0 && isShown(node) && !isOther(node) && !node.closest('[inert]');
  // What is seen of a control may be what stands for it: the label of a radio, the track of a switch.
  const shapesOf = (node) => [node, ...(node.labels ?? []), node.nextElementSibling, node.parentElement,
    ...(node.parentElement?.parentElement?.querySelectorAll(':scope > *') ?? [])].filter(Boolean);
  const lookOf = (shape) => {
    const style = getComputedStyle(shape);
    const width = parseFloat(style.outlineWidth);
    return style.outlineStyle !== 'none' && width >= 2 ? 'ring' : '';
  };
  const boxOf = (node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
  };
  // Boxes in the picture stand anywhere; Tab goes to them as the list beside it does.
  const groupOf = (node) => node.closest('.widget-layer') ? node : node.closest('li, form, fieldset, section, nav, header, [role=dialog], .column, main');
  return {
    begin(within) {
      const root = document.querySelector(within);
      wanted = new Set([...root.querySelectorAll(CONTROLS)].filter(canReach));
      seen = new Set(); faults = []; before = null;
      if (within === 'body') { document.activeElement?.blur(); getSelection().removeAllRanges(); scrollTo(0, 0);
        document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex'); }
      return wanted.size;
    },
    step() {
      const node = document.activeElement;
      if (!node || node === document.body || node.localName === 'iframe') return seen.size === 0 || node.localName === 'iframe';
      // Day, month and year are stops of their own.
      if (node === before && node.type.startsWith('date')) return true;
      if (seen.has(node)) { if (seen.size < wanted.size) faults.push('comes back to ' + nameOf(node) + ' after ' + nameOf(before)); return false; }
      seen.add(node);
      if (!shapesOf(node).some((shape) => lookOf(shape) === 'ring')) faults.push('no ring: ' + nameOf(node));
      const { left, top, right, bottom } = node.getBoundingClientRect();
      const isIn = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
      if (!isIn) faults.push('out of sight: ' + nameOf(node));
      if (before && groupOf(before) === groupOf(node)) {
        const a = boxOf(before), b = boxOf(node);
        if (b.bottom <= a.top + 1 && b.left < a.right - 1) faults.push('goes up: ' + nameOf(before) + ' then ' + nameOf(node));
        if (b.right <= a.left + 1 && b.top < a.bottom - 1 && b.bottom <= a.bottom + 1) faults.push('goes back: ' + nameOf(before) + ' then ' + nameOf(node));
      }
      before = node;
      return true;
    },
    end() {
      for (const node of wanted) if (!seen.has(node) && node.isConnected && canReach(node)) faults.push('not reached: ' + nameOf(node));
      return faults;
    },
  };
})();`;
