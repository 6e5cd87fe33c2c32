import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon, type IconName } from './Icon.tsx'

interface Props {
  readonly icon: IconName
  readonly label: string
  readonly description?: string
  readonly isDisabled?: boolean
  readonly className?: string
  onPress?(): void
}

/** A button that shows a sign and tells its name to pointer, keyboard and screen reader. */
export function IconButton({ icon, label, description, className, ...button }: Props) {
  return (
    <TooltipTrigger delay={500}>
      <Button className={`button quiet icon-only ${className ?? ''}`} aria-label={label} {...button}>
        <Icon name={icon} />
      </Button>
      <Tooltip className="tooltip">{description ?? label}</Tooltip>
    </TooltipTrigger>
  )
}
