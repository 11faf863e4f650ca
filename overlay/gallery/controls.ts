/** A choice of one, with its word before it. Answers what shows the choice. */
export function addSelect<T extends string>(
  parent: Element,
  options: {
    readonly label: string;
    readonly title: string;
    readonly values: readonly T[];
    readonly choose: (value: T) => void;
  },
): (value: T) => void {
  const select = document.createElement('select');
  select.append(...options.values.map((value) => new Option(value, value)));
  select.addEventListener('change', () => {
    const value = options.values[select.selectedIndex];
    if (value !== undefined) options.choose(value);
  });
  addLabelled(parent, options, select);
  return (value) => {
    select.value = value;
  };
}

/** A number, with its word before it. Answers what shows it. */
export function addNumber(
  parent: Element,
  options: {
    readonly label: string;
    readonly title: string;
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly choose: (value: number) => void;
  },
): (value: number) => void {
  const input = document.createElement('input');
  input.type = 'number';
  for (const name of ['min', 'max', 'step'] as const) input[name] = String(options[name]);
  input.addEventListener('change', () => {
    if (input.validity.valid && input.value !== '') options.choose(input.valueAsNumber);
  });
  addLabelled(parent, options, input);
  return (value) => {
    if (document.activeElement !== input) input.value = String(value);
  };
}

/** A button. Answers what names it. */
export function addButton(parent: Element, title: string, press: () => void): (words: string) => void {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = title;
  button.addEventListener('click', press);
  parent.append(button);
  return (words) => {
    button.textContent = words;
  };
}

/** Words that change. */
export function addWords(parent: Element): (words: string) => void {
  const output = document.createElement('output');
  parent.append(output);
  return (words) => {
    output.textContent = words;
  };
}

function addLabelled(
  parent: Element,
  { label, title }: { label: string; title: string },
  input: Element,
): void {
  const holder = document.createElement('label');
  holder.title = title;
  holder.append(label, input);
  parent.append(holder);
}
