import bot from '../icon.svg';

/** Decoration: who speaks is said in words beside it. */
export function Avatar({ of }: { readonly of: 'bot' | 'person' }) {
  if (of === 'bot') return <img class="avatar" src={bot} alt="" width="40" height="40" />;
  return (
    <svg class="avatar avatar_person" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
      <circle cx="20" cy="15.500" r="6.500" />
      <path d="M7 35c0-7.500 5.600-11 13-11s13 3.500 13 11z" />
    </svg>
  );
}
