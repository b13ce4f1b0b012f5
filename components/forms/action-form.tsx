import { randomUUID } from 'node:crypto';
import { ClientForm } from './client-form.tsx';

type ActionFormProps = Omit<React.ComponentProps<typeof ClientForm>, 'idempotencyKey'>;

/**
 * A form over a server action. Fields inside come from `components/forms/fields.tsx`: they find
 * their error and what was typed by their name.
 */
export function ActionForm(props: ActionFormProps) {
  return <ClientForm {...props} idempotencyKey={randomUUID()} />;
}
