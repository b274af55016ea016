import { useEffect, useState } from 'preact/hooks';

/** Room for the phone and what stands beside it; the same as in styles/page.css. */
const WIDE = '(min-width: 900px)';

export function useWideScreen(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return wide;
}
