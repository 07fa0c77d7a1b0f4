// What the scripts of all pages share: what the server put into the page, and asking it for more.

/** The values that the server wrote into <script type="application/json" id="…">. */
export function given(id = "given") {
  return JSON.parse(document.getElementById(id).textContent);
}

/** The token without which the service believes no script. */
export function xsrf() {
  return document.querySelector('meta[name="xsrf"]').content;
}

/** Ask the service; resolves to {status, said}, where said is the JSON of the answer or null.
 *  Rejects only where the service cannot be reached. */
export async function ask(address, { method = "GET", body } = {}) {
  const answer = await fetch(address, {
    method,
    headers: { "X-XSRFToken": xsrf(), ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const said = await answer.json().catch(() => null);
  return { status: answer.status, said };
}

/** "{count} stuck" with its values; a value is text, never markup. */
export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}
