const PATHS = {
  play: 'M7 4.5v15l12-7.5z',
  pause: 'M7 5h3.6v14H7zM13.4 5H17v14h-3.6z',
  back: 'M15 5l-8 7 8 7z',
  forward: 'M9 5l8 7-8 7z',
  undo: 'M9 7H15a5 5 0 0 1 0 10H8M9 7l3.2-3.2M9 7l3.2 3.2',
  redo: 'M15 7H9a5 5 0 0 0 0 10h7M15 7l-3.2-3.2M15 7l-3.2 3.2',
  dice: 'M5 5h14v14H5zM9 9h.01M15 15h.01M12 12h.01M15 9h.01M9 15h.01',
  copy: 'M9 9h10v10H9zM15 9V5H5v10h4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warn: 'M12 4l9 16H3zM12 10v4.5M12 17.2h.01',
  close: 'M6 6l12 12M18 6L6 18',
  down: 'M6.5 9.5l5.5 5.5 5.5-5.5',
  info: 'M12 11v6M12 7.5h.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  open: 'M4 18V6h6l2 2.5h8V18z',
  save: 'M5 5h11l3 3v11H5zM8 5v5h7V5M8 19v-5h8v5',
  theme: 'M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  plus: 'M12 5v14M5 12h14',
  map: 'M4 6l5-2 6 2 5-2v14l-5 2-6-2-5 2zM9 4v14M15 6v14',
  levers: 'M4 8h9M17 8h3M15 6v4M4 16h3M11 16h9M9 14v4',
  chart: 'M4 19h16M5 15l4-5 4 3 6-8',
  time: 'M4 7h10M8 12h12M4 17h7',
  target:
    'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 2v4M12 18v4M2 12h4M18 12h4',
} as const

export type IconName = keyof typeof PATHS
const SOLID: ReadonlySet<IconName> = new Set(['play', 'pause', 'back', 'forward'])

/** A sign beside or instead of words; what it means is said by the control that holds it. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  const solid = SOLID.has(name)
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill={solid ? 'currentColor' : 'none'}
      stroke={solid ? 'none' : 'currentColor'}
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
