// Small comforts of forms. Each form works without them.

// A second tap on the same button must not send the form again.
document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 4000);
});
addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// <select data-submits> sends its form when another answer is chosen.
document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
});

// After a refused form, go to the first answer that needs another look.
document.querySelector("main [aria-invalid='true']")?.focus();
