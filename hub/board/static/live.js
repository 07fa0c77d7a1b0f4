// The live stream of the board: opened again whenever it ends, and honest about when it was last true.
import { ask, xsrf } from "../pages/page.js";

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 15_000;
const SILENCE = 5_000; // the service says something every 2 s
const PATIENCE = 2_500; // a stream that is renewed within this is none the less live

/** Calls told(message) for every message, and state({live, seen, why}) when what is shown begins or
 *  ceases to be live; why is "logged_out" or "busy" where trying alone does not help. */
export class Live {
  constructor(stream, me, told, state) {
    Object.assign(this, { stream, me, told, state });
    this.names = false;
    this.pause = FIRST_PAUSE;
    this.seen = null;
    this.live = false;
    for (const event of ["online", "pageshow"]) addEventListener(event, () => this.#hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.#hurry());
  }

  /** Open the stream, or another one: with or without names. */
  open(names = this.names) {
    this.names = names;
    clearTimeout(this.retry);
    this.#close();
    const address = new URL(this.stream, location.href);
    address.protocol = address.protocol.replace("http", "ws");
    address.search = new URLSearchParams({ names: names ? 1 : 0, beat: 1, _xsrf: xsrf() });
    const socket = new WebSocket(address);
    this.socket = socket;
    this.#listen();
    socket.onmessage = ({ data }) => socket === this.socket && this.#heard(JSON.parse(data));
    socket.onclose = () => socket === this.socket && this.#ended();
  }

  #close() {
    const socket = this.socket;
    this.socket = null;
    clearTimeout(this.silence);
    socket?.close();
  }

  #heard(message) {
    this.pause = FIRST_PAUSE;
    this.seen = new Date();
    clearTimeout(this.doubt);
    this.doubt = null;
    this.#listen();
    if (message.event === "end") return this.open();
    this.told(message);
    this.#say(true);
  }

  #listen() {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.#ended({ doubt: 0 }), SILENCE);
  }

  #ended({ doubt = PATIENCE } = {}) {
    this.#close();
    if (!this.seen || !doubt) this.#say(false);
    else this.doubt ??= setTimeout(() => this.#say(false), doubt);
    // not all pages of a room at the same moment
    this.retry = setTimeout(() => this.open(), this.pause * (0.7 + 0.6 * Math.random()));
    if (this.pause > 2 * FIRST_PAUSE) this.#ask();
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }

  /** A socket does not say why it was refused. */
  async #ask() {
    try {
      const { status } = await ask(this.me);
      if (this.live) return;
      if (status === 401 || status === 403) this.#say(false, "logged_out");
      else if (status === 200) this.#say(false, "busy");
    } catch {
      this.#say(false); // away altogether
    }
  }

  #hurry() {
    if (!this.live && this.seen) this.open();
  }

  #say(live, why = "") {
    this.live = live;
    this.state({ live, seen: this.seen, why });
  }
}
