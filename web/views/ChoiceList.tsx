import { Header, ListBox, ListBoxItem, ListBoxSection, Popover } from 'react-aria-components'
import type { Metric } from '../../src/page.ts'
import { groupMetrics } from '../app/metrics.ts'
import { useText } from '../app/translate.ts'

interface Choice {
  readonly id: string | number
  readonly name: string
}

export interface ChoiceGroup {
  readonly id: string
  readonly name: string
  readonly choices: readonly Choice[]
}

const choiceItem = ({ id, name }: Choice) => (
  <ListBoxItem key={id} id={id}>
    {name}
  </ListBoxItem>
)

/** What a Select opens: its choices by name. */
export function ChoiceList({ choices }: { choices: readonly Choice[] }) {
  return (
    <Popover className="popover">
      <ListBox className="listbox">{choices.map(choiceItem)}</ListBox>
    </Popover>
  )
}

/** What a Select with many choices opens: they stand below headings. */
export function GroupedChoiceList({ groups }: { groups: readonly ChoiceGroup[] }) {
  return (
    <Popover className="popover">
      <ListBox className="listbox">
        {groups.map(({ id, name, choices }) => (
          <ListBoxSection key={id}>
            <Header>{name}</Header>
            {choices.map(choiceItem)}
          </ListBoxSection>
        ))}
      </ListBox>
    </Popover>
  )
}

/** Measures by family. */
export function MetricChoiceList({ metrics }: { metrics: readonly Metric[] }) {
  const { t, local } = useText()
  const groups = groupMetrics(metrics).map(([group, list]) => ({
    id: group,
    name: t(`metricGroup.${group}`),
    choices: list.map(metric => ({ id: metric.id, name: local(metric.label) })),
  }))
  return <GroupedChoiceList groups={groups} />
}
