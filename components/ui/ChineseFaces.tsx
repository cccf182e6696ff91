'use client';

import './ChineseFaces.css';

/** Brings the font faces of the Chinese type and draws nothing. */
export default function ChineseFaces() {
  return null;
}
