// Turns a text field for a commune into a combobox (ARIA 1.2, suggestions in a listbox).
// Without this file the server finds the place from the text alone.

const PAUSE = 180; // ms without a key before asking
const SHORTEST = 2; // letters worth asking for

class PlacePicker {
    constructor(root) {
        const part = (name) => root.querySelector(`[data-place-${name}]`);
        this.url = root.dataset.url;
        this.root = root;
        this.input = part("text");
        this.code = part("code");
        this.list = part("list");
        this.status = part("status");
        this.active = -1;
        this.describe();
        this.input.addEventListener("input", () => this.typed());
        this.input.addEventListener("keydown", (event) => this.pressed(event));
        this.input.addEventListener("blur", () => this.close());
        this.list.addEventListener("mousedown", (event) => event.preventDefault()); // keep focus
        this.list.addEventListener("click", (event) => this.choose(event.target.closest("[role=option]")));
    }

    describe() {
        this.list.setAttribute("role", "listbox");
        const roles = { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": this.list.id, "aria-expanded": "false" };
        for (const [name, value] of Object.entries(roles)) this.input.setAttribute(name, value);
    }

    get options() {
        return [...this.list.children];
    }

    typed() {
        this.code.value = "";
        this.root.querySelector("[data-place-choices]")?.remove();
        this.forget();
        if (this.input.value.trim().length < SHORTEST) return this.close();
        this.timer = setTimeout(() => this.ask(), PAUSE);
    }

    forget() {
        clearTimeout(this.timer);
        this.request?.abort();
    }

    async ask() {
        const request = (this.request = new AbortController());
        const address = `${this.url}?q=${encodeURIComponent(this.input.value.trim())}`;
        try {
            const reply = await fetch(address, { headers: { Accept: "text/html" }, signal: request.signal });
            if (reply.ok) this.show(await reply.text());
        } catch {
            this.close(); // offline or overtaken: the server will find the place from the text
        }
    }

    show(html) {
        const found = new DOMParser().parseFromString(html, "text/html").querySelector("ul");
        this.list.replaceChildren(...found.children);
        this.options.forEach((option, place) => (option.id = `${this.list.id}-${place}`));
        this.status.textContent = found.dataset.status;
        this.open();
    }

    open() {
        this.mark(-1);
        this.list.hidden = this.options.length === 0;
        this.list.scrollIntoView({ block: "nearest" }); // a phone's keyboard may cover it
        this.input.setAttribute("aria-expanded", String(!this.list.hidden));
    }

    close() {
        this.forget();
        this.mark(-1);
        this.list.hidden = true;
        this.status.textContent = "";
        this.input.setAttribute("aria-expanded", "false");
    }

    mark(place) {
        this.active = place;
        this.options.forEach((option, each) => option.setAttribute("aria-selected", String(each === place)));
        const option = this.options[place];
        if (!option) return this.input.removeAttribute("aria-activedescendant");
        this.input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
    }

    step(by) {
        if (this.list.hidden) return this.options.length ? this.open() : this.typed();
        const stops = this.options.length + 1; // the input itself is one
        this.mark(((this.active + 1 + by + stops) % stops) - 1);
    }

    pressed(event) {
        if (event.isComposing) return;
        const isOpen = !this.list.hidden;
        if (event.key === "ArrowDown" || event.key === "ArrowUp") this.step(event.key === "ArrowDown" ? 1 : -1);
        else if (event.key === "Enter" && isOpen && this.active >= 0) this.choose(this.options[this.active]);
        else if (event.key === "Escape" && isOpen) this.close();
        else return;
        event.preventDefault();
    }

    choose(option) {
        if (!option) return;
        this.input.value = option.dataset.label;
        this.code.value = option.dataset.code;
        this.list.replaceChildren();
        this.close();
        this.input.dispatchEvent(new Event("change", { bubbles: true }));
    }
}

function attach(root) {
    for (const picker of root.querySelectorAll("[data-place-picker]:not([data-ready])")) {
        picker.dataset.ready = "";
        new PlacePicker(picker);
    }
}

attach(document);
document.addEventListener("htmx:load", (event) => attach(event.target));
