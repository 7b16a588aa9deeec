/** Tailwind is the only transformation our styles need. */
export default { plugins: { "@tailwindcss/postcss": {} } };
