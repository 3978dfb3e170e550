// Choice: one of a few, all of them in sight.
import { type ReactElement, useId } from "react"

type ChoiceProps<T extends string> = {
  readonly legend: string
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[]
  readonly onChange: (value: T) => void
  readonly quiet?: boolean // the legend is only read out
}

export function Choice<T extends string>({ legend, value, options, onChange, quiet = false }: ChoiceProps<T>): ReactElement {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend className={quiet ? "hidden" : undefined}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
