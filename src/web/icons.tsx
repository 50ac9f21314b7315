/** A few line icons on a 24 grid. They only accompany words, so they are hidden from assistive technology. */
const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M20 20l-4.8-4.8',
  guide: 'M4 5.5c3-1.2 5.5-1 8 .8c2.5-1.8 5-2 8-.8V19c-3-1.2-5.5-1-8 .8c-2.5-1.8-5-2-8-.8zM12 6.3V19.8',
  rules: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6a3 3 0 0 0 5 0zM19 7l-2.5 6a3 3 0 0 0 5 0z',
  folder: 'M3 7a2 2 0 0 1 2-2h4l2.2 2.5H19a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2zM7 12h10M7 15.5h6',
  chart: 'M4 4v16h16M8 16v-4M12.5 16V8M17 16v-6',
  apply: 'M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h5M14 3l5 5M14 3v5h5v3M9 12h4M9 16h2M14.5 20.5l.5-2.5l4-4l2 2l-4 4z',
  status: 'M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5M9 14.5l2 2l4-4.5',
  document: 'M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5M9 12.5h6M9 16.5h6',
  voice: 'M4 5h16v11h-8l-4.5 4v-4H4zM8 9h8M8 12.5h5',
  bulb: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.8c.7.6 1.1 1.3 1.1 2.2h5c0-.9.4-1.6 1.1-2.2A6 6 0 0 0 12 3',
  building: 'M4 21h16M6 21V8l6-4l6 4v13M10 21v-4h4v4M9.5 10.5h1M13.5 10.5h1M9.5 13.5h1M13.5 13.5h1',
  service: 'M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8M4.5 20.5c.8-4 3.800-6 7.500-6s6.700 2 7.500 6',
  feed: 'M5 19h.01M5 12a7 7 0 0 1 7 7M5 5a14 14 0 0 1 14 14',
  attachment:
    'M20 11.500l-8 8a5 5 0 0 1-7-7l8.500-8.500a3.300 3.300 0 0 1 4.700 4.700L9.800 17a1.700 1.700 0 0 1-2.400-2.400l7.600-7.600',
  print: 'M7 9V3h10v6M7 18H5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M7 14h10v7H7z',
  globe:
    'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M3 12h18M12 3c2.500 2.600 3.700 5.600 3.700 9s-1.200 6.400-3.700 9c-2.500-2.600-3.700-5.600-3.700-9s1.200-6.400 3.700-9',
  elder: 'M4 19L9 5h1l5 14M5.800 14h7.400M19 6v8M15.500 10h7',
  home: 'M4 11l8-7l8 7M6 9.500V20h12V9.500M10 20v-6h4v6',
  phone: 'M5 4h4l2 5l-2.500 1.500a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7a3.500 3.500 0 0 0 0 7M2.500 20c.5-3.700 3-5.500 6.500-5.500s6 1.800 6.500 5.500M16 4.300a3.500 3.500 0 0 1 0 6.500M18 14.900c2 .7 3.200 2.400 3.500 5.100',
  shield: 'M12 3l8 3v5.500c0 4.700-3.200 8-8 9.500c-4.800-1.500-8-4.800-8-9.500V6zM9 12l2.200 2.200L15.500 10',
  list: 'M9 6h11M9 12h11M9 18h11M4.500 6h.01M4.500 12h.01M4.500 18h.01',
  calendar: 'M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM4 10h16M8 3v4M16 3v4M9 15l2 2l4-4',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.500l1.500 2h-15zM10 21h4',
  swap: 'M4 8h13l-3.500-3.500M20 16H7l3.500 3.500',
  out: 'M14 8V5a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h6a2 2 0 0 0 2-2v-3M9 12h12M18 8.500l3.500 3.500L18 15.500',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg
      className={`icon ${className}`.trim()}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
