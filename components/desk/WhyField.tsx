import { TextInput } from '@/components/ui/TextInput';

/** Why a record is changed, in the words of whoever changes it; it stands in the history. Nobody has to say. */
export function WhyField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (why: string) => void;
}) {
  return (
    <TextInput
      label={label}
      optional
      maxLength={2000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
