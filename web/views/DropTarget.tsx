import { useEffect, useState } from 'react'
import { useText } from '../app/translate.ts'
import { useApp } from './context.ts'
import { Icon } from './Icon.tsx'

/** The whole page takes files. */
export function DropTarget() {
  const { t } = useText()
  const app = useApp()
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Entering a child leaves its parent: only when all that was entered is left is the pointer gone.
    let depth = 0
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const onEnter = (event: DragEvent) => {
      if (!hasFile(event)) return
      depth++
      setOver(true)
    }
    const onLeave = (event: DragEvent) => {
      if (hasFile(event) && --depth <= 0) setOver(false)
    }
    const onOver = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault()
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) app.openDropped(file)
    }
    const listen = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop }
    for (const [name, listener] of Object.entries(listen))
      window.addEventListener(name as 'drop', listener as (event: DragEvent) => void)
    return () => {
      for (const [name, listener] of Object.entries(listen))
        window.removeEventListener(name as 'drop', listener as (event: DragEvent) => void)
    }
  }, [app])
  if (!over) return null
  return (
    <div className="drop" aria-hidden="true">
      <p>
        <Icon name="open" size={28} />
        {t('file.drop')}
      </p>
    </div>
  )
}
