// Where an answer is given: a line to write on, or options of which one is chosen. It must not know what is asked.

export interface Control {
  readonly inputs: readonly HTMLInputElement[];
  /** The answer: what is written, or the letter of the option. */
  readonly read: () => string;
  readonly write: (answer: string) => void;
  readonly focus: () => void;
  readonly markInvalid: (isInvalid: boolean) => void;
}

/** The control inside an element of the page; undefined where there is none. */
export function controlIn(item: HTMLElement): Control | undefined {
  const options = [...item.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const text = item.querySelector<HTMLInputElement>('input[type="text"]');
  if (options.length > 0) return choice(options, item.querySelector("fieldset"));
  return text === null ? undefined : writing(text);
}

function writing(input: HTMLInputElement): Control {
  return {
    inputs: [input],
    read: () => input.value.trim(),
    write: (answer) => {
      input.value = answer;
    },
    focus: () => input.focus(),
    markInvalid: (isInvalid) => input.setAttribute("aria-invalid", String(isInvalid)),
  };
}

function choice(options: readonly HTMLInputElement[], group: Element | null): Control {
  const chosen = (): HTMLInputElement | undefined => options.find(({ checked }) => checked);
  return {
    inputs: options,
    read: () => chosen()?.value ?? "",
    write: (answer) => {
      for (const option of options) option.checked = option.value === answer.trim().toLowerCase();
    },
    focus: () => (chosen() ?? options[0])?.focus(),
    markInvalid: (isInvalid) => group?.classList.toggle("invalid", isInvalid),
  };
}
