/** Passwords have at least so many characters; nothing else is asked of them (NIST SP 800-63B, 3.1.1.2). */
export const PASSWORD_MIN = 12;
/** Long enough for any passphrase, short enough that nobody can make us hash megabytes. */
export const PASSWORD_MAX = 128;
