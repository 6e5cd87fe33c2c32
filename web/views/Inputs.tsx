import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { LEVER_GROUPS, LEVERS } from '../../src/page.ts'
import { useText } from '../app/translate.ts'
import { AboutScenario } from './AboutScenario.tsx'
import { Assumptions } from './Assumptions.tsx'
import { Budget } from './Budget.tsx'
import { Differs, useDifferences } from './Differs.tsx'
import { LeverControl } from './LeverControl.tsx'

/** What one can set: levers of a government, assumptions about the world, and what differs. */
export function Inputs() {
  const { t } = useText()
  return (
    <section className="inputs" aria-label={t('panel.label')}>
      <AboutScenario />
      <Tabs>
        <TabList className="tabs" aria-label={t('panel.label')}>
          <Tab id="levers">{t('panel.levers')}</Tab>
          <Tab id="assumptions">{t('panel.assumptions')}</Tab>
          <Tab id="differs">
            <HowManyDiffer />
          </Tab>
        </TabList>
        <TabPanel id="levers" className="tab-panel">
          <Levers />
          <Budget />
          <p id="lever-keys" className="sr-only">
            <LeverKeys />
          </p>
        </TabPanel>
        <TabPanel id="assumptions" className="tab-panel">
          <Assumptions />
        </TabPanel>
        <TabPanel id="differs" className="tab-panel">
          <Differs />
        </TabPanel>
      </Tabs>
    </section>
  )
}

/** By itself, so that a new number draws a word again and not the panel. */
function HowManyDiffer() {
  const { t } = useText()
  const { list } = useDifferences()
  return t('panel.differs', { count: list.length })
}

function LeverKeys() {
  return useText().t('lever.keys')
}

function Levers() {
  const { t } = useText()
  return LEVER_GROUPS.map(group => {
    const levers = LEVERS.filter(lever => lever.group === group)
    if (levers.length === 0) return null
    return (
      <section key={group} aria-labelledby={`group-${group}`}>
        <h2 id={`group-${group}`} className="group-name">
          {t(`group.${group}`)}
        </h2>
        {levers.map(lever => (
          <LeverControl key={lever.id} lever={lever} />
        ))}
      </section>
    )
  })
}
