/**
 * Why signing in at the identity provider came to nothing, by the words of messages/…/accounts.ts → the codes that say
 * it: those of OAuth 2.0 (RFC 6749, 4.1.2.1) and OpenID Connect (3.1.2.6), and those of better-auth (oauth2/errors).
 * What a provider writes in its own words is not shown: anybody can write an address with words in it.
 */
const CODES = {
  providerRefused: ['access_denied', 'login_required', 'consent_required', 'interaction_required'],
  providerSilent: ['temporarily_unavailable', 'server_error'],
  providerSettings: [
    'unauthorized_client',
    'invalid_client',
    'invalid_scope',
    'invalid_request',
    'redirect_uri_mismatch',
  ],
  providerStale: ['state_mismatch', 'state_not_found', 'state_invalid', 'no_code', 'invalid_callback_request'],
  providerUnproven: [
    ...['invalid_code', 'issuer_mismatch', 'issuer_missing', 'nonce_binding_missing', 'unable_to_get_user_info'],
  ],
  providerNoAddress: ['email_not_found', 'email_is_missing'],
  providerUnverified: ['email_not_verified', 'account_not_linked'],
  providerUnknown: ['signup_disabled'],
  providerClosed: ['unable_to_create_session'],
} as const;

export type ProviderProblem = keyof typeof CODES | 'provider';

/** The word for a code of a refusal; `provider`, which says no more than that it did not work, for any other. */
export function providerProblem(code: string | null): ProviderProblem {
  const words = Object.keys(CODES) as (keyof typeof CODES)[];
  return words.find((word) => (CODES[word] as readonly string[]).includes(code ?? '')) ?? 'provider';
}

/** Whether an address names such a word. */
export const isProviderProblem = (word: string | undefined): word is ProviderProblem =>
  word === 'provider' || (word !== undefined && Object.hasOwn(CODES, word));
