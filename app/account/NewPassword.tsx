import { TextInput } from '@/components/ui/TextInput';
import { PASSWORD_MAX, PASSWORD_MIN } from '@/lib/platform/auth/passwords';

/** Where a password is chosen; how long it must be stands beside it. */
export function NewPassword({ label, hint }: { label: string; hint: string }) {
  return (
    <TextInput
      label={label}
      hint={hint}
      name="password"
      type="password"
      autoComplete="new-password"
      minLength={PASSWORD_MIN}
      maxLength={PASSWORD_MAX}
      required
    />
  );
}
