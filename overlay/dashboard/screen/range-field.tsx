import { useId } from 'react';

/** A value between two ends, by pointer or keys, said in words beside it. */
export function RangeField(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as people read it. */
  readonly said: string;
  readonly isOff?: boolean;
  readonly change: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className="range-field">
      <label htmlFor={id}>{props.label}</label>
      <output htmlFor={id}>{props.said}</output>
      <input
        id={id}
        type="range"
        min={props.min}
        max={props.max}
        step={props.step}
        value={props.value}
        aria-valuetext={props.said}
        disabled={props.isOff}
        onChange={(event) => props.change(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
