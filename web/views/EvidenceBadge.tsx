import type { EvidenceGrade } from '../../src/page.ts'
import { useText } from '../app/translate.ts'

/** How sure we are of a number. */
export function EvidenceBadge({ evidence }: { evidence: EvidenceGrade }) {
  const { t } = useText()
  return (
    <span className="badge" data-evidence={evidence} title={t(`evidence.${evidence}.help`)}>
      {t(`evidence.${evidence}`)}
    </span>
  )
}
