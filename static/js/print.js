// <button data-print hidden>: shown where scripts run; opens the browser's print dialog.

for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
}
