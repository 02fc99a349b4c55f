// The button that follows a seller or a unit: show whether she does, and change it in place.
import { mine, send } from "./mine.js";

const forms = () => document.querySelectorAll("[data-follow]");

function show(form, follows) {
    const button = form.querySelector("button");
    button.setAttribute("aria-pressed", follows);
    button.name = "act";
    button.value = follows ? "stop" : "start";
    form.querySelector("[data-follow-off]").hidden = follows;
    form.querySelector("[data-follow-on]").hidden = !follows;
}

async function start() {
    const all = [...forms()];
    if (!all.length) return;
    const answer = await mine(all[0].dataset.mine, all.map((form) => ["follow", form.dataset.follow]));
    for (const form of all) show(form, (answer.follows ?? []).includes(form.dataset.follow));
}

document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-follow]")) return;
    event.preventDefault();
    const button = form.querySelector("button");
    const followed = button.value !== "stop";
    button.disabled = true;
    const done = await send(form, button);
    button.disabled = false;
    if (!done) return;
    for (const other of forms()) {
        if (other.dataset.follow === form.dataset.follow) show(other, followed);
    }
    button.focus();
});

start();
