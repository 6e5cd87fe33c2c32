import { type ReactNode, useMemo } from 'react'
import { Label, LabelContext, useSlottedContext } from 'react-aria-components'

/**
 * The name of a field. A room that is left stays mounted but hidden, and React then takes back the refs in it; the
 * library reads that as a label that is gone, and draws the hidden field without a name. Our fields keep their label
 * for life, so the field is told when the label comes, and never that it went.
 */
export function FieldLabel({ children }: { children: ReactNode }) {
  const field = useSlottedContext(LabelContext)
  const toField = field?.ref
  const ref = useMemo(
    () =>
      typeof toField === 'function'
        ? (label: HTMLLabelElement | null) => void (label && toField(label))
        : toField,
    [toField],
  )
  return (
    <LabelContext.Provider value={{ ...field, ref: ref ?? null }}>
      <Label>{children}</Label>
    </LabelContext.Provider>
  )
}
