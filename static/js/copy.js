// <div data-copy><input readonly> <button hidden data-done="Copied">: the button copies the text.

for (const place of document.querySelectorAll("[data-copy]")) {
    const field = place.querySelector("input");
    const button = place.querySelector("button");
    const label = button.querySelector("[data-label]");
    button.hidden = !navigator.clipboard;
    field.addEventListener("focus", () => field.select());
    button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(field.value);
        label.textContent = button.dataset.done;
    });
}
