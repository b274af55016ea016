import { clockTime } from './clock-time';

/** The top of a phone; only for looks. */
export function StatusBar() {
  return (
    <div class="status-bar" aria-hidden="true">
      <span>{clockTime(Date.now())}</span>
      <svg viewBox="0 0 52 12" width="52" height="12" role="presentation">
        <path d="M0 8h3v4H0zM5 5.500h3V12H5zM10 3h3v9h-3zM15 0h3v12h-3z" />
        <rect x="26.500" y="0.500" width="21" height="11" rx="3" class="status-bar__case" />
        <rect x="28" y="2" width="15" height="8" rx="1.500" />
        <path d="M49 4v4c1-.3 1.600-1 1.600-2S50 4.300 49 4z" />
      </svg>
    </div>
  );
}
