// <div data-copy><input readonly> or <textarea>, then <button hidden data-done="Copied">: the button copies the text,
// or what the field's data-value says when the text is written for people.

function attach(place) {
    if (place.dataset.ready) return;
    place.dataset.ready = "yes";
    const field = place.querySelector("input, textarea");
    const button = place.querySelector("button");
    const label = button.querySelector("[data-label]");
    button.hidden = !navigator.clipboard;
    field.addEventListener("focus", () => field.select());
    button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(field.dataset.value ?? field.value);
        label.textContent = button.dataset.done;
    });
}

function attachAll() {
    document.querySelectorAll("[data-copy]").forEach(attach);
}

attachAll();
document.addEventListener("htmx:load", attachAll);
